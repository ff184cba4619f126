import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { assessSchedule } from '../../../../shared/domain/activities/schedule/assess-schedule';
import { dayRulesOf } from '../../../../shared/domain/activities/schedule/day-rules';
import type { TaskId } from '../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { type PlanView, type TaskCell, taskOrders } from './plan-view';
import { useTypingInRows } from './use-typing-in-rows';

export const planFaces = ['list', 'matrix'] as const;
export type PlanFace = (typeof planFaces)[number];

/** One choice of the address, so that a reload keeps it; the first one is not written. */
function useAddressChoice<Value extends string>(name: string, values: readonly [Value, ...Value[]]) {
  const [search, setSearch] = useSearchParams();
  const asked = search.get(name);
  const value = values.find((each) => each === asked) ?? values[0];
  const choose = (next: string) =>
    setSearch(
      (now) => {
        const changed = new URLSearchParams(now);
        if (next === values[0]) changed.delete(name);
        else changed.set(name, next);
        return changed;
      },
      { replace: true },
    );
  return [value, choose] as const;
}

/** What the plan tab shows of an activity: the scheduler's findings, list or matrix, the order, the unfolded row. */
export function usePlanView({ activity, tasks, elsewhere }: ActivityDetail) {
  const today = useToday();
  const imported = useStatutory();
  const days = useMemo(() => dayRulesOf(imported), [imported]);
  const plan = useMemo(
    () => assessSchedule(tasks, activity, elsewhere, days, today),
    [tasks, activity, elsewhere, days, today],
  );
  const conflicts = useHeld(plan.conflicts, useTypingInRows());
  const [face, setFace] = useAddressChoice<PlanFace>('view', planFaces);
  const [order, setOrder] = useAddressChoice('order', taskOrders);
  const [unfolded, unfold] = useState<TaskId | null>(null);
  /** The task for which the matrix was left, and whether one is back there. */
  const [left, setLeft] = useState<TaskId | null>(null);
  const [aim, setAim] = useState<Readonly<{ id: TaskId; cell: TaskCell }> | null>(null);

  // Once the row is drawn: the matrix may have been shown, or the row folded.
  useEffect(() => {
    if (!aim || face !== 'list') return;
    const row = document.querySelector(`[data-task="${CSS.escape(aim.id)}"]`);
    const field = row?.querySelector<HTMLElement>(`[data-cell="${aim.cell}"]`);
    if (!field) return;
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
    setAim(null);
  }, [aim, face]);

  const view: PlanView = {
    ...{ days, today, order, unfolded, unfold },
    plan: { ...plan, conflicts },
    goTo: (id, cell) => {
      setLeft(face === 'matrix' ? id : null);
      if (face !== 'list') setFace('list');
      if (cell === 'time' || cell === 'depends') unfold(id);
      setAim({ id, cell });
    },
    goBack:
      left === null || face !== 'list'
        ? null
        : (id) => {
            setLeft(id);
            setFace('matrix');
          },
    landing: face === 'matrix' ? left : null,
  };
  const chooseFace = (next: string) => {
    setLeft(null);
    setFace(next);
  };
  return { view, face, setFace: chooseFace, setOrder };
}

/** The newest value, or while it is held the one there was when the holding began. */
function useHeld<Value>(newest: Value, held: boolean): Value {
  const [shown, setShown] = useState(newest);
  if (!held && shown !== newest) setShown(newest);
  return held ? shown : newest;
}
