import { describe, expect, it } from 'vitest';
import type { Day } from '#shared/domain/days';
import type { IntakeMember } from '#shared/wire/nouns/intake';
import { applied, baseOf, memberOf, options, previewOf, shortly, writesIn } from './intake-fixtures';

const withStatus = (member: IntakeMember, status: 'left' | 'active') => ({
  ...member,
  memberships: member.memberships.map((one) => ({ ...one, status })),
});

describe('coming, going and coming again', () => {
  it('in one text ends as the last line says', () => {
    const base = baseOf('桃子', '小鹿');
    const back = previewOf('你将"小鹿"移出了群聊\n"桃子"邀请"小鹿"加入了群聊', base);
    expect(writesIn(back, base).map(({ write }) => write)).toEqual(['left', 'join']);
    expect(back.lines[1]).toMatchObject({ why: { code: 'returns' } });
    const text =
      '"桃子"邀请"新人"加入了群聊\n你将"新人"移出了群聊\n"桃子"邀请"新人"加入了群聊\n"桃子"邀请"小鹿"加入了群聊';
    expect(writesIn(previewOf(text, base), base)).toMatchObject([{ write: 'create', nickname: '新人' }]);
  });

  it('again without the other lines of the earlier text is another event', () => {
    const join = '"桃子"邀请"小鹿"加入了群聊';
    const first = `${join}\n"桃子"邀请"七七"加入了群聊`;
    const base = baseOf('桃子');
    const after = applied(base, first, previewOf(first, base));
    const gone = {
      ...after,
      members: after.members.map((one) => (one.nickname === '小鹿' ? withStatus(one, 'left') : one)),
    };
    expect(previewOf(join, gone).lines[0]).toMatchObject({ why: { code: 'returns' } });
    const longer = previewOf(`${first}\n"桃子"邀请"单单"加入了群聊`, gone);
    expect(longer.lines[0]).toMatchObject({ state: 'ignored', why: { code: 'done-before' } });
    expect(longer.lines[0]?.offers.some(({ as }) => as === 'member')).toBe(true);
  });

  it('is old in old notices, also where the first time nothing had to be written', () => {
    const old = '"桃子"邀请"小鹿"加入了群聊\n"桃子"邀请"七七"加入了群聊';
    const base = baseOf('桃子', '小鹿');
    const after = applied(base, old, previewOf(old, base));
    const gone = {
      ...after,
      members: after.members.map((one) => (one.nickname === '小鹿' ? withStatus(one, 'left') : one)),
    };
    const longer = `${old}\n"桃子"邀请"单单"加入了群聊`;
    expect(writesIn(previewOf(longer, gone), gone)).toMatchObject([{ nickname: '单单' }]);
  });

  it('tells how somebody came whom a roster named first, without a welcome', () => {
    const base = baseOf('桃子');
    const [own] = memberOf({ nickname: '小鹿' }).memberships;
    if (!own) throw new Error('no membership');
    const unknown = {
      ...own,
      joinedOn: null,
      method: 'unknown',
      inviter: { name: '', memberId: null },
    } as const;
    const known = {
      ...base,
      members: [...base.members, memberOf({ nickname: '小鹿', memberships: [unknown] })],
    };
    const preview = previewOf('"桃子"邀请"小鹿"加入了群聊', known);
    expect(preview.lines[0]).toMatchObject({ state: 'changed', why: { code: 'tells-more' } });
    expect(writesIn(preview, known)).toMatchObject([
      { write: 'join', method: 'invited', inviter: { name: '桃子' }, joinedOn: options.on, newcomer: false },
    ]);
  });
});

describe('a line of notices', () => {
  it.each([
    ['2026-11-16 08:12:40 "桃子"邀请"小鹿"加入了群聊', ['2026-11-16']],
    ['08:12 "桃子"邀请"小鹿"加入了群聊', ['2026-11-20']],
    ['[系统消息] "桃子"邀请"小鹿"加入了群聊', ['2026-11-20']],
    ['系统消息: 你邀请"小鹿"加入了群聊', ['2026-11-20']],
    ['[2026/11/16 08:12] 系统消息："桃子"邀请"小鹿"加入了群聊', ['2026-11-16']],
    ['乱"桃子"邀请"小鹿"加入了群聊', []],
    ['小鹿 加入了群聊', ['2026-11-20']],
    ['小鹿已加入群聊', ['2026-11-20']],
    ['您邀请"小鹿"加入了群聊', ['2026-11-20']],
    ['大家欢迎新朋友加入群聊', []],
    ['你已通过扫描二维码加入群聊', []],
    ['You\'ve invited "小鹿" to the group chat', ['2026-11-20']],
    ['小鹿 joined the group chat', ['2026-11-20']],
    ['Nov 16, 2026 3:03 PM\n"桃子"邀请"小鹿"加入了群聊', ['2026-11-16']],
    ['上周五\n"桃子"邀请"小鹿"加入了群聊', ['2026-11-13']],
    ['11月16日 10:00\n13月45日 10:00\n"桃子"邀请"小鹿"加入了群聊', ['2026-11-20']],
  ])('%s', (text, days) => {
    const base = baseOf('桃子');
    const writes = writesIn(previewOf(text, base, 'notices'), base);
    expect(writes.map((write) => 'joinedOn' in write && write.joinedOn)).toEqual(days);
    for (const write of writes) expect(write).toMatchObject({ nickname: '小鹿' });
  });

  it.each(['小鹿 退出了群聊', '"小鹿"退出了群聊', '小鹿 left the group chat', '你已将"小鹿"移出了群聊'])(
    '%s',
    (text) => {
      const base = baseOf('小鹿');
      const preview = previewOf(text, base);
      expect(preview.kind).toBe('notices');
      expect(writesIn(preview, base)).toMatchObject([{ write: 'left', memberId: 'm-小鹿' }]);
    },
  );

  it('offers the names of an English list one by one', () => {
    const [line] = previewOf('Alice invited Bob, Carol and Dave to the group chat').lines;
    expect(line?.parts.map(({ name }) => name)).toEqual(['Bob', 'Carol', 'Dave']);
  });

  it('reads who came with the operator, and the ends of the last name', () => {
    const base = baseOf('桃子');
    const look = (end: string) =>
      previewOf(`"桃子"邀请你和"小红"加入了群聊，群聊参与人还有：A、B、${end}`, base);
    const preview = look('Hi!');
    expect(shortly(preview.lines)).toEqual(['new 小红', 'known 桃子', 'new A', 'new B', 'new Hi!']);
    expect(writesIn(preview, base)[0]).toMatchObject({ nickname: '小红', inviter: { name: '桃子' } });
    expect(look('C...').lines.at(-1)).toMatchObject({ state: 'ambiguous', why: { code: 'cut-off' } });
  });
});

describe('a roster, looked at twice', () => {
  it('takes neither notices nor the operator for somebody new', () => {
    const preview = previewOf('小满\n我\n小雅（我）\n阿敏\n随便进入群聊', baseOf(), 'roster');
    expect(writesIn(preview, baseOf())).toMatchObject([{ nickname: '阿敏' }]);
    expect(preview.lines[0]).toMatchObject({ why: { code: 'system', what: 'you' } });
  });

  it('offers what may be a name or several', () => {
    const text = '小雅\n今天好开心！耶\n阿敏\nMomo、Chan\n七七\n木木\n大熊\n九九';
    const { lines } = previewOf(text, baseOf(), 'roster');
    expect(lines[1]).toMatchObject({ state: 'ambiguous', choice: { as: 'ignore' } });
    expect(lines[1]?.offers.map(({ as }) => as)).toContain('new');
    expect(lines[3]).toMatchObject({ state: 'ambiguous', choice: { as: 'new' } });
    expect(lines[3]?.offers.map(({ as }) => as)).toContain('parts');
  });
});

describe('who spoke', () => {
  it('is counted on from the list before, and never twice', () => {
    const base = baseOf('小雅', '阿敏');
    const first = '小雅 23\n阿敏 4';
    const after = applied(base, first, previewOf(first, base, 'speakers'));
    const next = previewOf('小雅 30\n阿敏 4', after, 'speakers', { ...options, on: '2026-11-21' as Day });
    expect(next.lines[0]?.why).toEqual({ code: 'spoke-since', count: 7, before: 23 });
    expect(writesIn(next, after)).toEqual([{ write: 'spoke', memberId: 'm-小雅', count: 7 }]);
    expect(writesIn(previewOf('小雅 3', after, 'speakers'), after)).toMatchObject([{ count: 3 }]);
  });

  it('is recognised by the title of the list', () => {
    expect(previewOf('发言名单\nXX集团-运营总监 5', baseOf()).kind).toBe('speakers');
  });
});

it('a line full of quotes is read in reasonable time', () => {
  for (const quotes of [99, 290]) {
    for (const line of [
      `"${'邀请"'.repeat(quotes - 1)}群聊`,
      `"${'通过扫描"'.repeat(quotes - 1)}二维码加入群聊x`,
    ]) {
      const start = process.cpuUsage();
      previewOf(`${line}\n`.repeat(30), baseOf(), 'notices');
      expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(3);
    }
  }
});
