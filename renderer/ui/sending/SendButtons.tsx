import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type Ref, useRef } from 'react';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import type { SendItem } from '../../data/use-send-item';
import { text } from '../../i18n/text';

const words = text.item.send;
const icon = { size: 15, stroke: 1.8 } as const;

type SendButtonsProps = Readonly<{
  item: Pick<PlannerItem, 'title'>;
  sending: SendItem;
  /** What the first copy is called, where it is not 复制. */
  label?: string;
  /** The title is part of the accessible names: among several items. */
  named?: boolean;
  /** How copying looks; where it is filled, so is 已发 once everything is copied. */
  variant?: ButtonProps['variant'];
  /** 已发 shows only once everything is copied. */
  stampLater?: boolean;
  copyRef?: Ref<HTMLButtonElement>;
  /** Null where there is nothing to stamp: it is stamped. */
  onStamp: (() => void) | null;
}>;

/** 复制, piece by piece, and 已发. The last copy hands the focus on to 已发. */
export function SendButtons(props: SendButtonsProps) {
  const { item, sending, label = words.copy, named = false, variant = 'default', onStamp } = props;
  const { next, done } = sending;
  const stamp = useRef<HTMLButtonElement>(null);
  const empty = next === undefined && !done;
  const copying = copyLabel(sending, label);
  const nameOf = (said: string) => (named ? { 'aria-label': words.of(said, item.title) } : {});
  const copy = async () => {
    const from = document.activeElement;
    if (done) sending.restart();
    if (!(await sending.send())) return;
    // Who went elsewhere in the meantime stays there.
    const stays = document.activeElement !== from && document.activeElement !== document.body;
    if (!stays) requestAnimationFrame(() => stamp.current?.focus());
  };
  return (
    <>
      {props.stampLater && done && onStamp !== null ? null : (
        <Tooltip label={text.planner.nothingToCopy} disabled={!empty}>
          <Button
            ref={props.copyRef ?? null}
            size="xs"
            variant={done ? 'subtle' : variant}
            {...(done ? { color: 'gray' } : {})}
            leftSection={next?.kind === 'note' ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
            {...(empty ? { 'data-disabled': true } : {})}
            aria-disabled={empty}
            {...nameOf(copying)}
            onClick={() => void copy()}
            // A key held down would confirm what it asked itself.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
          >
            {copying}
          </Button>
        </Tooltip>
      )}
      {onStamp === null || (props.stampLater && !done) ? null : (
        <Button
          ref={stamp}
          size="xs"
          variant={done ? (variant === 'filled' ? 'filled' : 'light') : 'subtle'}
          {...(done ? {} : { color: 'gray' })}
          leftSection={<IconCheck {...icon} />}
          {...nameOf(text.planner.stamp)}
          onClick={onStamp}
        >
          {text.planner.stamp}
        </Button>
      )}
    </>
  );
}

/** What copying is called now: which piece of how many, or that it is done all the same. */
function copyLabel({ steps, at, next, done, doubt }: SendItem, label: string): string {
  if (done) return words.restart;
  if (doubt) return words.copyAnyway;
  if (next?.kind === 'note') return words.byHandDone;
  const pieces = steps.filter(({ kind }) => kind === 'text').length;
  if (pieces < 2) return label;
  return words.copyPart(steps.slice(0, at).filter(({ kind }) => kind === 'text').length + 1, pieces);
}
