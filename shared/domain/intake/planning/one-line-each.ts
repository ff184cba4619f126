import type { MemberId } from '../../ids';
import type { PreviewLine } from '../preview';

/**
 * A roster lists everybody once: where a member stands in it by name, a name that only looks like theirs is somebody
 * else's, or nobody knows. It is left to the person.
 */
export function oneLineEach(lines: readonly PreviewLine[]): readonly PreviewLine[] {
  const named = new Map<MemberId, number>();
  for (const { choice, fact, line } of lines) {
    if (choice.as === 'member' && fact.says === 'present') named.set(choice.memberId, line);
  }
  return lines.map((line) => {
    const { choice, state } = line;
    if (state !== 'alias' || choice.as !== 'alias') return line;
    const other = named.get(choice.memberId);
    if (other === undefined) {
      named.set(choice.memberId, line.line);
      return line;
    }
    return {
      ...line,
      state: 'ambiguous',
      choice: { as: 'ignore' },
      why: { code: 'like-line', line: other },
    };
  });
}
