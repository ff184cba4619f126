import type { Lesson, ProposedTask } from './lesson';

/** The task a lesson proposes for the next activity, or null: it proposes none, or it was settled. */
export function taskOfLesson(lesson: Lesson): ProposedTask | null {
  return lesson.state === 'open' ? lesson.proposal : null;
}
