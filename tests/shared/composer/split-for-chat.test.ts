import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitForChat } from '#shared/domain/composer/split-for-chat';
import { byteCount, characterCount } from '#shared/domain/scripts/chat-text';
import { fitsLimit, type LengthLimit } from '#shared/domain/scripts/merged-welcome';

const characters = (most: number): LengthLimit => ({ unit: 'characters', most });
const bytes = (most: number): LengthLimit => ({ unit: 'bytes', most });
const textsOf = (text: string, limit: LengthLimit, numbered = false) =>
  splitForChat(text, limit, { numbered }).map((segment) => segment.text);
const sourceOf = (text: string, limit: LengthLimit, numbered = false) =>
  splitForChat(text, limit, { numbered })
    .map((segment) => segment.source)
    .join('');

describe('cutting a text for chat', () => {
  it('leaves a text that fits alone, and gives nothing for nothing', () => {
    expect(splitForChat('欢迎小雅～\n', characters(20))).toEqual([
      { source: '欢迎小雅～\n', text: '欢迎小雅～' },
    ]);
    expect(splitForChat('', characters(20))).toEqual([]);
    expect(splitForChat(' \n\n', characters(20))).toEqual([{ source: ' \n\n', text: '' }]);
  });

  it('cuts at a paragraph before a line, a line before a sentence, a sentence before a clause', () => {
    expect(textsOf('第一段话。\n\n第二段话。\n第二行。', characters(13))).toEqual([
      '第一段话。',
      '第二段话。\n第二行。',
    ]);
    expect(textsOf('第一行。再一句。\n第二行。', characters(11))).toEqual(['第一行。再一句。', '第二行。']);
    expect(textsOf('今天好热，记得防晒。明天下雨，带伞。', characters(12))).toEqual([
      '今天好热，记得防晒。',
      '明天下雨，带伞。',
    ]);
    expect(textsOf('今天好热所以，记得防晒', characters(9))).toEqual(['今天好热所以，', '记得防晒']);
  });

  it('gives 3 pieces at 2,000 for a text of 4,619 characters, whatever its lines are like', () => {
    const lines = [
      '换季要温和。\n',
      '记得把水乳涂匀，再等一等，最后涂防晒。\n',
      '晚安，明天见！[月亮]\n\n',
      '没有标点的一行话也算\n',
    ];
    for (const unit of [...lines, lines.join(''), '字', '今天，', 'word ', `${'段'.repeat(1_099)}\n\n`]) {
      const text = unit.repeat(4_619).slice(0, 4_618).concat('完');
      expect(characterCount(text)).toBe(4_619);
      expect(splitForChat(text, characters(2_000)).length).toBe(3);
      expect(splitForChat(text, characters(2_000), { numbered: true }).length).toBe(3);
    }
  });

  it('never cuts an address, a name or a code', () => {
    const whole = [
      'https://example.com/a/b?c=d&e=路径#f',
      '@小雅☀️',
      '[玫瑰]',
      '[破涕为笑]',
      'https://例.example/wiki/护肤',
    ];
    for (const piece of whole)
      for (let before = 0; before < 30; before += 1) {
        const text = `${'好'.repeat(before)} ${piece} 然后继续说下去，说到没有地方再说为止`;
        const texts = textsOf(text, characters(40));
        expect(texts.some((part) => part.includes(piece))).toBe(true);
      }
    const texts = splitForChat(`${'好'.repeat(14)}@小 雅 来了`, characters(16), { names: ['小', '小 雅'] });
    expect(texts.some(({ text }) => text.includes('@小 雅'))).toBe(true);
  });

  it('cuts an address that is longer than the limit rather than failing', () => {
    const address = `https://example.com/${'a'.repeat(100)}`;
    const texts = textsOf(`看 ${address} 吧`, characters(30));
    expect(texts.every((text) => characterCount(text) <= 30)).toBe(true);
    expect(texts.join('').replaceAll(' ', '')).toBe(`看${address}吧`);
  });

  it('keeps the marks and emoji of a sentence with it, and words and figures whole', () => {
    expect(textsOf('欢迎来到小满！🎉🎉[玫瑰]先看群规再聊天', characters(18))).toEqual([
      '欢迎来到小满！🎉🎉[玫瑰]',
      '先看群规再聊天',
    ]);
    expect(textsOf('她说：“好的。”然后走了', characters(8))).toEqual(['她说：“好的。”', '然后走了']);
    expect(textsOf('今晚八点开播原价1299.50元', characters(13))).toEqual(['今晚八点开播原价', '1299.50元']);
    expect(textsOf('好好好好好good morning', characters(8))).toEqual(['好好好好好', 'good', 'morning']);
  });

  it('keeps the indentation of a paragraph and drops blank edges', () => {
    expect(textsOf('　　第一段在这里。\n\n\n　　第二段在这里。\n\n', characters(12))).toEqual([
      '　　第一段在这里。',
      '　　第二段在这里。',
    ]);
  });

  it('numbers the pieces within the limit', () => {
    const text = '这一句话刚好十个字。'.repeat(40);
    const texts = textsOf(text, characters(50), true);
    expect(texts[0]?.startsWith(`（1/${texts.length}）这一句`)).toBe(true);
    expect(texts.at(-1)?.startsWith(`（${texts.length}/${texts.length}）`)).toBe(true);
    expect(texts.every((part) => characterCount(part) <= 50)).toBe(true);
    expect(textsOf(text, bytes(100), true).every((part) => byteCount(part) <= 100)).toBe(true);
    expect(textsOf('短短一句', characters(50), true)).toEqual(['短短一句']);
  });

  it('loses nothing of any text, and keeps every piece within the limit', () => {
    fc.assert(
      fc.property(hostileText, limits, fc.boolean(), (text, limit, numbered) => {
        const segments = splitForChat(text, limit, { numbered });
        expect(segments.map(({ source }) => source).join('')).toBe(text);
        for (const segment of segments) {
          expect(fitsLimit(segment.text, limit)).toBe(true);
          const seen = Array.from(graphemes.segment(segment.text), ({ segment: grapheme }) => grapheme);
          expect(seen.at(0) ?? '').not.toMatch(/^[\n\r]+$/u);
          expect(seen.at(-1) ?? '').not.toMatch(/^[ \t\n\r\u3000\u00A0]+$/u);
          if (!numbered) expect(segment.source).toContain(segment.text);
          if (text.trim() !== '' && limit.unit === 'characters') expect(segment.text).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never cuts inside a grapheme, whatever stands there', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, most) => {
        const starts = new Set(Array.from(graphemes.segment(text), ({ index }) => index));
        let at = 0;
        for (const { source } of splitForChat(text, characters(most))) {
          expect(starts.has(at)).toBe(true);
          at += source.length;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('takes long texts in its stride', () => {
    const hostile = [
      '今天我们来聊聊换季护肤，记得先做好清洁。\n',
      '字',
      ' ',
      '\n',
      '@',
      '@@小 ',
      '[',
      '[玫瑰',
      '👩‍🔬',
      'https://',
      'a.',
      '！🎉',
      '\u0301',
    ];
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil((unit.length > 9 ? 200_000 : 20_000) / unit.length));
      const began = performance.now();
      expect(sourceOf(text, characters(2_000), true) === text).toBe(true);
      expect(performance.now() - began, unit).toBeLessThan(4_000);
    }
  });
});

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const limits = fc.record({
  unit: fc.constantFrom('characters' as const, 'bytes' as const),
  most: fc.integer({ min: 4, max: 60 }),
});
const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '👨‍👩‍👧‍👦',
          '🇨🇳',
          '🇨',
          '🏽',
          '\u200D',
          '\uFE0F',
          '\u0301',
          '\r\n',
          '\r',
          '\n',
          '\n\n',
          '\t',
          ' ',
          '\u3000',
        ],
        ...[
          '\u2005',
          '\uD83D',
          '\uDE00',
          '\u202E',
          'مرحبا',
          'שלום',
          '\u0600',
          'क्‍ष',
          '한',
          '각',
          '@小雅',
          '@',
          '[玫瑰]',
        ],
        ...[
          '[',
          ']',
          'https://example.com/a?b=c',
          'www.',
          '，',
          '。',
          '！',
          '“',
          '”',
          '1,000.5',
          'word',
          '好',
          '记得防晒',
        ],
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
    { maxLength: 60 },
  )
  .map((units) => units.join(''));
