import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { obstaclesTo, type StepRefusal } from '../../../../shared/domain/review/decide-case';
import type { ReviewState } from '../../../../shared/domain/review/review';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { useSave } from '../../../data/use-run';
import type { ReviewView } from './use-review';

/** A step that needs a reason before it is taken. */
export type AskedReason = Readonly<{
  cases: readonly ReviewCaseView[];
  state: ReviewState;
  /** What stands against it, by case; none for 留下. */
  obstacles: ReadonlyArray<Readonly<{ one: ReviewCaseView; why: StepRefusal }>>;
}>;

/** Takes steps with cases, asking for a reason where one is needed. */
export type Decide = Readonly<{
  decide: (cases: readonly ReviewCaseView[], state: ReviewState) => Promise<void>;
  asked: AskedReason | null;
  /** Takes the step that was asked about. */
  give: (note: string) => Promise<void>;
  cancel: () => void;
}>;

/** Steps of the cases of a review. */
export function useDecide(view: ReviewView, today: Day): Decide {
  const save = useSave();
  const [asked, setAsked] = useState<AskedReason | null>(null);

  const run = (cases: readonly ReviewCaseView[], state: ReviewState, note: string, bypass: boolean) =>
    save('review.decide', { ids: cases.map(({ id }) => id), state, note, bypass, today });

  return {
    asked,
    cancel: () => setAsked(null),
    async decide(cases, state) {
      const obstacles = obstaclesOf(cases, state, view, today);
      if (obstacles.length > 0 || state === 'kept') setAsked({ cases, state, obstacles });
      else if (cases.length > 0) await run(cases, state, '', false);
    },
    async give(note) {
      if (!asked) return;
      const done = await run(asked.cases, asked.state, note, asked.obstacles.length > 0);
      if (done) setAsked(null);
    },
  };
}

function obstaclesOf(
  cases: readonly ReviewCaseView[],
  state: ReviewState,
  { settings, removedToday }: ReviewView,
  today: Day,
): AskedReason['obstacles'] {
  const people = new Set<string>();
  return cases.flatMap((one) => {
    people.add(one.memberId);
    const step = {
      state,
      note: '',
      bypass: false,
      today,
      exempt: one.exemption !== null,
      limitReached: removedToday + people.size > settings.perDay,
    };
    const [why] = obstaclesTo(one, step);
    return why ? [{ one, why }] : [];
  });
}
