import type { Chain, ChainCorrection } from '../../../shared/domain/chains/chain';
import { type ChainEntry, chainPersonKey } from '../../../shared/domain/chains/read-chain';
import type { MemberId } from '../../../shared/domain/ids';

type Corrections = Chain['corrections'];
/** What an entry is set right to. */
export type EntryChange = Omit<ChainCorrection, 'entry'>;

/** The corrections after an entry was set right; null takes back what was set. */
export function correctEntry(
  corrections: Corrections,
  entry: string,
  change: EntryChange | null,
): Corrections {
  const before = corrections.find((one) => one.entry === entry);
  return withCorrection(corrections, { entry, ...(change && { ...before, ...change }) });
}

/** The corrections after an entry was left out, or counted again: what was read as no entry then counts for one. */
export function countEntry(
  corrections: Corrections,
  { key, action, quantity }: Pick<ChainEntry, 'key' | 'action' | 'quantity'>,
  counts: boolean,
): Corrections {
  const before = corrections.find(({ entry }) => entry === key);
  if (!counts) return withCorrection(corrections, { ...before, entry: key, action: 'ignore' });
  const { action: set, ...rest } = before ?? { entry: key };
  if (set === 'ignore' || action !== 'ignore') return withCorrection(corrections, rest);
  return withCorrection(corrections, { ...rest, action: 'set', quantity: rest.quantity ?? (quantity || 1) });
}

/** The people of a chain after it was said who the names of one row are; null for no member. */
export function resolveNames(
  people: Chain['people'],
  names: readonly string[],
  memberId: MemberId | null,
): Chain['people'] {
  const own = new Map(names.map((name) => [chainPersonKey(name), name]));
  const others = people.filter(({ key }) => !own.has(key));
  return [...others, ...[...own].map(([key, name]) => ({ key, name, memberId }))];
}

/** A correction in the place of the one of the same entry; one that says nothing is not kept. */
function withCorrection(corrections: Corrections, correction: ChainCorrection): Corrections {
  const others = corrections.filter(({ entry }) => entry !== correction.entry);
  return Object.keys(correction).length > 1 ? [...others, correction] : others;
}
