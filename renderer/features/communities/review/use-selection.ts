import { useState } from 'react';

/** Rows that are ticked, by key; those that went away are ticked no more. */
export type Selection = Readonly<{
  chosen: ReadonlySet<string>;
  toggle: (key: string) => void;
  /** Ticks all, or none when all are ticked. */
  toggleAll: () => void;
  all: boolean;
  clear: () => void;
}>;

/** Ticks beside rows with these keys. */
export function useSelection(keys: readonly string[]): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(keys.filter((key) => ticked.has(key)));
  const all = keys.length > 0 && chosen.size === keys.length;
  return {
    chosen,
    all,
    toggle: (key) => setTicked(chosen.has(key) ? without(chosen, key) : new Set([...chosen, key])),
    toggleAll: () => setTicked(all ? new Set() : new Set(keys)),
    clear: () => setTicked(new Set()),
  };
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  return new Set([...keys].filter((one) => one !== key));
}
