import type { RefObject } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { freeTimeIn } from '../../../../shared/domain/planner/slots';
import { type DayRange, isWithin } from '../../../../shared/domain/planner/weeks';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import type { CalendarActions } from '../calendar';
import { useAskScope } from '../series/ScopePrompt';
import { cardBeside, useKeepFocus } from '../use-keep-focus';
import { useMoveItem } from '../use-move-item';
import type { usePlannerDesk } from '../use-planner-desk';
import { runBetween } from './run-between';
import { useSelection, withSelection } from './selection-store';
import { useDropCard, useSetStatus } from './use-drop-card';
import { useLatestActions } from './use-latest-actions';
import type { Many } from './use-many';

type Options = Readonly<{
  board: RefObject<HTMLElement | null>;
  /** Everything that stands in the days shown, and what of it is shown. */
  planned: readonly PlannerItem[];
  shown: readonly PlannerItem[];
  range: DayRange;
  desk: ReturnType<typeof usePlannerDesk>;
  many: Many;
  lookAt: (day: Day) => void;
  showDay: (day: Day) => void;
}>;

/** What is done with the items of the calendar, by mouse and keyboard alike. */
export function useCalendarActions(options: Options): CalendarActions {
  const { board, planned, shown, range, desk, many, lookAt, showDay } = options;
  const { slots } = useScope().community.rhythm;
  const run = useRun();
  const askScope = useAskScope();
  const move = useMoveItem(planned);
  const keepFocus = useKeepFocus(board, shown);
  const drop = useDropCard(move, many);
  const setStatus = useSetStatus();

  const moveBy = async (item: PlannerItem, days: number, steps: number) => {
    keepFocus(item.id);
    const ids = withSelection(item.id);
    if (ids.length > 1) return many.shift(ids, days);
    const to = await move.by(item, days, steps);
    if (to && !isWithin(to, range)) lookAt(to);
    return to !== null;
  };

  const removeOne = async (item: PlannerItem) => {
    const answer = await askScope({ what: 'remove', item });
    if (!answer) return false;
    const of = item.seriesId === null ? {} : { scope: answer.scope, burn: answer.burn };
    return (await run('planner.remove', { id: item.id, ...of })) !== null;
  };
  const remove = async (item: PlannerItem) => {
    const beside = cardBeside(board.current, item.id);
    const ids = withSelection(item.id);
    const removed = ids.length > 1 ? await many.remove(ids) : await removeOne(item);
    if (!removed) return;
    useSelection.getState().clear();
    if (beside) keepFocus(beside);
  };

  return useLatestActions({
    open: desk.open,
    add: desk.add,
    addIn: (day, slot) => desk.add(day, freeTimeIn(slot, day, planned, slots)),
    moveBy: (item, days, steps) => void moveBy(item, days, steps),
    remove: (item) => void remove(item),
    setStatus: (item, status) => {
      keepFocus(item.id);
      void setStatus(item, status);
    },
    drop,
    selectTo: (item) => {
      const { last, addRun } = useSelection.getState();
      addRun(
        runBetween(
          shown.map(({ id }) => id),
          last,
          item.id,
        ),
      );
    },
    showDay,
  });
}
