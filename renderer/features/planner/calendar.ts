import type { Day, Instant, TimeOfDay } from '../../../shared/domain/days';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import type { MoveItem } from './use-move-item';

/** What every view of the calendar is given. */
export type Calendar = Readonly<{
  /** The day the view is around. */
  day: Day;
  today: Day;
  now: Instant;
  items: readonly PlannerItem[];
  selectedId: PlannerItemId | null;
  move: MoveItem;
  /** Moves by keyboard and keeps the focus on the card. */
  moveBy: (item: PlannerItem, days: number, slots: number) => void;
  open: (item: PlannerItem) => void;
  /** Begins a new item; without a time it takes the next free slot. */
  add: (day: Day, time?: TimeOfDay) => void;
}>;
