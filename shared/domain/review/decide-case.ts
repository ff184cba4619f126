import { type Day, type Instant, shiftDay } from '../days';
import { withRoom } from './fold-log';
import type { ReviewCase, ReviewState } from './review';

/** Why a step is not taken as it stands. All but `settled` and `note` give way to a bypass with a reason. */
export type StepRefusal = 'settled' | 'note' | 'stage' | 'grace' | 'exempt' | 'limit';

/** A step somebody wants to take. */
export type WantedStep = Readonly<{
  state: ReviewState;
  note: string;
  /** Whether it may go against an exemption, the grace, a stage or the day's limit. */
  bypass: boolean;
  today: Day;
  /** The member is exempt under the rule. */
  exempt: boolean;
  /** The day's limit of removals is reached. */
  limitReached: boolean;
}>;

/** The way of a case; 留下 may be chosen at any point before its end. */
const way: readonly ReviewState[] = ['open', 'warned', 'to-remove', 'removed'];

/** Whether a case still runs. */
export function isRunning({ state }: Pick<ReviewCase, 'state'>): boolean {
  return state === 'open' || state === 'warned' || state === 'to-remove';
}

/** Whether the grace after the warning is over. */
export function isGraceOver({ graceUntil }: Pick<ReviewCase, 'graceUntil'>, today: Day): boolean {
  return graceUntil === null || today >= graceUntil;
}

/** What stands against a step; empty where it goes the plain way. */
export function obstaclesTo(reviewCase: ReviewCase, step: WantedStep): readonly StepRefusal[] {
  const { state } = reviewCase;
  if (state === 'removed') return ['settled'];
  if (step.state === 'kept' || step.state === 'open') return [];
  const obstacles: StepRefusal[] = [];
  if (way.indexOf(step.state) > way.indexOf(state) + 1 || state === 'kept') obstacles.push('stage');
  else if (step.state === 'to-remove' && !isGraceOver(reviewCase, step.today)) obstacles.push('grace');
  if (step.exempt) obstacles.push('exempt');
  if (step.state === 'removed' && step.limitReached) obstacles.push('limit');
  return obstacles;
}

/** Why a step is refused; null where it may be taken. */
export function refusalOf(reviewCase: ReviewCase, step: WantedStep): StepRefusal | null {
  const [obstacle] = obstaclesTo(reviewCase, step);
  if (obstacle === 'settled' || (obstacle && !step.bypass)) return obstacle;
  return (obstacle || step.state === 'kept') && step.note.trim() === '' ? 'note' : null;
}

/** The case after a step that may be taken: its state, its grace, and one line more in its log. */
export function takeStep(
  reviewCase: ReviewCase,
  step: WantedStep,
  { now, clause, graceDays }: Readonly<{ now: Instant; clause: string; graceDays: number }>,
): ReviewCase {
  const bypass = obstaclesTo(reviewCase, step).length > 0;
  const line = { at: now, state: step.state, clause, note: step.note.trim(), bypass };
  return withRoom({
    ...reviewCase,
    state: step.state,
    graceUntil: graceAfter(reviewCase, step, graceDays),
    steps: [...reviewCase.steps, line],
  });
}

function graceAfter({ graceUntil }: ReviewCase, { state, today }: WantedStep, graceDays: number): Day | null {
  if (state === 'warned') return shiftDay(today, graceDays);
  return state === 'open' ? null : graceUntil;
}
