import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExistingMember } from '../../../../shared/domain/members/import/existing-member';
import { type ImportField, importFields } from '../../../../shared/domain/members/import/import-field';
import type { MemberDraft } from '../../../../shared/domain/members/import/member-draft';
import { memberPatchOf } from '../../../../shared/domain/members/import/member-patch';
import { parseMemberRow } from '../../../../shared/domain/members/import/parse-row';
import { type ImportMode, planImport } from '../../../../shared/domain/members/import/plan-import';
import { noteLimit } from '../../../../shared/domain/text';
import { carryOut, memberOf, rowsOf, today } from './support';

const header = '群昵称,微信号,城市,皮肤问题,特长,标签,备注\n';
const plan = (csv: string, existing: readonly ExistingMember[] = [], mode: ImportMode = 'upsert') =>
  planImport(rowsOf(header + csv), existing, { mode });
const xiaomei: MemberDraft = {
  nickname: '小美',
  wechatId: 'wx_1',
  city: '上海',
  skin: { type: null, sensitive: null, concerns: ['痘'], states: [], allergens: [] },
  notes: '爱喝水',
};

describe('who a row is', () => {
  it('is somebody new when nobody has the id or the nickname', () => {
    const { outcomes, writes } = plan('小红,wx_2,北京', [memberOf(xiaomei, 'a')]);
    expect(outcomes).toEqual([{ kind: 'new', rowNumber: 2, warnings: [] }]);
    expect(writes).toEqual([
      { kind: 'create', rowNumbers: [2], draft: { nickname: '小红', wechatId: 'wx_2', city: '北京' } },
    ]);
  });

  it('is decided by the WeChat id, whatever its case', () => {
    expect(plan('美美, WX_1 ,上海', [memberOf(xiaomei, 'a')]).outcomes).toMatchObject([
      { kind: 'update', memberId: 'a', changes: [{ field: 'nickname', before: '小美', after: '美美' }] },
    ]);
  });

  it('is not decided by a word that stands for having no id', () => {
    const members = [{ ...memberOf(xiaomei, 'a'), wechatId: '无' }];
    expect(plan('小美,wx_9,上海', members).outcomes).toMatchObject([{ kind: 'update', memberId: 'a' }]);
  });

  it('is decided by the nickname unless both have different ids', () => {
    const members = [memberOf(xiaomei, 'a')];
    expect(plan('小美,,上海', members).counts).toMatchObject({ same: 1 });
    expect(plan('小美,wx_9,上海', members).counts).toMatchObject({ new: 1 });
    expect(plan('小美,wx_9,上海', [memberOf({ nickname: '小美' }, 'b')]).outcomes).toMatchObject([
      {
        kind: 'update',
        memberId: 'b',
        changes: [{ field: 'wechatId', before: '', after: 'wx_9' }, { field: 'city' }],
      },
    ]);
  });

  it('is left open when several have the nickname, and then the row is somebody new', () => {
    const members = [memberOf(xiaomei, 'a'), memberOf({ nickname: '小美' }, 'b')];
    expect(plan('小美,,杭州', members).outcomes).toEqual([
      { kind: 'new', rowNumber: 2, warnings: [{ code: 'several-with-this-name', count: 2 }] },
    ]);
    const nameless = [memberOf({ nickname: '小美' }, 'a'), memberOf({ nickname: '小美' }, 'b')];
    expect(plan('小美,wx_3', nameless).outcomes).toMatchObject([
      { kind: 'new', warnings: [{ code: 'several-with-this-name', count: 2 }] },
    ]);
    expect(plan('小美,,上海', members).outcomes).toMatchObject([{ kind: 'same', memberId: 'a' }]);
  });

  it('may be the same as an earlier row, and never the one with another id', () => {
    const { outcomes, writes } = plan('小红,,北京\n小红,,北京\n小兰,wx_2\n小兰,wx_3\n小兰,,北京');
    expect(outcomes).toEqual([
      { kind: 'new', rowNumber: 2, warnings: [] },
      { kind: 'repeat', rowNumber: 3, ofRow: 2, changes: [], warnings: [] },
      { kind: 'new', rowNumber: 4, warnings: [] },
      { kind: 'new', rowNumber: 5, warnings: [] },
      { kind: 'new', rowNumber: 6, warnings: [{ code: 'several-with-this-name', count: 2 }] },
    ]);
    expect(writes.map(({ rowNumbers }) => rowNumbers)).toEqual([[2, 3], [4], [5], [6]]);
  });

  it('is merged into the earlier row of the only person of that name', () => {
    const { outcomes, writes } = plan('小红,,北京,,,,先\n小红,wx_2,杭州,,,,后');
    expect(outcomes).toMatchObject([
      { kind: 'new' },
      {
        kind: 'repeat',
        ofRow: 2,
        changes: [
          { field: 'wechatId' },
          { field: 'city', before: '北京', after: '杭州' },
          { field: 'notes', before: '先', after: '先\n后' },
        ],
      },
    ]);
    expect(writes).toEqual([
      {
        kind: 'create',
        rowNumbers: [2, 3],
        draft: { nickname: '小红', wechatId: 'wx_2', city: '杭州', notes: '先\n后' },
      },
    ]);
  });
});

describe('an update', () => {
  it('fills and replaces, and never empties', () => {
    const [write] = plan('小美,wx_1,,斑,摄影,老客,', [memberOf(xiaomei, 'a')]).writes;
    expect(write).toMatchObject({
      kind: 'update',
      memberId: 'a',
      changes: [
        { field: 'concerns', before: '痘', after: '痘、斑' },
        { field: 'specialties', before: '', after: '摄影' },
        { field: 'tags', before: '', after: '老客' },
      ],
      draft: { city: '上海', notes: '爱喝水', skin: { concerns: ['痘', '斑'] } },
    });
  });

  it('adds the lines of notes that are not there yet', () => {
    const notesAfter = (notes: string) =>
      carryOut(plan(`小美,wx_1,,,,,"${notes}"`, [memberOf(xiaomei, 'a')]), [memberOf(xiaomei, 'a')])[0]
        ?.notes;
    expect(notesAfter('爱喝水')).toBe('爱喝水');
    expect(notesAfter('喝水')).toBe('爱喝水\n喝水');
    expect(notesAfter('爱喝水\n二胎妈妈')).toBe('爱喝水\n二胎妈妈');
    const several = memberOf({ ...xiaomei, notes: '爱喝水\n二胎妈妈' }, 'a');
    expect(plan('小美,wx_1,,,,,二胎妈妈', [several]).counts).toMatchObject({ same: 1 });
  });

  it('says so when a field has no room', () => {
    const full = memberOf({ ...xiaomei, notes: '好'.repeat(noteLimit) }, 'a');
    expect(plan('小美,wx_1,,,,,新', [full]).outcomes).toMatchObject([
      { kind: 'same', warnings: [{ code: 'field-full', field: 'notes' }] },
    ]);
  });

  it('leaves hobbies their room among the traits', () => {
    const member = memberOf(
      { ...xiaomei, specialties: Array.from({ length: 99 }, (_, index) => `特长${index}`) },
      'a',
    );
    const hobby = {
      ...member,
      traits: [
        ...member.traits,
        { kind: 'hobby', name: '钓鱼', domain: '其他', quote: '', on: null, strength: 1 },
      ],
    } as ExistingMember;
    expect(plan('小美,wx_1,,,摄影', [hobby]).outcomes).toMatchObject([
      { kind: 'same', warnings: [{ code: 'field-full', field: 'specialties' }] },
    ]);
    expect(plan('小美,wx_1,,,摄影', [member]).outcomes).toMatchObject([{ kind: 'update' }]);
  });

  it('keeps the evidence of traits, the link of the inviter, and notes who said what changed', () => {
    const member = memberOf({ ...xiaomei, specialties: ['美食'], inviterName: '桃子' }, 'a');
    const linked = { ...member, inviter: { name: '桃子', memberId: member.id } };
    const evidence = { by: '', on: today, where: '导入' };
    const patch = memberPatchOf(
      linked,
      {
        ...xiaomei,
        specialties: ['美食', '医疗'],
        inviterName: '桃子',
        skin: { type: 'dry', sensitive: null, concerns: ['痘'], states: [], allergens: [] },
      },
      evidence,
    );
    expect(patch.inviter).toEqual(linked.inviter);
    expect(patch.traits).toMatchObject([member.traits[0], { name: '医疗', domain: '医疗' }]);
    expect(patch.skin?.evidence).toEqual([{ field: 'type', ...evidence }]);
  });
});

describe('the mode', () => {
  const members = [memberOf(xiaomei, 'a')];
  const csv = '小美,wx_1,杭州\n小红,wx_2,北京\n小美,wx_1,上海,,,,\n';
  it('leaves members or newcomers alone', () => {
    const rows = '小美,wx_1,杭州\n小红,wx_2,北京';
    expect(plan(rows, members, 'append')).toMatchObject({
      outcomes: [{ kind: 'skipped-by-mode', memberId: 'a' }, { kind: 'new' }],
      counts: { 'skipped-by-mode': 1, new: 1 },
    });
    expect(plan(rows, members, 'update')).toMatchObject({
      outcomes: [{ kind: 'update' }, { kind: 'skipped-by-mode', memberId: null }],
      counts: { 'skipped-by-mode': 1, update: 1 },
    });
  });

  it('does not matter for rows that change nothing in the end', () => {
    for (const mode of ['append', 'update', 'upsert'] as const) {
      expect(plan(csv, members, mode).outcomes[0]).toMatchObject({ kind: 'same' });
    }
  });

  it('appending does not rename, so that a row of the old name is still that member', () => {
    const rows = '美美,wx_1\n小美,,北京';
    expect(plan(rows, members, 'append').counts).toMatchObject({ new: 0, 'skipped-by-mode': 2 });
  });
});

describe('importing again', () => {
  const nickname = fc.constantFrom('小美', '小红', '小兰', '小绿');
  const id = fc.constantFrom('', '', 'wx_1', 'wx_2', 'WX_1', 'wx_3');
  const word = fc.constantFrom(
    '',
    '',
    '甲',
    '乙',
    '甲、丙',
    '女',
    '敏感',
    '干皮',
    '2026-1-1',
    '2026-02-30',
    '高',
    '外油',
  );
  const record = fc.tuple(nickname, id, fc.array(word, { minLength: 15, maxLength: 15 }));
  const mapping: readonly ImportField[] = [
    'nickname',
    'wechatId',
    ...importFields.filter((field) => field !== 'nickname' && field !== 'wechatId'),
  ];
  const rowsFrom = (records: readonly (readonly [string, string, string[]])[]) =>
    records.map(([name, wechatId, words], index) =>
      parseMemberRow({ rowNumber: index + 2, cells: [name, wechatId, ...words] }, mapping, { today }),
    );
  const membersFrom = (records: readonly (readonly [string, string, string[]])[]) => {
    const ids = new Set<string>();
    return rowsFrom(records).flatMap(({ draft }, index) => {
      const key = draft?.wechatId?.toLowerCase() ?? `none ${index}`;
      if (draft === null || ids.has(key)) return [];
      ids.add(key);
      return [memberOf(draft, `member-${index}`)];
    });
  };
  const records = fc.array(record, { maxLength: 12 });

  it('changes nothing: every row that is not refused is the same', () => {
    fc.assert(
      fc.property(records, records, (before, file) => {
        const existing = membersFrom(before);
        const rows = rowsFrom(file);
        const first = planImport(rows, existing, { mode: 'upsert' });
        const again = planImport(rows, carryOut(first, existing), { mode: 'upsert' });
        expect(again.writes).toEqual([]);
        expect(again.counts).toMatchObject({
          same: rows.length - first.counts.refused,
          refused: first.counts.refused,
        });
      }),
      { numRuns: 600 },
    );
  });

  it('updates nothing when updating, and adds nobody when appending to an empty list', () => {
    fc.assert(
      fc.property(records, records, (before, file) => {
        const existing = membersFrom(before);
        const rows = rowsFrom(file);
        const updated = carryOut(planImport(rows, existing, { mode: 'update' }), existing);
        expect(planImport(rows, updated, { mode: 'update' }).writes).toEqual([]);
        const appended = carryOut(planImport(rows, [], { mode: 'append' }), []);
        expect(planImport(rows, appended, { mode: 'append' }).writes).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('plans exactly one outcome a row and one write a person', () => {
    fc.assert(
      fc.property(records, records, (before, file) => {
        const rows = rowsFrom(file);
        const { outcomes, writes, counts } = planImport(rows, membersFrom(before), { mode: 'upsert' });
        expect(outcomes.map(({ rowNumber }) => rowNumber)).toEqual(rows.map(({ rowNumber }) => rowNumber));
        expect(writes.filter(({ kind }) => kind === 'create')).toHaveLength(counts.new);
        expect(writes.filter(({ kind }) => kind === 'update')).toHaveLength(counts.update);
      }),
    );
  });
});
