import { Badge, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import { ChatBubble } from '../../../ui/composer/ChatBubble';
import { Folded } from '../../../ui/composer/Folded';
import type { CopyQueue } from './use-copy-queue';

type NextStepProps = Readonly<{ step: QueuedText; queue: CopyQueue }>;

const words = text.scripts.queue;

/** What comes next: a text to copy, a nickname to paste behind an @, or something to do by hand. */
export function NextStep({ step, queue: { copyNext, skip, later } }: NextStepProps) {
  const names = step.memberNames.join('、');
  const whom = names ? words.to(names) : words.toNobody;
  const plain = step.kind === 'text' && step.part === null;
  const act = step.kind === 'note' ? text.composer.queue.done : words.copyNext;
  return (
    <Stack gap={6} component="section" aria-label={words.nextUp}>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" flex="none">
          {words.nextUp}
        </Text>
        <Text fw={600} className="one-line person-text" flex={1} title={whom}>
          {whom}
        </Text>
        {!plain && (
          <Badge variant="light" color="gray" size="sm" flex="none">
            {text.composer.step(step.kind, step.part)}
          </Badge>
        )}
      </Group>
      {/* However long the text, the buttons stay in sight. */}
      <Folded label={text.composer.step(step.kind, step.part)} among>
        <ChatBubble label={words.nextUp} text={step.text} dimmed={step.kind === 'note'} />
      </Folded>
      {step.kind !== 'text' && (
        <Text size="xs" c="dimmed">
          {text.composer.queue.hints[step.kind]}
        </Text>
      )}
      <Group gap="xs" wrap="nowrap">
        <Button
          autoFocus
          flex={1}
          leftSection={step.kind === 'note' ? <IconCheck size={16} /> : <IconCopy size={16} />}
          rightSection={<Kbd size="xs">Enter</Kbd>}
          aria-label={act}
          onClick={copyNext}
          // A key held down would run through the queue.
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {act}
        </Button>
        <KeyButton label={words.skip} letter="S" onPress={skip} />
        <KeyButton label={text.composer.queue.later} letter="L" onPress={later} />
      </Group>
    </Stack>
  );
}

type KeyButtonProps = Readonly<{ label: string; letter: string; onPress: () => void }>;

function KeyButton({ label, letter, onPress }: KeyButtonProps) {
  return (
    <Button
      variant="default"
      px="xs"
      flex="none"
      rightSection={<Kbd size="xs">{letter}</Kbd>}
      aria-label={label}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
