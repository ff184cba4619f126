import type { IntakeWrite } from '../../wire/nouns/intake';
import type { ChainCorrection } from '../chains/chain';
import { type ChainTable, chainTable, knownIn, tableOfEntries } from '../chains/chain-table';
import { type ChainEntry, chainPersonKey, readChain } from '../chains/read-chain';
import type { MemberId } from '../ids';
import { type ChainPersonSaid, chainSigns, type SignWho, wantedIn } from './chain-signs';
import { cleanName, nameKey } from './names';
import type { ChainDraft, Choice, PreviewLine } from './preview';

type WriteOf<Kind extends IntakeWrite['write']> = Extract<IntakeWrite, { write: Kind }>;
type Set = Readonly<{ quantity?: number }>;

/** Most people a chain keeps. */
const mostPeople = 2_000;

/** What was taken in of one chain. */
type OpenChain = Readonly<{
  draft: ChainDraft;
  people: Map<string, ChainPersonSaid>;
  corrections: Map<string, ChainCorrection>;
  /** Who its names were found to be before. */
  linked: ReadonlyMap<string, MemberId | null>;
}>;

/** A chain with all its lines: what keeping it writes, if anything, and what it comes to. */
type ClosedChain = Readonly<{
  draft: ChainDraft;
  write: WriteOf<'chain'> | null;
  people: readonly ChainPersonSaid[];
  table: ChainTable;
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
    writes: () => [...chainWrites(chains.map(closeChain)), ...checkIns.values()],
  };
}

function whoOf(name: string, choice: Choice): SignWho {
  const memberId = 'memberId' in choice ? choice.memberId : null;
  return { name: cleanName(name), memberId, made: choice.as === 'new' };
}

function keyOf({ memberId, name }: Pick<SignWho, 'memberId' | 'name'>): string {
  return memberId ?? nameKey(name);
}

function openChain(draft: ChainDraft): OpenChain {
  const { corrections = [], people = [] } = draft.before ?? {};
  return {
    draft,
    people: new Map(),
    corrections: new Map(corrections.map((one) => [one.entry, one])),
    linked: new Map(people.map(({ key, memberId }) => [key, memberId])),
  };
}

function takeEntry(
  { people, corrections, linked }: OpenChain,
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
  const said = whoOf(entry.name, choice);
  // Not to count is nothing said of who it is.
  const who = { key, ...said, ...(choice.as === 'ignore' ? { memberId: linked.get(key) ?? null } : {}) };
  if (!known || (known.memberId === null && !known.made)) people.set(key, who);
}

function closeChain({ draft, people, corrections }: OpenChain): ClosedChain {
  const { before, fields, activityId, plannerItemId } = draft;
  const own = [...people.values()].slice(0, mostPeople);
  const kept = [...corrections.values()].filter(saysSomething).slice(0, mostPeople);
  const write: WriteOf<'chain'> = {
    ...{ write: 'chain', chainId: before?.id ?? null, activityId, plannerItemId },
    ...fields,
    corrections: kept,
    people: own,
  };
  const { entries } = readChain(fields.text, kept, knownIn(own));
  const table = tableOfEntries(entries, { ...fields, people: own });
  const changed = before === null || said(before) !== said(write);
  return { draft, write: changed ? write : null, people: own, table };
}

/** A correction that was taken back says nothing any more. */
function saysSomething({ entry: _, ...correction }: ChainCorrection): boolean {
  return Object.values(correction).some((value) => value !== undefined);
}

/** What of a chain a paste may change, so that the same pasted again is seen to change nothing. */
function said(
  chain: Pick<ChainDraft['fields'], 'text'> &
    Readonly<{
      corrections: readonly ChainCorrection[];
      people: ReadonlyArray<Pick<ChainPersonSaid, 'key' | 'memberId'> & Readonly<{ made?: boolean }>>;
    }>,
) {
  const people = chain.people.map(({ key, memberId, made = false }) => [key, memberId, made] as const);
  const corrections = chain.corrections
    .filter(saysSomething)
    .map(({ entry, quantity, action, paid, pickUp }) => [entry, quantity, action, paid, pickUp] as const);
  const byFirst = (a: readonly [string, ...unknown[]], b: readonly [string, ...unknown[]]) =>
    a[0] < b[0] ? -1 : 1;
  return JSON.stringify([chain.text, corrections.sort(byFirst), people.sort(byFirst)]);
}

/** The chains that change, each followed by who takes part by it; nobody is written twice for one activity. */
function chainWrites(chains: readonly ClosedChain[]): readonly IntakeWrite[] {
  const rewritten = new Set(chains.flatMap(({ draft }) => draft.before?.id ?? []));
  const signed = new Set<string>();
  return chains.flatMap((chain): readonly IntakeWrite[] => {
    const { draft, write, people, table } = chain;
    const elsewhere = () =>
      wantedIn([
        ...draft.others.filter(({ id }) => !rewritten.has(id)).map(chainTable),
        ...chains
          .filter((one) => one !== chain && one.draft.activityId === draft.activityId)
          .map((one) => one.table),
      ]);
    const signs = chainSigns(draft, people, table, elsewhere).filter((sign) => {
      const key = `${sign.activityId} ${keyOf(sign)}`;
      return !signed.has(key) && signed.add(key);
    });
    return [...(write ? [write] : []), ...signs];
  });
}
