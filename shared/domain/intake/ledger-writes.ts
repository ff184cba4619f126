import type { IntakeParticipant, IntakeWrite } from '../../wire/nouns/intake';
import type { ChainCorrection } from '../chains/chain';
import { chainTable, knownIn, tableOfEntries } from '../chains/chain-table';
import { type ChainEntry, chainPersonKey, readChain } from '../chains/read-chain';
import type { MemberId } from '../ids';
import { cleanName, nameKey } from './names';
import type { ChainDraft, Choice, PreviewLine } from './preview';

type WriteOf<Kind extends IntakeWrite['write']> = Extract<IntakeWrite, { write: Kind }>;
type Who = Readonly<{ name: string; memberId: MemberId | null; made: boolean }>;
type Person = Who & Readonly<{ key: string }>;
type Set = Readonly<{ quantity?: number }>;

/** Most people a chain keeps. */
const mostPeople = 2_000;

/** What was taken in of one chain. */
type OpenChain = Readonly<{
  draft: ChainDraft;
  people: Map<string, Person>;
  corrections: Map<string, ChainCorrection>;
}>;

/** Gathers the lines of 接龙 and check-ins and says what they write. */
export type LedgerDesk = Readonly<{
  takes: (line: PreviewLine) => boolean;
  take: (line: PreviewLine, choice: Choice, correction: Set) => void;
  writes: () => readonly IntakeWrite[];
}>;

/** Begins with nothing: the lines are taken in their order. */
export function openLedgerDesk(): LedgerDesk {
  const chains: OpenChain[] = [];
  const checkIns = new Map<string, WriteOf<'check-in'>>();
  return {
    takes: ({ fact: { says } }) => says === 'chain' || says === 'ordered' || says === 'checked-in',
    take: ({ fact, name }, choice, correction) => {
      if (fact.says === 'chain') chains.push(openChain(fact.draft));
      const chain = chains.at(-1);
      if (fact.says === 'ordered' && chain) takeEntry(chain, fact.entry, choice, correction);
      if (fact.says !== 'checked-in' || fact.activityId === null || choice.as === 'ignore') return;
      const { activityId, day, makeUp, text } = fact;
      const who = whoOf(name, choice);
      checkIns.set(`${day} ${keyOf(who)}`, { write: 'check-in', activityId, ...who, day, makeUp, text });
    },
    writes: () => [...chains.flatMap(closeChain), ...checkIns.values()],
  };
}

function whoOf(name: string, choice: Choice): Who {
  const memberId = 'memberId' in choice ? choice.memberId : null;
  return { name: cleanName(name), memberId, made: choice.as === 'new' };
}

function keyOf({ memberId, name }: Pick<Who, 'memberId' | 'name'>): string {
  return memberId ?? nameKey(name);
}

function openChain(draft: ChainDraft): OpenChain {
  const corrections = draft.before?.corrections ?? [];
  return { draft, people: new Map(), corrections: new Map(corrections.map((one) => [one.entry, one])) };
}

function takeEntry(
  { people, corrections }: OpenChain,
  entry: ChainEntry,
  choice: Choice,
  { quantity }: Set,
): void {
  const key = chainPersonKey(entry.name);
  const before = corrections.get(entry.key);
  const ignored = choice.as === 'ignore' ? ({ action: 'ignore' } as const) : {};
  const counted = quantity === undefined ? {} : { quantity };
  if (choice.as === 'ignore' || quantity !== undefined)
    corrections.set(entry.key, { entry: entry.key, ...before, ...counted, ...ignored });
  else if (before?.action === 'ignore') {
    const { action: _, ...rest } = before;
    corrections.set(entry.key, rest);
  }
  // Several entries of one name are one person: what was chosen beats what was proposed.
  const known = people.get(key);
  const who = { key, ...whoOf(entry.name, choice) };
  if (!known || (known.memberId === null && !known.made)) people.set(key, who);
}

function closeChain({ draft, people, corrections }: OpenChain): readonly IntakeWrite[] {
  const { before, fields, activityId, plannerItemId } = draft;
  const own = [...people.values()].slice(0, mostPeople);
  const kept = [...corrections.values()].slice(0, mostPeople);
  const write: WriteOf<'chain'> = {
    ...{ write: 'chain', chainId: before?.id ?? null, activityId, plannerItemId },
    ...fields,
    corrections: kept,
    people: own,
  };
  const changed = before === null || said(before) !== said(write);
  return [...(changed ? [write] : []), ...signs(draft, own, kept)];
}

/** What of a chain a paste may change, so that the same pasted again is seen to change nothing. */
function said(
  chain: Pick<ChainDraft['fields'], 'text'> &
    Readonly<{
      corrections: readonly ChainCorrection[];
      people: ReadonlyArray<Pick<Person, 'key' | 'memberId'> & Readonly<{ made?: boolean }>>;
    }>,
) {
  const people = chain.people.map(({ key, memberId, made = false }) => [key, memberId, made]);
  return JSON.stringify([chain.text, chain.corrections, people]);
}

/** Who takes part by this chain and did not yet; who took part by it and cancelled, or is gone, does not any more. */
function signs(
  { before, activityId, participants, fields }: ChainDraft,
  people: readonly Person[],
  corrections: readonly ChainCorrection[],
): readonly WriteOf<'sign'>[] {
  if (activityId === null) return [];
  const { entries } = readChain(fields.text, corrections, knownIn(people));
  const table = tableOfEntries(entries, { ...fields, people: [...people] });
  const byKey = new Map(people.map((person) => [person.key, person]));
  const wants = new Set(table.people.flatMap((row) => (row.quantity > 0 ? row.key : [])));
  const joins = table.people.flatMap((row): readonly WriteOf<'sign'>[] => {
    const person = byKey.get(chainPersonKey(row.name));
    if (!person || !wants.has(row.key)) return [];
    const { key: _, ...who } = person;
    const there = participants.find((one) => isSame(one, who));
    const takesPart = there?.state === 'signed' || there?.state === 'attended';
    if (takesPart && sameMember(there, who)) return [];
    return [{ write: 'sign', activityId, ...who, state: 'signed' }];
  });
  // Who took part by another chain still does.
  const was = before ? chainTable(before).people.filter(({ quantity }) => quantity > 0) : [];
  const quits = was.flatMap(({ key, name, memberId }): readonly WriteOf<'sign'>[] => {
    const who = { name, memberId, made: false };
    const there = participants.find((one) => isSame(one, who));
    // Somebody whose name is somebody's by now is in the new text under another key.
    const moved = byKey.get(chainPersonKey(name));
    const stays = wants.has(key) || (moved !== undefined && wants.has(moved.memberId ?? moved.key));
    if (stays || there?.state !== 'signed' || there.source !== 'chain') return [];
    return [{ write: 'sign', activityId, ...who, state: 'quit' }];
  });
  return [...joins, ...quits];
}

function isSame(one: IntakeParticipant, who: Who): boolean {
  if (who.memberId !== null && one.memberId === who.memberId) return true;
  return one.memberId === null && nameKey(one.name) === nameKey(who.name);
}

/** A name that was nobody's and now is somebody's is written anew. */
function sameMember(one: IntakeParticipant, { memberId, made }: Who): boolean {
  return one.memberId === memberId && !made;
}
