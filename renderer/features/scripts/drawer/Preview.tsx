import { ActionIcon, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { readingSeconds } from '../../../../shared/domain/planner/reading-time';
import { countText } from '../../../../shared/domain/scripts/chat-text';
import { nicknameInGroup } from '../../../../shared/domain/scripts/script-context';
import type { ComposedText } from '../../../data/composer/compose-texts';
import type { Remarks } from '../../../data/composer/use-remarks';
import { text } from '../../../i18n/text';
import { ChatBubble } from '../../../ui/composer/ChatBubble';
import { Steps } from '../../../ui/composer/Steps';
import { LengthChoice } from './LengthChoice';

const words = text.scripts;

type PreviewProps = Readonly<{ texts: readonly ComposedText[]; findingsIn: Remarks['findingsIn'] }>;

/** The finished texts, one at a time, as they will stand in the chat, with their counts. */
export function Preview({ texts, findingsIn }: PreviewProps) {
  const [chosen, setChosen] = useState(0);
  const index = Math.min(chosen, Math.max(0, texts.length - 1));
  const shown = texts[index];
  if (!shown || shown.text === '')
    return <ChatBubble label={words.preview} text={words.previewEmpty} dimmed />;
  const { graphemes, bytes, lines } = countText(shown.text);
  return (
    <Stack gap={6}>
      {texts.length > 1 && <Turner text={shown} index={index} count={texts.length} onTurn={setChosen} />}
      {shown.pieces > 0 && (
        <Text size="xs" c="var(--weilu-warning-text)">
          {text.composer.length.cut(shown.pieces)}
        </Text>
      )}
      <Group gap="0 10px">
        <Text size="xs" c="dimmed">
          {words.counts(graphemes, bytes, lines)}
        </Text>
        <Text size="xs" c="dimmed">
          {text.composer.reading(Math.max(1, Math.round(readingSeconds(shown.text))))}
        </Text>
      </Group>
      <section aria-label={words.preview}>
        {/* Another text is folded again. */}
        <Steps key={index} steps={shown.steps} findingsIn={findingsIn} />
      </section>
      <LengthChoice cut={shown.pieces > 0} />
    </Stack>
  );
}

type TurnerProps = Readonly<{
  text: ComposedText;
  index: number;
  count: number;
  onTurn: (index: number) => void;
}>;

/** For whom the shown text is, and the way to the others. */
function Turner({ text: { label, members }, index, count, onTurn }: TurnerProps) {
  const names = members.map(nicknameInGroup).join('、');
  const whom = label ? text.composer.toGroup(label, members.length) : words.queue.to(names);
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" className="one-line person-text" title={names}>
        {whom}
      </Text>
      <Group gap={4} wrap="nowrap" flex="none">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words.previous}
          disabled={index === 0}
          onClick={() => onTurn(index - 1)}
        >
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text size="sm" c="dimmed">
          {words.previewOf(index + 1, count)}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words.next}
          disabled={index === count - 1}
          onClick={() => onTurn(index + 1)}
        >
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
    </Group>
  );
}
