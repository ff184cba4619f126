import { Alert, Button, Group } from '@mantine/core';
import { mentionNames } from '../../../../../shared/domain/scripts/mention-names';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { useCopyText } from '../../../../data/use-copy-text';
import { text } from '../../../../i18n/text';

const words = text.people;

type MovedUpNoteProps = Readonly<{ moved: readonly ParticipantRow[]; onDismiss: () => void }>;

/** Says who of the 候补 has a seat now, so that they can be told. */
export function MovedUpNote({ moved, onDismiss }: MovedUpNoteProps) {
  const copy = useCopyText();
  if (moved.length === 0) return null;
  const names = moved.map(({ nickname }) => nickname);
  return (
    <Alert variant="light" role="status" mx={16} mb={12} p="xs">
      <Group gap="xs" wrap="nowrap">
        <span className="person-text">{words.roster.movedUp(names.join('、'))}</span>
        <Button
          ml="auto"
          flex="none"
          size="compact-sm"
          variant="default"
          onClick={() => void copy(mentionNames(names), words.lines.copied(names.length))}
        >
          {words.roster.copyMovedUp}
        </Button>
        <Button flex="none" size="compact-sm" variant="subtle" onClick={onDismiss}>
          {words.roster.dismiss}
        </Button>
      </Group>
    </Alert>
  );
}
