import { Button, List, ScrollArea, Stack, Text } from '@mantine/core';
import type { Reward } from '../../../../shared/domain/activities/reward';
import { text } from '../../../i18n/text';

const words = text.ledgers.finish;

type OwedListProps = Readonly<{ owed: readonly Reward[]; onAllSent: () => void }>;

/** 应发未发: who is owed what, and one click for when all of it is on its way. */
export function OwedList({ owed, onAllSent }: OwedListProps) {
  return (
    <Stack gap="xs">
      <div role="status">
        <Text fw={600} c="var(--weilu-warning-text)">
          {words.owed(owed.length)}
        </Text>
        <Text size="sm" c="dimmed">
          {words.owedHint}
        </Text>
      </div>
      <ScrollArea.Autosize
        mah={260}
        type="auto"
        viewportProps={{ tabIndex: 0, 'aria-label': words.owedList }}
      >
        <List size="sm" spacing={2} aria-label={words.owedList}>
          {owed.map(({ id, name, what }) => (
            <List.Item key={id} className="person-text">
              {name} · {what}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      <Button variant="default" onClick={onAllSent} w="fit-content">
        {words.allSent}
      </Button>
    </Stack>
  );
}
