import { describe, expect, it } from 'vitest';
import type { Corrections } from '#shared/domain/intake/writes';
import { applied, baseOf, previewOf, sample, shortly, writesIn } from './intake-fixtures';

describe('a roster', () => {
  it.each([
    ['one a line', '小雅\n阿敏\n单单\n七七'],
    ['with 、 between', '小雅、阿敏、单单、七七'],
    ['with ， between', '小雅，阿敏，单单，七七'],
    ['numbered', '1. 小雅\n2. 阿敏\n3、单单\n4）七七'],
    ['numbered in circles', '① 小雅\n② 阿敏\n③ 单单\n④ 七七'],
    ['as WeChat tells a newcomer', '"小雅"邀请你加入了群聊，群聊参与人还有：阿敏、单单、七七'],
    [
      'read off a picture',
      '< 群成员(128)\n群成员(128)\n小雅(群主)\n阿敏 （管理员）\n·\n单单\n——\n七 七\n查看更多群成员',
    ],
  ])('%s gives everybody', (_how, text) => {
    const preview = previewOf(text, baseOf());
    expect(preview.kind).toBe('roster');
    const names = preview.lines.filter(({ state }) => state === 'new').map(({ name }) => name);
    expect(names.map((name) => name.replace(' ', ''))).toEqual(['小雅', '阿敏', '单单', '七七']);
  });

  it('is the sample line, with a name that holds a 、 kept whole once it is known', () => {
    const base = baseOf('小满', 'Momo、Chan', '阿月', '木木');
    const preview = previewOf(sample('roster.txt'), base);
    expect(preview.kind).toBe('roster');
    expect(shortly(preview.lines)).toEqual([
      'known 小满',
      'new 桃子',
      'new 曾小雅',
      'new 许桃子🌸',
      'new 单单',
      'known Momo、Chan',
      'alias 体育委员阿月',
      'new 七七',
      'new AAA微商货源小丽',
      'new XX集团-运营总监',
      'alias 木木(已婚)',
    ]);
    expect(preview.lines[6]).toMatchObject({ why: { of: '阿月', dutyTitle: '体育委员' } });
    expect(preview.lines[10]).toMatchObject({ why: { of: '木木', dutyTitle: '' } });
  });

  it.each([
    ['体育委员阿May', '阿May', '体育委员'],
    ['阿May🌸', '阿May', ''],
    ['阿Ｍay️', '阿May', null],
    ['喝水委员-阿May', '阿May', '喝水委员'],
    ['阿May｜喝水委员', '阿May', '喝水委员'],
    ['【体育委员】阿May🦌', '阿May', '体育委员'],
    ['阿May（已婚）', '阿May', ''],
    ['御膳房掌勺 阿May', '阿May', '御膳房掌勺'],
    ['阿May', '体育委员阿May', '体育委员'],
    ['小雅🦌', '小雅🌸', ''],
  ])('proposes %s as another name of %s', (shown, stored, duty) => {
    const base = baseOf(stored);
    const [line] = previewOf(shown, base, 'roster').lines;
    if (duty === null) expect(line).toMatchObject({ state: 'known', why: { code: 'in-group' } });
    else
      expect(line).toMatchObject({
        state: 'alias',
        choice: { as: 'alias', memberId: `m-${stored}` },
        dutyTitle: duty,
      });
  });

  it.each([
    ['小雅', '曾小雅'],
    ['大雅', '小雅'],
    ['喝水委员', '小雅'],
    ['王主任', '李主任'],
    ['🌸', '🦌'],
  ])('does not take %s for %s', (shown, stored) => {
    expect(previewOf(shown, baseOf(stored), 'roster').lines[0]).toMatchObject({ state: 'new' });
  });

  it('offers no 职务 that somebody else must be the only one to have', () => {
    const duties = [{ title: '院长', description: '', unique: true }];
    const base = { ...baseOf('阿敏', { nickname: '小雅', dutyTitles: ['院长'] }), duties };
    expect(previewOf('院长阿敏', base, 'roster').lines[0]).toMatchObject({ state: 'alias', dutyTitle: '' });
  });

  it('writes the name a member goes by in the group now, whatever it was', () => {
    const aliases = [{ name: '大雅', since: null, source: 'hand' }] as const;
    const base = baseOf({ nickname: '曾小雅', groupName: '小雅', aliases }, '阿敏', '单单');
    const preview = previewOf('大雅、阿敏、单单', base, 'roster');
    expect(preview.counts).toMatchObject({ changed: 1, known: 2, absent: 0 });
    expect(preview.lines[0]?.why).toEqual({ code: 'renamed', from: '小雅' });
    expect(writesIn(preview, base)).toEqual([
      { write: 'group-nickname', memberId: 'm-曾小雅', name: '大雅' },
    ]);
  });

  it('prefers the one of two who is in the group', () => {
    const base = baseOf({ nickname: '小雅', id: 'here' as never }, { nickname: '小雅', inGroup: false });
    const [line] = previewOf('小雅', base, 'roster').lines;
    expect(line).toMatchObject({ state: 'known', choice: { as: 'member', memberId: 'here' } });
  });

  it('says who is stored and missing, to be marked, never deleted', () => {
    const base = baseOf('小雅', '阿敏', '单单', '小满', { nickname: '外人', inGroup: false });
    const preview = previewOf('小雅\n阿敏', base, 'roster');
    // 小满 is the operator, whom no roster of theirs names.
    expect(preview.lines.filter(({ state }) => state === 'absent').map(({ name }) => name)).toEqual(['单单']);
    expect(writesIn(preview, base)).toEqual([{ write: 'maybe-left', memberId: 'm-单单' }]);
    const spared: Corrections = new Map([[preview.lines[2]?.id ?? '', { choice: { as: 'ignore' } }]]);
    expect(writesIn(preview, base, spared)).toEqual([]);
  });

  it('marks nobody where it is plainly only a part', () => {
    const base = baseOf('小雅', '阿敏', '单单', '七七', '木木');
    const preview = previewOf('小雅\n阿敏', base, 'roster');
    expect(preview.counts.absent).toBe(3);
    expect(preview.lines[2]?.why).toEqual({ code: 'missing-partial' });
    expect(writesIn(preview, base)).toEqual([]);
  });

  it('brings back who had left, and lets them leave again with the same text', () => {
    const [member] = baseOf('小雅').members;
    const [membership] = member?.memberships ?? [];
    if (!member || !membership) throw new Error('no member');
    const base = {
      ...baseOf(),
      members: [{ ...member, memberships: [{ ...membership, status: 'left' as const }] }],
    };
    const preview = previewOf('小雅', base, 'roster');
    expect(preview.lines[0]).toMatchObject({ state: 'known', why: { code: 'returns' } });
    expect(writesIn(preview, base)).toMatchObject([{ write: 'join', newcomer: false }]);
    const again = { ...applied(base, '小雅', preview), members: base.members };
    expect(writesIn(previewOf('小雅', again, 'roster'), again)).toEqual([]);
  });

  it('leaves a second name with other emoji to the person, and drops an equal one', () => {
    const preview = previewOf('小雅🌸\n小雅🌸\n小雅🦌\n阿敏', baseOf(), 'roster');
    expect(preview.lines).toMatchObject([
      { state: 'new' },
      { state: 'ignored', why: { code: 'repeated', line: 1 } },
      { state: 'ambiguous', why: { code: 'like-line', line: 1 } },
      { state: 'new' },
    ]);
  });

  it('takes no name for a member who stands in it already', () => {
    const base = baseOf('小满儿', '阿月');
    const preview = previewOf('小满儿🌸\n小满儿\n体育委员阿月\n阿月🦌', base, 'roster');
    expect(preview.lines).toMatchObject([
      { state: 'ambiguous', why: { code: 'like-line', line: 2 }, choice: { as: 'ignore' } },
      { state: 'known' },
      { state: 'alias' },
      { state: 'ambiguous', why: { code: 'like-line', line: 3 } },
    ]);
    expect(preview.counts.absent).toBe(0);
  });

  it('is no 接龙, no chat and no list of speakers', () => {
    expect(previewOf(sample('jielong.txt')).kind).toBe('chain');
    expect(previewOf('小雅 23\n阿敏 12\n单单 3').kind).toBe('speakers');
    expect(previewOf('明天晚上八点直播，记得来！\n带上你的问题哦。').kind).toBe('note');
  });

  it('counts who spoke, members only, and counts nothing twice', () => {
    const base = baseOf('小雅', '阿敏', { nickname: '单单', inGroup: false });
    const text = '发言排行\n昵称,发言数\n小雅,23\n阿敏,1\n单单,2\n路人,9\n合计,35';
    const preview = previewOf(text, base);
    expect(preview.kind).toBe('speakers');
    expect(writesIn(preview, base)).toMatchObject([
      { write: 'spoke', memberId: 'm-小雅', count: 23 },
      { write: 'spoke', memberId: 'm-阿敏', count: 1 },
      { write: 'join', memberId: 'm-单单', newcomer: false, joinedOn: null },
      { write: 'spoke', memberId: 'm-单单', count: 2 },
    ]);
    expect(preview.lines.find(({ name }) => name === '路人')).toMatchObject({
      state: 'unrecognised',
      why: { code: 'not-a-member' },
    });
    const after = applied(base, text, preview);
    expect(writesIn(previewOf(text, after), after)).toEqual([]);
  });

  it.each([
    ['小雅 23', '小雅', 23],
    ['小雅,23', '小雅', 23],
    ['1. 小雅 23条', '小雅', 23],
    ['小雅：23', '小雅', 23],
    ['老友 Amy\t7', '老友 Amy', 7],
    ['小雨2024 5', '小雨2024', 5],
  ])('reads %s as a speaker', (line, name, count) => {
    const [found] = previewOf(line, baseOf(name), 'speakers').lines;
    expect(found).toMatchObject({ name, fact: { says: 'spoke', count } });
  });

  it('notes a text down for the member that is chosen', () => {
    const text = '她说她对酒精过敏\n以后别推那款';
    const base = baseOf('小雅');
    const preview = previewOf(text, base, 'note');
    expect(preview.lines).toMatchObject([
      { line: 1, lastLine: 2, state: 'ambiguous', why: { code: 'note' } },
    ]);
    const chosen = new Map([['0', { choice: { as: 'member', memberId: 'm-小雅' as never } as const }]]);
    expect(writesIn(preview, base)).toEqual([]);
    expect(writesIn(preview, base, chosen)).toEqual([{ write: 'note', memberId: 'm-小雅', text }]);
  });

  it.each([
    ['小雅说她对酒精过敏', ['小雅', '小雅妈妈'], ['m-小雅']],
    ['小雅妈妈想要小样', ['小雅', '小雅妈妈'], ['m-小雅妈妈']],
    ['小雅想要小样', ['小雅🦌', '雅'], ['m-小雅🦌']],
    ['和 Amy 聊了换季', ['amy', 'my'], ['m-amy']],
    ['I want one', ['an'], []],
    ['雅说她想要小样', ['雅'], []],
  ])('proposes whom a note names: %s', (text, names, found) => {
    const base = baseOf(...names);
    const preview = previewOf(text, base, 'note');
    expect(writesIn(preview, base)).toEqual(found.map((memberId) => ({ write: 'note', memberId, text })));
  });

  it('offers those who share the name a note says, and takes none of them by itself', () => {
    const base = baseOf('小雅🌸', '小雅🦌');
    const preview = previewOf('小雅想要小样', base, 'note');
    expect(preview.lines[0]?.offers).toHaveLength(3);
    expect(preview.lines[0]).toMatchObject({ state: 'ambiguous', choice: { as: 'ignore' } });
    expect(writesIn(preview, base)).toEqual([]);
  });
});
