import type { IntakeBase, IntakeMember } from '../../../wire/nouns/intake';
import { nameKey } from '../names';
import type { Choice, IntakeOptions } from '../preview';
import { membershipIn, nameInGroup } from './plan-name';
import type { LineParts } from './preview-line';

/** A roster that knows fewer of the stored members than this is only a part of one. */
const wholeRosterShare = 0.5;

/**
 * Those stored in the group whom a roster does not name: perhaps they left. The operator is named in no roster of
 * theirs; a roster that is plainly only a part marks nobody.
 */
export function missingFrom(
  seen: ReadonlySet<string>,
  { members, operatorName }: IntakeBase,
  { groupId }: IntakeOptions,
): ReadonlyArray<LineParts & Readonly<{ name: string }>> {
  if (groupId === null) return [];
  const operator = nameKey(operatorName);
  const isOperator = (member: IntakeMember) =>
    operator !== '' && nameKey(nameInGroup(member, groupId)) === operator;
  const stored = members.filter((member) => membershipIn(member, groupId)?.status === 'active');
  const absent = stored.filter((member) => !seen.has(member.id));
  const partial = stored.length - absent.length < stored.length * wholeRosterShare;
  return absent
    .filter((member) => !isOperator(member))
    .map((member) => {
      const mark: Choice = { as: 'member', memberId: member.id };
      return {
        name: nameInGroup(member, groupId),
        fact: { says: 'missing' },
        state: 'absent',
        why: { code: partial ? 'missing-partial' : 'missing' },
        choice: partial ? { as: 'ignore' } : mark,
        offers: [mark, { as: 'ignore' }],
      };
    });
}
