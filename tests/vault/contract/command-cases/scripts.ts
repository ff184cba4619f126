import { expect } from 'vitest';
import { builtInScripts } from '#shared/domain/scripts/built-in/built-in-scripts';
import { spoil, testEpoch } from '../../vault-harness';
import { type CasesOf, membership, nobody, type Stage, timeline } from './stage';

const [firstBuiltIn] = builtInScripts;

const script = async ({ vault, world }: Stage) =>
  (await vault.api.query('scripts.list', { communityId: world.communityId })).find(
    ({ id }) => id === world.scriptId,
  );

const versions = ({ vault, world }: Stage) => vault.api.query('scripts.versions', { id: world.scriptId });

/** The script's text was changed long enough after it was made for a version of it to be kept. */
const editLater = async ({ vault, world }: Stage) => {
  const script = await vault.database.scripts.get(world.scriptId);
  await spoil(vault, 'scripts', { ...script, createdAt: testEpoch - 3_600_000 });
  await vault.api.execute('scripts.update', { id: world.scriptId, patch: { body: '你好' } });
};

export const scriptsCases: CasesOf<'scripts'> = {
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
};
