import { type DragEvent, useState } from 'react';
import { movedTo } from '../../../../shared/domain/activities/order-tasks';
import type { TaskId } from '../../../../shared/domain/ids';

/** What a row needs to be dragged by its handle and to take what is dragged onto it. */
export type RowDrag = Readonly<{
  dragging: boolean;
  /** Where what is dragged would land, seen from this row. */
  landing: 'above' | 'below' | null;
  handle: Readonly<{
    draggable: true;
    onDragStart: (event: DragEvent<HTMLElement>) => void;
    onDragEnd: () => void;
  }>;
  row: Readonly<{
    onDragOver: (event: DragEvent<HTMLElement>) => void;
    onDrop: (event: DragEvent<HTMLElement>) => void;
  }>;
}>;

type Landing = Readonly<{ id: TaskId; side: 'above' | 'below' }>;

/** Ordering by drag within one list, with the browser's own drag and drop. */
export function useDragOrder(
  list: string,
  ids: readonly TaskId[],
  onOrder: (ids: readonly TaskId[]) => void,
): Readonly<{ row: (id: TaskId) => RowDrag }> {
  const [dragged, setDragged] = useState<TaskId | null>(null);
  const [landing, setLanding] = useState<Landing | null>(null);
  const end = () => {
    setDragged(null);
    setLanding(null);
  };
  const sideOf = (event: DragEvent<HTMLElement>): Landing['side'] => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'above' : 'below';
  };
  return {
    row: (id) => ({
      dragging: dragged === id,
      landing: landing?.id === id && dragged !== id ? landing.side : null,
      handle: {
        draggable: true,
        onDragStart: (event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData(`application/x-weilu-${list}`, id);
          const row = event.currentTarget.closest('li');
          if (row) event.dataTransfer.setDragImage(row, 12, 18);
          setDragged(id);
        },
        onDragEnd: end,
      },
      row: {
        onDragOver: (event) => {
          if (dragged === null) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = 'move';
          setLanding({ id, side: sideOf(event) });
        },
        onDrop: (event) => {
          if (dragged === null) return;
          event.preventDefault();
          const others = ids.filter((other) => other !== dragged);
          const place = others.indexOf(id) + (sideOf(event) === 'below' ? 1 : 0);
          if (dragged !== id) onOrder(movedTo(ids, dragged, place));
          end();
        },
      },
    }),
  };
}
