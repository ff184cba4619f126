import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emojiOf } from '#shared/domain/checks/emoji-of';
import { graphemeStarts } from '#shared/domain/composer/grapheme-starts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const pieces = [
  '中',
  'a',
  '\n',
  '，',
  ' ',
  '🌷',
  '🦌',
  '🏽',
  '👩',
  '\u200D',
  '🔬',
  '🇨',
  '🇳',
  '\uFE0F',
  '❤',
  '☕',
  '1',
];
const others = ['\u20E3', '\u0301', '\uD83C', '\uDF37', '\uD83C\uDFFB', '⁉', '‼', '\u0600'];
const anyText = fc
  .array(fc.constantFrom(...pieces, ...others), { maxLength: 12 })
  .map((parts) => parts.join(''));

describe('the graphemes of a text', () => {
  it('begin where the segmenter says, however pictures and what joins them stand together', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const starts = Array.from(segmenter.segment(text), ({ index }) => index);
        expect(graphemeStarts(text)).toEqual([...starts, text.length]);
      }),
      { numRuns: 100 },
    );
  });

  it('are emoji where a picture is among them', () => {
    expect(emojiOf('早🌷，👩🏽‍🔬好☕1\uFE0F\u20E3 ❤\uFE0F⁉').map(({ start, end }) => [start, end])).toEqual([
      [1, 3],
      [4, 11],
      [12, 13],
      [13, 16],
      [17, 19],
    ]);
  });
});
