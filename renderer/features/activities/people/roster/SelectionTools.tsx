import { Button, Group, Text } from '@mantine/core';
import {
  type ParticipantState,
  participantStates,
} from '../../../../../shared/domain/activities/participant';
import { text } from '../../../../i18n/text';
import { useEscape } from '../../../../ui/use-escape';

const words = text.people;

type SelectionToolsProps = Readonly<{
  count: number;
  onState: (state: ParticipantState) => void;
  onRemove: () => void;
  onLetGo: () => void;
}>;

/** What can be done with those who are chosen. Esc lets them go. */
export function SelectionTools({ count, onState, onRemove, onLetGo }: SelectionToolsProps) {
  useEscape(onLetGo);
  return (
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {words.roster.selected(count)}
      </Text>
      {participantStates.map((state) => (
        <Button
          key={state}
          size="compact-sm"
          variant="default"
          aria-label={words.roster.setAll(words.states[state])}
          onClick={() => onState(state)}
        >
          {words.states[state]}
        </Button>
      ))}
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onRemove}>
        {words.roster.remove}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onLetGo}>
        {words.roster.letGo}
      </Button>
    </Group>
  );
}
