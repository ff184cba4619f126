import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemeStarts } from '#shared/domain/composer/grapheme-starts';
import { characterCount, countText, normalizeChatText } from '#shared/domain/scripts/chat-text';
import { fitsLimit } from '#shared/domain/scripts/merged-welcome';

describe('text for the clipboard', () => {
  it('has LF line ends, spaces for tabs, and no trailing spaces', () => {
    expect(normalizeChatText('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd');
    expect(normalizeChatText('名\t价 \t\n  缩进\u3000\u00A0 \n末')).toBe('名 价\n  缩进\n末');
  });

  it('has no blank lines before or after, and keeps those inside', () => {
    expect(normalizeChatText('\n \n\t\n第一\n\n第二\n\u200B \n')).toBe('第一\n\n第二');
    expect(normalizeChatText(' \n\t\n')).toBe('');
  });

  it('has no invisible characters', () => {
    expect(normalizeChatText('\uFEFF小\u200B雅\u2060好\u0000')).toBe('小雅好');
    expect(normalizeChatText('\u202E小雅\u202C\u2066x\u2069\u200F\u200E\u061C')).toBe('小雅x');
    expect(normalizeChatText('小\u200D雅\u200D')).toBe('小雅');
  });

  it('keeps joined emoji, variation selectors and the space of a mention', () => {
    for (const text of ['👩‍🔬', '❤️', '👨‍👩‍👧‍👦', '👩🏽‍🦰', '🏳️‍🌈', '❤️‍🔥', '@小雅\u2005', '🏴󠁧󠁢󠁥󠁮󠁧󠁿']) {
      expect(normalizeChatText(text)).toBe(text);
    }
  });

  it('changes nothing the second time', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        ' ',
        '\t',
        '\r',
        '\n',
        '\u200D',
        '\u200B',
        '\uFE0F',
        '👩',
        '🔬',
        '🏽',
        '\u3000',
        '好',
        'a',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        const once = normalizeChatText(units.join(''));
        expect(normalizeChatText(once)).toBe(once);
        expect(/[\r\t\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/u.test(once)).toBe(false);
        expect(/[ \u00A0\u3000](?:\n|$)|^\n|\n$/u.test(once)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes long runs of spaces and line breaks in its stride', () => {
    const began = performance.now();
    normalizeChatText(`a${' '.repeat(200_000)}b${'\n'.repeat(200_000)}c`);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

describe('counting', () => {
  it('counts graphemes, bytes and lines', () => {
    expect(countText('欢迎@小雅🦌 入群🎉👩‍🔬')).toEqual({ graphemes: 11, bytes: 39, lines: 1 });
    expect(countText('一\n\n三')).toEqual({ graphemes: 4, bytes: 8, lines: 3 });
    expect(countText('')).toEqual({ graphemes: 0, bytes: 0, lines: 0 });
    expect(characterCount('👨‍👩‍👧‍👦')).toBe(1);
  });

  it('reads a long text in pieces and finds the graphemes of the whole', () => {
    const whole = new Intl.Segmenter('zh', { granularity: 'grapheme' });
    const unit = fc.constantFrom(
      '好',
      'a',
      '\r',
      '\n',
      '👩‍🔬',
      '👍🏻',
      '🇨🇳',
      '🇨',
      '\u0301',
      '\u200D',
      '🏻',
      '\uD83C',
      '각',
      'ᄀ',
    );
    const long = fc.array(fc.tuple(unit, fc.integer({ min: 1, max: 700 })), { maxLength: 8 });
    fc.assert(
      fc.property(long, fc.nat(1_200), (runs, most) => {
        const text = runs.map(([each, times]) => each.repeat(times)).join('');
        const expected = Array.from(whole.segment(text), ({ index }) => index);
        expect(graphemeStarts(text)).toEqual([...expected, text.length]);
        expect(characterCount(text)).toBe(expected.length);
        expect(fitsLimit(text, { unit: 'characters', most })).toBe(expected.length <= most);
      }),
      { numRuns: 60 },
    );
  });

  it('counts a very long text in its stride', () => {
    const began = performance.now();
    expect(characterCount('好'.repeat(200_000))).toBe(200_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
