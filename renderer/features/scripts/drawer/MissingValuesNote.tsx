import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MissingValues } from '../../../../shared/domain/scripts/fill-script';
import { nicknameInGroup } from '../../../../shared/domain/scripts/script-context';
import { text } from '../../../i18n/text';
import classes from './MissingValuesNote.module.css';

type MissingValuesNoteProps = Readonly<{ missing: readonly MissingValues[]; onLeaveOut: () => void }>;

const words = text.scripts;

/** Members the script cannot be filled for: what each lacks, and the choice to leave them out. */
export function MissingValuesNote({ missing, onLeaveOut }: MissingValuesNoteProps) {
  if (missing.length === 0) return null;
  return (
    <Alert
      classNames={classes}
      icon={<IconUserQuestion size={18} />}
      title={words.missing(missing.length)}
      p="sm"
    >
      <Stack gap="xs">
        <Stack gap={2} mah={160} style={{ overflowY: 'auto' }}>
          {missing.map(({ member, names }) => (
            <Group key={member.member.id} gap="xs" wrap="nowrap" justify="space-between">
              <Anchor
                component={Link}
                to={`/members/${member.member.id}`}
                size="sm"
                className="one-line person-text"
                aria-label={words.fillIn(nicknameInGroup(member))}
              >
                {nicknameInGroup(member)}
              </Anchor>
              <Text size="sm" flex="none">
                {words.lacks(names)}
              </Text>
            </Group>
          ))}
        </Stack>
        <Group>
          <Button size="compact-sm" variant="default" onClick={onLeaveOut}>
            {words.leaveOut(missing.length)}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
