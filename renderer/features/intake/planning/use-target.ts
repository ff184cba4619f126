import { useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { type ActivityId, activityIdSchema } from '../../../../shared/domain/ids';
import { defaultTarget } from '../../../../shared/domain/intake/default-target';
import type { IntakeTarget } from '../../../../shared/domain/intake/preview';
import type { IntakeBase } from '../../../../shared/wire/nouns/intake';
import { useToday } from '../../../data/use-today';

/** What the person chose the text to be for; `target` is null for nothing. */
export type TargetChoice = Readonly<{
  target: IntakeTarget | null;
  choose: (target: IntakeTarget | null) => void;
  makeUp: boolean;
  setMakeUp: (makeUp: boolean) => void;
}>;

/** The activity of the address or of the screen, or null. */
export function useLookedActivity(): ActivityId | null {
  const { pathname, search } = useLocation();
  const found = new URLSearchParams(search).get('activity') ?? /^\/activities\/([^/]+)/.exec(pathname)?.[1];
  return activityIdSchema.safeParse(found).data ?? null;
}

/** What a 接龙 or check-ins are for: the activity that is looked at to begin with. */
export function useTarget(base: IntakeBase | undefined, looked: ActivityId | null): TargetChoice {
  const today = useToday();
  const [chosen, setChosen] = useState<Readonly<{ target: IntakeTarget | null }> | null>(null);
  const [makeUp, setMakeUp] = useState(false);
  const proposed = useMemo(() => (base ? defaultTarget(base, looked, today) : null), [base, looked, today]);
  const key = targetKey(chosen ? chosen.target : proposed);
  // The same target stays the same object: another one is another dry run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of it.
  const target = useMemo(() => (chosen ? chosen.target : proposed), [key]);
  return { target, choose: (next) => setChosen({ target: next }), makeUp, setMakeUp };
}

/** A target as the value of an option. */
export function targetKey(target: IntakeTarget | null): string {
  if (!target) return 'none';
  return 'activityId' in target ? `activity ${target.activityId}` : `deal ${target.plannerItemId}`;
}
