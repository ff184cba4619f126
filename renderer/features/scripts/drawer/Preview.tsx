import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { countText } from '../../../../shared/domain/scripts/chat-text';
import type { MergedText } from '../../../../shared/domain/scripts/merged-welcome';
import { nicknameInGroup } from '../../../../shared/domain/scripts/script-context';
import { text } from '../../../i18n/text';
import { ChatBubble } from './ChatBubble';

const words = text.scripts;

/** The finished texts, one at a time, each as a chat bubble with its counts. */
export function Preview({ texts }: Readonly<{ texts: readonly MergedText[] }>) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(0, texts.length - 1));
  const shown = texts[index];
  if (!shown || shown.text === '')
    return <ChatBubble label={words.preview} text={words.previewEmpty} dimmed />;
  const { graphemes, bytes, lines } = countText(shown.text);
  return (
    <Stack gap={6}>
      {texts.length > 1 && (
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text size="sm" className="one-line person-text">
            {words.queue.to(shown.members.map(nicknameInGroup).join('、'))}
          </Text>
          <Group gap={4} wrap="nowrap" flex="none">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={words.previous}
              disabled={index === 0}
              onClick={() => setChosen(index - 1)}
            >
              <IconChevronLeft size={16} />
            </ActionIcon>
            <Text size="sm" c="dimmed">
              {words.previewOf(index + 1, texts.length)}
            </Text>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={words.next}
              disabled={index === texts.length - 1}
              onClick={() => setChosen(index + 1)}
            >
              <IconChevronRight size={16} />
            </ActionIcon>
          </Group>
        </Group>
      )}
      <ChatBubble label={words.preview} text={shown.text} />
      <Group justify="space-between" gap="xs">
        <Text size="xs" c="dimmed">
          {words.counts(graphemes, bytes, lines)}
        </Text>
        {!shown.fits && (
          <Text size="xs" c="var(--weilu-warning-text)">
            {words.overLimit}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
