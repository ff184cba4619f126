import type { CadenceRule } from '../communities/community';
import type { TagId } from '../ids';

const isOf = (rule: CadenceRule, tagId: TagId) => rule.of.kind === 'tag' && rule.of.tagId === tagId;

/** Cadence rules without those of a tag; the very list when there are none. */
export function cadencesWithoutTag(rules: readonly CadenceRule[], tagId: TagId): readonly CadenceRule[] {
  return rules.some((rule) => isOf(rule, tagId)) ? rules.filter((rule) => !isOf(rule, tagId)) : rules;
}

/** Cadence rules after a tag was merged into another: its rule becomes the other's, unless that has one of its own. */
export function mergeCadences(
  rules: readonly CadenceRule[],
  from: TagId,
  into: TagId,
): readonly CadenceRule[] {
  if (rules.some((rule) => isOf(rule, into))) return cadencesWithoutTag(rules, from);
  if (!rules.some((rule) => isOf(rule, from))) return rules;
  return rules.map((rule) => (isOf(rule, from) ? { ...rule, of: { kind: 'tag', tagId: into } } : rule));
}
