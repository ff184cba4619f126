import { Select, Switch } from '@mantine/core';
import type { IntakeKind } from '../../../../shared/domain/intake/intake';
import type { IntakeTarget } from '../../../../shared/domain/intake/preview';
import type { IntakeBase } from '../../../../shared/wire/nouns/intake';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { type TargetChoice, targetKey } from './use-target';

const words = text.intake.target;

type TargetFieldProps = Readonly<{ kind: IntakeKind | null; base: IntakeBase; choice: TargetChoice }>;

/** What a 接龙 or check-ins are for, and whether check-ins make up for a missed day. */
export function TargetField({ kind, base, choice }: TargetFieldProps) {
  const today = useToday();
  if (kind !== 'chain' && kind !== 'check-ins') return null;
  const activities = base.activities.map(
    ({ id, title }): Option => ({ target: { activityId: id }, label: title }),
  );
  const deals = base.deals.map(({ id, title, day }): Option => {
    return { target: { plannerItemId: id }, label: words.deal(title, sayDateAndWeekday(day, today)) };
  });
  const none: Option = { target: null, label: words.none };
  const chain = kind === 'chain';
  const all = chain ? [none, ...activities, ...deals] : activities;
  const asData = (options: readonly Option[]) =>
    options.map(({ target, label }) => ({ value: targetKey(target), label }));
  const data = [
    ...(chain ? asData([none]) : []),
    ...(activities.length > 0 ? [{ group: words.activities, items: asData(activities) }] : []),
    ...(chain && deals.length > 0 ? [{ group: words.deals, items: asData(deals) }] : []),
  ];
  const value = targetKey(choice.target);
  return (
    <>
      <Select
        size="xs"
        w={180}
        label={words.label}
        placeholder={words.noActivity}
        data={data}
        value={all.some(({ target }) => targetKey(target) === value) ? value : null}
        allowDeselect={false}
        onChange={(next) => {
          const option = all.find(({ target }) => targetKey(target) === next);
          if (option) choice.choose(option.target);
        }}
      />
      {kind === 'check-ins' && (
        <Switch
          size="xs"
          mb={6}
          label={words.makeUp}
          checked={choice.makeUp}
          onChange={(event) => choice.setMakeUp(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

type Option = Readonly<{ target: IntakeTarget | null; label: string }>;
