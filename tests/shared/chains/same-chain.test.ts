import { describe, expect, it } from 'vitest';
import { isSameChain } from '#shared/domain/chains/same-chain';

const chain = (title: string, ...entries: readonly string[]) =>
  `#接龙\n${title}\n\n${entries.map((entry, index) => `${index + 1}. ${entry}`).join('\n')}`;
const two = ['曾小雅 1箱', '七七 2箱'] as const;
const three = [...two, '单单 1箱'] as const;

describe('whether two texts are one 接龙', () => {
  it.each([
    ['the stock is other', chain('脐橙45元/箱，限量20箱', ...two), chain('脐橙45元/箱，限量30箱', ...three)],
    ['the price is other', chain('脐橙45元/箱', ...two), chain('脐橙 团购价48.5元/箱 还剩5箱', ...three)],
    [
      'it closes later',
      chain('脐橙 11月28日截止', ...two),
      chain('脐橙 11月29日20点截止', '曾小雅 2箱', '单单'),
    ],
    ['the day moved', chain('11月28日 脐橙', ...two), chain('11月29日 脐橙', ...three)],
    ['the titles are the same', chain('脐橙45元/箱', ...two), chain('【脐橙45元/箱】', '单单 1箱')],
    ['it has no title', chain('', '曾小雅 1箱'), chain('', '曾小雅 2箱', '七七 2箱')],
    ['it has a price for a title', chain('45元/箱', ...two), chain('48元/箱', ...three)],
    ['it has but an example', chain('例 小满 1箱'), chain('例 小满 1箱', ...two)],
    ['the title grew', chain('赣南脐橙', ...two), chain('赣南脐橙包邮', ...three)],
    ['the title is gone', chain('赣南脐橙', ...two), chain('', ...three)],
  ])('is so when %s', (_, before, after) => {
    expect(isSameChain(before, after)).toBe(true);
  });

  it.each([
    ['other goods', chain('脐橙45元/箱', ...two), chain('苹果45元/箱', ...two)],
    ['the next one', chain('第1期 脐橙', ...two), chain('第2期 脐橙', ...two)],
    ['another day that begins anew', chain('11月28日 脐橙', ...two), chain('12月5日 脐橙', '七七 1箱')],
    ['other people without a title', chain('', ...two), chain('', '木木 1箱', '阿月 2箱')],
    [
      'the same goods at another price and for others',
      chain('脐橙45元/箱', ...two),
      chain('脐橙58元/箱', '木木 1箱'),
    ],
    ['another pack', chain('10斤装脐橙', ...two), chain('5斤装脐橙', '木木 1箱')],
  ])('is not so for %s', (_, before, after) => {
    expect(isSameChain(before, after)).toBe(false);
  });
});
