import { type Member, structureRoles, tiers } from '../members/member';
import type { Community, KnownPart } from './community';
import { knownPartsOf, lackOf, missingPartsOf } from './coverage';

type Described = Omit<Member, 'notes'>;
type PersonName = Pick<Member, 'id' | 'nickname'>;
type DutyHolder = PersonName & Pick<Member['duties'][number], 'claimedOn' | 'claimedBy'>;

/** People named in a list of holders; how many there are is said beside it. */
export const namedPeople = 60;
/** Members proposed to get to know next. */
export const nextToKnow = 10;

const nameOf = ({ id, nickname }: PersonName): PersonName => ({ id, nickname });

/** How the energy tiers are spread. */
export function countTiers(members: readonly Pick<Member, 'tier'>[]) {
  const [high = 0, middle = 0, ordinary = 0] = tiers.map(
    (tier) => members.filter((member) => member.tier === tier).length,
  );
  return { high, middle, ordinary };
}

/** Who holds each structure role, and who holds none. */
export function rolesOf(members: readonly Described[]) {
  const listed = (held: readonly Described[]) => ({
    count: held.length,
    people: held.slice(0, namedPeople).map(nameOf),
  });
  return {
    roles: structureRoles.map((role) => ({
      role,
      ...listed(members.filter((member) => member.roles.includes(role))),
    })),
    withoutRole: listed(members.filter((member) => member.roles.length === 0)),
  };
}

/** Every 职务 that is offered, then those somebody holds though nobody offers them. */
export function dutiesOf(members: readonly Described[], offers: Community['duties']) {
  const holders = new Map<string, DutyHolder[]>();
  const texts = new Map<string, string>();
  for (const member of members) {
    for (const { title, description, claimedOn, claimedBy } of member.duties) {
      const holder = { ...nameOf(member), claimedOn, claimedBy };
      const known = holders.get(title);
      if (known) known.push(holder);
      else holders.set(title, [holder]);
      if (!texts.get(title)) texts.set(title, description);
    }
  }
  const offered = offers.map((offer) => ({
    ...offer,
    offered: true,
    holders: holders.get(offer.title) ?? [],
  }));
  const others = [...holders].filter(([title]) => !offers.some((offer) => offer.title === title));
  const unoffered = others.map(([title, held]) => ({
    title,
    description: texts.get(title) ?? '',
    unique: false,
    offered: false,
    holders: held,
  }));
  return [...offered, ...unoffered];
}

/** How many are known by the rule, and whom to get to know next: who lacks least, the newest first. */
export function knownOf(
  members: readonly Described[],
  introduced: ReadonlySet<string>,
  rule: Community['coverage'],
): Readonly<{
  known: number;
  next: ReadonlyArray<PersonName & Readonly<{ missing: readonly KnownPart[] }>>;
}> {
  const judged = members.map((member) => {
    const parts = knownPartsOf(member, introduced.has(member.id));
    return { member, parts, lack: lackOf(parts, rule) };
  });
  const unknown = judged.filter(({ lack }) => lack > 0);
  unknown.sort((a, b) => a.lack - b.lack || b.member.createdAt - a.member.createdAt);
  return {
    known: judged.length - unknown.length,
    next: unknown
      .slice(0, nextToKnow)
      .map(({ member, parts }) => ({ ...nameOf(member), missing: missingPartsOf(parts, rule) })),
  };
}
