import { Button, Group, Stack, Table } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { GroupSummary } from '../../../../shared/wire/nouns/communities';
import { useCopyText } from '../../../data/use-copy-text';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineTextarea } from '../../../ui/InlineFields';

const words = text.communities.group;

/** The notice of a group, below its row: written here, copied into WeChat. */
export function NoticeRow({ group: { id, name, notice } }: Readonly<{ group: GroupSummary }>) {
  const save = useSave();
  const copy = useCopyText();
  return (
    <Table.Tr>
      <Table.Td colSpan={4}>
        <Stack gap={4} pb="xs">
          <InlineTextarea
            label={words.noticeOf(name)}
            placeholder={words.noticeHint}
            value={notice}
            onSave={(next) => save('communities.updateGroup', { id, patch: { notice: next } })}
          />
          <Group justify="end">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconCopy size={14} />}
              disabled={!notice.trim()}
              onClick={() => void copy(notice, words.noticeCopied)}
            >
              {words.copyNotice}
            </Button>
          </Group>
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
