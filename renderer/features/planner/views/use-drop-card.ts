import { daysBetween } from '../../../../shared/domain/days';
import type { PlannerItem, PlannerStatus } from '../../../../shared/domain/planner/planner-item';
import { statusStep } from '../../../../shared/domain/planner/views/status-step';
import { showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import type { CalendarActions, DropPlace } from '../calendar';
import type { MoveItem } from '../use-move-item';
import type { Held } from './held-store';
import type { Many } from './use-many';

/** Brings an item to a status, or says why that cannot be. */
export function useSetStatus(): (item: PlannerItem, status: PlannerStatus) => Promise<boolean> {
  const run = useRun();
  return async (item, status) => {
    const step = statusStep(item, status);
    if (step === 'already-sent' || step === 'not-sent') showNote(text.planner.board.refused[step]);
    if (step === 'change') return (await run('planner.update', { id: item.id, patch: { status } })) !== null;
    if (step !== 'stamp') return false;
    return (await run('planner.stampSent', { id: item.id, sentAt: Date.now() })) !== null;
  };
}

/** What becomes of a card that is let go, by where it is let go. */
export function useDropCard(move: MoveItem, many: Many): CalendarActions['drop'] {
  const setStatus = useSetStatus();

  const toStatus = ({ item, ids }: Held, status: PlannerStatus) => {
    if (ids.length === 1) return setStatus(item, status);
    // Each stamp has its own moment, and feedback its own numbers.
    if (status !== 'sent' && status !== 'reviewed') return many.setStatus(ids, status);
    showNote(text.planner.board.refused.many);
    return false;
  };
  const toDay = (
    { item, ids }: Held,
    place: Exclude<DropPlace, { status: PlannerStatus }>,
    copy: boolean,
  ) => {
    // Several keep their own times: one slot cannot be free for all of them.
    if (copy && ids.length > 1) return many.copyTo(ids, [place.day]);
    if (copy) {
      const time = place.slot ? move.copyTime(item, place.day, place.slot) : place.time;
      return many.copyTo(ids, [place.day], time);
    }
    if (ids.length > 1) return many.shift(ids, daysBetween(item.day, place.day));
    if (place.slot) return move.toSlot(item, place.day, place.slot);
    return move.to(item, place.day, place.time ?? item.time);
  };

  return (held, place, copy) => {
    void ('status' in place ? toStatus(held, place.status) : toDay(held, place, copy));
  };
}
