import { describe, expect, it } from 'vitest';
import { readNotice } from '#shared/domain/intake/reading/notice';
import { applied, baseOf, options, previewOf, sample, shortly, wordRule, writesIn } from './intake-fixtures';

/** `names | inviter | method` of a notice, in short. */
function read(line: string): string {
  const notice = readNotice(line);
  if (!notice) return 'nothing';
  if (notice.what === 'system') return `system ${notice.kind}`;
  if (notice.what === 'roster') return `roster ${notice.list}`;
  if (notice.what === 'removed') return `removed ${notice.names.join(' + ')}`;
  const { names, inviter, method } = notice;
  return `${names.join(' + ')} | ${inviter.who === 'name' ? inviter.name : inviter.who} | ${method}`;
}

describe('one notice', () => {
  it.each([
    ['"小满"邀请"曾小雅"加入了群聊', '曾小雅 | 小满 | invited'],
    ['“小满”邀请“曾小雅”加入了群聊', '曾小雅 | 小满 | invited'],
    ['「小满」邀请「曾小雅」加入了群聊', '曾小雅 | 小满 | invited'],
    ['小满邀请曾小雅加入了群聊', '曾小雅 | 小满 | invited'],
    ['“小满”邀请“许桃子🌸”、“单单”加入了群聊', '许桃子🌸 + 单单 | 小满 | invited'],
    ['"桃子"邀请"阿月","七七"加入了群聊', '阿月 + 七七 | 桃子 | invited'],
    ['"桃子"邀请"阿月、七七"加入了群聊', '阿月、七七 | 桃子 | invited'],
    ['你邀请"Momo、Chan"加入了群聊', 'Momo、Chan | you | invited'],
    ['你邀请“A"B”、“C、D”加入了群聊$revoke$', 'A"B + C、D | you | invited'],
    ['"小满"邀请你和"单单"加入了群聊', '单单 | 小满 | invited'],
    ['"小满"邀请你和"单单"、"七七"加入了群聊', '单单 + 七七 | 小满 | invited'],
    ['"B站运营-CEO刘总"通过扫描"桃子"分享的二维码加入群聊', 'B站运营-CEO刘总 | 桃子 | scanned'],
    ['"木木"通过扫描你分享的二维码加入群聊', '木木 | you | scanned'],
    [' "木木"通过"小满"的邀请二维码加入群聊', '木木 | 小满 | scanned'],
    ['木木通过扫描二维码加入群聊', '木木 | nobody | scanned'],
    ['" 前面有空格"通过扫描二维码加入群聊', '前面有空格 | nobody | scanned'],
    ['"小"鹿"邀请"大"熊"加入了群聊', '大"熊 | 小"鹿 | invited'],
    ['"邀请狂"邀请"爱邀请"加入了群聊', '爱邀请 | 邀请狂 | invited'],
    ['"\u202b小满\u202c"邀请"👩‍👧‍👦鱼妈"加入了群聊', '👩‍👧‍👦鱼妈 | \u202b小满\u202c | invited'],
    ['你将"AAA微商"移出了群聊', 'removed AAA微商'],
    ['你将“甲”、“乙”移出了群聊', 'removed 甲 + 乙'],
    ['Alice invited Bob to the group chat', 'Bob | Alice | invited'],
    ['"Alice" invited "Bob", "Carol D." to the group chat', 'Bob + Carol D. | Alice | invited'],
    ['You invited "Bob" to the group chat', 'Bob | you | invited'],
    ['"Alice" invited you and "Bob" to the group chat', 'Bob | Alice | invited'],
    ['"Bob" joined group chat via the QR code you shared', 'Bob | you | scanned'],
    ['"Bob" joined the group chat via the QR code shared by "Alice"', 'Bob | Alice | scanned'],
    ['You removed "Bob" from the group chat', 'removed Bob'],
    ['"桃子"撤回了一条消息', 'system recall'],
    ['你撤回了一条消息', 'system recall'],
    ['"小满" 拍了拍 "桃子"', 'system pat'],
    ['"小满"修改群名为“小满护肤社 2群”', 'system rename'],
    ['"小满"邀请你加入了群聊', 'system you'],
    ['"小满"邀请你加入了群聊，群聊参与人还有：桃子、曾小雅', 'roster 桃子、曾小雅'],
    ['晚上八点见', 'nothing'],
    ['大家欢迎新朋友加入群聊吧，规则看公告', 'nothing'],
  ])('%s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

describe('copied notices', () => {
  it('are told from other texts', () => {
    expect(previewOf(sample('join-notices.txt')).kind).toBe('notices');
  });

  it('give a line for everybody, with inviter, method and day, and none dropped', () => {
    const base = baseOf('小满', '桃子');
    const preview = previewOf(sample('join-notices.txt'), base);
    expect(shortly(preview.lines)).toEqual([
      'new 曾小雅',
      'new 许桃子🌸',
      'new 单单',
      'new B站运营-CEO刘总',
      'ambiguous Momo、Chan',
      'new 阿月',
      'new 七七',
      'new 木木',
      'ignored',
      'ignored',
      'unrecognised',
    ]);
    const writes = writesIn(preview, base);
    expect(writes.map((write) => write.write === 'create' && write.nickname)).toEqual([
      '曾小雅',
      '许桃子🌸',
      '单单',
      'B站运营-CEO刘总',
      'Momo',
      'Chan',
      '阿月',
      '七七',
      '木木',
    ]);
    expect(writes[3]).toMatchObject({
      method: 'scanned',
      inviter: { name: '桃子', memberId: 'm-桃子', stub: false },
      joinedOn: options.on,
      newcomer: true,
    });
    expect(writes[4]).toMatchObject({ inviter: { name: '小满', memberId: 'm-小满', stub: false } });
  });

  it('keep a name whole that a member has, and divide it where nobody knows it', () => {
    const line = '你邀请"Momo、Chan"加入了群聊';
    const known = baseOf({ nickname: 'Momo、Chan', inGroup: false });
    expect(writesIn(previewOf(line, known), known)).toMatchObject([
      { write: 'join', memberId: 'm-Momo、Chan' },
    ]);
    const base = baseOf();
    const preview = previewOf(line, base);
    expect(preview.lines[0]).toMatchObject({
      state: 'ambiguous',
      choice: { as: 'parts' },
      why: { code: 'perhaps-several', count: 2 },
    });
    const whole = new Map([['0', { choice: { as: 'new' } as const }]]);
    expect(writesIn(preview, base, whole)).toMatchObject([{ write: 'create', nickname: 'Momo、Chan' }]);
  });

  it('make a member of an inviter nobody knows, but never of the operator', () => {
    const writes = writesIn(previewOf('"阿敏"邀请"小鹿"加入了群聊\n你邀请"单单"加入了群聊'), baseOf());
    expect(writes).toMatchObject([
      { nickname: '小鹿', inviter: { name: '阿敏', memberId: null, stub: true } },
      { nickname: '单单', inviter: { name: '小满', memberId: null, stub: false } },
    ]);
  });

  it('take the day from the date line before them', () => {
    const text = [
      '11月18日 15:03',
      '"桃子"邀请"甲甲"加入了群聊',
      '昨天 09:00',
      '"桃子"邀请"乙乙"加入了群聊',
      '星期一 21:40',
      '"桃子"邀请"丙丙"加入了群聊',
      '2025年12月31日 下午3:03',
      '"桃子"邀请"丁丁"加入了群聊',
      '08:15',
      '"桃子"邀请"戊戊"加入了群聊',
    ].join('\n');
    const base = baseOf('桃子');
    const days = writesIn(previewOf(text, base), base).map((write) => 'joinedOn' in write && write.joinedOn);
    expect(days).toEqual(['2026-11-18', '2026-11-19', '2026-11-16', '2025-12-31', '2026-11-20']);
  });

  it('know members by alias, by group name, and by a decorated form they only propose', () => {
    const base = baseOf(
      { nickname: '曾小雅', inGroup: false, aliases: [{ name: '雅雅', since: null, source: 'hand' }] },
      { nickname: '阿月' },
    );
    const preview = previewOf('"阿月"邀请"雅雅"加入了群聊\n"曾小雅"邀请"体育委员阿月"加入了群聊', base);
    expect(preview.lines).toMatchObject([
      { state: 'known', why: { code: 'joins' }, choice: { as: 'member', memberId: 'm-曾小雅' } },
      { state: 'alias', dutyTitle: '体育委员', choice: { as: 'alias', memberId: 'm-阿月' } },
    ]);
    expect(writesIn(preview, base)).toMatchObject([
      { write: 'join', memberId: 'm-曾小雅', newcomer: true },
      { write: 'alias', memberId: 'm-阿月', name: '体育委员阿月', dutyTitle: '体育委员', inGroup: true },
    ]);
    const asNew = new Map([[preview.lines[1]?.id ?? '', { choice: { as: 'new' } as const }]]);
    expect(writesIn(preview, base, asNew)[1]).toMatchObject({ write: 'create', nickname: '体育委员阿月' });
  });

  it('leave a name two members have to the person', () => {
    const one = { nickname: '小雅', inGroup: false, id: 'a' as never };
    const base = baseOf(one, { ...one, id: 'b' as never });
    const preview = previewOf('"桃子"邀请"小雅"加入了群聊', base);
    expect(preview.lines[0]).toMatchObject({ state: 'ambiguous', why: { code: 'same-name', count: 2 } });
    expect(writesIn(preview, base)).toEqual([]);
    const chosen = new Map([['0', { choice: { as: 'member', memberId: 'b' as never } as const }]]);
    expect(writesIn(preview, base, chosen)).toMatchObject([{ write: 'join', memberId: 'b' }]);
  });

  it('hold suspicious names back from their welcome, unless told otherwise', () => {
    const base = { ...baseOf('桃子'), rules: [wordRule('微商')] };
    const preview = previewOf('"桃子"邀请"AAA微商"、"七七"加入了群聊', base);
    expect(writesIn(preview, base)).toMatchObject([
      { nickname: 'AAA微商', heldBy: [{ ruleId: 'rule-微商' }] },
      { nickname: '七七', heldBy: [] },
    ]);
    const anyway = new Map([['0', { welcomeAnyway: true }]]);
    expect(writesIn(preview, base, anyway)[0]).toMatchObject({ heldBy: [] });
  });

  it('make each newcomer once, and nobody who was removed again in the same text', () => {
    const text = [
      '"桃子"邀请"七七"加入了群聊',
      '"桃子"邀请"七七"加入了群聊',
      '"桃子"邀请"卖货的"加入了群聊',
      '你将"卖货的"移出了群聊',
      '"桃子"邀请你加入了群聊，群聊参与人还有：七七、单单',
    ].join('\n');
    const base = baseOf('桃子');
    const preview = previewOf(text, base, 'notices');
    expect(writesIn(preview, base).map((write) => 'nickname' in write && write.nickname)).toEqual([
      '七七',
      '单单',
    ]);
    expect(preview.lines[2]).toMatchObject({ state: 'ignored', why: { code: 'removed-later', line: 4 } });
  });

  it('apply only the difference of a longer text, and a later return again', () => {
    const first = '"桃子"邀请"七七"加入了群聊';
    const base = baseOf('桃子');
    const after = applied(base, first, previewOf(first, base));
    const longer = `${first}\n"桃子"邀请"单单"加入了群聊`;
    expect(writesIn(previewOf(longer, after), after)).toMatchObject([{ nickname: '单单' }]);

    const gone = {
      ...after,
      members: after.members.map((member) =>
        member.nickname === '七七'
          ? { ...member, memberships: member.memberships.map((one) => ({ ...one, status: 'left' as const })) }
          : member,
      ),
    };
    expect(previewOf(first, gone).lines[0]).toMatchObject({
      state: 'ignored',
      why: { code: 'done-before', on: '2026-11-20' },
    });
    expect(previewOf(longer, gone).lines[0]).toMatchObject({
      state: 'ignored',
      why: { code: 'done-before', on: '2026-11-20' },
    });
    const later = { ...options, on: '2026-12-01' as never };
    const again = previewOf(`11月30日 10:00\n${first}`, gone, 'notices', later);
    expect(again.lines[1]).toMatchObject({ state: 'known', why: { code: 'returns' } });
  });
});
