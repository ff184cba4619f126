import { expect } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { builtInScripts } from '#shared/domain/scripts/built-in/built-in-scripts';
import { everybody } from '#shared/domain/segments/segment';
import { defaultSettings } from '#shared/wire/nouns/settings';
import type { Receipt } from '#shared/wire/vault-api';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';
import { everybodyIn, type SmallWorld, worldDay } from '../small-world';
import { snapshotFile, spoil, type TestVault, testEpoch } from '../vault-harness';

/** What a case works with. */
type Stage = Readonly<{ vault: TestVault; world: SmallWorld }>;

/** One command as somebody uses it, and what the queries show of it afterwards. */
export type CommandCase<Name extends CommandName> = Readonly<{
  /** Changes the world first where the command needs it. */
  prepare?: (stage: Stage) => Promise<unknown>;
  input: (stage: Stage) => CommandInput<Name> | Promise<CommandInput<Name>>;
  effect: (stage: Stage, receipt: Receipt<Name>) => Promise<void>;
  /** An input the edge refuses, with the path it names. */
  invalid: readonly [unknown, string];
  /** An input about a row that is not there, where the command names one, with the noun that is missing. */
  missing?: (stage: Stage) => readonly [CommandInput<Name>, string];
  /** Whether 撤销 takes it back; true where left out. */
  undoable?: boolean;
}>;

const nobody = 'nobody' as never;
const [firstBuiltIn] = builtInScripts;

const presetOfTwoColumns = {
  name: '企微导出',
  headers: ['客户姓名', '编号'],
  columns: ['nickname', null],
  key: 'auto',
  mode: 'upsert',
} as const;

const names = async ({ vault, world }: Stage) => {
  const filter = everybodyIn(world.communityId);
  const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 50 });
  return rows.map((row) => row.nickname);
};
const community = async ({ vault, world }: Stage) =>
  (await vault.api.query('communities.list', {})).find(({ id }) => id === world.communityId);
const member = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.member;
const membership = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.memberships[0];
const timeline = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.timeline ?? [];
const script = async ({ vault, world }: Stage) =>
  (await vault.api.query('scripts.list', { communityId: world.communityId })).find(
    ({ id }) => id === world.scriptId,
  );
const asks = ({ vault, world }: Stage) => vault.api.query('experts.asks', { communityId: world.communityId });
/** 曾小雅 was @-ed once. */
const askedXiaoya = async ({ vault, world }: Stage) => {
  const { communityId, xiaoya } = world;
  const input = { communityId, memberIds: [xiaoya], topic: '可颂' };
  const [id] = (await vault.api.execute('experts.logAsk', input)).result.askIds;
  return id ?? nobody;
};
const versions = ({ vault, world }: Stage) => vault.api.query('scripts.versions', { id: world.scriptId });
/** The script's text was changed long enough after it was made for a version of it to be kept. */
const editLater = async ({ vault, world }: Stage) => {
  const script = await vault.database.scripts.get(world.scriptId);
  await spoil(vault, 'scripts', { ...script, createdAt: testEpoch - 3_600_000 });
  await vault.api.execute('scripts.update', { id: world.scriptId, patch: { body: '你好' } });
};
const words = ({ vault, world }: Stage) => vault.api.query('words.list', { communityId: world.communityId });
const aWord = {
  word: '最有效',
  category: '绝对化用语',
  severity: 'high',
  suggestion: '',
  enabled: true,
} as const;
const dueSteps = async ({ vault, world }: Stage) => {
  const input = { communityId: world.communityId, groupId: null, today: worldDay };
  return (await vault.api.query('today.onboarding', input)).map(({ step }) => step.id);
};
const queue = ({ vault, world }: Stage) =>
  vault.api.query('queue.current', { communityId: world.communityId });
const march = async ({ vault, world }: Stage) =>
  vault.api.query('planner.range', {
    communityId: world.communityId,
    groupId: null,
    from: day('2026-03-01'),
    to: day('2026-03-31'),
  });
const activity = ({ vault, world }: Stage) => vault.api.query('activities.detail', { id: world.activityId });
const task = async (stage: Stage) =>
  (await activity(stage))?.tasks.find(({ id }) => id === stage.world.tasks[0]);
const reviewOf = ({ vault, world }: Stage) =>
  vault.api.query('review.view', { communityId: world.communityId, groupId: null, today: worldDay });
const linkRule = async (stage: Stage) =>
  (await reviewOf(stage)).rules.find(({ kind }) => kind === 'link-drop')?.id ?? nobody;
async function openLinkCase(stage: Stage) {
  const { communityId, xiaoya: memberId } = stage.world;
  const cases = [{ memberId, ruleId: await linkRule(stage), evidence: ['发了三条链接'] }];
  await stage.vault.api.execute('review.openCases', { communityId, cases });
}
const tagList = ({ vault, world }: Stage) => vault.api.query('tags.list', { communityId: world.communityId });
const fieldList = ({ vault, world }: Stage) =>
  vault.api.query('fields.list', { communityId: world.communityId });
const aField = async ({ vault, world: { communityId } }: Stage, name = '星座') =>
  (
    await vault.api.execute('fields.create', {
      communityId,
      name,
      kind: 'single',
      options: ['双鱼', '白羊'],
    })
  ).result.fieldId;

const segments = ({ vault, world }: Stage) =>
  vault.api.query('segments.list', { communityId: world.communityId, groupId: null, today: worldDay });
const addSegment = ({ vault, world }: Stage) =>
  vault.api.execute('segments.create', {
    communityId: world.communityId,
    name: '全部',
    condition: everybody,
    pinned: false,
  });
const segmentId = async (stage: Stage) => (await segments(stage))[0]?.id ?? nobody;

/** Every command of the vault. A command without a case does not compile, and fails the suite. */
export const commandCases: { readonly [Name in CommandName]: CommandCase<Name> } = {
  'communities.create': {
    input: () => ({ name: '读书会', groupName: '读书会 1群' }),
    async effect({ vault }, { result }) {
      const made = (await vault.api.query('communities.list', {})).at(-1);
      expect(made).toMatchObject({ id: result.communityId, name: '读书会', people: 0, memberships: 0 });
      expect(made?.groups).toMatchObject([{ id: result.groupId, name: '读书会 1群', capacity: 500 }]);
    },
    invalid: [{ name: '  ', groupName: 'x' }, 'name'],
  },
  'communities.update': {
    input: ({ world }) => ({ id: world.communityId, patch: { name: '颜究院（新）' } }),
    async effect(stage) {
      expect((await community(stage))?.name).toBe('颜究院（新）');
    },
    invalid: [{ id: 'x', patch: { demo: true } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'communities'],
  },
  'communities.remove': {
    input: ({ world }) => ({ id: world.communityId }),
    async effect(stage, { result, changedRows }) {
      expect(await community(stage)).toBeUndefined();
      expect(await names(stage)).toEqual([]);
      expect(await march(stage)).toEqual([]);
      expect(result.rows).toBe(changedRows);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'communities'],
  },
  'communities.addGroup': {
    input: ({ world }) => ({ communityId: world.communityId, name: '核心群', capacity: 40 }),
    async effect(stage, { result }) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ name }) => name)).toEqual(['颜究院 1群', '颜究院 2群', '核心群']);
      expect(groups[2]).toMatchObject({ id: result.groupId, capacity: 40, activeMembers: 0 });
    },
    invalid: [{ communityId: 'x', name: 'x', capacity: 501 }, 'capacity'],
    missing: () => [{ communityId: nobody, name: 'x', capacity: 5 }, 'communities'],
  },
  'communities.updateGroup': {
    input: ({ world }) => ({ id: world.groupId, patch: { capacity: 300 } }),
    async effect(stage) {
      expect((await community(stage))?.groups[0]).toMatchObject({ name: '颜究院 1群', capacity: 300 });
    },
    invalid: [{ id: 'x', patch: { capacity: 0 } }, 'patch.capacity'],
    missing: () => [{ id: nobody, patch: {} }, 'groups'],
  },
  'communities.archive': {
    prepare: ({ vault }) => vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }),
    input: ({ world }) => ({ id: world.communityId, archived: true }),
    async effect(stage) {
      expect((await community(stage))?.archivedAt).not.toBeNull();
    },
    invalid: [{ id: 'x', archived: 'yes' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'communities'],
  },
  'communities.archiveGroup': {
    input: ({ world }) => ({ id: world.groupId, archived: true }),
    async effect(stage) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ archivedAt }) => archivedAt !== null)).toEqual([true, false]);
    },
    invalid: [{ id: 'x' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'groups'],
  },
  'communities.removeGroup': {
    input: ({ world }) => ({ id: world.groupId }),
    async effect(stage, { result }) {
      expect(result).toEqual({ memberships: 1 });
      expect(await community(stage)).toMatchObject({ people: 2, memberships: 0 });
      expect(await membership(stage)).toBeUndefined();
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'groups'],
  },
  'communities.orderGroups': {
    input: ({ world }) => ({ communityId: world.communityId, ids: [world.secondGroupId, world.groupId] }),
    async effect(stage) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ id }) => id)).toEqual([stage.world.secondGroupId, stage.world.groupId]);
    },
    invalid: [{ communityId: 'x', ids: [] }, 'ids'],
    missing: ({ world }) => [{ communityId: world.communityId, ids: [nobody] }, 'groups'],
  },
  'demo.load': {
    input: () => ({ today: worldDay, now: testEpoch }),
    async effect({ vault }, { result }) {
      const demo = (await vault.api.query('communities.list', {})).find(
        ({ id }) => id === result.communityId,
      );
      expect(demo?.demo).toBe(true);
      expect(demo?.people).toBeGreaterThan(10);
    },
    invalid: [{ today: '2026-02-30', now: 0 }, 'today'],
  },
  'members.create': {
    input: ({ world: { communityId, groupId } }) => ({
      communityId,
      groupId,
      fields: { nickname: ' 阿May ' },
    }),
    async effect(stage, { result }) {
      const detail = await stage.vault.api.query('members.detail', { id: result.memberId });
      expect(detail?.member).toMatchObject({ nickname: '阿May', tier: 'ordinary', joinedOn: '2026-03-02' });
      expect(detail?.memberships).toMatchObject([
        { groupName: '颜究院 1群', status: 'active', welcomedAt: null },
      ]);
      expect(detail?.timeline).toMatchObject([{ kind: 'joined', text: '入群' }]);
      expect(await names(stage)).toEqual(['阿May', '曾小雅', '陈默']);
    },
    invalid: [{ communityId: 'x', groupId: null, fields: { nickname: '' } }, 'fields.nickname'],
    missing: ({ world }) => [
      { communityId: world.communityId, groupId: nobody, fields: { nickname: 'x' } },
      'groups',
    ],
  },
  'members.update': {
    input: ({ world }) => ({ id: world.xiaoya, patch: { city: '杭州', roles: ['pioneer'] } }),
    async effect(stage) {
      expect(await member(stage)).toMatchObject({ nickname: '曾小雅', city: '杭州', roles: ['pioneer'] });
    },
    invalid: [{ id: 'x', patch: { traits: [{}] } }, 'patch.traits.0.kind'],
    missing: () => [{ id: nobody, patch: {} }, 'members'],
  },
  'members.remove': {
    input: ({ world }) => ({ ids: [world.xiaoya] }),
    async effect(stage, { result }) {
      expect(result.removed).toBe(1);
      expect(await names(stage)).toEqual(['陈默']);
      expect(await member(stage)).toBeUndefined();
      expect((await community(stage))?.memberships).toBe(0);
    },
    invalid: [{ ids: [] }, 'ids'],
  },
  'members.import': {
    input: ({ world }) => ({
      communityId: world.communityId,
      groupId: world.secondGroupId,
      fileName: '成员.csv',
      writes: [
        { memberId: null, patch: { nickname: '林一' }, tagNames: ['新人', '老客户', '新人'] },
        { memberId: world.xiaoya, patch: { city: '苏州' }, tagNames: ['新人'] },
      ],
    }),
    async effect(stage, { result }) {
      expect(result).toEqual({ created: 1, updated: 1 });
      const { api } = stage.vault;
      const filter = everybodyIn(stage.world.communityId);
      const { rows } = await api.query('members.list', { filter, start: 0, count: 50 });
      const linyi = rows.find(({ nickname }) => nickname === '林一');
      expect(linyi).toMatchObject({ tagNames: ['新人', '老客户'], groupNames: ['颜究院 2群'] });
      const xiaoya = rows.find(({ nickname }) => nickname === '曾小雅');
      expect(xiaoya).toMatchObject({
        city: '苏州',
        tagNames: ['老客户', '新人'],
        groupNames: ['颜究院 1群', '颜究院 2群'],
      });
    },
    invalid: [{ communityId: 'x', groupId: null, fileName: '', writes: [] }, 'writes'],
    missing: () => [
      {
        communityId: nobody,
        groupId: null,
        fileName: '',
        writes: [{ memberId: null, patch: {}, tagNames: [] }],
      },
      'communities',
    ],
  },
  'members.join': {
    input: ({ world }) => ({ memberId: world.xiaoya, groupId: world.secondGroupId, joinedOn: worldDay }),
    async effect(stage) {
      expect(await community(stage)).toMatchObject({ people: 2, memberships: 2 });
      expect((await community(stage))?.groups.map((group) => group.activeMembers)).toEqual([1, 1]);
    },
    invalid: [{ memberId: 'x', groupId: 'x', joinedOn: '今天' }, 'joinedOn'],
    missing: ({ world }) => [{ memberId: world.xiaoya, groupId: nobody, joinedOn: null }, 'groups'],
  },
  'members.updateMembership': {
    input: ({ world }) => ({
      id: world.xiaoyaMembershipId,
      patch: { status: 'left', leftOn: day('2026-03-05') },
    }),
    async effect(stage) {
      expect(await membership(stage)).toMatchObject({ status: 'left', leftOn: '2026-03-05' });
      expect((await community(stage))?.groups[0]?.activeMembers).toBe(0);
    },
    invalid: [{ id: 'x', patch: { status: 'gone' } }, 'patch.status'],
    missing: () => [{ id: nobody, patch: {} }, 'memberships'],
  },
  'members.log': {
    input: ({ world }) => ({ memberId: world.xiaoya, kind: 'note', text: '问过面膜', at: 1_800_000_000_000 }),
    async effect(stage) {
      expect((await timeline(stage))[0]).toMatchObject({ kind: 'note', text: '问过面膜' });
      expect((await member(stage))?.lastContactAt).toBe(1_800_000_000_000);
    },
    invalid: [{ memberId: 'x', kind: 'note', text: '' }, 'text'],
    missing: () => [{ memberId: nobody, kind: 'note', text: 'x' }, 'members'],
  },
  'members.bulkEdit': {
    input: ({ world }) => ({
      ids: [world.xiaoya, world.chenmo],
      edit: { edit: 'add-tag', tagId: world.tagId },
    }),
    async effect({ vault, world }, { result, changedRows }) {
      // 曾小雅 had the tag already, and is left as she is.
      expect([result, changedRows]).toEqual([{ changed: 1 }, 1]);
      const chenmo = await vault.api.query('members.detail', { id: world.chenmo });
      expect(chenmo?.member.tagIds).toEqual([world.tagId]);
    },
    invalid: [{ ids: ['x'], edit: { edit: 'cadence', days: 0 } }, 'edit.days'],
    missing: ({ world }) => [{ ids: [world.xiaoya], edit: { edit: 'remove-tag', tagId: nobody } }, 'tags'],
  },
  'importPresets.save': {
    input: ({ world: { communityId } }) => ({ communityId, id: null, preset: presetOfTwoColumns }),
    async effect({ vault, world }, { result }) {
      const presets = await vault.api.query('importPresets.list', { communityId: world.communityId });
      expect(presets).toMatchObject([{ ...presetOfTwoColumns, id: result.presetId }]);
    },
    invalid: [
      { communityId: 'x', id: null, preset: { ...presetOfTwoColumns, mode: 'replace' } },
      'preset.mode',
    ],
    missing: () => [{ communityId: nobody, id: null, preset: presetOfTwoColumns }, 'communities'],
  },
  'importPresets.remove': {
    input: async ({ vault, world: { communityId } }) => {
      const input = { communityId, id: null, preset: presetOfTwoColumns };
      const { result } = await vault.api.execute('importPresets.save', input);
      return { id: result.presetId };
    },
    async effect({ vault, world }) {
      expect(await vault.api.query('importPresets.list', { communityId: world.communityId })).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'importPresets'],
  },
  'members.snooze': {
    input: ({ world }) => ({ id: world.xiaoya, until: day('2026-03-09') }),
    async effect(stage) {
      expect((await member(stage))?.snoozedUntil).toBe('2026-03-09');
    },
    invalid: [{ id: 'x', until: '三天后' }, 'until'],
    missing: () => [{ id: nobody, until: null }, 'members'],
  },
  'members.merge': {
    input: ({ world }) => ({
      keepId: world.xiaoya,
      dropId: world.chenmo,
      fromDropped: ['nickname'],
      customFromDropped: [],
    }),
    async effect(stage) {
      expect(await names(stage)).toEqual(['陈默']);
      expect(await member(stage)).toMatchObject({
        nickname: '陈默',
        aliases: [{ name: '曾小雅', source: 'merge' }],
      });
      expect((await timeline(stage)).map(({ kind }) => kind).sort()).toEqual(['joined', 'joined', 'merge']);
    },
    invalid: [{ keepId: 'x', dropId: 'y', fromDropped: ['notes'], customFromDropped: [] }, 'fromDropped.0'],
    missing: ({ world }) => [
      { keepId: world.xiaoya, dropId: nobody, fromDropped: [], customFromDropped: [] },
      'members',
    ],
  },
  'members.keepApart': {
    input: ({ world }) => ({ ids: [world.xiaoya, world.chenmo] }),
    async effect(stage) {
      expect((await member(stage))?.distinctFrom).toEqual([stage.world.chenmo]);
    },
    invalid: [{ ids: ['x'] }, 'ids'],
    missing: ({ world }) => [{ ids: [world.xiaoya, nobody] }, 'members'],
  },
  'members.addAlias': {
    input: ({ world }) => ({ id: world.xiaoya, name: ' 雅雅 ' }),
    async effect(stage) {
      expect((await member(stage))?.aliases).toEqual([{ name: '雅雅', since: '2026-03-02', source: 'hand' }]);
    },
    invalid: [{ id: 'x', name: ' ' }, 'name'],
    missing: () => [{ id: nobody, name: 'x' }, 'members'],
  },
  'members.splitAlias': {
    prepare: ({ vault, world }) => vault.api.execute('members.addAlias', { id: world.xiaoya, name: '雅雅' }),
    input: ({ world }) => ({ id: world.xiaoya, name: '雅雅', asMember: true }),
    async effect(stage, { result }) {
      expect((await member(stage))?.aliases).toEqual([]);
      const id = result.memberId ?? nobody;
      const made = await stage.vault.api.query('members.detail', { id });
      expect(made?.member).toMatchObject({ nickname: '雅雅', distinctFrom: [stage.world.xiaoya] });
    },
    invalid: [{ id: 'x', name: 'x' }, 'asMember'],
    missing: () => [{ id: nobody, name: 'x', asMember: false }, 'members'],
  },
  'tags.create': {
    input: ({ world }) => ({ communityId: world.communityId, name: '敏感肌', color: 'teal' }),
    async effect({ vault, world }, { result }) {
      const { tags } = await vault.api.query('members.facets', {
        communityId: world.communityId,
        groupId: null,
      });
      expect(tags).toMatchObject([
        { name: '老客户', count: 1 },
        { id: result.tagId, name: '敏感肌', color: 'teal', count: 0 },
      ]);
    },
    invalid: [{ communityId: 'x', name: 'x', color: 'gold' }, 'color'],
    missing: () => [{ communityId: nobody, name: 'x' }, 'communities'],
  },
  'tags.update': {
    input: ({ world }) => ({ id: world.tagId, patch: { name: '铁粉', groupName: '来往' } }),
    async effect(stage) {
      expect((await tagList(stage)).tags).toMatchObject([{ name: '铁粉', groupName: '来往', members: 1 }]);
    },
    invalid: [{ id: 'x', patch: { name: '' } }, 'patch.name'],
    missing: () => [{ id: nobody, patch: {} }, 'tags'],
  },
  'tags.merge': {
    input: async ({ vault, world }) => {
      const made = { communityId: world.communityId, name: '熟客' };
      const { tagId: intoId } = (await vault.api.execute('tags.create', made)).result;
      return { fromId: world.tagId, intoId };
    },
    async effect(stage, { result }) {
      expect(result).toEqual({ members: 1 });
      expect((await tagList(stage)).tags).toMatchObject([{ name: '熟客', members: 1 }]);
    },
    invalid: [{ fromId: 'x' }, 'intoId'],
    missing: ({ world }) => [{ fromId: world.tagId, intoId: nobody }, 'tags'],
  },
  'tags.remove': {
    input: ({ world }) => ({ id: world.tagId }),
    async effect(stage, { result }) {
      expect(result).toEqual({ members: 1 });
      expect((await member(stage))?.tagIds).toEqual([]);
      expect((await tagList(stage)).tags).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'tags'],
  },
  'tags.saveGroup': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: null,
      group: { name: '来往', color: 'teal', exclusive: true },
    }),
    async effect(stage) {
      expect((await tagList(stage)).groups).toEqual([{ name: '来往', color: 'teal', exclusive: true }]);
    },
    invalid: [{ communityId: 'x', name: null, group: { name: 'x', color: 'teal' } }, 'group.exclusive'],
    missing: ({ world: { communityId } }) => [
      { communityId, name: '没有', group: { name: '没有', color: 'teal', exclusive: false } },
      'tagGroups',
    ],
  },
  'tags.removeGroup': {
    prepare: ({ vault, world }) =>
      vault.api.execute('tags.update', { id: world.tagId, patch: { groupName: '来往' } }),
    input: ({ world }) => ({ communityId: world.communityId, name: '来往' }),
    async effect(stage) {
      expect(await tagList(stage)).toMatchObject({ groups: [], tags: [{ name: '老客户', groupName: '' }] });
    },
    invalid: [{ communityId: 'x', name: ' ' }, 'name'],
    missing: ({ world }) => [{ communityId: world.communityId, name: '没有' }, 'tagGroups'],
  },
  'fields.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: '星座',
      kind: 'single',
      options: ['双鱼', '白羊', '双鱼'],
    }),
    async effect(stage, { result }) {
      expect(await fieldList(stage)).toMatchObject([
        { id: result.fieldId, name: '星座', options: ['双鱼', '白羊'], members: 0, archivedAt: null },
      ]);
    },
    invalid: [{ communityId: 'x', name: 'x', kind: 'colour', options: [] }, 'kind'],
    missing: () => [{ communityId: nobody, name: 'x', kind: 'text', options: [] }, 'communities'],
  },
  'fields.update': {
    input: async (stage) => ({ id: await aField(stage), name: '太阳星座', options: ['双鱼座'] }),
    async effect(stage) {
      expect(await fieldList(stage)).toMatchObject([{ name: '太阳星座', options: ['双鱼座'] }]);
    },
    invalid: [{ id: 'x', options: [''] }, 'options.0'],
    missing: () => [{ id: nobody }, 'fields'],
  },
  'fields.order': {
    input: async (stage) => {
      const first = await aField(stage);
      const second = await aField(stage, '尺码');
      return { communityId: stage.world.communityId, ids: [second, first] };
    },
    async effect(stage) {
      expect((await fieldList(stage)).map(({ name }) => name)).toEqual(['尺码', '星座']);
    },
    invalid: [{ communityId: 'x', ids: [] }, 'ids'],
    missing: ({ world }) => [{ communityId: world.communityId, ids: [nobody] }, 'fields'],
  },
  'fields.archive': {
    input: async (stage) => ({ id: await aField(stage), archived: true }),
    async effect(stage) {
      expect((await fieldList(stage))[0]?.archivedAt).not.toBeNull();
    },
    invalid: [{ id: 'x' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'fields'],
  },
  'fields.setValue': {
    input: async (stage) => ({
      memberId: stage.world.xiaoya,
      fieldId: await aField(stage),
      value: '双鱼',
    }),
    async effect(stage) {
      expect(Object.values((await member(stage))?.custom ?? {})).toEqual(['双鱼']);
      expect((await fieldList(stage))[0]?.members).toBe(1);
    },
    invalid: [{ memberId: 'x', fieldId: 'x', value: '' }, 'value'],
    missing: ({ world }) => [{ memberId: world.xiaoya, fieldId: nobody, value: null }, 'fields'],
  },
  'experts.logAsk': {
    input: ({ world: { communityId, xiaoya } }) => ({ communityId, memberIds: [xiaoya], topic: '可颂' }),
    async effect(stage, { result }) {
      expect(await asks(stage)).toMatchObject([
        { id: result.askIds[0], nickname: '曾小雅', topic: '可颂', outcome: 'pending' },
      ]);
      expect((await timeline(stage))[0]).toMatchObject({ kind: 'asked', sourceId: result.askIds[0] });
    },
    invalid: [{ communityId: 'x', memberIds: ['x'], topic: '' }, 'topic'],
    missing: ({ world }) => [{ communityId: world.communityId, memberIds: [nobody], topic: 'x' }, 'members'],
  },
  'experts.logOutcome': {
    input: async (stage) => ({ id: await askedXiaoya(stage), outcome: 'answered' }),
    async effect(stage) {
      expect(await asks(stage)).toMatchObject([{ outcome: 'answered' }]);
      expect((await timeline(stage))[0]?.kind).toBe('answered');
    },
    invalid: [{ id: 'x', outcome: 'maybe' }, 'outcome'],
    missing: () => [{ id: nobody, outcome: 'answered' }, 'asks'],
  },
  'experts.logGap': {
    input: ({ world }) => ({ communityId: world.communityId, topic: '修水管' }),
    async effect(stage, { result }) {
      expect(await asks(stage)).toMatchObject([{ id: result.askId, memberId: null, topic: '修水管' }]);
    },
    invalid: [{ communityId: 'x', topic: '' }, 'topic'],
    missing: () => [{ communityId: nobody, topic: 'x' }, 'communities'],
  },
  'experts.removeAsk': {
    input: async (stage) => ({ id: await askedXiaoya(stage) }),
    async effect(stage) {
      expect(await asks(stage)).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'asks'],
  },
  'review.addDefaults': {
    async prepare({ vault, world }) {
      const { rules } = await reviewOf({ vault, world });
      for (const { id } of rules) await vault.api.execute('review.removeRule', { id });
    },
    input: ({ world }) => ({ communityId: world.communityId }),
    async effect(stage, { result }) {
      const { rules } = await reviewOf(stage);
      expect(rules).toHaveLength(result.rules);
      expect(rules.map(({ name }) => name)).toContain('行业词');
    },
    invalid: [{}, 'communityId'],
    missing: () => [{ communityId: nobody }, 'communities'],
  },
  'review.createRule': {
    input: ({ world }) => ({
      communityId: world.communityId,
      fields: {
        name: '二手车',
        kind: 'name-pattern',
        pattern: '二手车?',
        words: [],
        days: 30,
        severity: 'middle',
        clause: 0,
        enabled: true,
      },
    }),
    async effect(stage, { result }) {
      expect((await reviewOf(stage)).rules.at(-1)).toMatchObject({ id: result.ruleId, name: '二手车' });
    },
    invalid: [{ communityId: 'x', fields: { name: '' } }, 'fields.name'],
    missing: ({ world }) => [
      {
        communityId: nobody,
        fields: {
          name: 'x',
          kind: 'link-drop',
          pattern: '',
          words: [],
          days: world.tasks.length,
          severity: 'low',
          clause: 0,
          enabled: true,
        },
      },
      'communities',
    ],
  },
  'review.updateRule': {
    input: async (stage) => ({ id: await linkRule(stage), patch: { clause: 3, severity: 'high' } }),
    async effect(stage) {
      expect((await reviewOf(stage)).rules.find(({ kind }) => kind === 'link-drop')).toMatchObject({
        clause: 3,
        severity: 'high',
      });
    },
    invalid: [{ id: 'x', patch: { kind: 'mood' } }, 'patch.kind'],
    missing: () => [{ id: nobody, patch: {} }, 'reviewRules'],
  },
  'review.removeRule': {
    prepare: openLinkCase,
    input: async (stage) => ({ id: await linkRule(stage) }),
    async effect(stage) {
      const { rules, cases } = await reviewOf(stage);
      expect(rules.some(({ kind }) => kind === 'link-drop')).toBe(false);
      expect(cases).toMatchObject([{ ruleId: null, ruleName: '乱发链接', evidence: ['发了三条链接'] }]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'reviewRules'],
  },
  'review.openCases': {
    input: async (stage) => ({
      communityId: stage.world.communityId,
      cases: [{ memberId: stage.world.xiaoya, ruleId: await linkRule(stage), evidence: ['发了三条链接'] }],
    }),
    async effect(stage, { result }) {
      expect((await reviewOf(stage)).cases).toMatchObject([
        { id: result.ids[0], nickname: '曾小雅', state: 'open', evidence: ['发了三条链接'] },
      ]);
    },
    invalid: [{ communityId: 'x', cases: [] }, 'cases'],
    missing: ({ world }) => [
      {
        communityId: world.communityId,
        cases: [{ memberId: nobody, ruleId: nobody, evidence: ['x'] }],
      },
      'members',
    ],
  },
  'review.decide': {
    prepare: openLinkCase,
    input: async (stage) => ({
      ids: (await reviewOf(stage)).cases.map(({ id }) => id),
      state: 'removed',
      note: '刷屏广告，当场移出',
      bypass: true,
      today: worldDay,
    }),
    async effect(stage) {
      const [decided] = (await reviewOf(stage)).cases;
      expect(decided).toMatchObject({ state: 'removed', steps: [{ state: 'open' }, { bypass: true }] });
      expect(await membership(stage)).toMatchObject({ status: 'left', leftOn: worldDay });
      expect((await timeline(stage))[0]?.text).toContain('已移出 · 乱发链接');
    },
    invalid: [{ ids: ['x'], state: 'gone', note: '', bypass: false, today: worldDay }, 'state'],
    missing: () => [
      { ids: [nobody], state: 'warned', note: '', bypass: false, today: worldDay },
      'reviewCases',
    ],
  },
  'intake.apply': {
    input: ({ world }) => ({
      communityId: world.communityId,
      groupId: world.secondGroupId,
      kind: 'notices',
      text: '"陈默"邀请"小鹿"加入了群聊',
      on: worldDay,
      appliedKeys: ['joined 小鹿 陈默'],
      writes: [
        {
          write: 'create',
          nickname: '小鹿',
          inviter: { name: '陈默', memberId: world.chenmo, stub: false },
          method: 'invited',
          joinedOn: worldDay,
          newcomer: true,
          heldBy: [],
          dutyTitle: '',
        },
        {
          write: 'alias',
          memberId: world.xiaoya,
          name: '体育委员小雅',
          source: 'notice',
          dutyTitle: '体育委员',
          inGroup: false,
        },
      ],
    }),
    async effect(stage, { result }) {
      const { api } = stage.vault;
      expect(result).toMatchObject({ created: 1, joined: 0, aliases: 1, marked: 0 });
      const [deer] = result.toWelcome;
      const made = deer && (await api.query('members.detail', { id: deer }));
      expect(made).toMatchObject({
        member: { nickname: '小鹿', inviter: { name: '陈默', memberId: stage.world.chenmo } },
        memberships: [{ groupName: '颜究院 2群', method: 'invited', joinedOn: worldDay }],
      });
      expect(await member(stage)).toMatchObject({
        aliases: [{ name: '体育委员小雅', since: worldDay, source: 'notice' }],
        duties: [{ title: '喝水委员' }, { title: '体育委员', claimedBy: 'appointed' }],
      });
      const { communityId } = stage.world;
      expect(await api.query('intake.list', { communityId })).toMatchObject([
        { id: result.intakeId, kind: 'notices', excerpt: '"陈默"邀请"小鹿"加入了群聊', lines: 1 },
      ]);
    },
    invalid: [{ communityId: 'x', groupId: null, kind: 'chat', text: 'x' }, 'kind'],
    missing: () => [
      {
        communityId: nobody,
        groupId: null,
        kind: 'note',
        text: 'x',
        on: worldDay,
        appliedKeys: [],
        writes: [],
      },
      'communities',
    ],
  },
  'segments.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: '敏感的',
      condition: { test: 'all', negated: false, parts: [{ test: 'sensitive', negated: false }] },
      pinned: true,
    }),
    async effect(stage, { result }) {
      expect(await segments(stage)).toMatchObject([
        { id: result.segmentId, name: '敏感的', pinned: true, count: 1 },
      ]);
    },
    invalid: [
      { communityId: 'x', name: 'x', condition: { test: 'most', negated: false, parts: [] }, pinned: true },
      'condition.test',
    ],
    missing: () => [{ communityId: nobody, name: 'x', condition: everybody, pinned: false }, 'communities'],
  },
  'segments.update': {
    prepare: addSegment,
    input: async (stage) => ({ id: await segmentId(stage), patch: { name: '所有人', pinned: true } }),
    async effect(stage) {
      expect(await segments(stage)).toMatchObject([{ name: '所有人', pinned: true, count: 2 }]);
    },
    invalid: [{ id: 'x', patch: { position: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'segments'],
  },
  'segments.remove': {
    prepare: addSegment,
    input: async (stage) => ({ id: await segmentId(stage) }),
    async effect(stage) {
      expect(await segments(stage)).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'segments'],
  },
  'scripts.create': {
    input: ({ world }) => ({ communityId: world.communityId, fields: { title: '群规', scenario: '群规' } }),
    async effect({ vault, world }, { result }) {
      const scripts = await vault.api.query('scripts.list', { communityId: world.communityId });
      expect(scripts.map(({ title }) => title)).toEqual(['入群欢迎', '群规']);
      expect(scripts[1]).toMatchObject({ id: result.scriptId, scenario: '群规', useCount: 0 });
    },
    invalid: [{ communityId: 'x', fields: { title: 'x', scenario: '其他' } }, 'fields.scenario'],
    missing: () => [{ communityId: nobody, fields: { title: 'x' } }, 'communities'],
  },
  'scripts.update': {
    input: ({ world }) => ({ id: world.scriptId, patch: { favourite: true } }),
    async effect(stage) {
      expect(await script(stage)).toMatchObject({ title: '入群欢迎', favourite: true });
    },
    invalid: [{ id: 'x', patch: { body: 'x'.repeat(20_001) } }, 'patch.body'],
    missing: () => [{ id: nobody, patch: {} }, 'scripts'],
  },
  'scripts.remove': {
    input: ({ world }) => ({ id: world.scriptId }),
    async effect(stage) {
      expect(await script(stage)).toBeUndefined();
    },
    invalid: [{ id: 'a b' }, 'id'],
    missing: () => [{ id: nobody }, 'scripts'],
  },
  'scripts.rollback': {
    prepare: editLater,
    input: async (stage) => ({ versionId: (await versions(stage))[0]?.id ?? nobody }),
    async effect(stage, { result }) {
      expect(result.scriptId).toBe(stage.world.scriptId);
      expect((await script(stage))?.body).toBe('欢迎{{成员.昵称}}');
      expect((await versions(stage)).map(({ body }) => body)).toEqual(['你好', '欢迎{{成员.昵称}}']);
    },
    invalid: [{ versionId: '' }, 'versionId'],
    missing: () => [{ versionId: nobody }, 'scriptVersions'],
  },
  'scripts.addBuiltIn': {
    input: ({ world }) => ({ communityId: world.communityId, keys: [firstBuiltIn?.key ?? '', 'none such'] }),
    async effect({ vault, world }, { result }) {
      const scripts = await vault.api.query('scripts.list', { communityId: world.communityId });
      const { key: _key, ...fields } = firstBuiltIn ?? { key: '', title: '入群欢迎' };
      expect(scripts.find(({ title }) => title === fields.title)).toMatchObject(fields);
      expect(result.added).toBe(scripts.length - 1);
    },
    invalid: [{ communityId: 'x', keys: [] }, 'keys'],
    missing: () => [{ communityId: nobody, keys: ['x'] }, 'communities'],
    undoable: firstBuiltIn !== undefined,
  },
  'scripts.recordCopy': {
    input: ({ world: { communityId, scriptId, groupId, xiaoya } }) => ({
      communityId,
      scriptId,
      groupId,
      memberIds: [xiaoya],
      text: '欢迎\n曾小雅',
      welcome: true,
    }),
    async effect(stage) {
      expect((await script(stage))?.useCount).toBe(1);
      expect((await timeline(stage))[0]).toMatchObject({
        kind: 'script-copied',
        text: '入群欢迎：欢迎 曾小雅',
        sourceId: stage.world.scriptId,
      });
      expect((await membership(stage))?.welcomedAt).not.toBeNull();
    },
    invalid: [
      { communityId: 'x', scriptId: null, groupId: null, memberIds: [], text: '', welcome: false },
      'text',
    ],
    missing: ({ world: { xiaoya } }) => [
      {
        communityId: nobody,
        scriptId: null,
        groupId: null,
        memberIds: [xiaoya],
        text: '在吗',
        welcome: false,
      },
      'communities',
    ],
  },
  'queue.fill': {
    input: ({ world: { communityId, chenmo } }) => ({
      communityId,
      items: [{ groupId: null, scriptId: null, memberIds: [chenmo], text: '在吗', welcome: false }],
    }),
    async effect(stage, { result }) {
      expect((await queue(stage)).items).toMatchObject([
        { id: result.ids[0], text: '在吗', memberNames: ['陈默'] },
      ]);
    },
    invalid: [{ communityId: 'x', items: [] }, 'items'],
    missing: () => [
      {
        communityId: nobody,
        items: [{ groupId: null, scriptId: null, memberIds: [], text: 'x', welcome: false }],
      },
      'communities',
    ],
  },
  'queue.markCopied': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const { items, copied } = await queue(stage);
      expect([items.map(({ id }) => id), copied]).toEqual([[stage.world.queued[1]], 1]);
      expect((await timeline(stage))[0]?.kind).toBe('script-copied');
      expect((await membership(stage))?.welcomedAt).not.toBeNull();
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.skip': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const { items, skipped } = await queue(stage);
      expect([items.map(({ id }) => id), skipped]).toEqual([[stage.world.queued[1]], 1]);
      expect((await membership(stage))?.welcomedAt).toBeNull();
    },
    invalid: [{ id: 7 }, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.later': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const [one, other] = stage.world.queued;
      expect((await queue(stage)).items.map(({ id }) => id)).toEqual([other, one]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.clear': {
    input: ({ world }) => ({ communityId: world.communityId }),
    async effect(stage, { result }) {
      expect(result.cleared).toBe(2);
      expect(await queue(stage)).toMatchObject({ items: [], copied: 0, skipped: 0 });
    },
    invalid: [{}, 'communityId'],
  },
  'words.save': {
    input: ({ world }) => ({ communityId: world.communityId, words: [aWord] }),
    async effect(stage, { result }) {
      expect(result.saved).toBe(1);
      expect(await words(stage)).toMatchObject([aWord]);
    },
    invalid: [{ communityId: 'x', words: [{ ...aWord, category: '其他' }] }, 'words.0.category'],
    missing: () => [{ communityId: nobody, words: [aWord] }, 'communities'],
  },
  'words.remove': {
    prepare: ({ vault, world }) =>
      vault.api.execute('words.save', { communityId: world.communityId, words: [aWord] }),
    input: ({ world }) => ({ communityId: world.communityId, words: [aWord.word, '没有的'] }),
    async effect(stage, { result }) {
      expect(result.removed).toBe(1);
      expect(await words(stage)).toEqual([]);
    },
    invalid: [{ communityId: 'x', words: [] }, 'words'],
    missing: () => [{ communityId: nobody, words: ['x'] }, 'communities'],
  },
  'onboarding.mark': {
    input: ({ world: { communityId, xiaoyaMembershipId } }) => ({
      communityId,
      membershipIds: [xiaoyaMembershipId],
      stepId: 'rules',
      how: 'done',
    }),
    async effect(stage) {
      expect((await membership(stage))?.onboarding).toMatchObject({ rules: { how: 'done' } });
      expect(await dueSteps(stage)).toEqual(['welcome']);
    },
    invalid: [{ communityId: 'x', membershipIds: ['x'], stepId: '__proto__', how: 'done' }, 'stepId'],
    missing: ({ world: { communityId, xiaoyaMembershipId } }) => [
      { communityId, membershipIds: [xiaoyaMembershipId], stepId: 'constructor', how: 'done' },
      'onboarding',
    ],
  },
  'onboarding.stop': {
    input: ({ world: { communityId, xiaoyaMembershipId } }) => ({
      communityId,
      membershipIds: [xiaoyaMembershipId],
      stopped: true,
    }),
    async effect(stage) {
      expect((await membership(stage))?.onboardingStopped).toBe(true);
      expect(await dueSteps(stage)).toEqual([]);
    },
    invalid: [{ communityId: 'x', membershipIds: [], stopped: true }, 'membershipIds'],
    missing: ({ world: { communityId } }) => [
      { communityId, membershipIds: [nobody], stopped: true },
      'memberships',
    ],
  },
  'planner.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      fields: { title: '晚安', day: worldDay, time: timeOfDay('22:00') },
    }),
    async effect(stage) {
      expect((await march(stage)).map(({ title }) => title)).toEqual(['早安锦囊', '晚安']);
    },
    invalid: [{ communityId: 'x', fields: { title: 'x', day: worldDay, time: '24:00' } }, 'fields.time'],
    missing: () => [
      { communityId: nobody, fields: { title: 'x', day: worldDay, time: timeOfDay('22:00') } },
      'communities',
    ],
  },
  'planner.update': {
    input: ({ world }) => ({ id: world.itemId, patch: { kind: '早安' } }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ kind: '早安', title: '早安锦囊' });
    },
    invalid: [{ id: 'x', patch: { sentAt: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'plannerItems'],
  },
  'planner.reschedule': {
    input: ({ world }) => ({ id: world.itemId, day: day('2026-03-09'), time: timeOfDay('07:30') }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ day: '2026-03-09', time: '07:30', status: 'ready' });
    },
    invalid: [{ id: 'x', day: '2026-13-01', time: '08:00' }, 'day'],
    missing: () => [{ id: nobody, day: worldDay, time: timeOfDay('08:00') }, 'plannerItems'],
  },
  'planner.remove': {
    input: ({ world }) => ({ id: world.itemId }),
    async effect(stage) {
      expect(await march(stage)).toEqual([]);
    },
    invalid: [null, ''],
    missing: () => [{ id: nobody }, 'plannerItems'],
  },
  'planner.stampSent': {
    input: ({ world }) => ({ id: world.itemId, sentAt: 1_772_410_000_000 }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ status: 'sent', sentAt: 1_772_410_000_000 });
    },
    invalid: [{ id: 'x', sentAt: 1.5 }, 'sentAt'],
    missing: () => [{ id: nobody, sentAt: null }, 'plannerItems'],
  },
  'activities.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      templateId: 'check-in',
      title: '早睡打卡',
      startsOn: day('2026-04-01'),
      startsAt: timeOfDay('21:00'),
      groupIds: [],
    }),
    async effect({ vault, world }, { result }) {
      const activities = await vault.api.query('activities.list', {
        communityId: world.communityId,
        groupId: null,
      });
      expect(activities.map(({ title }) => title)).toEqual(['早睡打卡', '三月团购']);
      expect(activities[0]).toMatchObject({ id: result.activityId, status: 'planned', doneCount: 0 });
      expect(activities[0]?.taskCount).toBeGreaterThan(3);
    },
    invalid: [
      {
        communityId: 'x',
        templateId: 'x',
        title: 'x',
        startsOn: '2026-04-01',
        startsAt: '9:00',
        groupIds: [],
      },
      'startsAt',
    ],
    missing: ({ world }) => [
      {
        communityId: world.communityId,
        templateId: 'none',
        title: 'x',
        startsOn: worldDay,
        startsAt: timeOfDay('09:00'),
        groupIds: [],
      },
      'activityTemplates',
    ],
  },
  'activities.update': {
    input: ({ world }) => ({
      id: world.activityId,
      patch: { status: 'running', retrospective: { achieved: '成团', missed: '', lessons: '' } },
    }),
    async effect(stage) {
      expect((await activity(stage))?.activity).toMatchObject({
        title: '三月团购',
        status: 'running',
        retrospective: { achieved: '成团' },
      });
    },
    invalid: [{ id: 'x', patch: { startsOn: worldDay } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'activities'],
  },
  'activities.reschedule': {
    prepare: ({ vault, world }) =>
      vault.api.execute('activities.tickTask', { id: world.tasks[0], done: true }),
    input: ({ world }) => ({
      id: world.activityId,
      startsOn: day('2026-03-27'),
      startsAt: timeOfDay('19:00'),
    }),
    async effect(stage, { result }) {
      const detail = await activity(stage);
      expect(detail?.activity).toMatchObject({ startsOn: '2026-03-27', startsAt: '19:00' });
      expect(result.kept).toBe(1);
      expect(result.moved).toBe((detail?.tasks.length ?? 0) - 1);
    },
    invalid: [{ id: 'x', startsOn: '', startsAt: '19:00' }, 'startsOn'],
    missing: () => [{ id: nobody, startsOn: worldDay, startsAt: timeOfDay('19:00') }, 'activities'],
  },
  'activities.remove': {
    input: ({ world }) => ({ id: world.activityId }),
    async effect(stage) {
      expect(await activity(stage)).toBeNull();
      expect(await stage.vault.database.tasks.count()).toBe(0);
    },
    invalid: [{ id: null }, 'id'],
    missing: () => [{ id: nobody }, 'activities'],
  },
  'activities.addTask': {
    input: ({ world }) => ({
      activityId: world.activityId,
      phase: 'after',
      title: '寄感谢卡',
      owner: '桃子',
      dueOn: null,
    }),
    async effect(stage, { result }) {
      expect((await activity(stage))?.tasks.at(-1)).toMatchObject({
        id: result.taskId,
        title: '寄感谢卡',
        offsetDays: null,
      });
    },
    invalid: [{ activityId: 'x', phase: 'later', title: 'x', owner: '', dueOn: null }, 'phase'],
    missing: () => [{ activityId: nobody, phase: 'after', title: 'x', owner: '', dueOn: null }, 'activities'],
  },
  'activities.updateTask': {
    input: ({ world }) => ({ id: world.tasks[0], patch: { dueOn: day('2026-03-03'), owner: '桃子' } }),
    async effect(stage) {
      expect(await task(stage)).toMatchObject({ dueOn: '2026-03-03', owner: '桃子', offsetDays: null });
    },
    invalid: [{ id: 'x', patch: { offsetDays: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'tasks'],
  },
  'activities.tickTask': {
    input: ({ world }) => ({ id: world.tasks[0], done: true }),
    async effect(stage) {
      expect((await task(stage))?.doneAt).not.toBeNull();
    },
    invalid: [{ id: 'x', done: 1 }, 'done'],
    missing: () => [{ id: nobody, done: true }, 'tasks'],
  },
  'activities.orderTasks': {
    input: ({ world }) => ({
      activityId: world.activityId,
      phase: 'before',
      ids: [world.tasks[1], world.tasks[0]],
    }),
    async effect(stage) {
      const before = (await activity(stage))?.tasks.filter(({ phase }) => phase === 'before') ?? [];
      expect(before.slice(0, 2).map(({ id }) => id)).toEqual([stage.world.tasks[1], stage.world.tasks[0]]);
    },
    invalid: [{ activityId: 'x', phase: 'before', ids: 'x' }, 'ids'],
    missing: () => [{ activityId: nobody, phase: 'before', ids: [] }, 'activities'],
  },
  'activities.removeTask': {
    input: ({ world }) => ({ id: world.tasks[0] }),
    async effect(stage) {
      expect(await task(stage)).toBeUndefined();
    },
    invalid: [{ id: {} }, 'id'],
    missing: () => [{ id: nobody }, 'tasks'],
  },
  'backup.restore': {
    input: async ({ vault, world }) => {
      const bytes = await snapshotFile(vault);
      await vault.api.execute('members.remove', { ids: [world.xiaoya, world.chenmo] });
      return { bytes };
    },
    async effect(stage, { result }) {
      expect(await names(stage)).toEqual(['曾小雅', '陈默']);
      expect(result.rows).toBeGreaterThan(10);
    },
    invalid: [{ bytes: [1, 2, 3] }, 'bytes'],
  },
  'backup.restoreCopy': {
    input: async ({ vault }) => ({ bytes: await snapshotFile(vault) }),
    async effect({ vault }, { result }) {
      const communities = await vault.api.query('communities.list', {});
      expect(communities.map(({ name }) => name)).toEqual(['颜究院', '颜究院（副本）']);
      expect(result).toMatchObject({ communities: 1 });
      expect(await vault.database.members.count()).toBe(4);
    },
    invalid: [{ bytes: 'x' }, 'bytes'],
  },
  'store.quarantine': {
    async prepare({ vault, world }) {
      // Such a row no command leaves behind: it is written past the vault, as a fault of the disk would.
      await spoil(vault, 'members', { id: world.chenmo, nickname: 7, notes: '在门店上班' });
    },
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result).toMatchObject({ quarantined: 1 });
      expect(await names(stage)).toEqual(['曾小雅']);
      const [kept] = await stage.vault.api.query('store.quarantined', {});
      expect(kept).toMatchObject({ table: 'members', key: stage.world.chenmo });
      expect(JSON.parse(kept?.text ?? '')).toMatchObject({ nickname: 7, notes: '在门店上班' });
    },
    invalid: [undefined, ''],
    undoable: false,
  },
  'history.undo': {
    prepare: ({ vault, world }) =>
      vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } }),
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result.undone).toEqual({
        command: 'members.update',
        facts: { name: '曾小雅', renamed: '曾小雅', fields: 'city' },
      });
      expect((await member(stage))?.city).toBe('');
    },
    invalid: [undefined, ''],
    undoable: false,
  },
  'history.redo': {
    async prepare({ vault, world }) {
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } });
      await vault.api.execute('history.undo', {});
    },
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result.redone.command).toBe('members.update');
      expect((await member(stage))?.city).toBe('杭州');
    },
    invalid: ['redo', ''],
    undoable: false,
  },
  'history.revert': {
    async prepare({ vault, world }) {
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } });
      await vault.api.execute('members.update', { id: world.chenmo, patch: { city: '上海' } });
    },
    async input({ vault }) {
      const newest = await vault.database.journal.orderBy('seq').last();
      return { seq: (newest?.seq ?? 0) - 1 };
    },
    async effect(stage, { result }) {
      expect(result.reverted.facts).toMatchObject({ name: '曾小雅' });
      expect((await member(stage))?.city).toBe('');
    },
    invalid: [{ seq: 0 }, 'seq'],
    missing: () => [{ seq: 1_000_000 }, 'changes'],
  },
  'trash.restore': {
    prepare: ({ vault, world }) => vault.api.execute('members.remove', { ids: [world.xiaoya] }),
    async input({ vault, world }) {
      const newest = await vault.database.journal.orderBy('seq').last();
      return { seq: newest?.seq ?? 0, keys: [world.xiaoya] };
    },
    async effect(stage, { result }) {
      expect(result.restored).toBe(5);
      expect(await names(stage)).toEqual(['曾小雅', '陈默']);
      expect((await membership(stage))?.groupId).toBe(stage.world.groupId);
    },
    invalid: [{ seq: 1, keys: [] }, 'keys'],
    missing: ({ world }) => [{ seq: 1_000_000, keys: [world.xiaoya] }, 'changes'],
  },
  'settings.change': {
    input: ({ world }) => ({ patch: { operatorName: '桃子', currentCommunityId: world.communityId } }),
    async effect({ vault, world }) {
      expect(await vault.api.query('settings.all', {})).toEqual({
        ...defaultSettings,
        operatorName: '桃子',
        currentCommunityId: world.communityId,
      });
    },
    invalid: [{ patch: { theme: 'dark' } }, 'patch'],
    undoable: false,
  },
};
