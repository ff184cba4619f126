import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../shared/domain/members/import/decode-text';
import { fixture, gbk, utf8, utf16 } from './support';

const sample = '群昵称,城市\n小美🌸,上海\n解可可👩‍🔬,广州\n';

describe('the encoding of a file', () => {
  it('is UTF-8 with and without a mark, and the mark is no part of the text', () => {
    expect(decodeText(utf8(sample))).toEqual({ ok: true, text: sample, encoding: 'utf-8' });
    expect(decodeText(utf8(`\ufeff${sample}`))).toEqual({ ok: true, text: sample, encoding: 'utf-8-bom' });
  });

  it('is UTF-16 in both byte orders, with and without a mark', () => {
    for (const order of ['le', 'be'] as const) {
      for (const mark of [true, false]) {
        const expected = { ok: true, text: sample, encoding: `utf-16${order}` };
        expect(decodeText(utf16(sample, order, mark))).toEqual(expected);
      }
    }
  });

  it('is GB18030 for what Chinese Excel saves', () => {
    const decoded = decodeText(fixture('members-gbk.csv'));
    expect(decoded).toMatchObject({ ok: true, encoding: 'gb18030' });
    expect(decodeText(gbk('姓名\n'))).toEqual({ ok: true, text: '姓名\n', encoding: 'gb18030' });
    expect(decodeText(gbk('昵称,微信号\n梓萱,wx_1\n婷婷,wx_2\n'))).toMatchObject({ encoding: 'gb18030' });
  });

  it('stays UTF-8 when a byte is broken or the end is cut off', () => {
    const bytes = utf8(sample);
    const broken = Uint8Array.from(bytes);
    broken[20] = 0xff;
    for (const damaged of [broken, utf8('群昵称,城市\n小美,上海').slice(0, -1)]) {
      const decoded = decodeText(damaged);
      expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8' });
      expect(decoded.ok && decoded.text.startsWith('群昵称,')).toBe(true);
    }
  });
});

describe('files that are not text', () => {
  it('are refused, workbooks by name', () => {
    const zip = Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('[Content_Types].xml'));
    expect(decodeText(zip)).toEqual({ ok: false, code: 'file-not-text', looksLike: 'workbook' });
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
    expect(decodeText(png)).toEqual({ ok: false, code: 'file-not-text', looksLike: 'other' });
    expect(decodeText(utf8('%PDF-1.7\n'))).toMatchObject({ code: 'file-not-text' });
    expect(decodeText(new Uint8Array(4096))).toMatchObject({ code: 'file-not-text' });
    const noise = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(decodeText(noise)).toMatchObject({ code: 'file-not-text' });
    expect(decodeText(utf8('a\u0001\u0002\u0003b\u0004'))).toMatchObject({ code: 'file-not-text' });
  });

  it('are told from empty files', () => {
    for (const empty of [new Uint8Array(), Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xff, 0xfe)]) {
      expect(decodeText(empty)).toEqual({ ok: false, code: 'file-empty' });
    }
  });
});

describe('any bytes', () => {
  it('give a text or a code, and never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof decodeText(bytes).ok).toBe('boolean');
      }),
      { numRuns: 600 },
    );
  });

  it('come back as the text they were made from', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'小美王一诺,\t\n;"aZ09🌸é·、'), minLength: 1 })
      .map((rest) => `群昵称,${rest}`);
    fc.assert(
      fc.property(text, (original) => {
        expect(decodeText(utf8(original))).toMatchObject({ text: original, encoding: 'utf-8' });
        expect(decodeText(utf8(`\ufeff${original}`))).toMatchObject({ text: original });
        expect(decodeText(utf16(original, 'le', true))).toMatchObject({ text: original });
        expect(decodeText(utf16(original, 'be', true))).toMatchObject({ text: original });
        expect(decodeText(utf16(original, 'le', false))).toMatchObject({
          text: original,
          encoding: 'utf-16le',
        });
        expect(decodeText(utf16(original, 'be', false))).toMatchObject({
          text: original,
          encoding: 'utf-16be',
        });
      }),
    );
  });
});
