import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { timeOf } from '../../../../shared/domain/days';
import type { HistoryEntry } from '../../../../shared/wire/nouns/history';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { useRun } from '../../../data/use-run';
import { sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { changeInWords } from '../../../i18n/zh-CN/changes';
import { ChangeDetail } from './ChangeDetail';
import classes from './History.module.css';

const words = text.history;

type ChangeRowProps = Readonly<{
  entry: HistoryEntry;
  operator: string;
  open: boolean;
  onToggle: () => void;
}>;

/** One change: when, what, who, how much; its rows folded below; and the way back, or why there is none. */
export function ChangeRow({ entry, operator, open, onToggle }: ChangeRowProps) {
  const reasonId = useId();
  const detailId = useId();
  const sentence = changeInWords(entry.summary);
  const past = entry.state === 'undone' || entry.state === 'reverted';
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <article className={classes.entry} aria-label={sentence}>
      <div className={classes.line}>
        <Text size="sm" c="dimmed" className={classes.time ?? ''} title={sayFully(entry.at)}>
          {timeOf(entry.at)}
        </Text>
        <UnstyledButton
          className={classes.what ?? ''}
          aria-expanded={open}
          aria-controls={detailId}
          onClick={onToggle}
        >
          <Chevron size={14} stroke={1.6} aria-hidden className={classes.chevron ?? ''} />
          <span className={`person-text ${past ? classes.past : ''}`}>{sentence}</span>
        </UnstyledButton>
        <PastState state={entry.state} />
        <Text size="xs" c="dimmed" className={`one-line ${classes.who}`}>
          {words.by(operator, entry.changedRows)}
        </Text>
        <div className={classes.way}>
          <UndoButton entry={entry} sentence={sentence} reasonId={reasonId} />
        </div>
      </div>
      {entry.blockedBy && (
        <Text size="xs" c="dimmed" id={reasonId} className={`person-text ${classes.reason}`}>
          {words.blocked(changeInWords(entry.blockedBy))}
        </Text>
      )}
      <div id={detailId}>{open && <ChangeDetail seq={entry.seq} sentence={sentence} />}</div>
    </article>
  );
}

function PastState({ state }: Pick<HistoryEntry, 'state'>) {
  if (state !== 'undone' && state !== 'reverted') return null;
  return (
    <Text size="xs" c="dimmed" flex="none">
      {words.states[state]}
    </Text>
  );
}

type UndoButtonProps = Readonly<{ entry: HistoryEntry; sentence: string; reasonId: string }>;

/** A blocked one stays within reach of the keyboard, with its reason beside it. */
function UndoButton({ entry, sentence, reasonId }: UndoButtonProps) {
  const run = useRun();
  const { undo } = useHistoryCommands();
  if (entry.undo === 'gone') return null;
  const blocked = entry.undo === 'blocked';
  const takeBack = () => {
    if (entry.undo === 'next') void undo();
    else if (!blocked) void run('history.revert', { seq: entry.seq });
  };
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowBackUp size={14} />}
      aria-label={words.undoOf(sentence)}
      aria-disabled={blocked}
      {...(blocked ? { 'data-disabled': true, 'aria-describedby': reasonId } : {})}
      onClick={takeBack}
    >
      {words.undo}
    </Button>
  );
}
