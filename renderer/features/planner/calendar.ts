import { createContext, useContext } from 'react';
import type { Day, Instant, TimeOfDay } from '../../../shared/domain/days';
import type { PlannerItemId } from '../../../shared/domain/ids';
import type { PlannerItem, PlannerStatus } from '../../../shared/domain/planner/planner-item';
import type { PlannerSlot } from '../../../shared/domain/planner/rhythm';
import type { ItemsByPlace } from '../../../shared/domain/planner/views/group-items';
import type { Held } from './views/held-store';

/** Where a card is let go: a day, with a slot or a time of it, or a column of the board. */
export type DropPlace =
  | Readonly<{ day: Day; slot?: PlannerSlot; time?: TimeOfDay }>
  | Readonly<{ status: PlannerStatus }>;

/** What is done with items, the same in every view. The object never changes, so that cards need not be drawn anew. */
export type CalendarActions = Readonly<{
  open: (item: PlannerItem) => void;
  /** Begins a new item; without a time it takes the next free slot. */
  add: (day: Day, time?: TimeOfDay) => void;
  /** Begins a new item in a slot, at a time nobody has. */
  addIn: (day: Day, slot: PlannerSlot) => void;
  /** Moves an item, or with it all that is selected, by keyboard; the focus stays on its card. */
  moveBy: (item: PlannerItem, days: number, slots: number) => void;
  /** Removes an item, or with it all that is selected. */
  remove: (item: PlannerItem) => void;
  /** Brings an item to a status, or says why that cannot be. */
  setStatus: (item: PlannerItem, status: PlannerStatus) => void;
  /** Lets go of what is held; `copy` leaves it where it was. */
  drop: (held: Held, place: DropPlace, copy: boolean) => void;
  /** Selects everything from the card selected last to this one. */
  selectTo: (item: PlannerItem) => void;
  /** Shows one day with all that it holds. */
  showDay: (day: Day) => void;
}>;

/** What every card is given. */
export type CardContext = Readonly<{
  actions: CalendarActions;
  today: Day;
  now: Instant;
  /** The item in the drawer. */
  openId: PlannerItemId | null;
}>;

/** What every view of the calendar is given. */
export type Calendar = CardContext &
  Readonly<{
    /** The day the view is around. */
    day: Day;
    /** What is shown, in order of day and time, and where it stands. */
    items: readonly PlannerItem[];
    places: ItemsByPlace;
    /** The items are those of these days, and not still those of the days before. */
    settled: boolean;
  }>;

const Context = createContext<CardContext | null>(null);

export const CardContextProvider = Context.Provider;

/** What a card needs to know of its calendar. Only below the calendar screen. */
export function useCardContext(): CardContext {
  const context = useContext(Context);
  if (!context) throw new Error('useCardContext outside CardContextProvider');
  return context;
}
