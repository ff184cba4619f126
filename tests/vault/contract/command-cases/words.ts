import { expect } from 'vitest';
import { type CasesOf, nobody, type Stage } from './stage';

const words = ({ vault, world }: Stage) => vault.api.query('words.list', { communityId: world.communityId });

const aWord = {
  word: '最有效',
  category: '绝对化用语',
  severity: 'high',
  suggestion: '',
  enabled: true,
} as const;

export const wordsCases: CasesOf<'words'> = {
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
};
