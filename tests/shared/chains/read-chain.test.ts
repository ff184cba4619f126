import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChain } from '#shared/domain/chains/read-chain';

const sample = readFileSync(new URL('../../fixtures/jielong.txt', import.meta.url), 'utf8');

/** Name, quantity and action of every entry of a chain with these lines. */
const read = (...lines: readonly string[]) =>
  readChain(`#接龙\n赣南脐橙\n\n${lines.join('\n')}`).entries.map(
    ({ name, quantity, action, evidence }) => `${name}|${quantity}|${action}|${evidence.quantity}`,
  );
const one = (entry: string) => read(`1. ${entry}`)[0];
const headOf = (title: string) => {
  const { priceInFen, stock, unit, closes } = readChain(`#接龙\n${title}\n\n1. 曾小雅`);
  return { priceInFen, stock, unit, closes };
};

describe('reading a 接龙', () => {
  it('reads the sample, each number with the characters it came from', () => {
    const chain = readChain(sample);
    expect(chain).toMatchObject({
      title: '11月28日 赣南脐橙',
      priceInFen: 4580,
      stock: 20,
      unit: '箱',
      closes: '今晚22点',
      example: '小满 1箱',
      unread: [],
    });
    expect(chain.evidence).toMatchObject({ price: '45.8元/箱', stock: '限量20箱', closes: '今晚22点截止' });
    const entries = chain.entries.map((entry) => {
      const { name, quantity, action, paid, pickUp, evidence } = entry;
      return [name, quantity, action, evidence.quantity, paid ? 'paid' : '', pickUp, evidence.action].join(
        '|',
      );
    });
    expect(entries).toEqual([
      '曾小雅|1|set|1箱|paid||',
      '许桃子🌸|2|set|两箱|||',
      '单单|1|add|+1||自提|+',
      '七七|3|set|3|||',
      '曾小雅|2|set|改成2箱|||改成',
      '体育委员阿月|0.5|set|半箱|||',
      '木木|0|cancel||||不要了',
    ]);
  });

  it.each([
    ['阿May2', '阿May2|1|set|'],
    ['阿May2 2箱', '阿May2|2|set|2箱'],
    ['7班小王 3', '7班小王|3|set|3'],
    ['小雅2箱', '小雅|2|set|2箱'],
    ['@小雅 两份', '小雅|2|set|两份'],
    ['曾小雅', '曾小雅|1|set|'],
    ['Amy Chen x2', 'Amy Chen|2|set|x2'],
    ['Max2', 'Max2|1|set|'],
    ['许桃子 🌸 两箱 已付', '许桃子 🌸|2|set|两箱'],
    ['小雅*2', '小雅|2|set|*2'],
    ['小雅×２', '小雅|2|set|×２'],
    ['小雅 ２ 箱', '小雅|2|set|２ 箱'],
    ['小雅 十二箱', '小雅|12|set|十二箱'],
    ['小雅 两百份', '小雅|200|set|两百份'],
    ['小雅 一个半', '小雅|1.5|set|一个半'],
    ['小雅 一箱半', '小雅|1.5|set|一箱半'],
    ['小雅 俩', '小雅|2|set|俩'],
    ['七七七箱', '七七|7|set|七箱'],
    ['七七自提', '七七|1|set|'],
    ['李姐 3栋502 2', '李姐|2|set|2'],
    ['王姐，2箱，送到北门', '王姐|2|set|2箱'],
    ['小雅 5斤装2箱', '小雅|2|set|2箱'],
    ['小雅 再加1箱', '小雅|1|add|再加1箱'],
    ['小雅 一共3', '小雅|3|set|一共3'],
    ['小雅 1箱 改成2箱', '小雅|2|set|1箱 改成2箱'],
    ['小雅 1箱 再加1箱', '小雅|2|set|1箱 再加1箱'],
    ['小雅 2箱 不要了', '小雅|0|cancel|'],
    ['小雅 取消', '小雅|0|cancel|'],
    ['小雅 不要辣 2份', '小雅|2|set|2份'],
    ['小雅 待定', '小雅|0|ignore|'],
    ['加加 2箱', '加加|2|set|2箱'],
    ['快递小哥 2箱', '快递小哥|2|set|2箱'],
    ['2箱 小雅', '小雅|2|set|2箱'],
    ['小雅 电话13800001111 2箱', '小雅|2|set|2箱'],
  ])('reads %s', (entry, expected) => {
    expect(one(entry)).toBe(expected);
  });

  it('takes numbers in the forms people have, missing and repeated ones, and several lines an entry', () => {
    const lines = [
      '1. 甲 1',
      '2、乙 1',
      '3)丙 1',
      '４．丁 1',
      '5 戊 1',
      '5. 己 1',
      '庚 2箱',
      '8.辛 1',
      '地址：3 栋',
    ];
    expect(read(...lines).map((entry) => entry.split('|')[0])).toEqual([...'甲乙丙丁戊己庚辛']);
    expect(readChain(`#接龙\n橙\n\n1. 甲\n两箱 已付\n2. 乙 1箱`).entries).toMatchObject([
      { name: '甲', quantity: 2, paid: true, evidence: { quantity: '两箱', paid: '已付' } },
      { name: '乙', quantity: 1 },
    ]);
  });

  it('finds the block in what was forwarded, leaves quoted replies out, and takes the last version', () => {
    const text = [
      '小雅 10:02',
      '＃ 接龙《脐橙》',
      '45.8元/箱',
      '1. 小雅 1箱',
      '「小雅：1. 小雅 1箱」',
      '- - - - - - - - - - - - - - -',
      '好的',
      '#接龙 脐橙',
      '45.8元/箱',
      '',
      '1. 小雅 1箱',
      '2. 七七 2箱',
    ].join('\n');
    const { title, entries } = readChain(text);
    expect(title).toBe('脐橙');
    expect(entries.map(({ name, line }) => `${line} ${name}`)).toEqual(['11 小雅', '12 七七']);
    const english = readChain('#Group Note\nOranges\n\n1. Amy 2箱');
    expect(english).toMatchObject({ title: 'Oranges', entries: [{ name: 'Amy', quantity: 2 }] });
    expect(readChain('「七七：#接龙\n橙\n\n1. 七七 1箱」\n- - - - - - - -\n收到').entries).toEqual([]);
  });

  it('keeps rules with numbers in the title apart from the entries', () => {
    const { entries } = readChain('#接龙\n脐橙\n1. 周六到货\n2. 11.28 截止\n\n1. 小雅 2箱\n2. 七七 1箱');
    expect(entries.map(({ name }) => name)).toEqual(['小雅', '七七']);
    expect(readChain('#接龙\n11.28 脐橙 45元\n\n1. 小雅').entries.map(({ name }) => name)).toEqual(['小雅']);
  });

  it.each([
    ['￥45.8', 4580, null, '', ''],
    ['45块8一箱 共20份', 4580, 20, '箱', ''],
    ['每箱45.5元，库存20', 4550, 20, '箱', ''],
    ['两件80', null, null, '', ''],
    ['3箱100元', null, null, '', ''],
    ['原价59元，团购价45元/箱，11月28日18:00截止', 4500, null, '箱', '11月28日18:00'],
    ['报名，限20人，截止时间：周五 18:00', null, 20, '人', '周五 18:00'],
    ['每人限2箱，满100元包邮', null, null, '', ''],
    ['脐橙 39.9/箱 明天12点前接龙', 3990, null, '箱', '明天12点'],
  ])('reads the title %s', (title, priceInFen, stock, unit, closes) => {
    expect(headOf(title)).toMatchObject({ priceInFen, stock, unit, closes });
  });

  it('lets corrections stand, by the entry and not by the line', () => {
    const corrections = [{ entry: '曾小雅#2', quantity: 5, paid: true }];
    const longer = sample.replace('1. 曾', '1. 新人 1箱\n2. 曾');
    for (const text of [sample, longer]) {
      const entry = readChain(text, corrections).entries.filter(({ name }) => name === '曾小雅')[1];
      expect(entry).toMatchObject({ quantity: 5, paid: true, corrected: ['quantity', 'paid'] });
    }
  });

  it('reads a known name whole, spaces and numbers and all', () => {
    const knows = (name: string) => name === '小 雅 2号';
    expect(readChain('#接龙\n橙\n\n1. 小 雅 2号 3箱', [], knows).entries[0]).toMatchObject({
      name: '小 雅 2号',
      quantity: 3,
    });
  });

  it('reads any text, and a long one at once', () => {
    const bits = fc.constantFrom(
      '#接龙',
      '\n',
      '1. ',
      '２、',
      '曾小雅',
      ' ',
      '两箱',
      '+1',
      '半',
      '「',
      '- - - - - -',
      '改成',
      '取消',
      '已付',
      'x2',
      '🌸',
      '例 ',
      '9',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { entries } = readChain(text);
        for (const { quantity, name, source, evidence } of entries) {
          expect(Number.isFinite(quantity)).toBe(true);
          expect(name).not.toBe('');
          expect(source.replaceAll('\n', ' ')).toContain(evidence.quantity.replaceAll('\n', ' '));
        }
      }),
      { numRuns: 100 },
    );
    const long = Array.from(
      { length: 2_000 },
      (_, index) => `${index + 1}. 群友${index}号 ${'送到北门，'.repeat(15)}2箱 已付`,
    );
    const begun = performance.now();
    expect(readChain(`#接龙\n脐橙\n\n${long.join('\n')}`).entries).toHaveLength(2_000);
    // A machine busy with other tests takes several times as long as one at rest.
    expect(performance.now() - begun).toBeLessThan(1_500);
  });
});
