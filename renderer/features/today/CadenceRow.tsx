import { Group, NumberInput, Select } from '@mantine/core';
import type { CadenceRule } from '../../../shared/domain/communities/community';
import { text } from '../../i18n/text';
import { RemoveButton } from '../../ui/RemoveButton';
import { useDraft } from '../../ui/use-draft';
import { type CadenceTargets, targetOf, targetValue } from './use-cadence-targets';

const words = text.today;

type CadenceRowProps = Readonly<{
  /** The rule, or null for one that is being made: choosing whom makes it. */
  rule: CadenceRule | null;
  days?: number;
  targets: CadenceTargets;
  onChange: (rule: CadenceRule) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One rule: whom, and every how many days. */
export function CadenceRow({ rule, days = 14, targets, onChange, onRemove }: CadenceRowProps) {
  const value = rule ? targetValue(rule.of) : null;
  const known = targets.flatMap(({ items }) => items).find((item) => item.value === value);
  const gone = value !== null && !known ? [{ value, label: words.cadenceGone }] : [];
  const draft = useDraft(String(rule?.days ?? days), async (typed) => {
    const count = Math.round(Number(typed));
    if (!rule || typed.trim() === '' || !(count >= 1 && count <= 365)) return true;
    return onChange({ ...rule, days: count });
  });
  const choose = (next: string | null) => {
    const of = next === null ? null : targetOf(next);
    if (of) void onChange({ of, days: Math.min(365, Math.max(1, Math.round(Number(draft.value)) || days)) });
  };
  return (
    <Group gap="xs" wrap="nowrap" role="group" aria-label={known?.label ?? words.cadenceOf}>
      <Select
        flex={1}
        aria-label={words.cadenceOf}
        placeholder={words.chooseWho}
        searchable
        allowDeselect={false}
        data={[...targets.map(({ group, items }) => ({ group, items: [...items] })), ...gone]}
        value={value}
        onChange={choose}
      />
      <NumberInput
        w={110}
        aria-label={words.cadenceEvery}
        suffix={words.daysSuffix}
        min={1}
        max={365}
        allowDecimal={false}
        value={draft.value}
        onChange={(next) => draft.change(String(next))}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
        }}
      />
      <RemoveButton label={words.removeCadence(known?.label ?? words.cadenceOf)} onRemove={onRemove} />
    </Group>
  );
}
