import { Button, Group, Text } from '@mantine/core';
import { closenessMeasures, type Measure } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import classes from './Goals.module.css';

const words = text.ledgers.goals;

/** Offers the measures of 离用户更近 where an activity has none of them. */
export function CloserLine({ onAdd }: Readonly<{ onAdd: (measure: Measure) => void }>) {
  return (
    <Group gap={4} className={classes.closer ?? ''}>
      <Text size="xs" c="dimmed">
        {words.closer}
      </Text>
      {closenessMeasures.map((measure) => (
        <Button
          key={measure}
          variant="light"
          size="compact-xs"
          aria-label={words.closerAdd(words.measures[measure])}
          onClick={() => onAdd(measure)}
        >
          {words.measures[measure]}
        </Button>
      ))}
    </Group>
  );
}
