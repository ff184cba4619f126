import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askLine } from '#shared/domain/experts/ask-line';
import { everydaySynonyms, shieldWords } from '#shared/domain/experts/everyday-synonyms';
import { readTopic } from '#shared/domain/experts/read-topic';
import { findWords, wordMeanings } from '#shared/domain/experts/word-meanings';
import { foldText } from '#shared/domain/search/fold-text';

describe('the everyday words', () => {
  it('stand in one group each, as they are compared', () => {
    const words = [...everydaySynonyms.flatMap((group) => group.words), ...shieldWords];
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => foldText(word) !== word || word === '')).toEqual([]);
    expect(everydaySynonyms.length).toBeGreaterThanOrEqual(60);
  });

  it('are found longest first, without gaps or overlaps', () => {
    const found = (text: string) => findWords(text, wordMeanings([])).map(({ word }) => word);
    expect(found('痘痘和红血丝')).toEqual(['痘痘', '红血丝']);
    expect(found('红烧肉配红酒')).toEqual(['红烧', '红']);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('红', '包', '痘', '脸', '上', 'a', '醇') }), (text) => {
        let end = 0;
        for (const { word, at } of findWords(text, wordMeanings([]))) {
          expect(text.startsWith(word, at)).toBe(true);
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + word.length;
        }
      }),
    );
  });

  it('reads any topic at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(readTopic(text, [['', text], []]).folded).toBe(foldText(text));
      }),
    );
  });
});

describe('the @-line', () => {
  it('puts the names in their place, each once, as one line of plain text', () => {
    expect(askLine('这个话题和你相关，刚好供你参考 @…', ['阿May', '桃子🌸', '阿May'])).toBe(
      '这个话题和你相关，刚好供你参考 @阿May @桃子🌸',
    );
    expect(askLine('有空来看看', ['$& 名\u202E'])).toBe('有空来看看 @$& 名');
    expect(askLine('@… 来看看', ['$&'])).toBe('@$& 来看看');
  });
});
