import type { SkinEvidence, SkinField, SkinProfile } from '../skin';
import { skinFields } from '../skin';
import { isSkinPartBlank } from './merge-choices';
import { stableKey } from './stable-key';

/**
 * One skin profile of two: the first one's values where it knows them, the other's where it does not. Evidence goes
 * with the value it is about.
 */
export function mergeSkin(first: SkinProfile, second: SkinProfile): SkinProfile {
  const pick = <Part extends SkinField | 'since'>(part: Part): SkinProfile[Part] =>
    (isSkinPartBlank(first, part) ? second : first)[part];
  return {
    type: pick('type'),
    sensitive: pick('sensitive'),
    concerns: pick('concerns'),
    states: pick('states'),
    allergens: pick('allergens'),
    since: pick('since'),
    evidence: skinFields.flatMap((field) => evidenceOf(field, first, second) ?? []),
  };
}

function evidenceOf(field: SkinField, first: SkinProfile, second: SkinProfile): SkinEvidence | undefined {
  const own = first.evidence.find((entry) => entry.field === field);
  const other = second.evidence.find((entry) => entry.field === field);
  if (isSkinPartBlank(first, field)) return other ?? own;
  const same = stableKey(first[field]) === stableKey(second[field]);
  return own ?? (same ? other : undefined);
}
