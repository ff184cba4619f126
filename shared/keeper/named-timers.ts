import type { KeeperTimers } from './keeper';

/** Timers by name: at most one of a name waits. */
export interface NamedTimers {
  /** Calls back once after so many milliseconds. One that waits already is replaced. */
  set(name: string, milliseconds: number, callBack: () => void): void;
  /** The same, but one that waits already goes on waiting, so that a stream of calls does not put it off for ever. */
  setOnce(name: string, milliseconds: number, callBack: () => void): void;
  clear(name: string): void;
  clearAll(): void;
}

/** No timers yet. */
export function createNamedTimers(timers: Pick<KeeperTimers, 'after'>): NamedTimers {
  const waiting = new Map<string, () => void>();

  function clear(name: string) {
    waiting.get(name)?.();
    waiting.delete(name);
  }

  function set(name: string, milliseconds: number, callBack: () => void) {
    clear(name);
    const callOff = timers.after(milliseconds, () => {
      waiting.delete(name);
      callBack();
    });
    waiting.set(name, callOff);
  }

  return {
    set,
    setOnce(name, milliseconds, callBack) {
      if (!waiting.has(name)) set(name, milliseconds, callBack);
    },
    clear,
    clearAll() {
      for (const name of [...waiting.keys()]) clear(name);
    },
  };
}
