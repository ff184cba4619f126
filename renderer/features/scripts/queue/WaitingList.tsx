import { Button, Group, Stack, Text } from '@mantine/core';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import classes from './QueuePanel.module.css';

type WaitingListProps = Readonly<{ items: readonly QueuedText[]; onClear: () => void }>;

const words = text.scripts.queue;

/** The texts behind the next one. */
export function WaitingList({ items, onClear }: WaitingListProps) {
  if (items.length === 0) return null;
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {words.waiting(items.length)}
        </Text>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={onClear}>
          {words.clear}
        </Button>
      </Group>
      <ul className={classes.waiting}>
        {items.map((item) => (
          <li key={item.id}>
            <Text span size="sm" className={`${classes.name} one-line person-text`}>
              {item.memberNames.join('、') || words.toNobody}
            </Text>
            <Text span size="sm" c="dimmed" className="one-line person-text" flex={1} title={item.text}>
              {item.text.replace(/\s+/g, ' ')}
            </Text>
            {(item.kind !== 'text' || item.part) && (
              <Text span size="xs" c="dimmed" flex="none">
                {text.composer.step(item.kind, item.part)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Stack>
  );
}
