import type { Instant } from '../../days';
import type { Cue } from '../parts';
import {
  type CueStart,
  driftMinutes,
  isOpenCue,
  minutesLate,
  nextCue,
  orderedCues,
  plannedAt,
} from './next-cue';

/** How a run of show (流程) stands at a moment. */
export type RunState = Readonly<{
  next: Cue | null;
  /** Cues done or passed over, and all of them. */
  dealtWith: number;
  total: number;
  /** Minutes the run is behind its plan; negative where the last cue was early and the next is not yet due. */
  drift: number;
  /** When it ends, if it goes on as late as it is; null where there is no cue. */
  endsAt: Instant | null;
}>;

/**
 * How a run stands. It is as late as the cue done last was, or as the next one is by now, whichever is more. What is
 * late stays late up to the end; what is early waits for the clock.
 */
export function runState(cues: readonly Cue[], start: CueStart, now: Instant): RunState {
  const next = nextCue(cues);
  const done = lastDone(cues);
  const carried = done === null ? 0 : (driftMinutes(done, start) ?? 0);
  const waiting = next === null ? Number.NEGATIVE_INFINITY : minutesLate(next, start, now);
  const drift = waiting > 0 ? Math.max(carried, waiting) : carried;
  return {
    next,
    dealtWith: cues.filter((cue) => !isOpenCue(cue)).length,
    total: cues.length,
    drift,
    endsAt: endOf(cues, start, drift),
  };
}

function endOf(cues: readonly Cue[], start: CueStart, drift: number): Instant | null {
  const last = orderedCues(cues).findLast(isOpenCue);
  if (last) return plannedAt({ minute: last.minute + Math.max(0, drift) }, start);
  return lastDone(cues)?.doneAt ?? null;
}

/** The cue done last, by the clock. */
function lastDone(cues: readonly Cue[]): Cue | null {
  const done = orderedCues(cues).filter(({ doneAt }) => doneAt !== null);
  return done.toSorted((a, b) => (a.doneAt ?? 0) - (b.doneAt ?? 0)).at(-1) ?? null;
}

/** The cues with one of them done at a moment. */
export function stampCue(cues: readonly Cue[], id: string, doneAt: Instant): readonly Cue[] {
  return cues.map((cue) => (cue.id === id ? { ...cue, doneAt, skippedAt: null } : cue));
}

/** The cues with one of them passed over. */
export function skipCue(cues: readonly Cue[], id: string, skippedAt: Instant): readonly Cue[] {
  return cues.map((cue) => (cue.id === id ? { ...cue, doneAt: null, skippedAt } : cue));
}

/** The cues with one of them to come again. */
export function reopenCue(cues: readonly Cue[], id: string): readonly Cue[] {
  return cues.map((cue) => (cue.id === id ? { ...cue, doneAt: null, skippedAt: null } : cue));
}

/** The cue dealt with last, which 退回 takes back; of those dealt with at one moment the later one. */
export function lastDealtWith(cues: readonly Cue[]): Cue | null {
  const momentOf = ({ doneAt, skippedAt }: Cue) => doneAt ?? skippedAt ?? 0;
  const over = orderedCues(cues).filter((cue) => !isOpenCue(cue));
  return over.toSorted((a, b) => momentOf(a) - momentOf(b)).at(-1) ?? null;
}
