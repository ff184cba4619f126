import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dictionaryRows,
  findWords,
  isAsBuiltIn,
  planWordImport,
  toSearchableRows,
} from '#shared/domain/checks/dictionary-rows';
import {
  type OwnWord,
  type WordFields,
  type WordRule,
  wordSeverities,
} from '#shared/domain/checks/word-rule';
import type { CommunityId, WordRuleId } from '#shared/domain/ids';

const builtIn: readonly WordRule[] = [
  { word: '最有效', category: '绝对化用语', severity: 'high', suggestion: '我用着不错' },
  { word: '治疗', category: '医疗术语', severity: 'high', suggestion: '改善' },
  { word: '亲们', category: '语气', severity: 'low', suggestion: '大家' },
];
const fields = (word: string, rest: Partial<WordFields> = {}): WordFields => ({
  word,
  category: '自定义',
  severity: 'middle',
  suggestion: '',
  enabled: true,
  ...rest,
});
const owned = (said: WordFields, createdAt = 1): OwnWord => ({
  ...said,
  id: `w-${said.word}` as WordRuleId,
  communityId: 'c' as CommunityId,
  createdAt,
});

describe('the dictionary', () => {
  it('is what comes built in, with what the community says of it, and its own words first', () => {
    const own = [
      owned(fields('治疗', { category: '医疗术语', severity: 'high', suggestion: '养护', enabled: false })),
      owned(fields('特效'), 2),
      owned(fields('速效'), 3),
    ];
    const rows = dictionaryRows(builtIn, own);
    expect(rows.map(({ word, origin, enabled }) => `${word} ${origin} ${enabled}`)).toEqual([
      '速效 own true',
      '特效 own true',
      '最有效 built-in true',
      '治疗 changed false',
      '亲们 built-in true',
    ]);
    expect(rows[3]?.suggestion).toBe('养护');
  });

  it('knows when a say adds nothing to what comes built in', () => {
    const asItCame = fields('治疗', { category: '医疗术语', severity: 'high', suggestion: '改善' });
    expect(isAsBuiltIn(builtIn, asItCame)).toBe(true);
    expect(isAsBuiltIn(builtIn, { ...asItCame, enabled: false })).toBe(false);
    expect(isAsBuiltIn(builtIn, { ...asItCame, suggestion: '' })).toBe(false);
    expect(isAsBuiltIn(builtIn, fields('特效'))).toBe(false);
  });

  it('is searched by text, pinyin and initials, the words themselves first, and by what they are', () => {
    const rows = toSearchableRows(
      dictionaryRows(builtIn, [owned(fields('痘痘', { suggestion: '治疗后改' }))]),
    );
    const all = { category: null, severity: null };
    const found = (query: string, rest = {}) =>
      findWords(rows, { query, ...all, ...rest }).map(({ word }) => word);
    expect(found('')).toEqual(['痘痘', '最有效', '治疗', '亲们']);
    expect(found('治')).toEqual(['治疗', '痘痘']);
    expect(found('zl')).toEqual(['治疗']);
    expect(found('zuiyx')).toEqual(['最有效']);
    expect(found('', { category: '语气' })).toEqual(['亲们']);
    expect(found('', { severity: 'high' })).toEqual(['最有效', '治疗']);
    expect(found('zl', { severity: 'low' })).toEqual([]);
  });

  it('takes of an import only what is new or other than it stands, the last of a word', () => {
    const rows = dictionaryRows(builtIn, [owned(fields('特效'))]);
    const plan = planWordImport(rows, [
      fields('速效', { severity: 'low' }),
      fields('特效'),
      fields('亲们', { category: '语气', severity: 'low', suggestion: '姐妹们' }),
      fields('速效', { severity: 'high' }),
    ]);
    expect(plan).toMatchObject({ added: 1, changed: 1, same: 1 });
    expect(plan.words.map(({ word, severity }) => `${word} ${severity}`)).toEqual(['速效 high', '亲们 low']);
  });

  it('stands as imported, and importing the same again changes nothing', () => {
    const some = fc.array(
      fc.record({
        word: fc.constantFrom('治疗', '亲们', '特效', '__proto__', 'constructor', '最有效'),
        category: fc.constantFrom(...(['自定义', '语气'] as const)),
        severity: fc.constantFrom(...wordSeverities),
        suggestion: fc.constantFrom('', '改善'),
        enabled: fc.boolean(),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(some, some, (before, read) => {
        const own = [...new Map(before.map((one) => [one.word, owned(one)])).values()];
        const plan = planWordImport(dictionaryRows(builtIn, own), read);
        const written = new Map(own.map((one) => [one.word, one]));
        for (const one of plan.words) written.set(one.word, owned(one));
        const rows = dictionaryRows(builtIn, [...written.values()]);
        for (const [word, wanted] of new Map(read.map((one) => [one.word, one])))
          expect(rows.find((row) => row.word === word)).toMatchObject(wanted);
        expect(planWordImport(rows, read).words).toEqual([]);
        expect(new Set(rows.map(({ word }) => word)).size).toBe(rows.length);
      }),
    );
  });
});
