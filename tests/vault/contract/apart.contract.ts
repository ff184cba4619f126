import { afterEach, describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import type { MaterialId, PlannerSeriesId } from '#shared/domain/ids';
import { everybody } from '#shared/domain/segments/segment';
import { communityTableNames } from '#shared/domain/store/data-tables';
import { type QueryInput, type QueryName, querySchemas } from '#shared/wire/vault-contract';

import { everybodyIn, makeSmallWorld, type SmallWorld, worldDay } from '../small-world';
import { type OpenVault, spoil, type TestVault } from '../vault-harness';
import { checkIn, keepTemplate, pasteChain, promise, signUp, teach } from './command-cases/ledgers';
import { eightEvenings } from './command-cases/series';

/** What each query is asked for one community; null for those that are about the whole store. */
type Question<Name extends QueryName> = ((world: FullWorld) => QueryInput<Name>) | null;

type FullWorld = SmallWorld & Readonly<{ seriesId: PlannerSeriesId; materialIds: readonly MaterialId[] }>;

const all = ({ communityId }: SmallWorld) => ({ communityId });
const scope = ({ communityId }: SmallWorld) => ({ communityId, groupId: null });
const scopeNow = (world: SmallWorld) => ({ ...scope(world), today: worldDay });

/** Every query of the vault: a new one says here whose data it shows. */
const questions: { readonly [Name in QueryName]: Question<Name> } = {
  'communities.list': null,
  'communities.overview': scope,
  'members.list': ({ communityId }) => ({ filter: everybodyIn(communityId), start: 0, count: 500 }),
  'members.matchingIds': ({ communityId }) => ({ filter: everybodyIn(communityId) }),
  'members.previewBulk': ({ xiaoya }) => ({ ids: [xiaoya], edit: { edit: 'tier', tier: 'high' } }),
  'members.duplicates': all,
  'members.mergePreview': ({ xiaoya, chenmo }) => ({ keepId: xiaoya, dropId: chenmo }),
  'members.detail': ({ xiaoya }) => ({ id: xiaoya }),
  'members.byIds': ({ xiaoya, chenmo }) => ({ ids: [xiaoya, chenmo], groupId: null }),
  'members.facets': scope,
  'members.importBase': all,
  'importPresets.list': all,
  'tags.list': all,
  'fields.list': all,
  'segments.list': scopeNow,
  'segments.preview': (world) => ({ ...scopeNow(world), condition: everybody }),
  'segments.ofMembers': (world) => ({ ...scopeNow(world), memberIds: [world.xiaoya, world.chenmo] }),
  'intake.base': all,
  'intake.list': all,
  'experts.find': (world) => ({ ...scopeNow(world), topic: '烘焙' }),
  'experts.asks': all,
  'review.view': scopeNow,
  'review.silent': (world) => ({ ...scopeNow(world), days: 1 }),
  'scripts.list': all,
  'scripts.versions': ({ scriptId }) => ({ id: scriptId }),
  'copies.list': (world) => ({ ...scope(world), scriptId: null, memberId: null, start: 0, count: 200 }),
  'copies.repeats': (world) => ({ ...scope(world), texts: [{ text: '在吗', memberIds: [] }], days: 365 }),
  'products.list': all,
  'words.list': all,
  'queue.current': all,
  'planner.range': (world) => ({ ...scope(world), from: day('2026-01-01'), to: day('2026-12-31') }),
  'planner.item': ({ itemId }) => ({ id: itemId }),
  'planner.statutory': null,
  'series.names': ({ communityId }) => ({ communityId, today: worldDay }),
  'series.list': ({ communityId }) => ({ communityId, today: worldDay }),
  'series.detail': ({ seriesId }) => ({ id: seriesId }),
  'materials.list': all,
  'materials.byIds': ({ materialIds }) => ({ ids: [...materialIds] }),
  'templates.list': all,
  'templates.applied': ({ communityId }) => ({ communityId, week: worldDay }),
  'activities.list': scope,
  'activities.detail': ({ activityId }) => ({ id: activityId }),
  'activities.report': ({ activityId }) => ({ id: activityId }),
  'activityTemplates.list': all,
  'checkIns.ledger': ({ activityId }) => ({ activityId }),
  'chains.list': all,
  'chains.ofItem': ({ itemId }) => ({ plannerItemId: itemId }),
  'lessons.list': ({ communityId }) => ({ communityId, templateId: null }),
  'today.view': scopeNow,
  'today.people': scopeNow,
  'today.onboarding': scopeNow,
  'palette.search': ({ communityId }) => ({ communityId, text: '雅' }),
  'trash.list': all,
  'history.page': ({ communityId }) => ({ communityId, before: null, count: 500, filter: null }),
  'history.state': null,
  'history.detail': null,
  'backup.counts': null,
  'backup.position': null,
  'backup.standing': null,
  'store.quarantined': null,
  'settings.all': null,
};

/** Two communities in one store, alike but for their ids: no query of one shows anything of the other. */
export function describeApart(openVault: OpenVault): void {
  describe('communities apart', () => {
    let vault: TestVault;
    afterEach(() => vault.close());

    it('no query of one shows a row of the other', async () => {
      vault = await openVault();
      const ours = await fullWorld(vault);
      const theirs = await fullWorld(vault);
      const foreign = await idsOf(vault, theirs);
      expect(foreign.length).toBeGreaterThan(20);
      expect(Object.keys(questions).sort()).toEqual(Object.keys(querySchemas).sort());
      const leaks: string[] = [];
      for (const [name, question] of Object.entries(questions)) {
        if (!question) continue;
        const input = question(ours) as QueryInput<QueryName>;
        const answer = JSON.stringify(await vault.api.query(name as QueryName, input));
        expect(answer, name).toBeDefined();
        for (const id of foreign) if (answer.includes(id)) leaks.push(`${name}: ${id}`);
      }
      expect(leaks).toEqual([]);
    });
  });
}

async function fullWorld(vault: TestVault): Promise<FullWorld> {
  const world = await makeSmallWorld(vault.api);
  const { communityId } = world;
  const { fieldId } = (
    await vault.api.execute('fields.create', { communityId, name: '星座', kind: 'text', options: [] })
  ).result;
  await vault.api.execute('fields.setValue', { memberId: world.xiaoya, fieldId, value: '双鱼' });
  await vault.api.execute('segments.create', {
    communityId,
    name: '大家',
    condition: everybody,
    pinned: true,
  });
  await fillScripts(vault, world);
  await fillLedgers(vault, world);
  return { ...world, ...(await fillCalendar(vault, world)) };
}

/** A series of three evenings, a material in one of them, and a week template. */
async function fillCalendar(
  { api }: TestVault,
  world: SmallWorld,
): Promise<Omit<FullWorld, keyof SmallWorld>> {
  const { communityId, xiaoya } = world;
  const fields = { ...eightEvenings, ends: { kind: 'count', count: 3 } } as const;
  const { seriesId } = (await api.execute('series.create', { communityId, fields })).result;
  const materials = [{ title: '防晒', body: '看 PA 值', contributorId: xiaoya }];
  const { materialIds } = (await api.execute('materials.create', { communityId, materials })).result;
  await api.execute('series.deal', { id: seriesId, materialIds: [...materialIds], today: worldDay });
  const line = { weekday: 1, time: timeOfDay('08:00'), kind: '早安', title: '早安', body: '' } as const;
  const entries = [{ ...line, groupIds: [world.groupId] }];
  const name = '日常';
  const { templateId } = (await api.execute('templates.save', { communityId, id: null, name, entries }))
    .result;
  const week = { week: worldDay, groupIds: [], again: false };
  await api.execute('templates.apply', { communityId, templateId, name, entries, ...week });
  return { seriesId, materialIds };
}

/** Somebody who takes part, checked in, is owed a reward and stands in a 接龙; a lesson and a template. */
async function fillLedgers(vault: TestVault, world: SmallWorld): Promise<void> {
  const stage = { vault, world };
  for (const fill of [signUp, checkIn, promise, pasteChain, teach, keepTemplate]) await fill(stage);
}

/** What scripts leave behind: a version, a copy and a word, and something that is sold. */
async function fillScripts(vault: TestVault, world: SmallWorld): Promise<void> {
  const { communityId, groupId, scriptId, xiaoya } = world;
  const script = await vault.database.scripts.get(scriptId);
  await spoil(vault, 'scripts', { ...script, createdAt: 1 });
  await vault.api.execute('scripts.update', { id: scriptId, patch: { body: '你好' } });
  const copied = { communityId, groupId, scriptId, memberIds: [xiaoya], text: '在吗', welcome: false };
  await vault.api.execute('scripts.recordCopy', copied);
  const word = { word: '最', category: '语气', severity: 'low', suggestion: '', enabled: true } as const;
  await vault.api.execute('words.save', { communityId, words: [word] });
  const product = { id: `product-${communityId}`, communityId, name: '面膜', priceInFen: 1, rules: [] };
  await spoil(vault, 'products', product);
}

async function idsOf(vault: TestVault, { communityId }: SmallWorld): Promise<readonly string[]> {
  const ids: string[] = [communityId];
  for (const table of communityTableNames) {
    const rows = await vault.database.table<{ id: string; communityId: string }>(table).toArray();
    ids.push(...rows.filter((row) => row.communityId === communityId).map(({ id }) => id));
  }
  return ids;
}
