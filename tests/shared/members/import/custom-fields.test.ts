import { describe, expect, it } from 'vitest';
import type { FieldId } from '#shared/domain/ids';
import { mapColumns } from '#shared/domain/members/import/column-mapping';
import { type ImportCustomField, targetOfField } from '#shared/domain/members/import/import-field';
import type { ImportPreset } from '#shared/domain/members/import/import-preset';
import { planImport } from '#shared/domain/members/import/plan-import';
import { mappingOfPreset, presetFor } from '#shared/domain/members/import/preset-mapping';
import { parseMemberRows, readMemberFile } from '#shared/domain/members/import/read-member-file';
import { carryOut, memberOf, today, utf8 } from './support';

const field = (name: string, kind: ImportCustomField['kind'], options: readonly string[] = []) => ({
  id: name as FieldId,
  name,
  kind,
  options,
});
const fields = [
  field('age', 'number'),
  field('level', 'single', ['银', '金']),
  field('likes', 'multi', ['茶', '咖啡', '奶茶']),
  field('vip', 'boolean'),
];
const header = '群昵称,age,level,likes,vip,生日,会员到期,结构角色,备注\n';

function read(csv: string) {
  const file = readMemberFile(utf8(header + csv), { today, fields });
  if (!file.ok) throw new Error(file.code);
  return parseMemberRows(file, file.mapping, { today, fields });
}

describe('a custom field', () => {
  it('is found by its own name, surer than a usual heading, but never in the place of the nickname', () => {
    const own = [field('生日', 'text'), field('群昵称', 'text'), field('积分', 'number')];
    expect(mapColumns(['昵称', '生日', '积分（分）', '城市'], own)).toEqual([
      'nickname',
      'field:生日',
      'field:积分',
      'city',
    ]);
    expect(mapColumns(['群昵称'], own)).toEqual(['nickname']);
  });

  it('takes the values of its kind, and sets aside those that do not fit, with a word about it', () => {
    const [row, odd] = read('小美,28,金,茶、奶茶,是,,,,\n阿May,二十八,铜,茶、酒,也许,,,,爱笑\n');
    expect(row?.draft?.custom).toEqual({ age: 28, level: '金', likes: ['茶', '奶茶'], vip: true });
    expect(row?.warnings).toEqual([]);
    expect(odd?.draft?.custom).toBeUndefined();
    expect(odd?.draft?.notes).toBe('爱笑\nage：二十八\nlevel：铜\nlikes：茶、酒\nvip：也许');
    expect(odd?.warnings.map(({ code }) => code)).toEqual(Array(4).fill('value-unrecognised'));
  });

  it('is updated, its choices join the others, and the same file changes nothing more', () => {
    const rows = read('小美,29,金,咖啡,否,,,,\n');
    const before = [
      { ...memberOf({ nickname: '小美' }, 'a'), custom: { age: 28, likes: ['茶'], other: '留着' } as never },
    ];
    const planned = planImport(rows, before, { mode: 'upsert' });
    expect(planned.outcomes).toMatchObject(
      [
        {
          changes: [
            { field: targetOfField('age' as FieldId), before: '28', after: '29' },
            { field: 'field:likes', before: '茶', after: '茶、咖啡' },
            { field: 'field:level', before: '', after: '金' },
            { field: 'field:vip', before: '', after: '否' },
          ].sort(() => 0) as never,
        },
      ].map(({ changes }) => ({ changes: expect.arrayContaining(changes) })),
    );
    const after = carryOut(planned, before);
    expect(after[0]?.custom).toEqual({
      age: 29,
      likes: ['茶', '咖啡'],
      other: '留着',
      level: '金',
      vip: false,
    });
    expect(planImport(rows, after, { mode: 'upsert' }).writes).toEqual([]);
  });
});

describe('birthdays, paid memberships and structure roles', () => {
  it('are read as people write them', () => {
    const rows = read(
      [
        '小美,,,,,农历八月十五,2027-01-31,付费者、管理者,',
        '阿May,,,,,1996-03-12,2027年2月1日,,',
        '小丽,,,,,3月12日,,,',
        '晓彤,,,,,八月十五,,,',
        '安安,,,,,闰六月初一,,,',
      ].join('\n'),
    );
    const date = (
      calendar: string,
      month: number,
      dayOfMonth: number,
      leap = false,
      year: number | null = null,
    ) => ({
      calendar,
      year,
      month,
      day: dayOfMonth,
      leap,
    });
    expect(rows.map(({ draft }) => draft?.birthday)).toEqual([
      date('lunar', 8, 15),
      date('solar', 3, 12, false, 1996),
      date('solar', 3, 12),
      date('lunar', 8, 15),
      date('lunar', 6, 1, true),
    ]);
    expect(rows.map(({ draft }) => draft?.paidUntil)).toEqual([
      '2027-01-31',
      '2027-02-01',
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows[0]?.draft?.roles).toEqual(['payer', 'manager']);
  });

  it('go to the notes when nobody can tell what they mean', () => {
    const [row] = read('小美,,,,,13月40日,3月1日,院长,');
    expect(row?.draft).toEqual({
      nickname: '小美',
      notes: '结构角色：院长\n生日：13月40日\n会员到期：3月1日',
    });
  });

  it('that name no year do not take a known one away', () => {
    const birthday = { calendar: 'solar', year: 1996, month: 3, day: 12, leap: false } as const;
    const member = { ...memberOf({ nickname: '小美' }, 'a'), birthday };
    expect(planImport(read('小美,,,,,3月12日,,,'), [member], { mode: 'upsert' }).counts.same).toBe(1);
  });
});

describe('a preset', () => {
  const preset = (name: string, headers: readonly string[], usedAt: number): ImportPreset => ({
    id: name as never,
    communityId: 'c' as never,
    name,
    headers,
    columns: ['nickname', 'field:age', 'field:gone', 'nickname', 'nonsense', null],
    key: 'auto',
    mode: 'upsert',
    usedAt,
  });

  it('is found by the headings, however they are decorated; the newest of two', () => {
    const presets = [preset('旧', ['姓名', '编号'], 1), preset('新', ['姓名', '编号'], 2)];
    expect(presetFor([' 姓名 ', '编号（勿改）', ''], presets)?.name).toBe('新');
    expect(presetFor(['编号', '姓名'], presets)).toBeNull();
    expect(presetFor([], [preset('空', [], 1)])).toBeNull();
  });

  it('leaves out what is not there any more, and says how many', () => {
    expect(mappingOfPreset(preset('x', [], 1), 7, fields)).toEqual({
      mapping: ['nickname', 'field:age', null, null, null, null, null],
      lost: 2,
    });
  });
});
