import { finishNotes } from '../../../../shared/domain/activities/finish-activity';
import { actualOf } from '../../../../shared/domain/activities/measures';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { text } from '../../../i18n/text';

const words = text.ledgers.finish;

/** What is still open when an activity ends, a sentence each; none of it is in the way. */
export function notesOf({ activity, tasks, counted }: ActivityDetail): readonly string[] {
  const notes = finishNotes(activity, tasks, (metric) => actualOf(metric, counted));
  return [
    ...(notes.openTasks.length > 0 ? [words.openTasks(notes.openTasks.length)] : []),
    ...(notes.openAfter.length > 0 ? [words.openAfter(notes.openAfter.length)] : []),
    ...(notes.unmeasured.length > 0 ? [words.unmeasured(notes.unmeasured.join('、'))] : []),
    ...(notes.unconfirmed.length > 0 ? [words.unconfirmed(notes.unconfirmed.join('、'))] : []),
  ];
}
