import type { KeyboardEvent, MouseEvent } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import type { CalendarActions } from '../calendar';
import { moveOfKey } from '../move-keys';
import { useSelection } from './selection-store';

/** Keys of a card: Alt with an arrow moves, Delete removes, Space selects; Enter is a click. Gives whether it was one. */
export function pressOnCard(event: KeyboardEvent, item: PlannerItem, actions: CalendarActions): boolean {
  const move = moveOfKey(event);
  const plain = !(event.altKey || event.ctrlKey || event.metaKey);
  if (move) actions.moveBy(item, move.days, move.slots);
  else if (plain && event.key === 'Delete') actions.remove(item);
  else if (plain && event.key === ' ') chooseCard(event.shiftKey, item, actions);
  else return false;
  event.preventDefault();
  return true;
}

/** A click opens; with Ctrl (⌘) it selects, with Shift it selects a run. */
export function clickOnCard(event: MouseEvent, item: PlannerItem, actions: CalendarActions): void {
  if (event.shiftKey || event.ctrlKey || event.metaKey) chooseCard(event.shiftKey, item, actions);
  else actions.open(item);
}

function chooseCard(run: boolean, item: PlannerItem, actions: CalendarActions): void {
  if (run) actions.selectTo(item);
  else useSelection.getState().toggle(item.id);
}

/** For `aria-keyshortcuts` of a card. */
export const cardShortcuts = 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown Space Delete' as const;
