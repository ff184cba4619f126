import { Button, Stack, Text } from '@mantine/core';
import { IconCopy, IconListCheck } from '@tabler/icons-react';
import { type Ref, useEffect, useId, useRef, useState } from 'react';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { onlyText, stepCount } from '../../../data/composer/compose-texts';
import { asksFirst, type Remarks } from '../../../data/composer/use-remarks';
import { text } from '../../../i18n/text';
import classes from './Drawer.module.css';
import { useCopy } from './use-copy';
import type { LiveScript } from './use-filled-script';
import { useQueueLength } from './use-queue-length';
import { useStartQueue } from './use-start-queue';

type CopyButtonProps = Readonly<{
  script: CopiedScript;
  live: LiveScript;
  remarks: Remarks;
  buttonRef: Ref<HTMLButtonElement>;
  onQueue: () => void;
}>;

const words = text.scripts;

/**
 * 复制 for one text, the copy queue for several steps. While something is in the way it says what, and keeps the focus
 * so that the keyboard is not lost. What was sent here lately is copied only when that is said twice.
 */
export function CopyButton({ script, live, remarks, buttonRef, onQueue }: CopyButtonProps) {
  const reasonId = useId();
  const { texts, values, block } = live;
  const ready = live.ready && remarks.ready;
  const { copying, copy } = useCopy(script);
  const startQueue = useStartQueue(script);
  // While the queue is being filled, another press does nothing.
  const starting = useRef(false);
  const waiting = useQueueLength() ?? 0;
  const single = onlyText(texts);
  const several = single === null && texts.length > 0;
  const [pressed, setPressed] = useState(false);
  // Which texts copying was asked about; others are asked about anew.
  const [asked, setAsked] = useState<string | null>(null);
  const asking = asksFirst(remarks);
  const about = asking ? texts.map((one) => one.text).join('\u0000') : null;
  const confirming = asking && asked === about;

  const start = async () => {
    starting.current = true;
    const started = await startQueue(live);
    starting.current = false;
    if (started) onQueue();
  };

  // Pressed while the members were still being read: done as soon as they are there.
  useEffect(() => {
    if (!pressed || !ready) return;
    setPressed(false);
    const [first] = texts;
    if (block || copying || starting.current || !first) return;
    if (asking && !confirming) return setAsked(about);
    setAsked(null);
    if (single !== null)
      void copy({ text: single, members: first.members, groupId: first.groupId, inputs: values });
    else void start();
  });

  const reason = () => {
    if (block === 'input-missing') return text.composer.form.missing(missingInputs(live.filled.errors));
    if (block === 'too-many') return text.composer.tooManySteps;
    if (block) return words.blocks[block];
    if (confirming) return text.composer.checks.confirm;
    return several && waiting > 0 ? words.replacesQueue(waiting) : null;
  };
  const label = () => {
    if (confirming) return several ? text.composer.queueAnyway : text.composer.copyAnyway;
    if (!several) return words.copy;
    const steps = stepCount(texts);
    return steps === texts.length ? words.startQueue(steps) : text.composer.startSteps(steps);
  };
  const said = reason();
  return (
    <Stack gap={6} className={classes.copy ?? ''}>
      {remarks.shown.length > 0 && (
        <Text size="xs" c="var(--weilu-warning-text)" className="one-line">
          {text.composer.checks.summary(remarks.shown.map(({ kind }) => kind))}
        </Text>
      )}
      <Button
        ref={buttonRef}
        fullWidth
        leftSection={several ? <IconListCheck size={16} /> : <IconCopy size={16} />}
        {...(block ? { 'data-disabled': true } : {})}
        aria-disabled={block !== null}
        aria-describedby={said ? reasonId : undefined}
        onClick={() => setPressed(block === null || !ready)}
        // A key held down would confirm what it asked itself.
        onKeyDown={(event) => event.repeat && event.preventDefault()}
      >
        {label()}
      </Button>
      {said && (
        <Text size="sm" c="dimmed" id={reasonId} role={confirming ? 'alert' : undefined}>
          {said}
        </Text>
      )}
    </Stack>
  );
}

/** Names of the fields that have to be filled in first. */
function missingInputs(errors: readonly ScriptError[]): readonly string[] {
  return [...new Set(errors.flatMap(({ code, name }) => (code === 'input-missing' && name ? [name] : [])))];
}
