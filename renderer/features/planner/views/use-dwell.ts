import { type DragEvent, useCallback, useEffect, useRef } from 'react';
import { dragType } from './held-store';

/** How long a card is held over a button before the page turns, and between one turn and the next; in milliseconds. */
const dwell = 600;

/**
 * Does what a button does while a card is held over it, and again for as long as it stays. `of` tells which of several
 * buttons of one element is meant; null for none.
 */
export function useDwell<Button>(of: (target: Element) => Button | null, act: (button: Button) => void) {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const waiting = useRef<Readonly<{ button: Button; timer: number }> | null>(null);
  const stop = useCallback(() => {
    if (waiting.current) window.clearInterval(waiting.current.timer);
    waiting.current = null;
  }, []);
  useEffect(() => stop, [stop]);

  return {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      const button = of(event.target as Element);
      if (button === (waiting.current?.button ?? null)) return;
      stop();
      if (button === null) return;
      waiting.current = { button, timer: window.setInterval(() => latest.current(button), dwell) };
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) stop();
    },
    onDrop: stop,
  };
}
