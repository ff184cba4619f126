import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChain } from '#shared/domain/chains/read-chain';
import { isSameChain } from '#shared/domain/chains/same-chain';

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
  it('takes a sum for what it comes to, and a plus alone for one more', () => {
    expect(one('Kiki 1+1')).toBe('Kiki|2|set|1+1');
    expect(one('小雅 2+1箱')).toBe('小雅|3|set|2+1箱');
    expect(one('小雅 +1')).toBe('小雅|1|add|+1');
  });

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
    ['小雅 加1箱', '小雅|1|add|加1箱'],
    ['小雅加1', '小雅|1|add|加1'],
    ['小雅 两箱加一箱', '小雅|3|set|两箱加一箱'],
    ['小雅 减1', '小雅|-1|add|减1'],
    ['小雅少要1箱', '小雅|-1|add|少要1箱'],
    ['小雅 ½箱', '小雅|0.5|set|½箱'],
    ['小雅1/2箱', '小雅|0.5|set|1/2箱'],
    ['小雅 1½箱', '小雅|1.5|set|1½箱'],
    ['小雅/2箱', '小雅|2|set|2箱'],
    ['小雅 一二箱', '小雅|1|set|'],
    ['小雅 大果1箱+小果1箱', '小雅|2|set|1箱+小果1箱'],
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
    ['1,280元/箱', 128_000, null, '箱', ''],
    ['45元8角/箱，运费8元', 4580, null, '箱', ''],
    ['45元/箱（合4.5元/斤）限量20箱', 4500, 20, '箱', ''],
    ['限20人，共3天', null, 20, '人', ''],
    ['亲子课 99元2人', null, null, '', ''],
    ['亲子课99元3节', null, null, '', ''],
    ['每箱10斤 45元', null, null, '', ''],
    ['6寸58元 8寸88元', null, null, '', ''],
    ['大果45元/箱 小果35元/箱', null, null, '', ''],
    ['45-58元/箱', null, null, '', ''],
    ['45元起', null, null, '', ''],
    ['限量5,128元/箱', null, null, '', ''],
    ['限20箱，上限30箱', null, null, '', ''],
    ['仅剩3天', null, null, '', ''],
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

  it('takes a number set right for less as the number in all, and one set right for more as more', () => {
    const corrections = [{ entry: '甲#2', quantity: 2 }];
    const actions = ['少要1箱', '再加1箱'].map((second) => {
      const [, entry] = readChain(`#接龙\n橙\n\n1. 甲 3箱\n2. 甲 ${second}`, corrections).entries;
      return `${entry?.action} ${entry?.quantity}`;
    });
    expect(actions).toEqual(['set 2', 'add 2']);
    const again = readChain('#接龙\n橙\n\n1. 甲 待定', [{ entry: '甲#1', action: 'set' }]).entries;
    expect(again).toMatchObject([{ action: 'set', quantity: 1 }]);
  });

  it.each([
    ['还没有付', false],
    ['不付款到付', false],
    ['未付清', false],
    ['付清', true],
    ['付款了', true],
  ])('reads %s', (words, paid) => {
    const [entry] = readChain(`#接龙\n橙\n\n1. 甲 1箱 ${words}`).entries;
    expect(entry?.paid).toBe(paid);
    expect(entry?.evidence.paid).not.toBe('');
  });

  it('does not say who wants what where two are in one entry', () => {
    const unread = (entry: string) =>
      readChain(`#接龙\n橙\n\n1. ${entry}\n2. 单单 1箱`).unread.map(({ source }) => source);
    expect(unread('小雅 1箱+七七 1箱')).toEqual(['1. 小雅 1箱+七七 1箱']);
    expect(unread('小雅 1箱 单单 2箱')).toEqual(['1. 小雅 1箱 单单 2箱']);
    expect(unread('小雅 2箱 单单代收')).toEqual([]);
    expect(unread('小雅 1箱+自提 1箱')).toEqual([]);
  });

  it('takes no time for what is padded, whatever with and wherever', () => {
    const slots: ReadonlyArray<(pad: string) => string> = [
      (pad) => `#接龙\n脐橙 11月28日${pad}自提\n\n1. 小雅`,
      (pad) => `#接龙\n【${pad}】45${pad}元/箱 限量${pad}箱 截止${pad}\n\n1. 小雅`,
      (pad) => `群主:${pad}x#\n群主:${pad}#接龙${pad}脐橙${pad}\n\n1. 小雅`,
      (pad) => `#接龙\n橙\n例${pad}小雅\n\n1.${pad}小雅${pad}1箱\n2${pad}. 七七${pad}`,
      (pad) => `-${pad}- - -${pad}-x\n「${pad}：\n#group${pad}note`,
      (pad) => `#接龙\n橙\n\n1. 小雅${pad.slice(0, 1_900)}1箱\n${pad.slice(0, 1_900)}x`,
    ];
    for (const letter of ['\u3000', ' ', '\t', '7', '一', '，'])
      for (const slot of slots) {
        const text = slot(letter.repeat(20_000));
        // The quicker of several: other tests may hold the machine for a while.
        let took = Number.POSITIVE_INFINITY;
        for (let tries = 0; tries < 5 && took >= 1_000; tries += 1) {
          const begun = performance.now();
          readChain(text);
          isSameChain(text, `${text} `);
          took = Math.min(took, performance.now() - begun);
        }
        expect(took).toBeLessThan(1_000);
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
