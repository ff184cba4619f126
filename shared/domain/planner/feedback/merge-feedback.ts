import { z } from 'zod';
import type { Instant } from '../../days';
import { noteSchema } from '../../text';
import { countSchema, type Feedback } from '../planner-item';

/** A part of what came back: only the fields that somebody typed. */
export const feedbackPatchSchema = z
  .object({
    replies: countSchema,
    questions: countSchema,
    favourites: countSchema,
    shares: countSchema,
    bestComment: noteSchema,
    privateNote: noteSchema,
    poll: noteSchema,
  })
  .exactPartial()
  .readonly();
export type FeedbackPatch = z.infer<typeof feedbackPatchSchema>;

const nothing: Feedback = {
  ...{ replies: null, questions: null, favourites: null, shares: null },
  ...({ bestComment: '', privateNote: '', poll: '', source: 'manual', at: 0 } as const),
};

/**
 * Feedback with a part of it typed by hand, which makes the whole 手填. Null where nothing is left of it.
 *
 * @param at - when it was typed
 */
export function mergeFeedback(before: Feedback | null, part: FeedbackPatch, at: Instant): Feedback | null {
  const after: Feedback = { ...(before ?? nothing), ...part, source: 'manual', at };
  return saysSomething(after) ? after : null;
}

function saysSomething({ source: _source, at: _at, ...told }: Feedback): boolean {
  return Object.values(told).some((value) =>
    typeof value === 'string' ? value.trim() !== '' : value !== null,
  );
}
