import type { IntakeBase, IntakeMember } from '../../../wire/nouns/intake';
import type { MemberId } from '../../ids';
import { cleanName } from '../names';
import type { Choice, IntakeOptions, LineState } from '../preview';
import { type NameIndex, nameIndexOf } from './name-index';
import { membershipIn } from './plan-name';

/** Who a name of a ledger is: a member, another name of one, or a name only. Nobody is made of it unasked. */
export type PlannedPerson = Readonly<{
  choice: Choice;
  offers: readonly Choice[];
  state: LineState;
  dutyTitle: string;
  /** Nobody of this name is known. */
  unknown: boolean;
}>;

export type PersonPlanner = Readonly<{
  index: NameIndex;
  plan: (name: string, before?: MemberId | null) => PlannedPerson;
}>;

const mostOffered = 8;
const nameOnly: Choice = { as: 'name' };
const others: readonly Choice[] = [nameOnly, { as: 'new' }, { as: 'ignore' }];

/** Begins to say who the names of a 接龙 or of check-ins are. */
export function createPersonPlanner(base: IntakeBase, options: IntakeOptions): PersonPlanner {
  const index = nameIndexOf(base, options.groupId);
  const isActive = (member: IntakeMember) => membershipIn(member, options.groupId)?.status === 'active';
  /** @param before who this name was found to be when it was pasted before */
  const plan = (name: string, before: MemberId | null = null): PlannedPerson => {
    if (before) return known({ as: 'member', memberId: before }, 'known');
    const found = index.resolve(cleanName(name), isActive);
    switch (found.found) {
      case 'one':
        return known({ as: 'member', memberId: found.member.id }, 'known');
      case 'decorated':
        return known({ as: 'alias', memberId: found.member.id }, 'alias');
      case 'several': {
        const as = found.decorated ? 'alias' : 'member';
        const people = found.members.slice(0, mostOffered).map(({ id }): Choice => ({ as, memberId: id }));
        return {
          choice: nameOnly,
          offers: [...people, ...others],
          state: 'ambiguous',
          dutyTitle: '',
          unknown: false,
        };
      }
      case 'nobody':
        return { choice: nameOnly, offers: others, state: 'new', dutyTitle: '', unknown: true };
    }
  };
  return { index, plan };
}

function known(choice: Choice, state: LineState): PlannedPerson {
  return { choice, offers: [choice, nameOnly, { as: 'ignore' }], state, dutyTitle: '', unknown: false };
}
