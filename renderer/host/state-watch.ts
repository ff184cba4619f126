/** The page's side of a state that main tells. */
export type StateWatch<State> = Readonly<{
  watch: (onState: (state: State) => void) => () => void;
  /** Main told a state. */
  told: (state: State) => void;
  /** There is a new port: the state is asked for once more. */
  askAgain: () => void;
}>;

/**
 * Passes the newest state on to who watches.
 *
 * @param ask what the state is now; while it fails nothing is told, until there is a port again
 */
export function createStateWatch<State>(ask: () => Promise<State>): StateWatch<State> {
  const listeners = new Set<(state: State) => void>();
  let latest: { state: State } | null = null;
  let times = 0;

  function told(state: State) {
    latest = { state };
    times += 1;
    for (const listener of listeners) listener(state);
  }

  function askNow() {
    const before = times;
    ask().then(
      // What main has told meanwhile is as new as the answer, or newer.
      (state) => times === before && told(state),
      () => undefined,
    );
  }

  return {
    told,
    watch(onState) {
      // A listener of its own for each watch, also when the same function watches twice.
      const listener = (state: State) => onState(state);
      listeners.add(listener);
      if (latest) listener(latest.state);
      else askNow();
      return () => listeners.delete(listener);
    },
    askAgain() {
      if (listeners.size > 0) askNow();
    },
  };
}
