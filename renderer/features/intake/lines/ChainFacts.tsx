import { Text } from '@mantine/core';
import type { Preview } from '../../../../shared/domain/intake/preview';
import { sayYuan } from '../../../i18n/say-money';
import { text } from '../../../i18n/text';

const words = text.intake.chain;

/** What the titles of the pasted 接龙 say: price, stock, cut-off. */
export function ChainFacts({ preview }: Readonly<{ preview: Preview }>) {
  const drafts = preview.lines.flatMap(({ fact }) => (fact.says === 'chain' ? [fact.draft] : []));
  return drafts.map(({ fields: { title, unit, priceInFen, stock, closes }, factsOfDeal }) => (
    <Text key={title} size="sm" className="person-text one-line" role="note" aria-label={words.facts}>
      {[
        title,
        priceInFen === null ? words.noPrice : words.price(sayYuan(priceInFen), unit),
        stock === null ? '' : words.stock(stock, unit),
        closes === '' ? '' : words.closes(closes),
        factsOfDeal.length === 0
          ? ''
          : text.chain.facts.ofDeal(factsOfDeal.map((fact) => text.chain.facts.short[fact])),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  ));
}
