import { Button, Group, Text } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Materials.module.css';
import type { Offered } from './use-picking';

type PickerQuestionProps = Readonly<{
  /** What rests or has expired; never empty. */
  asking: readonly Offered[];
  today: Day;
  onUse: () => void;
  onAnother: () => void;
}>;

const words = text.materials.picker.ask;

/** Asks before a material is used that rests or has expired. The safe answer has the focus. */
export function PickerQuestion({ asking, today, onUse, onAnother }: PickerQuestionProps) {
  const [first, ...more] = asking;
  return (
    <div className={classes.warning} role="alertdialog" aria-label={first ? say(first, today) : ''}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" className="person-text">
          {first && say(first, today)}
          {more.length > 0 && words.more(more.length)}
        </Text>
        <Group gap="xs" ml="auto">
          <Button size="xs" variant="default" autoFocus onClick={onAnother}>
            {words.another}
          </Button>
          <Button size="xs" variant="light" onClick={onUse}>
            {words.useAnyway}
          </Button>
        </Group>
      </Group>
    </div>
  );
}

function say({ row: { material }, state }: Offered, today: Day): string {
  if (state.kind === 'resting') return words.resting(material.title, state.daysLeft);
  return state.kind === 'expired' ? words.expired(material.title, sayDate(state.on, today)) : '';
}
