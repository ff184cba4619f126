import type { CommunityId } from '#shared/domain/ids';
import { defaultReviewRules } from '#shared/domain/review/default-rules';
import { readNamePattern } from '#shared/domain/review/name-pattern/name-pattern';
import type { ReviewRule } from '#shared/domain/review/review';
import { WeiluError } from '#shared/wire/errors';
import type { CommandContext } from '../../store/run-command';

/** Puts the usual rules into a community and says how many they are. */
export async function putUsualRules(
  communityId: CommunityId,
  { database, makeId, now }: CommandContext,
): Promise<number> {
  const rules = defaultReviewRules({ communityId, makeId, now });
  await database.reviewRules.bulkAdd([...rules]);
  return rules.length;
}

/** Refuses a pattern nobody can read; another kind of rule may keep one. @throws WeiluError `pattern-refused`. */
export function requireReadable({ kind, pattern }: ReviewRule): void {
  if (kind !== 'name-pattern') return;
  const read = readNamePattern(pattern);
  if (!read.ok) throw new WeiluError('pattern-refused', { problem: read.problem, at: read.at });
}
