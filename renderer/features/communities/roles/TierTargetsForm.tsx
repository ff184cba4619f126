import { Button, Group, NumberInput, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { tiers } from '../../../../shared/domain/members/member';
import { tierLabels } from '../../../../shared/domain/members/vocabulary';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';

const words = text.communities.tiers;

/** The shares aimed at, in percent; saved once they sum to 100. */
export function TierTargetsForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const { community } = useScope();
  const save = useSave();
  useEscape(onDone);
  const [targets, setTargets] = useState(community.tierTargets);
  const sum = targets.high + targets.middle + targets.ordinary;
  const submit = useOnce(async () => {
    const patch = { tierTargets: targets };
    if (sum !== 100 || !(await save('communities.update', { id: community.id, patch }))) return false;
    onDone();
    return true;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <Group component="form" align="end" gap="xs" aria-label={words.edit} onSubmit={onSubmit}>
      {tiers.map((tier) => (
        <NumberInput
          key={tier}
          size="xs"
          w={110}
          label={tierLabels[tier]}
          suffix="%"
          min={0}
          max={100}
          allowDecimal={false}
          allowNegative={false}
          value={targets[tier]}
          onChange={(value) => setTargets({ ...targets, [tier]: Number(value) || 0 })}
        />
      ))}
      <Button size="xs" type="submit" disabled={sum !== 100}>
        {words.save}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
        {text.frame.cancel}
      </Button>
      {sum !== 100 && (
        <Text size="xs" role="status">
          {words.sum(sum)}
        </Text>
      )}
    </Group>
  );
}
