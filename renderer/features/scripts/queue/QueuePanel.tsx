import { Button, CloseButton, Group, Kbd, Progress, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCircleCheck, IconCopy } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { QueueView } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { useEscape } from '../../../ui/use-escape';
import { useDesk } from '../desk-store';
import { ChatBubble } from '../drawer/ChatBubble';
import { ClipboardNow } from './ClipboardNow';
import classes from './QueuePanel.module.css';
import { type CopyQueue, useCopyQueue } from './use-copy-queue';
import { useEarlyEnter } from './use-early-enter';
import { WaitingList } from './WaitingList';

const words = text.scripts.queue;

/** 复制队列: what waits, for whom, and what is on the clipboard. Enter copies the next text, S skips, Esc closes. */
export function QueuePanel({ onClose }: Readonly<{ onClose: () => void }>) {
  const queue = useCopyQueue();
  const { view, next, skip, copyNext } = queue;
  useEscape(onClose);
  useEarlyEnter(view === undefined);
  const { firstCopyAsked, askFirstCopy } = useDesk();
  useEffect(() => {
    if (!firstCopyAsked || !next) return;
    askFirstCopy(false);
    copyNext();
  });
  useHotkeys([
    ['S', skip],
    // A focused button answers to Enter by itself.
    ['Enter', () => document.activeElement === document.body && copyNext(), { preventDefault: false }],
  ]);

  return (
    <Stack gap="md" className={classes.panel ?? ''}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{words.title}</Title>
        <CloseButton aria-label={words.close} onClick={onClose} />
      </Group>
      {view && isEmpty(view) && (
        <EmptyState
          sentence={words.empty}
          button={
            <Button variant="light" onClick={onClose} autoFocus>
              {words.chooseScript}
            </Button>
          }
        />
      )}
      {view && !isEmpty(view) && <Progressed view={view} />}
      {view && next && <NextText queue={queue} />}
      {view && !next && !isEmpty(view) && <AllDone view={view} onClose={onClose} />}
    </Stack>
  );
}

function isEmpty({ items, copied, skipped }: QueueView): boolean {
  return items.length + copied + skipped === 0;
}

function Progressed({ view: { items, copied, skipped } }: Readonly<{ view: QueueView }>) {
  const done = copied + skipped;
  const total = done + items.length;
  const sentence = words.progress(done, total);
  return (
    <Stack gap={6}>
      <Text size="sm" c="dimmed">
        {sentence}
      </Text>
      <Progress value={(done / total) * 100} size="sm" aria-label={sentence} />
    </Stack>
  );
}

function NextText({ queue: { view, next, copyNext, skip, clear } }: Readonly<{ queue: CopyQueue }>) {
  if (!view || !next) return null;
  const names = next.memberNames.join('、');
  return (
    <>
      <ClipboardNow lastCopied={view.lastCopied} />
      <Stack gap={6} component="section" aria-label={words.nextUp}>
        <Group gap="xs" wrap="nowrap">
          <Text size="xs" c="dimmed" flex="none">
            {words.nextUp}
          </Text>
          <Text fw={600} className="one-line person-text">
            {names ? words.to(names) : words.toNobody}
          </Text>
        </Group>
        <ChatBubble label={words.nextUp} text={next.text} />
        <Group gap="xs" wrap="nowrap">
          <Button
            // A button of its own for each text, so that each one begins with the focus on it.
            key={next.id}
            autoFocus
            flex={1}
            leftSection={<IconCopy size={16} />}
            rightSection={<Kbd size="xs">Enter</Kbd>}
            aria-label={words.copyNext}
            onClick={copyNext}
            // A key held down would run through the queue.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
          >
            {words.copyNext}
          </Button>
          <Button
            variant="default"
            rightSection={<Kbd size="xs">S</Kbd>}
            aria-label={words.skip}
            onClick={skip}
          >
            {words.skip}
          </Button>
        </Group>
      </Stack>
      <WaitingList items={view.items.slice(1)} onClear={clear} />
    </>
  );
}

type AllDoneProps = Readonly<{ view: QueueView; onClose: () => void }>;

function AllDone({ view, onClose }: AllDoneProps) {
  return (
    <>
      <ClipboardNow lastCopied={view.lastCopied} />
      <Stack align="center" gap="xs" py="md" role="status">
        <IconCircleCheck size={32} stroke={1.6} className={classes.done ?? ''} aria-hidden />
        <Text fw={600}>{words.allDone}</Text>
        <Text size="sm" c="dimmed">
          {words.doneCounts(view.copied, view.skipped)}
        </Text>
      </Stack>
      <Button variant="light" onClick={onClose} autoFocus>
        {words.close}
      </Button>
    </>
  );
}
