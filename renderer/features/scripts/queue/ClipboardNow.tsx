import { Button, Group, Stack, Text } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';
import classes from './QueuePanel.module.css';

const words = text.scripts.queue;

type ClipboardNowProps = Readonly<{ lastCopied: QueuedText | null; onClear: () => void }>;

/** What this window put on the clipboard; after a restart, what the queue copied last. It can be taken off again. */
export function ClipboardNow({ lastCopied, onClear }: ClipboardNowProps) {
  const onClipboard = useDesk((state) => state.onClipboard);
  const before = lastCopied && lastCopied.kind !== 'note' ? lastCopied : null;
  const put = onClipboard ?? (before && { text: before.text, names: before.memberNames });
  const shown = put?.text === '' ? null : put;
  const nothing = put ? text.composer.queue.clipboardEmpty : words.nothingCopied;
  return (
    <Stack gap={4} className={classes.clipboard ?? ''} component="section" aria-label={words.onClipboard}>
      <Group gap={6} wrap="nowrap">
        <IconClipboardText size={15} stroke={1.6} aria-hidden />
        <Text size="xs" c="dimmed" className="one-line person-text" flex={1}>
          {!shown
            ? nothing
            : `${onClipboard ? words.onClipboard : words.lastCopied} · ${
                shown.names.length > 0 ? words.to(shown.names.join('、')) : words.toNobody
              }`}
        </Text>
        {shown && (
          <Button variant="subtle" color="gray" size="compact-xs" flex="none" onClick={onClear}>
            {text.composer.queue.clearClipboard}
          </Button>
        )}
      </Group>
      {shown && (
        <Text size="sm" lineClamp={2} className="person-text">
          {shown.text}
        </Text>
      )}
    </Stack>
  );
}
