import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Chain } from '../../../chains/chain';
import type { ChainTable } from '../../../chains/chain-table';
import { tableOf } from '../../chain-tables';
import { writeAmount } from '../../deviation';
import { oneLine, quoted, writeMoney } from '../say';
import type { Fact } from './fact';

/** A 接龙 with what it comes to. `people` are those who want something. */
export type ChainTotals = Readonly<{ chain: Chain; table: ChainTable; people: number }>;

/** What every 接龙 of an activity comes to, those that anybody joined. */
export function chainTotals({ chains }: Pick<ActivityReport, 'chains'>): readonly ChainTotals[] {
  return chains
    .map((chain) => {
      const table = tableOf(chain);
      return { chain, table, people: table.people.filter(({ quantity }) => quantity > 0).length };
    })
    .filter(({ people }) => people > 0);
}

/** People, quantity, amount, who has not paid, and whether there was enough. */
export function chainFacts(report: ActivityReport): readonly Fact[] {
  return chainTotals(report).flatMap(({ chain, table, people }) => {
    const name = quoted(chain.title);
    const unit = oneLine(chain.unit) || '份';
    const link = { tab: 'people', id: chain.id } as const;
    const money = table.amountInFen === null ? '' : `，合计 ${writeMoney(table.amountInFen)}`;
    const joined = `${writeAmount(people, '人')}接龙${name}，共 ${writeAmount(table.quantity, unit)}${money}`;
    const facts: Fact[] = [{ key: `chain:${chain.id}`, section: 'achieved', text: joined, link }];
    const unpaid = table.unpaid.length;
    // Who marks nobody as paid does not keep that list: then nobody is known to owe anything.
    if (unpaid > 0 && table.people.some(({ paid }) => paid)) {
      const text = `${name}还有 ${writeAmount(unpaid, '人')}没付款`;
      facts.push({ key: `chain-unpaid:${chain.id}`, section: 'missed', text, link });
    }
    if (table.over && chain.stock !== null) {
      const text = `${name}超出限量：接了 ${writeAmount(table.quantity, unit)}，只有 ${writeAmount(chain.stock, unit)}`;
      facts.push({ key: `chain-over:${chain.id}`, section: 'missed', text, link });
    }
    return facts;
  });
}
