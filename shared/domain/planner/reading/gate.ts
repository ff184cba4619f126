import type { PlannerItem } from '../planner-item';
import { longestReading, readingSeconds } from '../reading-time';
import type { Rhythm } from '../rhythm';
import { saidIn } from './said-in';

/** How long a text takes to read, the longest its kind may take, and whether it fits; both in seconds. */
export type ReadingGate = Readonly<{ seconds: number; most: number; fits: boolean }>;

/** Measures a text against the community's gates (planner.md C07): 800 字 at 400 a minute just fit a 锦囊. */
export function readingGate(
  { kind, body }: Pick<PlannerItem, 'kind' | 'body'>,
  rhythm: Pick<Rhythm, 'readingPace' | 'tipSeconds' | 'articleSeconds'>,
): ReadingGate {
  const seconds = readingSeconds(saidIn(body), rhythm.readingPace);
  const most = longestReading(kind, rhythm);
  return { seconds, most, fits: seconds <= most };
}
