import { useEffect, useMemo, useRef, useState } from 'react';
import { type IntakeKind, intakeTextLimit } from '../../../shared/domain/intake/intake';
import type { IntakeOptions } from '../../../shared/domain/intake/preview';
import type { DryRun } from '../../../shared/domain/intake/recognise';
import { toWireError } from '../../../shared/wire/errors';
import type { IntakeBase } from '../../../shared/wire/nouns/intake';
import { showError } from '../toasts';
import { createBackgroundPlanner } from './plan-in-background';

/** Typing settles for so long before the text is looked at, in milliseconds. */
const settleTime = 150;

/** The dry run with what it was made of. */
export type ShownRun = DryRun & Readonly<{ text: string; options: IntakeOptions; base: IntakeBase }>;

/** The dry run of a text. `current` is false while what is shown belongs to an earlier text or choice. */
export function useDryRun(
  text: string,
  kind: IntakeKind | null,
  base: IntakeBase | undefined,
  { groupId, on, target = null, makeUp = false, chainId = null, today = on }: IntakeOptions,
): Readonly<{ run: ShownRun | null; current: boolean }> {
  const planner = useMemo(createBackgroundPlanner, []);
  useEffect(() => planner.end, [planner]);
  const [shown, setShown] = useState<Readonly<{ run: ShownRun; kind: IntakeKind | null }> | null>(null);
  const begun = useRef(false);

  useEffect(() => {
    if (!base || text.length > intakeTextLimit) return;
    const controller = new AbortController();
    const options = { groupId, on, target, makeUp, chainId, today };
    const look = async () => {
      try {
        const run = await planner.run({ text, kind, options, base }, controller.signal);
        setShown({ run: { ...run, text, options, base }, kind });
      } catch (thrown) {
        if (toWireError(thrown).code !== 'cancelled') showError(thrown);
      }
    };
    const timer = window.setTimeout(() => void look(), begun.current ? settleTime : 0);
    begun.current = true;
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [planner, base, text, kind, groupId, on, target, makeUp, chainId, today]);

  const run = shown?.run ?? null;
  const current =
    run !== null &&
    shown?.kind === kind &&
    run.text === text &&
    run.base === base &&
    run.options.groupId === groupId &&
    run.options.on === on &&
    run.options.target === target &&
    run.options.makeUp === makeUp &&
    run.options.chainId === chainId &&
    run.options.today === today;
  return { run, current };
}
