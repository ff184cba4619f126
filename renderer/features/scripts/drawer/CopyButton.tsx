import { Button, Stack, Text } from '@mantine/core';
import { IconCopy, IconListCheck } from '@tabler/icons-react';
import { type Ref, useEffect, useId, useState } from 'react';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { text } from '../../../i18n/text';
import classes from './Drawer.module.css';
import { useCopy } from './use-copy';
import type { LiveScript } from './use-filled-script';
import { useQueueLength } from './use-queue-length';
import { useStartQueue } from './use-start-queue';

type CopyButtonProps = Readonly<{
  script: CopiedScript;
  live: LiveScript;
  buttonRef: Ref<HTMLButtonElement>;
  onQueue: () => void;
}>;

const words = text.scripts;

/**
 * 复制 for one text, the copy queue for several. While something is in the way it says what, and keeps the focus
 * so that the keyboard is not lost.
 */
export function CopyButton({ script, live, buttonRef, onQueue }: CopyButtonProps) {
  const reasonId = useId();
  const { filled, block, ready } = live;
  const { copying, copy } = useCopy(script);
  const startQueue = useStartQueue(script);
  const waiting = useQueueLength() ?? 0;
  const several = filled.texts.length > 1;
  const [pressed, setPressed] = useState(false);

  // Pressed while the members were still being read: done as soon as they are there.
  useEffect(() => {
    if (!pressed || !ready) return;
    setPressed(false);
    const [first, ...rest] = filled.texts;
    if (block || copying || !first) return;
    if (rest.length === 0) void copy(first);
    else void startQueue(filled.texts).then((started) => started && onQueue());
  }, [pressed, ready, block, copying, filled.texts, copy, startQueue, onQueue]);

  const reason = block ? words.blocks[block] : several && waiting > 0 ? words.replacesQueue(waiting) : null;
  return (
    <Stack gap={6} className={classes.copy ?? ''}>
      <Button
        ref={buttonRef}
        fullWidth
        leftSection={several ? <IconListCheck size={16} /> : <IconCopy size={16} />}
        {...(block ? { 'data-disabled': true } : {})}
        aria-disabled={block !== null}
        aria-describedby={reason ? reasonId : undefined}
        onClick={() => setPressed(block === null || !ready)}
      >
        {several ? words.startQueue(filled.texts.length) : words.copy}
      </Button>
      {reason && (
        <Text size="sm" c="dimmed" id={reasonId}>
          {reason}
        </Text>
      )}
    </Stack>
  );
}
