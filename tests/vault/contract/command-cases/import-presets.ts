import { expect } from 'vitest';
import { type CasesOf, nobody } from './stage';

const presetOfTwoColumns = {
  name: '企微导出',
  headers: ['客户姓名', '编号'],
  columns: ['nickname', null],
  key: 'auto',
  mode: 'upsert',
} as const;

export const importPresetsCases: CasesOf<'importPresets'> = {
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
};
