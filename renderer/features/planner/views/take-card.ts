import type { DragEvent } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { dragType, useHeld } from './held-store';
import { withSelection } from './selection-store';

/** Takes a card into the hand; one that is selected takes the whole selection along. */
export function takeCard(event: DragEvent, item: PlannerItem): void {
  event.dataTransfer.setData(dragType, item.id);
  event.dataTransfer.effectAllowed = 'copyMove';
  useHeld.getState().take({ item, ids: withSelection(item.id) });
}
