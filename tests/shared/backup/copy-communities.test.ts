import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyCommunities } from '#shared/domain/backup/copy-communities';
import type { SnapshotRow } from '#shared/domain/backup/snapshot';
import type { IdSource } from '#shared/domain/ids';
import { passGate } from '#shared/domain/store/data-tables';
import { demo } from '../demo/demo-fixture';
import { rowsOf } from '../export/export-fixtures';

/** Ids that tell that they are new. */
function freshIds(): IdSource {
  let count = 0;
  return (<Id extends string>() => `new-${count++}` as unknown as Id) as IdSource;
}

const demoRows = rowsOf(demo);

const activityParts = /^(metrics|scripts|risks|cues|budget|quotes|anchors|retrospective)$/;

/** Every value under a key that holds an id, at any depth, with its path. */
function idsIn(value: unknown, path = ''): readonly (readonly [path: string, id: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = `${path}.${key}`;
    // Steps of 新人陪伴 are called the same in every community.
    if (/^\.onboarding\.\d+$/.test(path) && key === 'id') return [];
    // Parts of an activity are called the same in its copy.
    if (path === '' && activityParts.test(key)) return [];
    const isId = /(^id|Id)$/.test(key) && !/^(templateId|wechatId|anchorId)$/.test(key);
    if (isId && typeof part === 'string') return [[here, part] as const];
    if (/Ids$/.test(key) && Array.isArray(part)) return part.map((id: string) => [here, id] as const);
    return idsIn(part, here);
  });
}

const communityNames = (rows: readonly SnapshotRow[]) =>
  rows.filter(({ table }) => table === 'communities').map(({ row }) => (row as { name: string }).name);

describe('a copy of the communities of a backup', () => {
  const copy = copyCommunities(demoRows, freshIds(), ['小满护肤社']);

  it('has every row of theirs, in the same order, and each passes its gate', () => {
    expect(copy.map(({ table }) => table)).toEqual(demoRows.map(({ table }) => table));
    expect(copy.filter(({ table, row }) => !passGate(table, row).fits)).toEqual([]);
  });

  it('keeps no id of the original, and its references meet where the original ones met', () => {
    const before = demoRows.flatMap(({ row }) => idsIn(row));
    const after = copy.flatMap(({ row }) => idsIn(row));
    expect(after.map(([path]) => path)).toEqual(before.map(([path]) => path));
    expect(after.filter(([, id]) => !id.startsWith('new-'))).toEqual([]);
    const pairs = new Map(before.map(([, id], index) => [id, after[index]?.[1]]));
    expect(before.map(([, id]) => pairs.get(id))).toEqual(after.map(([, id]) => id));
    expect(new Set(pairs.values()).size).toBe(pairs.size);
  });

  it('keeps all else as it is, also texts that look like an id', () => {
    const named: SnapshotRow[] = [
      { table: 'communities', row: { id: 'c1', name: '甲', purpose: 'c1', demo: false, createdAt: 1 } },
      {
        table: 'timeline',
        row: { id: 't1', communityId: 'c1', memberId: 'gone', text: 'c1', sourceId: 's1' },
      },
    ];
    expect(copyCommunities(named, freshIds(), []).map(({ row }) => row)).toEqual([
      { id: 'new-0', name: '甲（副本）', purpose: 'c1', demo: false, createdAt: 1 },
      { id: 'new-1', communityId: 'new-0', memberId: 'new-2', text: 'c1', sourceId: 'new-3' },
    ]);
    const member = demoRows.find(({ table }) => table === 'members')?.row as { id: string; nickname: string };
    expect(copy.find(({ table }) => table === 'members')?.row).toMatchObject({ nickname: member.nickname });
  });

  it('keeps what steps are called with what was marked under it, and follows who was filled in', () => {
    const communityId = 'c1';
    const marks = { welcome: { at: 1, how: 'done' }, custom: { at: 2, how: 'skipped' }, someId: { at: 3 } };
    const step = { id: 'welcome', title: '欢迎', days: 0, scriptId: 's1', goal: 'hand', enabled: true };
    const rows: readonly SnapshotRow[] = [
      { table: 'communities', row: { id: communityId, name: '甲', onboarding: [step] } },
      { table: 'memberships', row: { id: 'x1', communityId, onboarding: marks } },
      { table: 'members', row: { id: 'm1', communityId } },
      {
        table: 'scripts',
        row: { id: 's1', communityId, lastInputs: { 谁: 'm1', 还有谁: ['m1', '甲'], 甲Id: 'x' } },
      },
      { table: 'queue', row: { id: 'q1', communityId, stepId: 'welcome' } },
    ];
    const [community, membership, member, script, queued] = copyCommunities(rows, freshIds(), []).map(
      ({ row }) => row as Readonly<Record<string, unknown>>,
    );
    expect(community?.onboarding).toEqual([{ ...step, scriptId: script?.id }]);
    expect(membership?.onboarding).toEqual(marks);
    expect(script?.lastInputs).toEqual({ 谁: member?.id, 还有谁: [member?.id, '甲'], 甲Id: 'x' });
    expect(queued).toMatchObject({ stepId: 'welcome' });
  });

  it('keeps what tasks hang on, and what they wait for, within the copy', () => {
    const communityId = 'c1';
    const anchors = [{ id: 'close', name: '截团', offsetDays: 1 }];
    const metrics = [{ id: 'm1', name: '人数' }];
    const retrospective = { points: [{ id: 'p1', fact: 'metric:m1' }] };
    const activity = { id: 'a1', communityId, templateId: 'own1', anchors, metrics, retrospective };
    const waiting = { id: 'k2', communityId, activityId: 'a1', anchorId: 'close', dependsOn: ['k1'] };
    const rows: readonly SnapshotRow[] = [
      { table: 'communities', row: { id: communityId, name: '甲' } },
      {
        table: 'activityTemplates',
        row: { id: 'own1', communityId, tasks: [{ key: '2', dependsOn: ['1'] }] },
      },
      { table: 'activities', row: activity },
      { table: 'activities', row: { ...activity, id: 'a2', templateId: 'group-buy' } },
      { table: 'tasks', row: { id: 'k1', communityId, activityId: 'a1', anchorId: 'start', dependsOn: [] } },
      { table: 'tasks', row: waiting },
    ];
    const [, template, own, builtIn, first, second] = copyCommunities(rows, freshIds(), []).map(
      ({ row }) => row as Readonly<Record<string, unknown>>,
    );
    expect(template).toMatchObject({ tasks: [{ key: '2', dependsOn: ['1'] }] });
    expect(own).toMatchObject({ templateId: template?.id, anchors, metrics, retrospective });
    expect(builtIn).toMatchObject({ templateId: 'group-buy' });
    expect(first).toMatchObject({ activityId: own?.id, anchorId: 'start' });
    expect(second).toMatchObject({ activityId: own?.id, anchorId: 'close', dependsOn: [first?.id] });
  });

  it('leaves out settings, rows set aside and rows of communities that are not in the file', () => {
    const more: SnapshotRow[] = [
      ...demoRows,
      { table: 'settings', row: { key: 'operatorName', value: '桃子' } },
      { table: 'quarantine', row: { id: 'q', table: 'members', key: 'm', text: '{}', reason: '', at: 1 } },
      { table: 'tags', row: { id: 't', communityId: 'elsewhere', name: '老', groupName: '', color: 'teal' } },
    ];
    expect(copyCommunities(more, freshIds(), [])).toHaveLength(demoRows.length);
  });

  it('is marked in the name of the community and no demo any more', () => {
    expect(communityNames(copy)).toEqual(['小满护肤社（副本）']);
    expect(copy.find(({ table }) => table === 'communities')?.row).toMatchObject({ demo: false });
  });

  it('finds a free name however often it is made', () => {
    const names = ['围炉', '围炉（副本）', '围炉', '围炉（副本 2）'];
    const rows = names.map(
      (name, index): SnapshotRow => ({
        table: 'communities',
        row: { id: `c${index}`, name, purpose: '', demo: false, createdAt: 1 },
      }),
    );
    expect(communityNames(copyCommunities(rows, freshIds(), names))).toEqual([
      '围炉（副本 3）',
      '围炉（副本 4）',
      '围炉（副本 5）',
      '围炉（副本 6）',
    ]);
  });

  it('has a name of its own that passes the gate, whatever the original is called', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const rows = names.map((said, index): SnapshotRow => {
          const row = { id: `c${index}`, name: said.trim() || '社', purpose: '', demo: false, createdAt: 1 };
          return { table: 'communities', row };
        });
        const copies = copyCommunities(rows, freshIds(), names);
        expect(new Set([...names, ...communityNames(copies)]).size).toBe(new Set(names).size + names.length);
        expect(copies.filter(({ table, row }) => !passGate(table, row).fits)).toEqual([]);
      }),
    );
  });
});
