import type { Timers } from '#main/timers';

/** Timers that a test turns by hand. */
export type HandTimers = Timers &
  Readonly<{ pass(milliseconds: number): void; waiting(): readonly number[] }>;

export function handTimers(start = 0): HandTimers {
  let now = start;
  let waiting: ReadonlyArray<{ at: number; callBack: () => void }> = [];
  return {
    now: () => now,
    after(milliseconds, callBack) {
      const timer = { at: now + milliseconds, callBack };
      waiting = [...waiting, timer];
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    pass(milliseconds) {
      now += milliseconds;
      const due = waiting.filter((timer) => timer.at <= now);
      waiting = waiting.filter((timer) => timer.at > now);
      for (const timer of due) timer.callBack();
    },
    /** How long each timer still waits. */
    waiting: () => waiting.map((timer) => timer.at - now),
  };
}
