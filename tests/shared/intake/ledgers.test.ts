import { describe, expect, it } from 'vitest';
import type { Chain } from '#shared/domain/chains/chain';
import { readDealFacts } from '#shared/domain/chains/deal-facts';
import { day, timeOfDay } from '#shared/domain/days';
import type { ActivityId, ChainId, MemberId, PlannerItemId } from '#shared/domain/ids';
import { defaultTarget } from '#shared/domain/intake/default-target';
import type { IntakeOptions } from '#shared/domain/intake/preview';
import { readCheckInLine } from '#shared/domain/intake/reading/check-in-line';
import { recognise } from '#shared/domain/intake/recognise';
import { type Correction, writesOf } from '#shared/domain/intake/writes';
import type { IntakeActivity, IntakeBase, IntakeParticipant, IntakeWrite } from '#shared/wire/nouns/intake';
import { baseOf, groupId, previewOf, sample, today } from './intake-fixtures';

const activityId = 'activity-1' as ActivityId;
const options: IntakeOptions = { groupId, on: today, target: { activityId } };
const activity: IntakeActivity = {
  ...{
    id: activityId,
    title: '脐橙团',
    status: 'running',
    startsOn: day('2026-11-18'),
    startsAt: timeOfDay('20:00'),
    days: 7,
  },
  ...{ checkIn: null, people: [], checkedIn: [] },
};
const base: IntakeBase = { ...baseOf('曾小雅', '许桃子🌸', '阿月', '单单'), activities: [activity] };

const linesOf = (text: string, from = base, kind: 'chain' | 'check-ins' = 'chain') =>
  previewOf(text, from, kind, options).lines;
const write = (
  text: string,
  from = base,
  kind: 'chain' | 'check-ins' = 'chain',
  set: ReadonlyMap<string, Correction> = new Map(),
) => writesOf(linesOf(text, from, kind), set, from.members, options).writes;
const ofKind = <Kind extends IntakeWrite['write']>(writes: readonly IntakeWrite[], kind: Kind) =>
  writes.filter((one): one is Extract<IntakeWrite, { write: Kind }> => one.write === kind);

/** The base as it is when a chain was written. */
function once(from: IntakeBase, writes: readonly IntakeWrite[]): IntakeBase {
  const chains = ofKind(writes, 'chain').map(({ write: _, chainId, ...fields }): Chain => {
    const id = chainId ?? ('chain-1' as ChainId);
    return { ...fields, id, communityId: 'c' as never, groupId, createdAt: 0, updatedAt: 0 };
  });
  const signed = ofKind(writes, 'sign').map(({ memberId, name, state }) => {
    return { memberId, name, state, source: 'chain' as const };
  });
  return { ...from, chains, activities: [{ ...activity, people: signed }] };
}

describe('a pasted 接龙', () => {
  it('is one, and lists, chats and notices are none', () => {
    expect(recognise(sample('jielong.txt'))[0]?.kind).toBe('chain');
    expect(recognise('1. 小雅 2箱\n2. 七七 1箱\n3. 阿月 半箱')[0]?.kind).toBe('chain');
    expect(recognise('1. 小雅\n2. 七七\n3. 阿月\n4. 单单')[0]?.kind).toBe('roster');
    expect(recognise('1. 小雅 23条\n2. 七七 12条\n3. 阿月 3条')[0]?.kind).toBe('speakers');
    expect(recognise('"七七"邀请"单单"加入了群聊')[0]?.kind).toBe('notices');
    expect(recognise('#接龙\n11月22日晨读打卡\n\n1. 小雅\n2. 七七')[0]?.kind).toBe('check-ins');
  });

  it('says who is known, keeps the rest as names, and signs up who wants something', () => {
    const lines = linesOf(sample('jielong.txt'));
    expect(lines.map(({ state, name, choice }) => `${state} ${name} ${choice.as}`)).toEqual([
      'changed 11月28日 赣南脐橙 name',
      'known 曾小雅 member',
      'known 许桃子🌸 member',
      'known 单单 member',
      'new 七七 name',
      'known 曾小雅 member',
      'alias 体育委员阿月 alias',
      'new 木木 name',
    ]);
    const writes = write(sample('jielong.txt'));
    expect(writes.map((one) => one.write)).toEqual(['alias', 'chain', ...Array(5).fill('sign')]);
    expect(ofKind(writes, 'chain')[0]).toMatchObject({ priceInFen: 4580, stock: 20, unit: '箱', activityId });
  });

  it('writes nothing the second time and only the difference of a longer one; what was set right stays', () => {
    const seven = linesOf(sample('jielong.txt')).find(({ name }) => name === '七七');
    const writes = write(sample('jielong.txt'), base, 'chain', new Map([[seven?.id ?? '', { quantity: 4 }]]));
    expect(ofKind(writes, 'chain')[0]?.corrections).toEqual([{ entry: '七七#1', quantity: 4 }]);
    const later = once(base, writes);
    expect(write(sample('jielong.txt'), later)).toEqual([]);
    const longer = `${sample('jielong.txt').trimEnd()}\n8. 阿May2 2箱\n9. 单单 不要了`;
    const [head, ...lines] = linesOf(longer, later);
    expect(head?.why).toMatchObject({ code: 'chain-known', added: 1, changed: 1, removed: 0 });
    expect(lines.filter(({ state }) => state !== 'ignored').map(({ name }) => name)).toEqual([
      '阿May2',
      '单单',
    ]);
    const more = write(longer, later);
    expect(ofKind(more, 'chain')[0]?.chainId).toBe('chain-1');
    expect(ofKind(more, 'chain')[0]?.corrections).toEqual([{ entry: '七七#1', quantity: 4 }]);
    expect(ofKind(more, 'sign').map(({ name, state }) => `${name} ${state}`)).toEqual([
      '阿May2 signed',
      '单单 quit',
    ]);
    const without = sample('jielong.txt').replace('4. 七七 3\n', '');
    const shorter = linesOf(without, later);
    expect(ofKind(write(without, later), 'sign')).toMatchObject([{ name: '七七', state: 'quit' }]);
    expect(shorter.at(-1)).toMatchObject({ name: '七七', why: { code: 'chain-gone', quantity: 4 } });
  });
});

describe('a 接龙 that is pasted again', () => {
  const oranges = '#接龙\n【脐橙】45元/箱，限量20箱\n\n1. 曾小雅 1箱\n2. 单单 3箱';
  const apples = '#接龙\n【苹果】30元/箱\n\n1. 曾小雅 1箱\n2. 单单 1箱';
  const first = once(base, write(oranges));
  const withChain = (change: Partial<Chain>, from = first): IntakeBase => {
    return { ...from, chains: from.chains.map((chain) => ({ ...chain, ...change })) };
  };
  const withState = (
    state: IntakeParticipant['state'],
    from = first,
    change: Partial<IntakeParticipant> = {},
  ) => {
    const people = from.activities[0]?.people.map((one) =>
      one.name === '单单' ? { ...one, state, ...change } : one,
    );
    return { ...from, activities: [{ ...activity, people: people ?? [] }] };
  };
  const signs = (text: string, from: IntakeBase) =>
    ofKind(write(text, from), 'sign').map(({ name, state }) => `${name} ${state}`);

  it.each(['absent', 'attended', 'quit', 'interested'] as const)(
    'leaves who is %s by hand as they are',
    (state) => {
      expect(write(oranges, withState(state))).toEqual([]);
      expect(signs(`${oranges}\n3. 阿月 1箱`, withState(state))).toEqual(['阿月 signed']);
      const gone = { ...first, activities: [{ ...activity, people: [] }] };
      expect(write(oranges, gone)).toEqual([]);
    },
  );

  it('signs up who only thought about it, and who cancelled and comes back, but nobody who quit by hand', () => {
    const thought = { memberId: null, name: '木木', state: 'interested', source: 'manual' } as const;
    const people = [...(first.activities[0]?.people ?? []), thought];
    const known = { ...first, activities: [{ ...activity, people }] };
    expect(signs(`${oranges}\n3. 木木 1箱`, known)).toEqual(['木木 signed']);
    for (const state of ['absent', 'attended', 'quit'] as const) {
      const set = { ...known, activities: [{ ...activity, people: [{ ...thought, state }] }] };
      expect(signs(`${oranges}\n3. 木木 1箱`, set)).toEqual([]);
    }
    const cancelled = `${oranges}\n3. 单单 不要了`;
    expect(signs(cancelled, first)).toEqual(['单单 quit']);
    const quit = withState('quit', once(first, write(cancelled, first)));
    const there = withState('quit', { ...quit, activities: first.activities });
    expect(signs(`${cancelled}\n4. 单单 2箱`, there)).toEqual(['单单 signed']);
  });

  it('keeps in the activity who cancelled here and is in another 接龙, of the vault or of the same paste', () => {
    const [second] = once(base, write(apples)).chains;
    const both = {
      ...first,
      chains: [...first.chains, ...(second ? [{ ...second, id: 'chain-2' as ChainId }] : [])],
    };
    expect(signs(`${apples}\n3. 单单 不要了`, both)).toEqual([]);
    expect(signs(`${oranges}\n3. 单单 不要了`, first)).toEqual(['单单 quit']);
    expect(signs(`${oranges}\n3. 单单 不要了\n\n${apples}`, first)).toEqual([]);
    expect(signs(`${oranges}\n\n${apples}`, base)).toEqual(['曾小雅 signed', '单单 signed']);
  });

  it('does not count again what was left out, unless somebody says so', () => {
    const memberId = first.members.find(({ nickname }) => nickname === '单单')?.id ?? null;
    const left = withChain({ corrections: [{ entry: '单单#1', action: 'ignore' }] }, withState('quit'));
    const line = linesOf(oranges, left).find(({ name }) => name === '单单');
    expect(line).toMatchObject({ choice: { as: 'ignore' }, state: 'ignored', why: { code: 'left-out' } });
    expect(write(oranges, left)).toEqual([]);
    const longer = write(`${oranges}\n3. 阿月 1箱`, left);
    expect(ofKind(longer, 'chain')[0]?.corrections).toEqual([{ entry: '单单#1', action: 'ignore' }]);
    expect(ofKind(longer, 'chain')[0]?.people.map((one) => one.memberId)).toContain(memberId);
    expect(ofKind(longer, 'sign').map(({ name }) => name)).toEqual(['阿月']);
    const again = new Map([[line?.id ?? '', { choice: { as: 'member', memberId } as never }]]);
    expect(ofKind(write(oranges, left, 'chain', again), 'chain')[0]?.corrections).toEqual([]);
  });

  it('is the same one without a title, and with another price in its first line', () => {
    const bare = '#接龙\n\n1. 曾小雅 1箱\n2. 单单 3箱';
    const longer = write(`${bare}\n3. 阿月 1箱`, once(base, write(bare)));
    expect(ofKind(longer, 'chain')[0]?.chainId).toBe('chain-1');
    const plain = '#接龙\n脐橙45元/箱，限量20箱\n\n1. 曾小雅 1箱\n2. 单单 3箱';
    const more = write(plain.replace('20箱', '30箱'), once(base, write(plain)));
    expect(ofKind(more, 'chain')[0]).toMatchObject({ chainId: 'chain-1', stock: 30 });
    expect(ofKind(write(apples, first), 'chain')[0]?.chainId).toBe(null);
  });

  it('takes what its title says anew and says so; what somebody set beside the same title stays, emptied too', () => {
    const changed = oranges.replace('20箱', '30箱');
    expect(linesOf(changed, first)[0]?.why).toMatchObject({ code: 'chain-known', facts: ['stock'] });
    expect(ofKind(write(changed, first), 'chain')[0]).toMatchObject({ stock: 30, priceInFen: 4500 });
    const set = withChain({ priceInFen: null, stock: 12 });
    const more = `${oranges}\n3. 阿月 1箱`;
    expect(linesOf(more, set)[0]?.why).toMatchObject({ facts: [] });
    expect(ofKind(write(more, set), 'chain')[0]).toMatchObject({ stock: 12, priceInFen: null });
  });

  it('changes nothing because its people or corrections stand in another order, or one of them says nothing', () => {
    const [chain] = first.chains;
    const people = chain?.people.toReversed() ?? [];
    expect(write(oranges, withChain({ people, corrections: [{ entry: '单单#1' }] }))).toEqual([]);
  });

  it('gives a name that was nobody’s its member, and leaves how they stand', () => {
    const text = '#接龙\n脐橙\n\n1. 七七 1箱';
    const known = { ...once(base, write(text)), members: baseOf('七七').members };
    const people = [{ memberId: null, name: '七七', state: 'absent', source: 'chain' }] as const;
    const [sign] = ofKind(write(text, { ...known, activities: [{ ...activity, people }] }), 'sign');
    expect(sign).toMatchObject({ memberId: 'm-七七', state: 'absent' });
  });
});

describe('a pasted 接龙 of a 团购', () => {
  const plannerItemId = 'deal-1' as PlannerItemId;
  const body = '58 元/箱，限量 20 箱，接龙写上城市。\n今晚八点截团。';
  const facts = readDealFacts({ title: '【团购】赣南脐橙', body });
  const deal: IntakeBase = { ...base, deals: [{ id: plannerItemId, title: '赣南脐橙', day: today, facts }] };
  const place: IntakeOptions = { ...options, target: { plannerItemId } };
  const draftIn = (text: string, from = deal) => {
    const [head] = previewOf(text, from, 'chain', place).lines;
    return head?.fact.says === 'chain' ? head.fact.draft : null;
  };

  it('takes price, stock and end from the text of the 团购 where its own title says none, and says so', () => {
    const draft = draftIn('#接龙\n脐橙团购\n\n1. 曾小雅 1箱 上海');
    expect(draft?.fields).toMatchObject({ priceInFen: 5800, stock: 20, unit: '箱', closes: '今晚八点' });
    expect(draft?.factsOfDeal).toEqual(['priceInFen', 'stock', 'closes']);
    const own = draftIn('#接龙\n脐橙 45元/箱 限20箱\n\n1. 曾小雅 1箱');
    expect(own?.fields).toMatchObject({ title: '脐橙', priceInFen: 4500, closes: '今晚八点' });
    expect(own?.factsOfDeal).toEqual(['closes']);
  });

  it('does not take them for another unit, nor for one that is pasted again', () => {
    expect(draftIn('#接龙\n脐橙 9斤 5元/斤\n\n1. 曾小雅 1斤')?.fields.stock).toBe(null);
    const stored = ofKind(
      writesOf(
        previewOf('#接龙\n脐橙\n\n1. 曾小雅 1箱', deal, 'chain', place).lines,
        new Map(),
        deal.members,
        place,
      ).writes,
      'chain',
    );
    const [chain] = once(deal, stored).chains;
    const emptied = { ...deal, chains: chain ? [{ ...chain, stock: null }] : [] };
    const again = draftIn('#接龙\n脐橙\n\n1. 曾小雅 1箱\n2. 单单 1箱', emptied);
    expect(again?.fields).toMatchObject({ stock: null, priceInFen: 5800 });
    expect(again?.factsOfDeal).toEqual([]);
  });
});

describe('what a paste is for', () => {
  const done = { ...activity, id: 'done' as ActivityId, status: 'done' as const };
  it('is the activity that is looked at, or nothing where that is not offered, and never another one', () => {
    const activities = [done, activity];
    expect(defaultTarget({ activities, deals: [] }, 'done', today)).toEqual({ activityId: 'done' });
    expect(defaultTarget({ activities, deals: [] }, 'cancelled', today)).toBe(null);
    expect(defaultTarget({ activities, deals: [] }, null, today)).toEqual({ activityId });
  });
});

describe('pasted check-ins', () => {
  const read = (text: string, from = base) =>
    linesOf(text, from, 'check-ins').flatMap(({ fact, name, state }) =>
      fact.says === 'checked-in' ? [`${name}|${fact.day}|${fact.text}|${state}`] : [],
    );

  it.each([
    ['打卡第3天 小雅', '小雅|2026-11-20||new'],
    ['小雅 打卡', '小雅|2026-11-20||new'],
    ['签到：小雅', '小雅|2026-11-20||new'],
    ['Day3 小雅 已完成', '小雅|2026-11-20||new'],
    ['小雅: 打卡 跑步3公里', '小雅|2026-11-20|跑步3公里|new'],
    ['2026-11-18 08:12:40 小雅\n打卡 跑步3公里', '小雅|2026-11-18|跑步3公里|new'],
    ['小雅 2026-11-19 08:12\n第二天打卡', '小雅|2026-11-19||new'],
    ['11月19日 08:12\n小雅：打卡', '小雅|2026-11-19||new'],
    ['曾小雅 打卡', '曾小雅|2026-11-20||known'],
    ['#接龙\n11月19日晨读打卡\n\n1. 小雅 读了30页', '小雅|2026-11-19|读了30页|new'],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(recognise(text)[0]?.kind).toBe('check-ins');
  });

  it('skips a heading of its own word, takes a tick in its list for done, and lets the rest be said by hand', () => {
    const text =
      '11月19日 喝水打卡\n1. 曾小雅 ✅\n2. 吉祥如意 打卡\n3、单单👌\n4. 许桃子🌸 ✔️\n5. 阿月 晚了一点';
    expect(read(text)).toEqual([
      '曾小雅|2026-11-19||known',
      '吉祥如意|2026-11-19||new',
      '单单|2026-11-19||known',
      '许桃子🌸|2026-11-19||known',
      '阿月|2026-11-19||unrecognised',
    ]);
    expect(recognise(text)[0]?.kind).toBe('check-ins');
    const lines = linesOf(text, base, 'check-ins');
    expect(lines[0]?.why).toEqual({ code: 'heading' });
    const set = new Map([
      [lines[5]?.id ?? '', { choice: { as: 'member', memberId: 'm-阿月' as MemberId } }],
    ] as const);
    expect(write(text, base, 'check-ins').filter((one) => one.write === 'check-in')).toHaveLength(4);
    expect(write(text, base, 'check-ins', set).filter((one) => one.write === 'check-in')).toHaveLength(5);
    // A tick beside a quantity is a 接龙 that is paid.
    expect(read('1. 小雅 2箱 ✅\n2. 单单 1箱 ✅')).not.toContainEqual(expect.stringMatching(/known|new/));
  });

  it.each([
    '小雅 未打卡',
    '未打卡：小雅、七七',
    '没打卡的：小雅、七七',
    '小雅：今天忘打卡了',
    '小雅: 明天再打卡',
    '小雅 请假 不打卡',
    '小雅：打卡怎么打？',
    '小满：提醒大家打卡',
    '大家快来打卡',
    '@所有人 打卡',
    '打卡规则：每天22点前',
    '打卡截止今晚22点',
    '今天还没打卡的同学 小雅',
    '#接龙\n晨读打卡\n\n1. 小雅 请假\n2. 七七 没打卡',
  ])('takes nobody for checked in by %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Day3 打卡 曾小雅 七七 单单', ['曾小雅', '七七', '单单']],
    ['@小雅 @七七 打卡', ['小雅', '七七']],
    ['小雅、七七 打卡', ['小雅', '七七']],
    ['签到：曾小雅 单单', ['曾小雅', '单单']],
    ['小雅 打卡 陪单单 跑步', ['小雅']],
    ['曾小雅 打卡 和 单单 一起', ['曾小雅']],
    ['小雅 打卡 跑步、游泳', ['小雅']],
  ])('reads everybody in %s', (text, expected) => {
    expect(read(text).map((line) => line.split('|')[0])).toEqual(expected);
  });

  it('notes a day that is named, makes up where the line says so, and nothing for a day that cannot be', () => {
    const notes = (text: string, from = base) =>
      linesOf(text, from, 'check-ins').flatMap(({ fact, why, choice }) =>
        fact.says === 'checked-in'
          ? [`${fact.day} ${fact.makeUp} ${choice.as} ${why.code === 'not-noted' ? why.refusal : ''}`.trim()]
          : [],
      );
    expect(notes('小雅 昨天打卡')).toEqual(['2026-11-19 false name']);
    expect(notes('小雅 昨天补打卡')).toEqual(['2026-11-19 true name']);
    expect(notes('补卡第2天 小雅')).toEqual(['2026-11-19 true name']);
    expect(notes('补卡 小雅')).toEqual(['2026-11-20 false ignore not-missed']);
    const starting = (startsOn: string, days = 21) => {
      const checkIn = { days, makeUps: 1, reward: '' };
      return { ...base, activities: [{ ...activity, startsOn: day(startsOn), checkIn }] } as IntakeBase;
    };
    expect(notes('打卡第1天 小雅', starting('2026-11-21'))).toEqual(['2026-11-20 false ignore before-first']);
    expect(notes('小雅 打卡', starting('2026-11-10', 5))).toEqual(['2026-11-20 false ignore after-last']);
  });

  it('takes no longer to read than a line is long', () => {
    const runs = [' ', '　', '。', '1', '一', '不', '：', '@', '、', '第', '打'].flatMap((unit) => {
      return [`x${unit.repeat(1_900)}y`, `x${unit.repeat(1_900)}打卡 y`, `x${unit.repeat(1_900)}08:12`];
    });
    const start = process.cpuUsage();
    for (const line of runs) readCheckInLine(line, today);
    recognise(Array.from({ length: 200 }, (_, index) => `商品${index}${' '.repeat(100)}备注`).join('\n'));
    // 13 seconds for one such line, once.
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(1);
  });

  it('adds only names that are new on that day, and makes up only when told', () => {
    const checkedIn = [{ memberId: null, name: '七七', day: today }];
    const there = { ...base, activities: [{ ...activity, checkedIn }] };
    const text = '签到：小雅、七七、单单\n小雅 打卡';
    expect(read(text, there)).toEqual([
      '小雅|2026-11-20||new',
      '七七|2026-11-20||ignored',
      '单单|2026-11-20||known',
      '小雅|2026-11-20||ignored',
    ]);
    expect(
      ofKind(write(text, there, 'check-ins'), 'check-in').map(({ name, makeUp }) => [name, makeUp]),
    ).toEqual([
      ['小雅', false],
      ['单单', false],
    ]);
    const missed = { ...options, makeUp: true, on: day('2026-11-19'), today };
    const made = previewOf(text, there, 'check-ins', missed);
    expect(made.lines[0]).toMatchObject({ state: 'new', fact: { makeUp: true, day: '2026-11-19' } });
  });
});
