import { Group, Stack, Text } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';
import classes from './QueuePanel.module.css';

const words = text.scripts.queue;

/** What this window put on the clipboard; after a restart, what the queue copied last. */
export function ClipboardNow({ lastCopied }: Readonly<{ lastCopied: QueuedText | null }>) {
  const onClipboard = useDesk((state) => state.onClipboard);
  const shown = onClipboard ?? (lastCopied && { text: lastCopied.text, names: lastCopied.memberNames });
  return (
    <Stack gap={4} className={classes.clipboard ?? ''} component="section" aria-label={words.onClipboard}>
      <Group gap={6} wrap="nowrap">
        <IconClipboardText size={15} stroke={1.6} aria-hidden />
        <Text size="xs" c="dimmed" className="one-line person-text">
          {!shown
            ? words.nothingCopied
            : `${onClipboard ? words.onClipboard : words.lastCopied} · ${
                shown.names.length > 0 ? words.to(shown.names.join('、')) : words.toNobody
              }`}
        </Text>
      </Group>
      {shown && (
        <Text size="sm" lineClamp={2} className="person-text">
          {shown.text}
        </Text>
      )}
    </Stack>
  );
}
