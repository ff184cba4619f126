import { Button, Group, Pill, Text } from '@mantine/core';
import { participantKey } from '../../../../shared/domain/activities/participant';
import { text } from '../../../i18n/text';
import type { Person } from './PersonCell';

const words = text.ledgers.rewards.give;
/** Names shown at once; the others are counted. */
const shown = 24;

type PickedPeopleProps = Readonly<{
  people: readonly Person[];
  drop: (person: Person) => void;
  clear: () => void;
}>;

/** Who was picked, each let go with one click. */
export function PickedPeople({ people, drop, clear }: PickedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <Group gap={4}>
      <Text size="xs" c="dimmed" role="status">
        {words.chosen(people.length)}
      </Text>
      {people.slice(0, shown).map((person) => (
        <Pill
          key={participantKey(person)}
          maw={160}
          withRemoveButton
          removeButtonProps={{ 'aria-label': words.drop(person.name), 'aria-hidden': false, tabIndex: 0 }}
          onRemove={() => drop(person)}
        >
          {person.name}
        </Pill>
      ))}
      {people.length > shown ? (
        <Text size="xs" c="dimmed">
          {words.more(people.length - shown)}
        </Text>
      ) : null}
      <Button variant="subtle" color="gray" size="compact-xs" onClick={clear}>
        {words.clear}
      </Button>
    </Group>
  );
}
