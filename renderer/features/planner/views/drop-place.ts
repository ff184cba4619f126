import type { DragEvent } from 'react';
import { dragType, type Held, useHeld } from './held-store';

type DropHandlers = Readonly<{
  onDragOver: (event: DragEvent<HTMLElement>) => void;
  onDragLeave: (event: DragEvent<HTMLElement>) => void;
  onDrop: (event: DragEvent<HTMLElement>) => void;
}>;

const wantsCopy = (event: DragEvent) => event.altKey || event.ctrlKey;

/**
 * Makes an element a place where cards may be let go. While one is over it, it has `data-over`: set on the element
 * itself, so that a drag over a thousand items draws nothing anew.
 */
export function dropPlace(onDrop: (held: Held, copy: boolean) => void): DropHandlers {
  return {
    onDragOver: (event) => {
      if (!event.dataTransfer.types.includes(dragType)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = wantsCopy(event) ? 'copy' : 'move';
      event.currentTarget.dataset.over = 'true';
    },
    onDragLeave: (event) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null))
        delete event.currentTarget.dataset.over;
    },
    onDrop: (event) => {
      delete event.currentTarget.dataset.over;
      const { held, release } = useHeld.getState();
      if (!held) return;
      event.preventDefault();
      release();
      onDrop(held, wantsCopy(event));
    },
  };
}
