import { useEffect, useRef } from 'react';
import type { Cue } from '../../../../shared/domain/activities/parts';
import { cueText, nextCue } from '../../../../shared/domain/activities/run/next-cue';
import {
  lastDealtWith,
  reopenCue,
  skipCue,
  stampCue,
} from '../../../../shared/domain/activities/run/run-state';
import { timeOf } from '../../../../shared/domain/days';
import { showAction } from '../../../data/toasts';
import { type ActivityWords, useActivityWords } from '../../../data/use-activity-words';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { useSayCue } from '../../../data/use-say-cue';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.run.live;

/** Going through the run of show, one cue at a time. */
export type LiveSteps = Readonly<{
  /** What is said at a cue, as it will be copied. */
  said: (cue: Cue) => ActivityWords;
  /** Copies what is said at the next cue and stamps it. */
  say: () => void;
  /** Stamps the next cue and copies nothing. */
  stamp: () => void;
  skip: () => void;
  /** Takes back what was dealt with last. */
  back: () => void;
}>;

/** Steps through the cues of an activity, one at a time, however fast the keys come. */
export function useLiveRun(editor: ActivityEditor): LiveSteps {
  const { activity } = editor.detail;
  const fill = useActivityWords(activity);
  const sayCue = useSayCue();
  const { undo } = useHistoryCommands();
  const inTurn = useInTurn();
  const newest = useRef(activity);
  useEffect(() => {
    newest.current = activity;
  });
  const said = (cue: Cue) => fill(cueText(cue, activity.scripts));

  const write = async (change: (cues: readonly Cue[]) => readonly Cue[], done: string) => {
    if (!(await editor.edit((now) => ({ cues: change(now.cues) })))) return;
    showAction(done, text.frame.undo, () => void undo());
  };
  const withNext = (kind: string, act: (cue: Cue) => Promise<unknown>) => () =>
    inTurn(kind, async () => {
      const next = nextCue(newest.current.cues);
      if (next) await act(next);
    });

  return {
    said,
    say: withNext('say', (cue) =>
      sayCue(cue, said(cue), (doneAt) =>
        editor.edit((now) => ({ cues: stampCue(now.cues, cue.id, doneAt) })),
      ),
    ),
    stamp: withNext('stamp', (cue) => {
      const doneAt = Date.now();
      return write((cues) => stampCue(cues, cue.id, doneAt), words.stamped(cue.title, timeOf(doneAt)));
    }),
    skip: withNext('skip', (cue) =>
      write((cues) => skipCue(cues, cue.id, Date.now()), words.skipped(cue.title)),
    ),
    back: () =>
      inTurn('back', async () => {
        const last = lastDealtWith(newest.current.cues);
        if (last) await write((cues) => reopenCue(cues, last.id), words.tookBack(last.title));
      }),
  };
}

/**
 * Does one thing after another: what is asked for while another is under way waits for it, so that no key is lost. The
 * same asked for twice at once, by a double click, is done once.
 */
function useInTurn(): (kind: string, act: () => Promise<void>) => void {
  const underway = useRef<Readonly<{ kind: string; done: Promise<void> }> | null>(null);
  return (kind, act) => {
    const before = underway.current;
    if (before?.kind === kind) return;
    const turn = { kind, done: (before?.done ?? Promise.resolve()).then(act) };
    underway.current = turn;
    void turn.done.finally(() => {
      if (underway.current === turn) underway.current = null;
    });
  };
}
