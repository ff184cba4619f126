import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, Readonly<{ days: number; slots: number }>>> = {
  ArrowLeft: { days: -1, slots: 0 },
  ArrowRight: { days: 1, slots: 0 },
  ArrowUp: { days: 0, slots: -1 },
  ArrowDown: { days: 0, slots: 1 },
};

/** The move a key asks for: Alt with an arrow, a day sideways or a slot up and down. */
export function moveOfKey(event: KeyboardEvent): Readonly<{ days: number; slots: number }> | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  return steps[event.key] ?? null;
}
