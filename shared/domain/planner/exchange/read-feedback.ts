import type { Instant } from '../../days';
import { noteLimit } from '../../text';
import type { Feedback } from '../planner-item';
import { noteFromFile, readCount } from './content-cells';
import type { ContentField } from './content-columns';

export const countFields = ['replies', 'questions', 'favourites', 'shares'] as const;
export const noteFields = ['bestComment', 'privateNote', 'poll'] as const;

type ReadFeedback = Readonly<
  { ok: true; feedback: Feedback | null } | { ok: false; field: ContentField; text: string }
>;

/** The feedback a row tells of, null where it tells of none. A blank cell says nothing: it never takes a number away. */
export function readFeedback(
  cells: Readonly<Partial<Record<ContentField, string>>>,
  now: Instant,
): ReadFeedback {
  const counts: Record<(typeof countFields)[number], number | null> = {
    ...{ replies: null, questions: null, favourites: null, shares: null },
  };
  for (const field of countFields) {
    const cell = cells[field] ?? '';
    const count = readCount(cell);
    if (count === undefined) return { ok: false, field, text: cell };
    counts[field] = count;
  }
  const note = (field: (typeof noteFields)[number]) => noteFromFile(cells[field] ?? '').slice(0, noteLimit);
  const notes = {
    bestComment: note('bestComment'),
    privateNote: note('privateNote'),
    poll: note('poll'),
  };
  const saysSomething =
    countFields.some((field) => counts[field] !== null) || noteFields.some((field) => notes[field] !== '');
  return {
    ok: true,
    feedback: saysSomething ? { ...counts, ...notes, source: 'import', at: now } : null,
  };
}
