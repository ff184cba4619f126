import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { randomIds } from '#shared/domain/ids';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { WeiluError } from '#shared/wire/errors';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';
import { createVaultService } from '#vault/vault-service';
import { everybodyIn, makeSmallWorld } from '../small-world';
import { dump, type OpenVault, snapshotFile, type TestVault } from '../vault-harness';

/** One drawn step: which command, about which row, with which words. */
type Step = Readonly<{ command: CommandName; pick: number; text: string; flag: boolean }>;

/** Gives the id of a row of that table, or one that is not there when the table is empty. */
type PickId = (table: DataTableName) => never;

/** Any sequence of commands can be undone to its beginning and redone to its end. */
export function describeAnyOrder(openVault: OpenVault): void {
  describe('any sequence of commands', () => {
    it('undone is the beginning, redone is the end; its snapshot is whole and search follows', async () => {
      const property = fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 12 }), async (steps) => {
        const vault = await openVault();
        await walkThereAndBack(vault, steps).finally(() => vault.close());
      });
      await fc.assert(property, { numRuns: 8, seed: 20260302, endOnFailure: true });
    });
  });
}

async function walkThereAndBack(vault: TestVault, steps: readonly Step[]): Promise<void> {
  const { api } = vault;
  const beginning = await dump(vault);
  await makeSmallWorld(api);
  for (const step of steps) await take(vault, step);
  // The last step leaves nothing to redo, so that redoing everything ends here.
  await api.execute('communities.create', { name: '最后', groupName: '最后' });
  const end = await dump(vault);
  await api.query('backup.inspect', { bytes: await snapshotFile(vault) });
  await expectFreshIndexToAgree(vault);

  let undone = 0;
  for (; (await api.query('history.state', {})).undo; undone += 1) await api.execute('history.undo', {});
  expect(await dump(vault)).toBe(beginning);
  for (let redone = 0; redone < undone; redone += 1) await api.execute('history.redo', {});
  await expect(api.execute('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-redo' });
  expect(await dump(vault)).toBe(end);
  await expectFreshIndexToAgree(vault);
}

/** Takes one step; it may be refused only because there is nothing there to take it on. */
async function take(vault: TestVault, step: Step): Promise<void> {
  const ids = new Map<DataTableName, readonly string[]>();
  for (const name of pickedTables) {
    ids.set(name, await vault.database.table<unknown, string>(name).toCollection().primaryKeys());
  }
  const pickId: PickId = (table) => {
    const known = ids.get(table) ?? [];
    return (known[step.pick % Math.max(1, known.length)] ?? 'nobody') as never;
  };
  const refused = await vault.api.execute(step.command, inputs[step.command]?.(step, pickId) as never).then(
    () => null,
    (thrown: WeiluError) => thrown,
  );
  const nothingThere = ['not-found', 'nothing-to-undo', 'nothing-to-redo'];
  if (refused && !nothingThere.includes(refused.code)) throw refused;
}

/** The index that followed every change knows what one made anew from the store knows. */
async function expectFreshIndexToAgree({ api, database }: TestVault): Promise<void> {
  const fresh = createVaultService(database, { now: Date.now, makeId: randomIds });
  for (const { id } of await api.query('communities.list', {})) {
    for (const search of ['', 'xy', '老']) {
      const query = { filter: { ...everybodyIn(id), search }, start: 0, count: 100 };
      expect(await api.query('members.list', query)).toEqual(await fresh.query('members.list', query));
    }
  }
}

const pickedTables = [
  'communities',
  'groups',
  'members',
  'memberships',
  'tags',
  'scripts',
  'queue',
  'plannerItems',
  'activities',
  'tasks',
] as const satisfies readonly DataTableName[];

/** Makes the input of a drawn step. Commands without an entry take none. */
const inputs: {
  readonly [Name in CommandName]?: (step: Step, id: PickId) => CommandInput<Name>;
} = {
  'communities.create': ({ text }) => ({ name: text, groupName: text }),
  'communities.update': ({ text }, id) => ({ id: id('communities'), patch: { name: text } }),
  'communities.remove': (_step, id) => ({ id: id('communities') }),
  'communities.addGroup': ({ text }, id) => ({ communityId: id('communities'), name: text, capacity: 50 }),
  'communities.updateGroup': ({ text }, id) => ({ id: id('groups'), patch: { name: text } }),
  'members.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    groupId: flag ? id('groups') : null,
    fields: { nickname: text },
  }),
  'members.update': ({ text, flag }, id) => ({
    id: id('members'),
    patch: flag ? { nickname: text } : { notes: text, roles: ['payer'] },
  }),
  'members.remove': (_step, id) => ({ ids: [id('members')] }),
  'members.import': ({ text, flag }, id) => ({
    communityId: id('communities'),
    groupId: flag ? id('groups') : null,
    fileName: text,
    writes: [
      { memberId: null, patch: { nickname: text }, tagNames: [text] },
      { memberId: flag ? id('members') : null, patch: { nickname: `${text}2` }, tagNames: ['老客户', text] },
    ],
  }),
  'members.join': (_step, id) => ({ memberId: id('members'), groupId: id('groups'), joinedOn: null }),
  'members.updateMembership': ({ flag }, id) => ({
    id: id('memberships'),
    patch: { status: flag ? 'left' : 'maybe-left' },
  }),
  'members.log': ({ text }, id) => ({ memberId: id('members'), kind: 'note', text }),
  'tags.create': ({ text }, id) => ({ communityId: id('communities'), name: text }),
  'scripts.create': ({ text }, id) => ({ communityId: id('communities'), fields: { title: text } }),
  'scripts.update': ({ text, flag }, id) => ({ id: id('scripts'), patch: { body: text, favourite: flag } }),
  'scripts.remove': (_step, id) => ({ id: id('scripts') }),
  'scripts.recordCopy': ({ text, flag }, id) => ({
    communityId: id('communities'),
    scriptId: id('scripts'),
    groupId: null,
    memberIds: [id('members')],
    text,
    welcome: flag,
  }),
  'queue.fill': ({ text, flag }, id) => ({
    communityId: id('communities'),
    items: [{ groupId: null, scriptId: id('scripts'), memberIds: [id('members')], text, welcome: flag }],
  }),
  'queue.markCopied': (_step, id) => ({ id: id('queue') }),
  'queue.skip': (_step, id) => ({ id: id('queue') }),
  'queue.clear': (_step, id) => ({ communityId: id('communities') }),
  'planner.create': ({ text }, id) => ({
    communityId: id('communities'),
    fields: { title: text, day: day('2026-03-04'), time: timeOfDay('20:00') },
  }),
  'planner.update': ({ text }, id) => ({ id: id('plannerItems'), patch: { body: text } }),
  'planner.reschedule': ({ flag }, id) => ({
    id: id('plannerItems'),
    day: day(flag ? '2026-03-05' : '2026-02-28'),
    time: timeOfDay('12:30'),
  }),
  'planner.remove': (_step, id) => ({ id: id('plannerItems') }),
  'planner.stampSent': ({ flag, pick }, id) => ({ id: id('plannerItems'), sentAt: flag ? pick : null }),
  'activities.create': ({ text }, id) => ({
    communityId: id('communities'),
    templateId: 'sharing',
    title: text,
    startsOn: day('2026-03-31'),
    startsAt: timeOfDay('20:00'),
    groupIds: [],
  }),
  'activities.update': ({ text }, id) => ({ id: id('activities'), patch: { title: text } }),
  'activities.reschedule': ({ flag }, id) => ({
    id: id('activities'),
    startsOn: day(flag ? '2026-04-30' : '2026-02-28'),
    startsAt: timeOfDay('19:00'),
  }),
  'activities.remove': (_step, id) => ({ id: id('activities') }),
  'activities.addTask': ({ text }, id) => ({
    activityId: id('activities'),
    phase: 'during',
    title: text,
    owner: '',
    dueOn: null,
  }),
  'activities.updateTask': ({ flag }, id) => ({ id: id('tasks'), patch: { pinned: flag } }),
  'activities.tickTask': ({ flag }, id) => ({ id: id('tasks'), done: flag }),
  'activities.orderTasks': (_step, id) => ({
    activityId: id('activities'),
    phase: 'before',
    ids: [id('tasks')],
  }),
  'activities.removeTask': (_step, id) => ({ id: id('tasks') }),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  command: fc.constantFrom(...(Object.keys(inputs) as readonly CommandName[])),
  pick: fc.nat(50),
  text: fc.constantFrom(
    '小雨',
    '曾小雅',
    '老友 Amy',
    '🐱喵',
    '=1+1',
    "Robert'); --",
    '\ud83d半个字',
    'x'.repeat(150),
  ),
  flag: fc.boolean(),
});
