import type { IntakeBase, IntakeMember } from '../../../wire/nouns/intake';
import type { Membership } from '../../members/member';
import { matchNameRules } from '../../review/match-name-rules';
import { nameKey } from '../names';
import type { Choice, Fact, IntakeOptions, Part, PreviewLine } from '../preview';
import type { NameIndex, Resolution } from './name-index';
import { splitNames } from './split-names';

/** What a line about a name comes to. */
export type PlannedName = Pick<PreviewLine, 'state' | 'why' | 'choice' | 'offers' | 'dutyTitle' | 'heldBy'> &
  Partial<Pick<PreviewLine, 'parts'>>;

/** What planning a name has to know. */
export type NameContext = Readonly<{
  base: IntakeBase;
  options: IntakeOptions;
  index: NameIndex;
  /** How a member stands in the group once the lines so far are written; null for not at all. */
  statusOf: (member: IntakeMember) => Membership['status'] | null;
}>;

/** Separators of names that stand together without quotes of their own. */
const withinNotice = /[、，]|,\s*|\s+(?:and|&|和)\s+/giu;
const withinRoster = /[、，,；;！？。!?]|\s[/|｜]\s/gu;
const mostOffered = 8;
const fresh: PlannedName = {
  state: 'new',
  why: { code: 'new' },
  choice: { as: 'new' },
  offers: [{ as: 'new' }, { as: 'ignore' }],
  dutyTitle: '',
  heldBy: [],
};
const nobody = { choice: { as: 'ignore' }, offers: [{ as: 'ignore' }], dutyTitle: '', heldBy: [] } as const;

/** The membership of a member in a group. */
export function membershipIn(member: IntakeMember, groupId: IntakeOptions['groupId']) {
  return member.memberships.find((membership) => membership.groupId === groupId);
}

/** The name a member goes by in a group. */
export function nameInGroup(member: IntakeMember, groupId: IntakeOptions['groupId']): string {
  return membershipIn(member, groupId)?.nickname || member.nickname;
}

/** Whether a notice says how somebody came who is known to be there, and not how. */
export function tellsMore(
  { method, inviter }: Extract<Fact, { says: 'joined' }>,
  membership: IntakeMember['memberships'][number] | undefined,
): boolean {
  if (!membership) return false;
  const { joinedOn } = membership;
  return (
    joinedOn === null ||
    (membership.method === 'unknown' && method !== 'unknown') ||
    (membership.inviter.name === '' && inviter.name !== '')
  );
}

/** Whether a fact may be about somebody nobody has heard of. */
function mayBeNew({ says }: Fact): boolean {
  return says === 'joined' || says === 'present';
}

/** What is proposed for a name, by who has it. */
export function planName(
  name: string,
  fact: Fact,
  resolution: Resolution,
  context: NameContext,
): PlannedName {
  const heldBy = mayBeNew(fact) ? matchNameRules(name, context.base.rules) : [];
  switch (resolution.found) {
    case 'one':
      return { ...planKnown(name, fact, resolution, context), heldBy };
    case 'decorated':
      return { ...planDecorated(fact, resolution, context), heldBy };
    case 'several': {
      const { members, decorated, dutyTitle } = resolution;
      return {
        state: 'ambiguous',
        why: { code: decorated ? 'like-several' : 'same-name', count: members.length },
        choice: { as: 'ignore' },
        offers: offersOf(members, decorated ? 'alias' : 'member', fact),
        dutyTitle,
        heldBy,
      };
    }
    case 'nobody':
      if (!mayBeNew(fact)) return { ...nobody, state: 'unrecognised', why: { code: 'not-a-member' } };
      return { ...planNew(name, fact, context), heldBy };
  }
}

function planDecorated(
  fact: Fact,
  { member, dutyTitle: title }: Extract<Resolution, { found: 'decorated' }>,
  { base, options }: NameContext,
): PlannedName {
  const dutyTitle = freeTitle(title, member, base, options.groupId);
  return {
    state: 'alias',
    why: { code: 'alias', of: member.nickname, dutyTitle },
    choice: { as: 'alias', memberId: member.id },
    offers: offersOf([member], 'alias', fact),
    dutyTitle,
    heldBy: [],
  };
}

function planNew(name: string, fact: Fact, context: NameContext): PlannedName {
  const joins = fact.says === 'joined';
  const parts = partsOf(name, joins ? withinNotice : withinRoster, context);
  if (parts.length < 2) return fresh;
  return {
    ...fresh,
    state: 'ambiguous',
    why: { code: 'perhaps-several', count: parts.length },
    // A line of a roster is one name mostly, whatever stands in it.
    choice: { as: joins ? 'parts' : 'new' },
    offers: [{ as: 'parts' }, { as: 'new' }, { as: 'ignore' }],
    parts,
  };
}

function planKnown(
  name: string,
  fact: Fact,
  { member, shown }: Extract<Resolution, { found: 'one' }>,
  { options: { groupId }, statusOf }: NameContext,
): PlannedName {
  const status = statusOf(member);
  const choice: Choice = { as: 'member', memberId: member.id };
  const offers = offersOf([member], 'member', fact);
  const known = { choice, offers, dutyTitle: '', heldBy: [], state: 'known' } as const;
  if (fact.says === 'left') {
    if (status === null || status === 'left') return { ...known, why: { code: 'left-already' } };
    return { ...known, state: 'changed', why: { code: fact.quit ? 'quits' : 'removed' } };
  }
  if (fact.says === 'spoke') return { ...known, state: 'changed', why: { code: 'spoke', count: fact.count } };
  if (status === null) return { ...known, why: { code: 'joins' } };
  if (status !== 'active') return { ...known, why: { code: 'returns' } };
  if (fact.says === 'joined' && tellsMore(fact, membershipIn(member, groupId)))
    return { ...known, state: 'changed', why: { code: 'tells-more' } };
  const from = nameInGroup(member, groupId);
  // A real name or a WeChat id is no nickname, and an old notice tells of an old one.
  if (fact.says === 'present' && shown && nameKey(from) !== nameKey(name)) {
    return { ...known, state: 'changed', why: { code: 'renamed', from } };
  }
  return { ...known, why: { code: 'in-group' } };
}

function partsOf(name: string, separators: RegExp, { index, base }: NameContext): readonly Part[] {
  if (name.search(separators) < 0) return [];
  const names = splitNames(name, separators, index.knows);
  return [...new Map(names.map((part) => [nameKey(part), part] as const))].map(([key, part]): Part => {
    const resolution = index.resolve(part);
    return {
      name: part,
      memberId: resolution.found === 'one' ? resolution.member.id : null,
      skip: resolution.found === 'several' || resolution.found === 'decorated' || key === '',
      heldBy: matchNameRules(part, base.rules),
    };
  });
}

function offersOf(members: readonly IntakeMember[], as: 'member' | 'alias', fact: Fact): readonly Choice[] {
  const theirs = members.slice(0, mostOffered).map(({ id }): Choice => ({ as, memberId: id }));
  const fresh: readonly Choice[] = mayBeNew(fact) ? [{ as: 'new' }] : [];
  return [...theirs, ...fresh, { as: 'ignore' }];
}

/** The 职务, unless the member has it, or somebody else has it who must be the only one. */
function freeTitle(
  title: string,
  member: IntakeMember,
  { duties, members }: IntakeBase,
  groupId: IntakeOptions['groupId'],
): string {
  if (title === '' || member.dutyTitles.includes(title)) return '';
  if (!duties.some((offer) => offer.title === title && offer.unique)) return title;
  const taken = members.some(
    (other) =>
      other.id !== member.id &&
      other.dutyTitles.includes(title) &&
      membershipIn(other, groupId)?.status === 'active',
  );
  return taken ? '' : title;
}
