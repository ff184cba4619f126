import type { Day } from '../../../shared/domain/days';
import type { Calendar } from './calendar';
import { MonthGrid } from './MonthGrid';
import type { PlannerView } from './planner-view';
import { SlotWeek } from './SlotWeek';
import { TimelineWeek } from './TimelineWeek';
import { DayPlan } from './views/DayPlan';
import { ItemList } from './views/ItemList';
import { StatusBoard } from './views/StatusBoard';

type PlannerBoardProps = Readonly<{ view: PlannerView; calendar: Calendar; onDay: (day: Day) => void }>;

/** The calendar as it was asked to be shown. */
export function PlannerBoard({ view, calendar, onDay }: PlannerBoardProps) {
  switch (view) {
    case 'month':
      return <MonthGrid calendar={calendar} />;
    case 'week':
      return <SlotWeek calendar={calendar} />;
    case 'timeline':
      return <TimelineWeek calendar={calendar} />;
    case 'day':
      return <DayPlan calendar={calendar} />;
    case 'list':
      return <ItemList calendar={calendar} onDay={onDay} />;
    case 'board':
      return <StatusBoard calendar={calendar} />;
  }
}
