import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instantOf, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId, PlannerItemId, PlannerSeriesId } from '../../../../shared/domain/ids';
import type { ContentContext } from '../../../../shared/domain/planner/exchange/content-row';
import { planItemImport } from '../../../../shared/domain/planner/exchange/plan-import';
import { type ContentFile, readContentFile } from '../../../../shared/domain/planner/exchange/read-content';
import { writeContentCsv, writeContentJson } from '../../../../shared/domain/planner/exchange/write-content';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';
import { plannerImportRowSchema } from '../../../../shared/wire/nouns/planner';
import { firstDay, hardGroups, hostileItems, plannerItem } from './items';

const context: ContentContext = {
  today: firstDay,
  now: 1_800_000_000_000,
  groups: hardGroups,
  slots: defaultRhythm.slots,
};
const names = { groups: hardGroups, seriesName: () => '每晚一讲' };
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string): Promise<ContentFile> {
  const file = await readContentFile(bytes(text), context);
  if (!file.ok) throw new Error(file.code);
  return file;
}

const item = (id: string, fields: Parameters<typeof plannerItem>[0] = {}) =>
  plannerItem({ id: id as PlannerItemId, ...fields });

describe('a file of the app itself', () => {
  it.each([
    ['CSV', writeContentCsv],
    ['JSON', writeContentJson],
  ] as const)('changes nothing when it comes back as %s', async (_, write) => {
    await fc.assert(
      fc.asyncProperty(hostileItems, async (items) => {
        const file = await read(write(items, names));
        expect(file.refused).toEqual([]);
        expect(file.leftOut).toEqual([]);
        for (const row of file.rows) expect(plannerImportRowSchema.safeParse(row).error).toBeUndefined();
        expect(planItemImport(items, file.rows)).toEqual({
          ...{ add: [], change: [], same: items.length, kept: 0 },
        });
      }),
      { numRuns: 25 },
    );
  });

  it('tells groups apart that have one name, or names that read as another', async () => {
    const id = (name: string) => name as GroupId;
    const groups = [
      ...hardGroups,
      ...[
        { id: id('g5'), name: '同名' },
        { id: id('g6'), name: '同名' },
        { id: id('g7'), name: '老朋友' },
      ],
    ];
    const items = [
      item('a', { groupIds: [id('g6'), id('g1')] }),
      item('b', { groupIds: [id('g1'), id('g7')] }),
      item('c', { groupIds: [id('gone'), id('g1')] }),
      item('d', { groupIds: [id('g2'), id('g3')] }),
    ];
    const csv = writeContentCsv(items, { ...names, groups });
    expect(csv).toContain('g6、1群');
    const goneGroups = { c: [id('gone')] };
    const file = await readContentFile(bytes(csv), { ...context, groups, goneGroups });
    if (!file.ok) throw new Error(file.code);
    expect(file.refused).toEqual([]);
    expect(file.rows.map(({ groupIds }) => groupIds)).toEqual(items.map(({ groupIds }) => groupIds));
    // Another row may not name what is gone.
    const others = await readContentFile(bytes(csv), { ...context, groups, goneGroups: {} });
    expect(others).toMatchObject({ refused: [{ problem: { kind: 'group', text: 'gone' } }] });
  });

  it('brings everything into an empty community, and nothing the second time', async () => {
    const items = [
      item('a'),
      item('b', { body: '两\n行', groupIds: hardGroups.slice(1, 3).map(({ id }) => id) }),
    ];
    const { rows } = await read(writeContentCsv(items, names));
    const { add } = planItemImport([], rows);
    expect(add).toEqual(rows);
    expect(rows[1]).toMatchObject({ body: '两\n行', groupIds: ['g2', 'g3'] });
    const made = add.map(({ uid: _, sentAt = null, feedback = null, ...row }, index) =>
      item(`new-${index}`, { ...row, sentAt, feedback }),
    );
    expect(planItemImport(made, rows)).toMatchObject({ add: [], change: [], same: 2 });
  });

  it('keeps a spreadsheet from running a title', () => {
    expect(writeContentCsv([item('a', { title: '=HYPERLINK("x")' })], names)).toContain(
      `"'=HYPERLINK(""x"")"`,
    );
  });
});

describe('what a changed file changes', () => {
  const before = item('a', {
    title: '第047期 · 洗脸 · 晚安',
    seriesId: 'series' as PlannerSeriesId,
    topic: '洗脸',
    number: 47,
    feedback: {
      ...{ replies: 3, questions: 1, favourites: null, shares: null },
      ...{ bestComment: '好', privateNote: '', poll: '', source: 'manual', at: 5 },
    },
  });
  const row = { uid: before.id, day: before.day, time: before.time, title: before.title };

  it('is only what differs; a numbered title gives its topic', () => {
    const { change } = planItemImport(
      [before],
      [{ ...row, time: timeOfDay('21:00'), title: '第047期 · 防晒 · 晚安' }],
    );
    expect(change).toEqual([{ id: before.id, patch: { time: '21:00', title: '防晒' } }]);
  });

  it.each([
    ['第003期', '第003期 防晒', '防晒'],
    ['第003期 · 晚安', '第003期 · 防晒 · 晚安', '防晒'],
    ['每晚一讲', '防晒｜每晚一讲', '防晒'],
    ['第003期', '防晒', '防晒'],
  ])('a numbered title without a topic, %s, gets one as %s', (title, after, topic) => {
    const item = { ...before, title, topic: '', number: 3 };
    expect(planItemImport([item], [{ ...row, title: after }]).change).toEqual([
      { id: before.id, patch: { title: topic } },
    ]);
  });

  it.each(['第047期 · 晚安', '第047期晚安'])(
    'a numbered title that comes back as %s has lost its topic',
    (title) => {
      expect(planItemImport([before], [{ ...row, title }]).change).toEqual([
        { id: before.id, patch: { title: '' } },
      ]);
    },
  );

  it('puts new counts over the old ones, keeps them 手填 where they were, and lets a blank cell take nothing away', async () => {
    const { rows } = await read(
      '日期,标题,时间,回应数,提问数,收藏\n2026-11-23,第047期 · 洗脸 · 晚安,20:00,8,,2',
    );
    expect(planItemImport([before], rows).change).toEqual([
      {
        id: before.id,
        patch: {},
        feedback: { ...before.feedback, replies: 8, favourites: 2, at: context.now },
      },
    ]);
  });

  it('leaves the day, the time, the status and the numbered title of what was sent, and says so', () => {
    const older = {
      ...row,
      title: '第046期 · 洗脸 · 晚安',
      time: timeOfDay('07:00'),
      status: 'idea',
    } as const;
    for (const sent of [
      { ...before, status: 'sent', sentAt: 9 },
      { ...before, status: 'reviewed' },
    ] as const) {
      const { change, kept } = planItemImport([sent], [{ ...older, sentAt: null, starred: true }]);
      expect([change, kept]).toEqual([[{ id: before.id, patch: { starred: true } }], 1]);
    }
    const { patch } = planItemImport([before], [older]).change[0] ?? {};
    expect(patch).toMatchObject({ time: '07:00', status: 'idea' });
  });

  it('takes each item once, by its number before its place', () => {
    const twin = item('b', { title: before.title });
    const plan = planItemImport(
      [before, twin],
      [
        { ...row, uid: null },
        { ...row, uid: before.id },
        { ...row, uid: null },
      ],
    );
    expect(plan).toMatchObject({ add: [{ ...row, uid: null }], change: [], same: 2 });
  });
});

describe('a file of somebody else', () => {
  it('is read by its headings, with days, times and kinds as people write them', async () => {
    const file = await read(
      [
        '十一月排期表',
        '发布日期;时间（24 小时）;栏目;选题;文案;负责人',
        '11月25日;晚上8点半;早报;今日要闻;第一行;小满',
        '2026/11/26 07:30;;锦囊;;洗脸水温别超过体温；真的;小满',
        '2026-11-28;;晚安;周六晚安;;',
      ].join('\n'),
    );
    expect(file.leftOut).toEqual(['负责人']);
    expect(file.unknownKinds).toEqual([]);
    expect(file.rows).toEqual([
      { uid: null, day: '2026-11-25', time: '20:30', kind: '资讯', title: '今日要闻', body: '第一行' },
      {
        ...{ uid: null, day: '2026-11-26', time: '07:30', kind: '锦囊' },
        ...{ title: '洗脸水温别超过体温；真的', body: '洗脸水温别超过体温；真的' },
      },
      { uid: null, day: '2026-11-28', time: '22:00', kind: '晚安', title: '周六晚安', body: '' },
    ]);
  });

  it('says row by row what is wrong, and takes the rest', async () => {
    const file = await read(
      [
        '日期,时间,类型,标题,状态,群,回应数,内容编号',
        '2026-02-30,8:00,话题,甲,,,,',
        ',8:00,话题,乙,,,,',
        '2026-11-25,99点,话题,丙,,,,',
        '2026-11-25,8:00,话题,,,,,',
        '2026-11-25,8:00,话题,丁,待定,,,',
        '2026-11-25,8:00,话题,戊,,别的群,,',
        '2026-11-25,8:00,话题,己,,,很多,',
        `2026-11-25,8:00,奇谈,${'长'.repeat(501)},,,,`,
        '2026-11-25,8:00,奇谈,庚,草稿,1群,3,x1',
        '2026-11-25,8:00,话题,庚,草稿,1群,3,x1',
      ].join('\r\n'),
    );
    expect(file.refused.map(({ line, problem }) => [line, problem.kind])).toEqual([
      ...[
        [2, 'day'],
        [3, 'no-day'],
        [4, 'time'],
        [5, 'no-title'],
        [6, 'status'],
      ],
      ...[
        [7, 'group'],
        [8, 'count'],
        [9, 'too-long'],
        [11, 'twice'],
      ],
    ]);
    expect(file.rows).toMatchObject([{ title: '庚', kind: '其他', status: 'draft', groupIds: ['g1'] }]);
    expect(file.unknownKinds).toEqual(['奇谈']);
  });

  it('is refused as a whole where it has no headings, or too many rows', async () => {
    const refusal = async (text: string) => readContentFile(bytes(text), context);
    expect(await refusal('你好,世界\n一,二')).toEqual({ ok: false, code: 'no-headings' });
    expect(await refusal('日期,标题')).toEqual({ ok: false, code: 'table-empty' });
    expect(await refusal('[{"a":1}]')).toEqual({ ok: false, code: 'no-headings' });
    const many = `日期,标题\n${'2026-11-25,甲\n'.repeat(5001)}`;
    expect(await refusal(many)).toMatchObject({ code: 'too-many-rows', count: 5001 });
  });

  it('never throws, whatever the bytes, and gives only rows the wire takes', async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '日期',
        '时间',
        '标题',
        '正文',
        '2026-11-25',
        '20:00',
        '"',
        '[{',
        '{"items":[',
        '0.5',
        '25点',
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const table = fc
      .array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 })
      .map((rows) => bytes(`日期,时间,标题,类型,回应数\n${rows.map((cells) => cells.join(',')).join('\n')}`));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 200 }), table), async (content) => {
        const file = await readContentFile(content, context);
        if (file.ok)
          for (const row of file.rows) expect(plannerImportRowSchema.safeParse(row).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

it('reads the time of sending by the minute', async () => {
  const sentAt = instantOf(day('2026-11-20'), timeOfDay('20:07')) + 31_000;
  const { rows } = await read(writeContentCsv([item('a', { sentAt })], names));
  expect(rows[0]?.sentAt).toBe(sentAt - 31_000);
});
