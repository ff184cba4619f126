import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';

/** Focuses the card of an item, where there is one. */
export function focusCard(container: HTMLElement | null, id: PlannerItemId): boolean {
  const card = container?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(id)}"]`);
  card?.focus();
  return card !== null && card !== undefined;
}

/** The card that takes the focus when one is removed: the next, else the one before. */
export function cardBeside(container: HTMLElement | null, id: PlannerItemId): PlannerItemId | null {
  const cards = Array.from(container?.querySelectorAll<HTMLElement>('[data-event-id]') ?? []);
  const index = cards.findIndex((card) => card.dataset.eventId === id);
  const beside = index === -1 ? undefined : (cards[index + 1] ?? cards[index - 1]);
  return (beside?.dataset.eventId as PlannerItemId | undefined) ?? null;
}

/** Keeps the focus on a card that was moved by keyboard, when it comes to stand elsewhere. */
export function useKeepFocus(
  container: RefObject<HTMLElement | null>,
  items: readonly PlannerItem[],
): (id: PlannerItemId) => void {
  const wanted = useRef<PlannerItemId | null>(null);
  useEffect(() => {
    const id = wanted.current;
    if (id !== null && items.some((item) => item.id === id) && document.activeElement === document.body)
      focusCard(container.current, id);
  }, [container, items]);
  useEffect(() => {
    const forget = () => {
      wanted.current = null;
    };
    window.addEventListener('pointerdown', forget);
    return () => window.removeEventListener('pointerdown', forget);
  }, []);
  return useCallback((id: PlannerItemId) => {
    wanted.current = id;
  }, []);
}
