import type { IntakeParticipant, IntakeWrite } from '../../wire/nouns/intake';
import { signsUp } from '../activities/participants/signs-up';
import { type ChainPersonRow, type ChainTable, chainTable } from '../chains/chain-table';
import { chainPersonKey } from '../chains/read-chain';
import type { MemberId } from '../ids';
import { nameKey } from './names';
import type { ChainDraft } from './preview';

/** Who a line is about: a member, a name, or the member this paste makes of the name. */
export type SignWho = Readonly<{ name: string; memberId: MemberId | null; made: boolean }>;

/** A name of a chain with who it is said to be. */
export type ChainPersonSaid = SignWho & Readonly<{ key: string }>;

type Sign = Extract<IntakeWrite, { write: 'sign' }>;
type Wanted = (who: Pick<SignWho, 'name' | 'memberId'>) => boolean;

/** Who wants something by one of some chains, by member or by name. */
export function wantedIn(tables: readonly ChainTable[]): Wanted {
  const members = new Set<MemberId>();
  const names = new Set<string>();
  const unlinked = new Set<string>();
  for (const { people } of tables) {
    for (const { quantity, memberId, entries } of people) {
      if (quantity <= 0) continue;
      if (memberId) members.add(memberId);
      for (const { name } of entries) {
        names.add(chainPersonKey(name));
        if (!memberId) unlinked.add(chainPersonKey(name));
      }
    }
  }
  // A name that was nobody's may be this member; one that is another member's is not.
  return ({ name, memberId }) =>
    memberId ? members.has(memberId) || unlinked.has(chainPersonKey(name)) : names.has(chainPersonKey(name));
}

/**
 * Who takes part by a chain and did not before it was pasted; and who took part by it and cancelled, or is gone from it,
 * unless another chain of the activity still has them. What was set by hand stays: see `signsUp`.
 * @param elsewhere who wants something by the activity's other chains; asked only where it matters
 */
export function chainSigns(
  { before, activityId, participants }: ChainDraft,
  people: readonly ChainPersonSaid[],
  table: ChainTable,
  elsewhere: () => Wanted,
): readonly Sign[] {
  if (activityId === null) return [];
  let others: Wanted | null = null;
  const isElsewhere: Wanted = (who) => {
    others ??= elsewhere();
    return others(who);
  };
  const was = before ? chainTable(before) : null;
  const wanted = wantedIn(was ? [was] : []);
  const byKey = new Map(people.map((person) => [person.key, person]));
  const there = standingOf(participants);
  const joins = table.people.flatMap((row): readonly Sign[] => {
    const person = byKey.get(chainPersonKey(row.name));
    if (!person || row.quantity <= 0) return [];
    const { key: _, ...who } = person;
    const now = there(who);
    // Set by a chain, and not by hand, where no chain had them when they quit.
    const quitByChain = now?.state === 'quit' && now.source === 'chain' && !isElsewhere(who);
    const joining = !namesOf(row).some((name) => wanted({ ...who, name }));
    const state = joining && (quitByChain || signsUp(now?.state)) ? 'signed' : now?.state;
    if (state === undefined || (state === now?.state && sameMember(now, who))) return [];
    return [{ write: 'sign', activityId, ...who, state }];
  });
  const stays = wantedIn([table]);
  const quits = (was?.people ?? []).flatMap((row): readonly Sign[] => {
    const { name, quantity } = row;
    // Somebody whose name is somebody's by now is in the new text as that member.
    const memberId = row.memberId ?? byKey.get(chainPersonKey(name))?.memberId ?? null;
    const who = { name, memberId, made: false };
    const now = there(who);
    if (quantity <= 0 || now?.state !== 'signed' || now.source !== 'chain') return [];
    if (stays(who) || stays({ name, memberId: null }) || isElsewhere(who)) return [];
    return [{ write: 'sign', activityId, ...who, state: 'quit' }];
  });
  return [...joins, ...quits];
}

function namesOf({ name, entries }: ChainPersonRow): readonly string[] {
  return [name, ...entries.map((entry) => entry.name)];
}

/** Finds how somebody stands in the activity: as the member they are, else by a name nobody has. */
function standingOf(participants: readonly IntakeParticipant[]) {
  const members = new Map(participants.flatMap((one) => (one.memberId ? [[one.memberId, one]] : [])));
  const names = new Map(participants.flatMap((one) => (one.memberId ? [] : [[nameKey(one.name), one]])));
  return ({ name, memberId }: SignWho): IntakeParticipant | undefined =>
    (memberId && members.get(memberId)) || names.get(nameKey(name));
}

/** A name that was nobody's and now is somebody's is written anew. */
function sameMember(one: IntakeParticipant, { memberId, made }: SignWho): boolean {
  return one.memberId === memberId && !made;
}
