import { Button, CloseButton, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { QueueView } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { useEscape } from '../../../ui/use-escape';
import { useDesk } from '../desk-store';
import { ClipboardNow } from './ClipboardNow';
import { NextStep } from './NextStep';
import classes from './QueuePanel.module.css';
import { useCopyQueue } from './use-copy-queue';
import { useEarlyEnter } from './use-early-enter';
import { WaitingList } from './WaitingList';

const words = text.scripts.queue;

/** 复制队列: what waits, for whom, and what is on the clipboard. Enter copies the next text, S skips, L puts it off, Esc closes. */
export function QueuePanel({ onClose }: Readonly<{ onClose: () => void }>) {
  const queue = useCopyQueue();
  const { view, next, skip, later, copyNext, clear, clearClipboard } = queue;
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
    ['L', later],
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
      {view && !isEmpty(view) && <ClipboardNow lastCopied={view.lastCopied} onClear={clearClipboard} />}
      {view && next && (
        <>
          <NextStep key={`${next.id} ${next.position}`} step={next} queue={queue} />
          <WaitingList items={view.items.slice(1)} onClear={clear} />
        </>
      )}
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

type AllDoneProps = Readonly<{ view: QueueView; onClose: () => void }>;

function AllDone({ view, onClose }: AllDoneProps) {
  return (
    <>
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
