import { expect } from 'vitest';
import { defaultSettings } from '#shared/wire/nouns/settings';
import type { CasesOf } from './stage';

export const settingsCases: CasesOf<'settings'> = {
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
