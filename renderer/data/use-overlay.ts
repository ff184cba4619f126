import { useCallback, useEffect, useRef, useState } from 'react';

/** A change on its way: laid over what is stored until the store has it. Resolves to whether it was saved. */
export type Send<Value> = (change: (value: Value) => Value, save: () => Promise<boolean>) => Promise<boolean>;

export type Overlay<Value> = Readonly<{
  /** What is stored, with the changes on their way. */
  value: Value;
  /** The same, as of now and not of the last drawing. */
  latest: () => Value;
  send: Send<Value>;
}>;

/** Rows this long after the last reply are the newest: those of an earlier change may still arrive before. */
const settleTime = 250;
/** Rows may also have come before the reply, and then no more come. */
const patience = 3000;

/**
 * What is stored with the changes still on their way laid over it, so that two quick edits build on each other and
 * no field shows its old value in between. What was not saved disappears again.
 */
export function useOverlay<Value>(stored: Value): Overlay<Value> {
  const [overlay, setOverlay] = useState<Readonly<{ value: Value }> | null>(null);
  const newest = useRef(stored);
  const latest = useRef(stored);
  const underway = useRef(0);
  const covered = useRef(false);
  const timer = useRef(0);

  const settleIn = useCallback((time: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      if (underway.current > 0) return;
      covered.current = false;
      latest.current = newest.current;
      setOverlay(null);
    }, time);
  }, []);

  useEffect(() => {
    newest.current = stored;
    if (!covered.current) latest.current = stored;
    else if (underway.current === 0) settleIn(settleTime);
  }, [stored, settleIn]);

  useEffect(() => () => window.clearTimeout(timer.current), []);

  const send = useCallback<Send<Value>>(
    async (change, save) => {
      covered.current = true;
      latest.current = change(latest.current);
      setOverlay({ value: latest.current });
      underway.current += 1;
      const saved = await save();
      underway.current -= 1;
      if (underway.current === 0) settleIn(saved ? patience : 0);
      return saved;
    },
    [settleIn],
  );

  return { value: overlay ? overlay.value : stored, latest: useCallback(() => latest.current, []), send };
}
