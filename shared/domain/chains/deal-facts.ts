import type { Chain } from './chain';
import { readTitleFacts } from './reading/title-facts';

/** What of a 接龙 its own title may leave to the 团购 it is for. */
export type DealFacts = Pick<Chain, 'priceInFen' | 'stock' | 'unit' | 'closes'>;

/** The names of these facts. */
export type DealFact = keyof DealFacts;

/**
 * Price, stock, unit and cut-off as title and text of a 团购 say them, read as the title of a 接龙 is. What they do not
 * say for sure is null or empty.
 */
export function readDealFacts({ title, body }: Readonly<{ title: string; body: string }>): DealFacts {
  const head = [title, ...body.split('\n')].map((source, line) => ({ line, source }));
  const { priceInFen, stock, unit, closes } = readTitleFacts(head, '');
  return { priceInFen, stock, unit, closes };
}

/**
 * The facts of a 接龙 with what only its 团购 says filled in, and which those are. A price for another unit than the one
 * the 接龙 counts in is not taken: it would add up to a wrong sum.
 */
export function withDealFacts(
  facts: DealFacts,
  deal: DealFacts | null,
): Readonly<{ facts: DealFacts; filled: readonly DealFact[] }> {
  if (!deal) return { facts, filled: [] };
  const otherUnit = facts.unit !== '' && deal.unit !== '' && facts.unit !== deal.unit;
  const next: DealFacts = {
    priceInFen: facts.priceInFen ?? (otherUnit ? null : deal.priceInFen),
    stock: facts.stock ?? (otherUnit ? null : deal.stock),
    unit: facts.unit || deal.unit,
    closes: facts.closes || deal.closes,
  };
  const all: readonly DealFact[] = ['priceInFen', 'stock', 'unit', 'closes'];
  return { facts: next, filled: all.filter((fact) => next[fact] !== facts[fact]) };
}

/** Which facts a stored 接龙 has as its 团购 says them, and not its own title. */
export function factsOfDeal(
  stored: DealFacts,
  said: DealFacts,
  deal: DealFacts | null,
): ReadonlySet<DealFact> {
  const { facts, filled } = withDealFacts(said, deal);
  return new Set(filled.filter((fact) => facts[fact] === stored[fact]));
}
