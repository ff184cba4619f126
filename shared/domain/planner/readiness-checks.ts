import type { PlannerItem } from './planner-item';

/** What keeps an item from 就绪: the source of a 转载, the contributor of a 征集, its text. */
export type ReadyProblem = 'source' | 'contributor' | 'body';

type Checked = Pick<
  PlannerItem,
  'origin' | 'source' | 'contributorId' | 'contributor' | 'body' | 'materialIds' | 'variants'
>;

/**
 * What is still missing before an item may be 就绪 (planner.md C06), in the order a form has it. A text that takes long
 * to read is only warned of where it is written.
 */
export function readyProblems(item: Checked): readonly ReadyProblem[] {
  const problems: ReadyProblem[] = [];
  if (item.origin === 'repost' && isBlank(item.source)) problems.push('source');
  if (item.origin === 'collected' && item.contributorId === null && isBlank(item.contributor))
    problems.push('contributor');
  if (!hasContent(item)) problems.push('body');
  return problems;
}

/** Something to send: a text, a text of a group's own, or a material (a picture alone is content too). */
function hasContent({ body, materialIds, variants }: Checked): boolean {
  return !isBlank(body) || materialIds.length > 0 || variants.some((variant) => !isBlank(variant.body));
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
