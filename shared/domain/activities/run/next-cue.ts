import { type Instant, instantOf } from '../../days';
import type { Activity } from '../activity';
import type { ActivityScript, Cue } from '../parts';

const minuteLength = 60_000;

/** When an activity starts: what a cue's minutes count from. */
export type CueStart = Pick<Activity, 'startsOn' | 'startsAt'>;

/** The cues in the order they are due; those of one minute keep the order they stand in. */
export function orderedCues(cues: readonly Cue[]): readonly Cue[] {
  return cues.toSorted((a, b) => a.minute - b.minute);
}

/** Whether a cue is neither done nor passed over. */
export function isOpenCue({ doneAt, skippedAt }: Pick<Cue, 'doneAt' | 'skippedAt'>): boolean {
  return doneAt === null && (skippedAt ?? null) === null;
}

/** The cues still to come, the next one first. */
export function openCues(cues: readonly Cue[]): readonly Cue[] {
  return orderedCues(cues).filter(isOpenCue);
}

/** The first cue that is neither done nor passed over, or null when the run is over. */
export function nextCue(cues: readonly Cue[]): Cue | null {
  return openCues(cues)[0] ?? null;
}

/** When a cue is due, by the clock of the zone this runs in. */
export function plannedAt({ minute }: Pick<Cue, 'minute'>, { startsOn, startsAt }: CueStart): Instant {
  return instantOf(startsOn, startsAt) + minute * minuteLength;
}

/** Whole minutes from when a cue is due to a moment: positive is late, negative early, under half a minute is 0. */
export function minutesLate(cue: Pick<Cue, 'minute'>, start: CueStart, at: Instant): number {
  // Without the −0 that rounding a moment before the minute gives.
  return Math.round((at - plannedAt(cue, start)) / minuteLength) + 0;
}

/** Drift of a done cue in minutes: positive is late. Null for one that is not done. */
export function driftMinutes(cue: Pick<Cue, 'minute' | 'doneAt'>, start: CueStart): number | null {
  return cue.doneAt === null ? null : minutesLate(cue, start, cue.doneAt);
}

/** What is said at a cue: its own words, else the script it names, else nothing. */
export function cueText(
  { text, scriptId }: Pick<Cue, 'text' | 'scriptId'>,
  scripts: readonly Pick<ActivityScript, 'id' | 'body'>[],
): string {
  return text.trim() === '' ? (scripts.find(({ id }) => id === scriptId)?.body ?? '') : text;
}
