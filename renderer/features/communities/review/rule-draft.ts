import { usualSilentDays } from '../../../../shared/domain/review/default-rules';
import { readNamePattern } from '../../../../shared/domain/review/name-pattern/name-pattern';
import type { ReviewRule } from '../../../../shared/domain/review/review';
import { text } from '../../../i18n/text';

/** What is written of a rule. */
export type RuleDraft = Omit<ReviewRule, 'id' | 'communityId' | 'position' | 'createdAt'>;

/** A new rule before anything was written. */
export const blankRule: RuleDraft = {
  name: '',
  kind: 'name-words',
  pattern: '',
  words: [],
  days: usualSilentDays,
  severity: 'middle',
  clause: 0,
  enabled: true,
};

const words = text.review.rules;

/** Why a rule cannot be saved as it is written, in words; null when it can. */
export function ruleProblem({ kind, pattern, words: listed }: RuleDraft): string | null {
  if (kind === 'name-words') return listed.length === 0 ? words.needsWords : null;
  if (kind !== 'name-pattern') return null;
  if (pattern.trim() === '') return words.needsPattern;
  const read = readNamePattern(pattern);
  return read.ok ? null : words.wrong(read.at, read.problem);
}
