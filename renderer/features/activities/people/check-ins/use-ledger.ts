import { useRef } from 'react';
import { mayMakeUp } from '../../../../../shared/domain/activities/check-ins/make-up-rule';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import { participantKey } from '../../../../../shared/domain/activities/participant';
import type { Day } from '../../../../../shared/domain/days';
import type { ActivityId } from '../../../../../shared/domain/ids';
import { showNote } from '../../../../data/toasts';
import { useSave } from '../../../../data/use-run';
import { useToday } from '../../../../data/use-today';
import { text } from '../../../../i18n/text';
import { markOf } from './mark-of';

const words = text.people.checkIns;

/** What pressing a cell notes: 打卡, or 补卡. */
export type PressMode = 'done' | 'make-up';

/** What the keys and clicks of the ledger write. */
export type Ledger = Readonly<{
  /** Checks somebody in for a day, or takes that back. */
  toggle: (person: CheckInStanding, day: Day) => void;
  /** Makes up for a missed day (补卡), or takes that back. */
  makeUp: (person: CheckInStanding, day: Day) => void;
}>;

/** The commands of the check-in ledger; a cell pressed again before the first press is written waits for nothing. */
export function useLedger(activityId: ActivityId): Ledger {
  const save = useSave();
  const today = useToday();
  const underway = useRef(new Set<string>());

  const once = async (person: CheckInStanding, day: Day, write: () => Promise<boolean>) => {
    const cell = `${participantKey(person)} ${day}`;
    if (underway.current.has(cell)) return;
    underway.current.add(cell);
    await write();
    underway.current.delete(cell);
  };
  const add = ({ memberId, name }: CheckInStanding, day: Day, makeUp: boolean) =>
    save('checkIns.add', { activityId, checkIns: [{ memberId, name, day, makeUp, text: '' }] });

  return {
    toggle: (person, day) => {
      if (day > today) {
        showNote(words.notYet);
        return;
      }
      const mark = markOf(person, day);
      void once(person, day, () =>
        mark ? save('checkIns.remove', { ids: [mark.id] }) : add(person, day, false),
      );
    },
    makeUp: (person, day) => {
      const mark = markOf(person, day);
      if (day > today) showNote(words.notYet);
      else if (!mayMakeUp(day, today)) showNote(words.makeUpPast);
      else if (mark && !mark.makeUp) showNote(words.alreadyThere);
      else
        void once(person, day, () =>
          mark ? save('checkIns.remove', { ids: [mark.id] }) : add(person, day, true),
        );
    },
  };
}
