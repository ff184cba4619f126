import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import { materialSchema, newMaterialFields } from '#shared/domain/planner/material';
import { createMask, type MaskedMember, type MaskedMembership } from '#shared/domain/privacy/mask';
import type { MaskedTableName } from '#shared/domain/privacy/mask-row';
import { communityTableNames, dataTables, passGate } from '#shared/domain/store/data-tables';
import { demo } from '../demo/demo-fixture';
import { demoTables, rowsOf } from '../export/export-fixtures';

const community = 'c1' as unknown as CommunityId;
const idOf = (number: number) => `m${number}` as unknown as MemberId;
const nobody = { name: '', memberId: null };

/** Members of those names; further fields by number. */
function membersOf(names: readonly string[], more: Readonly<Record<number, Partial<MaskedMember>>> = {}) {
  return names.map(
    (nickname, number): MaskedMember => ({
      id: idOf(number),
      communityId: community,
      nickname,
      preferredName: '',
      wechatId: '',
      inviter: nobody,
      aliases: [],
      ...more[number],
    }),
  );
}

const maskOf = (names: readonly string[], more?: Readonly<Record<number, Partial<MaskedMember>>>) =>
  createMask({ members: membersOf(names, more), memberships: [] });

describe('a masked text', () => {
  it('has a code for each person, the same wherever they are named', () => {
    const { maskText } = maskOf(['小雅', '阿敏', '曾小雅']);
    expect(maskText('曾小雅：@阿敏 小雅说阿敏和小雅')).toBe('C**：@B** A**说B**和A**');
  });

  it('counts on after Z', () => {
    const { maskText } = maskOf(Array.from({ length: 703 }, (_, number) => `成员${number}号`));
    expect(maskText('成员25号 成员26号 成员51号 成员52号 成员701号 成员702号')).toBe(
      'Z** AA** AZ** BA** ZZ** AAA**',
    );
  });

  it('knows a person by preferred name, group nickname, WeChat id, and by the name without its ornaments', () => {
    const members = membersOf(['🌸小雅～', '阿敏'], { 0: { preferredName: '雅姐', wechatId: 'Xiaoya_88' } });
    const memberships: MaskedMembership[] = [{ memberId: idOf(1), nickname: '2群-阿敏', inviter: nobody }];
    const { maskText } = createMask({ members, memberships });
    expect(maskText('雅姐 xiaoya_88 小雅 🌸小雅～ 2群-阿敏')).toBe('A** A** A** A** B**');
  });

  it('leaves the names of communities and groups whole, unless one is the name of a person or runs into one', () => {
    const masked = (keptNames: readonly string[], text: string) =>
      createMask({ members: membersOf(['小满', '满满当当']), memberships: [], keptNames }).maskText(text);
    expect(masked(['小满护肤社'], '小满护肤社的小满')).toBe('小满护肤社的A**');
    expect(masked(['小满护肤社'], '小满说，小满护肤')).toBe('A**说，A**护肤');
    expect(masked(['小满'], '小满来了')).toBe('A**来了');
    expect(masked(['群里满'], '群里满满当当')).toBe('群里B**');
  });

  it('takes out who invited them, members or not', () => {
    const members = membersOf(['小雅', '阿敏', '桃子'], {
      1: { inviter: { name: '雅雅', memberId: idOf(0) } },
      2: { inviter: { name: '隔壁老王', memberId: null } },
    });
    expect(createMask({ members, memberships: [] }).maskText('雅雅、隔壁老王')).toBe('A**、D**');
  });

  it('sees through case and width', () => {
    expect(maskOf(['Linda']).maskText('LINDA ｌｉｎｄａ linda')).toBe('A** A** A**');
  });

  it('takes a name of one character for a name only where it stands alone', () => {
    const { maskText } = maskOf(['花', '🐱', '小花']);
    expect(maskText('花：开花了，@花 小花 花花世界')).toBe('A**：开花了，@A** C** 花花世界');
    expect(maskText('🐱来了 花')).toBe('🐱来了 A**');
    expect(maskText('花')).toBe('A**');
  });

  it('never masks a code again, and gives nobody a code that is the name of another', () => {
    const { maskText } = maskOf(['小雅', 'A', 'AA', '**', 'B○○']);
    expect(maskText('小雅 A AA ** B○○').split(' ')).toEqual(['A××', 'B××', 'C××', 'D××', 'E××']);
  });

  it('loses a character rather than spelling a name by accident', () => {
    const { maskText } = maskOf(['小雅', '阿敏', '小A']);
    expect(maskText('小小雅')).toBe('A**');
  });

  it('means the one of its community where several share a name', () => {
    const other = 'c2' as unknown as CommunityId;
    const members = membersOf(['小雅', '阿敏', '小雅'], { 2: { communityId: other } });
    expect(createMask({ members, memberships: [], communityId: other }).maskText('小雅 阿敏')).toBe(
      'A** C**',
    );
  });

  it.each([
    ['电话13812345678，谢谢', '电话***，谢谢'],
    ['+86 138-1234-5678', '***'],
    ['座机0571-87654321', '座机***'],
    ['身份证11010519491231002X', '身份证***'],
    ['卡号6222 0202 0000 1234 567', '卡号***'],
    ['加我wxid_ab12cd34', '加我***'],
    ['邮箱 a.b@example.com', '邮箱 ***'],
    ['1３８１２３４５６７８', '***'],
  ])('has no numbers of people: %s', (text, masked) => {
    expect(maskOf(['小雅']).maskText(text)).toBe(masked);
  });

  it.each(['2026-11-22 19:30', '满199减20', '20261122', '第3期 2026-11-22 2026-11-23', '500人群'])(
    'keeps ordinary numbers: %s',
    (text) => expect(maskOf(['小雅']).maskText(text)).toBe(text),
  );

  it('covers a number and a name that reach into one another whole', () => {
    expect(maskOf(['小雅13812345678']).maskText('小雅13812345678')).toBe('A**');
    expect(maskOf(['号138']).maskText('号13812345678x')).toBe('***x');
  });
});

const letter = fc.constantFrom(...'小雅敏AaBＡ*○×1.🐱é');
const name = fc.string({ unit: letter, minLength: 1, maxLength: 4 });
const text = fc.string({ unit: letter, maxLength: 60 });

describe('whatever people are called', () => {
  it('a masked text holds no name of two characters or more', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), text, (names, said) => {
        const masked = maskOf(names).maskText(`${said} ${names.join('、')} ${said}${names.join('')}`);
        for (const real of names) if ([...real].length > 1) expect(masked).not.toContain(real);
      }),
      { numRuns: 3000 },
    );
  });

  it('a person has one code in all texts and rows, and no two share one', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(fc.uniqueArray(plain, { minLength: 1, maxLength: 40 }), (names) => {
        const members = membersOf(names);
        const { maskText, maskRow } = createMask({ members, memberships: [] });
        const codes = members.map((member) => maskRow('members', member).nickname);
        expect(new Set(codes).size).toBe(names.length);
        expect(names.map(maskText)).toEqual(codes);
      }),
    );
  });
});

/** Every word that is one of a gate's choices. */
function choicesIn(schema: unknown): readonly string[] {
  if (!(schema instanceof z.ZodType)) return [];
  if (schema instanceof z.ZodEnum) return schema.options.filter((option) => typeof option === 'string');
  const { def } = schema as unknown as { def: Record<string, unknown> };
  const inner = [
    def.innerType,
    def.element,
    def.in,
    def.out,
    ...((def.options as unknown[] | undefined) ?? []),
  ];
  const shape = schema instanceof z.ZodObject ? Object.values(schema.shape) : [];
  return [...inner, ...shape].flatMap(choicesIn);
}

const demoRows = rowsOf(demo);
const maskedTable = (table: string) => table as MaskedTableName;

describe('masked rows', () => {
  it('pass their gates and hold no name of the member table', () => {
    const { maskRow } = createMask(demo);
    const masked = demoRows.map(({ table, row }) => ({ table, row: maskRow(maskedTable(table), row) }));
    expect(masked.filter(({ table, row }) => !passGate(table, row).fits)).toEqual([]);
    const said = JSON.stringify(masked);
    for (const { nickname, wechatId } of demo.members) {
      if ([...nickname].length > 1) expect(said).not.toContain(nickname);
      if (wechatId !== '') expect(said).not.toContain(wechatId);
    }
  });

  it('pass their gates even when people are called like the words of the app, or texts are as long as may be', () => {
    const words = communityTableNames.flatMap((table) => choicesIn(dataTables[table]));
    expect(words).toContain('combination-oily');
    const days = ['2026', '11-', '20:00', 'FREQ', 'demo', 'group-buy'];
    const members = [...demo.members, ...membersOf([...words, ...days, '字'])];
    const { maskRow } = createMask({ members, memberships: demo.memberships });
    const masked = demoRows.map(({ table, row }) => ({ table, row: maskRow(maskedTable(table), row) }));
    expect(masked.filter(({ table, row }) => !passGate(table, row).fits)).toEqual([]);
    const long = { ...demo.timeline[0], text: '阿敏'.repeat(25_000) };
    const row = createMask({ members: membersOf(['阿敏']), memberships: [] }).maskRow('timeline', long);
    expect(passGate('timeline', row).fits).toBe(true);
  });

  it('of scripts and their use pass their gates, whoever a field, a word, a step or an answer is called after', () => {
    const names = ['小雅', '带谁', '语气', 'rules', 'done', 'welcome', 'single', '别人', 'length', 'note'];
    const { maskRow } = createMask({ members: membersOf(names), memberships: [] });
    const [community] = demo.communities;
    const [script] = demoTables.scripts;
    const [word] = demoTables.wordRules;
    const [membership] = demo.memberships;
    const mark = { at: 1, how: 'done' };
    const rows: readonly (readonly [MaskedTableName, object])[] = [
      [
        'communities',
        { ...community, onboarding: [{ ...community?.onboarding[0], title: '小雅'.repeat(20) }] },
      ],
      ['memberships', { ...membership, onboarding: { wechatId: mark, inviter: mark, rules: mark } }],
      [
        'scripts',
        { ...script, inputs: [{ ...script?.inputs[0], name: '小雅的地址' }], lastInputs: { 小雅: '小雅' } },
      ],
      ['wordRules', { ...word, word: '小雅'.repeat(20) }],
      ...rowsOf(demoTables).flatMap(({ table, row }) =>
        table === 'settings' || table === 'quarantine' ? [] : ([[table, row as object]] as const),
      ),
    ];
    for (const [table, row] of rows) {
      expect(passGate(table, row)).toMatchObject({ fits: true });
      const masked = maskRow(table, row);
      expect([table, passGate(table, masked)]).toMatchObject([table, { fits: true }]);
      expect(JSON.stringify(masked)).not.toContain('小雅');
    }
    expect(maskRow('memberships', rows[1]?.[1])).toMatchObject({ onboarding: { rules: mark } });
    expect(maskRow('wordRules', word)).toMatchObject({ category: '语气' });
  });

  it('of the calendar name no host and no contributor, member or guest, by themselves or in any text', () => {
    const [item] = demo.plannerItems;
    const [series] = demo.plannerSeries;
    if (!item || !series) throw new Error('the demo has a calendar');
    const host = { memberId: null, name: '王老师' };
    const pool = [
      { ...host, domains: ['小雅的课'], away: [], share: 1 },
      { memberId: idOf(0), name: '雅雅', domains: [], away: [], share: 2 },
    ];
    const plannerItems = [
      {
        ...item,
        title: '王老师夜谈',
        body: '谢谢隔壁阿姨和雅雅',
        host,
        contributor: '隔壁阿姨',
        contributorId: null,
        feedback: {
          ...{
            replies: 1,
            questions: null,
            favourites: null,
            shares: null,
            at: 1,
            source: 'manual' as const,
          },
          ...{ bestComment: '王老师讲得好', privateNote: '', poll: '' },
        },
      },
    ];
    const rotation = { hosts: pool, domains: [], coolDownDays: 0 };
    const plannerSeries = [{ ...series, rotation }];
    const material = materialSchema.parse({
      ...newMaterialFields,
      ...{ id: 'x', communityId: community, createdAt: 1, updatedAt: 1 },
      ...{ title: '阿姨的菜谱', contributor: '隔壁阿姨', thumbnail: 'data:image/png;base64,iVBORw0K' },
    });
    const names = ['小雅', 'manual', 'none', 'given'];
    const source = { members: membersOf(names), memberships: [], plannerItems, plannerSeries };
    const { maskRow, maskText } = createMask({ ...source, materials: [material] });
    const rows = [
      ['plannerItems', maskRow('plannerItems', plannerItems[0])],
      ['plannerSeries', maskRow('plannerSeries', plannerSeries[0])],
      ['materials', maskRow('materials', material)],
    ] as const;
    for (const [table, row] of rows) {
      expect([table, passGate(table, row)]).toMatchObject([table, { fits: true }]);
      for (const name of ['王老师', '隔壁阿姨', '雅雅', '小雅'])
        expect(JSON.stringify(row)).not.toContain(name);
    }
    expect(rows[1][1]?.rotation?.hosts[1]).toMatchObject({ name: maskText('小雅'), memberId: idOf(0) });
    expect(rows[2][1]).toMatchObject({ thumbnail: '', consent: 'none', form: 'text' });
  });

  it('keep what ties them together', () => {
    const { maskRow } = createMask(demo);
    const [member] = demo.members;
    const [membership] = demo.memberships;
    if (!member || !membership) throw new Error('the demo has members');
    expect(maskRow('members', member)).toMatchObject({
      id: member.id,
      communityId: member.communityId,
      tagIds: member.tagIds,
      joinedOn: member.joinedOn,
      skin: { type: member.skin.type },
      tier: member.tier,
      wechatId: '',
    });
    expect(maskRow('memberships', membership)).toMatchObject({ memberId: membership.memberId });
  });
});

it('masks ten thousand people in fifty thousand texts in seconds', () => {
  const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许'];
  const names = Array.from({ length: 10_000 }, (_, n) => `${surnames[n % 20]}${n % 7 ? '小' : '大'}${n}`);
  const start = performance.now();
  const { maskText } = maskOf(names);
  const made = performance.now();
  let found = 0;
  for (let n = 0; n < 50_000; n += 1) {
    const said = `今天${names[n % 10_000]}在群里问：敏感肌可以用这个吗？${names[(n * 7) % 10_000]}说可以先在耳后试一试，三天没事再上脸，记得防晒。`;
    if (maskText(said) !== said) found += 1;
  }
  const done = performance.now();
  console.info(`made in ${Math.round(made - start)} ms, 50,000 texts in ${Math.round(done - made)} ms`);
  expect(found).toBe(50_000);
  expect(done - start).toBeLessThan(15_000);
});
