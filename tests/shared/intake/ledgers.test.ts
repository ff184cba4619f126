import { describe, expect, it } from 'vitest';
import type { Chain } from '#shared/domain/chains/chain';
import { timeOfDay } from '#shared/domain/days';
import type { ActivityId, ChainId } from '#shared/domain/ids';
import type { IntakeOptions } from '#shared/domain/intake/preview';
import { recognise } from '#shared/domain/intake/recognise';
import { type Correction, writesOf } from '#shared/domain/intake/writes';
import type { IntakeActivity, IntakeBase, IntakeWrite } from '#shared/wire/nouns/intake';
import { baseOf, groupId, previewOf, sample, today } from './intake-fixtures';

const activityId = 'activity-1' as ActivityId;
const options: IntakeOptions = { groupId, on: today, target: { activityId } };
const activity: IntakeActivity = {
  ...{
    id: activityId,
    title: '脐橙团',
    status: 'running',
    startsOn: today,
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
function after(from: IntakeBase, writes: readonly IntakeWrite[]): IntakeBase {
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
    const later = after(base, writes);
    expect(write(sample('jielong.txt'), later)).toEqual([]);
    const longer = `${sample('jielong.txt').trimEnd()}\n8. 阿May2 2箱\n9. 单单 不要了`;
    const [head, ...lines] = linesOf(longer, later);
    expect(head?.why).toMatchObject({ code: 'chain-known', added: 1, changed: 1, removed: 0 });
    expect(lines.filter(({ state }) => state !== 'ignored').map(({ name }) => name)).toEqual([
      '阿May2',
      '单单',
    ]);
    const more = write(longer, later);
    expect(ofKind(more, 'chain')[0]).toMatchObject({
      chainId: 'chain-1',
      corrections: [{ entry: '七七#1' }],
    });
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
    const made = previewOf(text, there, 'check-ins', { ...options, makeUp: true });
    expect(made.lines[0]?.fact).toMatchObject({ makeUp: true });
  });
});
