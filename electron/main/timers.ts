/** The clock and the timers, so that tests can turn them. */
export type Timers = Readonly<{
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back after so many milliseconds; the function it returns calls it off. */
  after(milliseconds: number, callBack: () => void): () => void;
}>;

/** The timers of the system. */
export const systemTimers: Timers = {
  now: Date.now,
  after(milliseconds, callBack) {
    const timer = setTimeout(callBack, milliseconds);
    return () => clearTimeout(timer);
  },
};
