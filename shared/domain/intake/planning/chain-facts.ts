import type { Chain } from '../../chains/chain';
import { type ChainReading, readChain } from '../../chains/read-chain';
import type { ChainFact } from '../preview';

type Facts = Pick<Chain, ChainFact>;

/** What is kept of a 接龙 beside its text, and what of it is not as it was. */
export type FactsAfter = Readonly<{ facts: Facts; changed: readonly ChainFact[] }>;

/**
 * Price, stock, unit and end of a chain that is pasted again. Where its text says the same as before, what the person
 * set stays, emptied ones too; where it says something new, that counts. A text that says nothing changes nothing.
 */
export function chainFacts(reading: ChainReading, before: Chain | null): FactsAfter {
  const { unit, priceInFen, stock, closes } = reading;
  if (!before) return { facts: { unit, priceInFen, stock, closes }, changed: [] };
  const said = readChain(before.text);
  const facts: Facts = {
    // Many a unit comes from the entries, and not from the title: one set by hand stays.
    unit: before.unit !== said.unit ? before.unit : unit || before.unit,
    priceInFen: priceInFen !== null && priceInFen !== said.priceInFen ? priceInFen : before.priceInFen,
    stock: stock !== null && stock !== said.stock ? stock : before.stock,
    closes: closes !== '' && closes !== said.closes ? closes : before.closes,
  };
  const all: readonly ChainFact[] = ['priceInFen', 'stock', 'unit', 'closes'];
  return { facts, changed: all.filter((fact) => facts[fact] !== before[fact]) };
}
