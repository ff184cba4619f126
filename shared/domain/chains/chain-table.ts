import type { MemberId } from '../ids';
import type { Chain, ChainPerson } from './chain';
import { type ChainEntry, chainPersonKey, readChain } from './read-chain';

/** What one person of a chain comes to. */
export type ChainPersonRow = Readonly<{
  /** The member, or the key of a name nobody knows. */
  key: string;
  name: string;
  memberId: MemberId | null;
  quantity: number;
  /** In fen; null where the chain has no price. */
  amountInFen: number | null;
  paid: boolean;
  pickUp: string;
  /** What else they said, a city for one; an empty text for nothing. */
  note: string;
  entries: readonly ChainEntry[];
}>;

/** What a chain comes to. */
export type ChainTable = Readonly<{
  /** In the order of their first entries; those who cancelled or are not counted stay, with nothing. */
  people: readonly ChainPersonRow[];
  quantity: number;
  amountInFen: number | null;
  /** What is left of the stock, below zero where there is too little; null without a stock. */
  left: number | null;
  over: boolean;
  /** Those who want something and have not paid. */
  unpaid: readonly ChainPersonRow[];
}>;

/**
 * Adds a chain up by person. A later entry with a number of its own takes the place of what was there, 再加 adds to it,
 * 取消 takes all of it away, and one without a number only says more (已付, 自提).
 */
export function chainTable(
  chain: Pick<Chain, 'text' | 'corrections' | 'people' | 'priceInFen' | 'stock'>,
): ChainTable {
  const { entries } = readChain(chain.text, chain.corrections, knownIn(chain.people));
  return tableOfEntries(entries, chain);
}

/** The names a stored chain has: what is one of them is read as a name. */
export function knownIn(people: readonly ChainPerson[]): (name: string) => boolean {
  const keys = new Set(people.map(({ key }) => key));
  return (name) => keys.has(chainPersonKey(name));
}

/** Adds up entries that were read already. */
export function tableOfEntries(
  entries: readonly ChainEntry[],
  { people, priceInFen, stock }: Pick<Chain, 'people' | 'priceInFen' | 'stock'>,
): ChainTable {
  const members = new Map(people.map(({ key, memberId }) => [key, memberId]));
  const byPerson = new Map<string, ChainEntry[]>();
  for (const entry of entries) {
    const nameAsKey = chainPersonKey(entry.name);
    const key = members.get(nameAsKey) ?? nameAsKey;
    const own = byPerson.get(key);
    if (own) own.push(entry);
    else byPerson.set(key, [entry]);
  }
  const rows = [...byPerson].map(([key, own]) => rowOf(key, own, members, priceInFen));
  const quantity = hundredths(rows.reduce((sum, row) => sum + row.quantity, 0));
  const left = stock === null ? null : hundredths(stock - quantity);
  return {
    people: rows,
    quantity,
    amountInFen: priceInFen === null ? null : rows.reduce((sum, row) => sum + (row.amountInFen ?? 0), 0),
    left,
    over: left !== null && left < 0,
    unpaid: rows.filter((row) => row.quantity > 0 && !row.paid),
  };
}

function rowOf(
  key: string,
  own: readonly ChainEntry[],
  members: ReadonlyMap<string, MemberId | null>,
  priceInFen: number | null,
): ChainPersonRow {
  const counted = own.filter(({ action }) => action !== 'ignore');
  const name = (counted[0] ?? own[0])?.name ?? '';
  let quantity = 0;
  let paid = false;
  let pickUp = '';
  for (const [index, entry] of counted.entries()) {
    quantity = after(quantity, entry, index === 0);
    if (entry.evidence.paid !== '' || entry.corrected.includes('paid')) paid = entry.paid;
    if (entry.pickUp !== '' || entry.corrected.includes('pickUp')) pickUp = entry.pickUp;
  }
  quantity = hundredths(quantity);
  return {
    key,
    name,
    memberId: members.get(chainPersonKey(name)) ?? null,
    quantity,
    amountInFen: priceInFen === null ? null : amountOf(priceInFen, quantity),
    paid,
    pickUp,
    note: [...new Set(counted.map((entry) => entry.note).filter(Boolean))].join('；'),
    entries: own,
  };
}

function after(before: number, entry: ChainEntry, isFirst: boolean): number {
  const { action, quantity, evidence, corrected } = entry;
  if (action === 'cancel') return 0;
  if (action === 'add') return Math.max(0, before + quantity);
  const says = evidence.quantity !== '' || corrected.includes('quantity');
  return isFirst || says ? Math.max(0, quantity) : before;
}

/** A price times a quantity in whole fen; half a fen rounds up. */
export function amountOf(priceInFen: number, quantity: number): number {
  return Math.floor((priceInFen * Math.round(quantity * 100) + 50) / 100);
}

/** Quantities have two decimals: what adding up leaves behind them is no quantity. */
function hundredths(quantity: number): number {
  return Math.round(quantity * 100) / 100;
}
