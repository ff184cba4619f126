export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

export type DecodedText =
  | { readonly ok: true; readonly text: string; readonly encoding: TextEncoding }
  | { readonly ok: false; readonly code: 'file-empty' }
  | {
      readonly ok: false;
      readonly code: 'file-not-text';
      /** `old-workbook`: an XLS file, or an XLSX file with a password; both are packed the same way. */
      readonly looksLike: 'workbook' | 'old-workbook' | 'other';
    };

const workbookMagic = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const oldWorkbookMagic = [0xd0, 0xcf, 0x11, 0xe0];
const otherMagic = [
  [0x89, 0x50, 0x4e, 0x47],
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

const workbook: DecodedText = { ok: false, code: 'file-not-text', looksLike: 'workbook' };
const oldWorkbook: DecodedText = { ok: false, code: 'file-not-text', looksLike: 'old-workbook' };
const notText: DecodedText = { ok: false, code: 'file-not-text', looksLike: 'other' };

/** A text may hold at most this share of control characters. */
const controlShare = 0.01;
/** A text may hold at most this share of characters that could not be decoded. */
const replacementShare = 0.05;
/** So many characters that could not be decoded are let pass in a short text. */
const fewReplacements = 4;
/** UTF-16 has at least this share of zero bytes: every delimiter and line end leaves one. */
const utf16ZeroShare = 0.01;
const utf16StrangeShare = 0.2;
/** Bytes looked at where a sample is enough. */
const sampleBytes = 256 * 1024;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}

function isPlausible(text: string): boolean {
  const controls = countMatches(text, /[\x00-\x08\x0e-\x1f\x7f]/g);
  const replaced = countMatches(text, /\ufffd/g);
  const mostReplaced = Math.max(text.length * replacementShare, Math.min(fewReplacements, text.length / 5));
  return controls <= text.length * controlShare && replaced <= mostReplaced;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Characters of a UTF-16 reading that a Chinese table hardly has: the other byte order is full of them. */
function utf16Strangeness(text: string): number {
  return countMatches(
    text,
    /[^\t\n\r\x20-\x7e\u00a0-\u00ff\u2000-\u206f\u3000-\u303f\u4e00-\u9fff\ud800-\udfff\uff00-\uffef]/g,
  );
}

/** UTF-16 without a mark, told by the zero bytes of its ASCII characters; null when it is no such text. */
function decodeUnmarkedUtf16(bytes: Uint8Array): Extract<DecodedText, { ok: true }> | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  if (zeros < bytes.length * utf16ZeroShare) return null;
  const readings = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = decodeStrictly(bytes, encoding);
    return text === null ? [] : [{ encoding, text, strangeness: utf16Strangeness(text) }];
  });
  const [best] = readings.sort((a, b) => a.strangeness - b.strangeness);
  if (best === undefined || best.strangeness > best.text.length * utf16StrangeShare) return null;
  return { ok: true, text: best.text, encoding: best.encoding };
}

/**
 * How many characters would be out of place if the bytes were GB18030. Everyday hanzi and punctuation lie
 * in the rows 0xA1–0xA9 and 0xB0–0xD7 with a second byte from 0xA1; UTF-8 read as GB18030 mostly does not.
 */
function gbStrangeness(bytes: Uint8Array): number {
  let strange = 0;
  let index = 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1] ?? 0;
    if (first < 0x80) index += 1;
    else if (second >= 0x30 && second <= 0x39) index += 4;
    else if (second < 0x40) {
      strange += 1;
      index += 1;
    } else {
      const everyday =
        second >= 0xa1 && ((first >= 0xa1 && first <= 0xa9) || (first >= 0xb0 && first <= 0xd7));
      if (!everyday) strange += 1;
      index += 2;
    }
  }
  return strange;
}

/** How many characters are out of place in a lenient UTF-8 reading: undecodable, or from far-away alphabets. */
function utf8Strangeness(text: string): number {
  return countMatches(text, /[\ufffd\u0080-\u00b6\u00b8-\u07ff\ue000-\uf8ff]/g);
}

function decodeWithoutMark(bytes: Uint8Array): Extract<DecodedText, { ok: true }> {
  const utf16 = decodeUnmarkedUtf16(bytes);
  if (utf16 !== null) return utf16;
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return { ok: true, text: strict, encoding: 'utf-8' };
  const firstForeign = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(firstForeign, firstForeign + sampleBytes);
  if (utf8Strangeness(new TextDecoder('utf-8').decode(sample)) < gbStrangeness(sample)) {
    return { ok: true, text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  }
  return { ok: true, text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' };
}

function decodeMarked(bytes: Uint8Array): Extract<DecodedText, { ok: true }> | null {
  const encoding: TextEncoding | null = startsWith(bytes, [0xef, 0xbb, 0xbf])
    ? 'utf-8-bom'
    : startsWith(bytes, [0xff, 0xfe])
      ? 'utf-16le'
      : startsWith(bytes, [0xfe, 0xff])
        ? 'utf-16be'
        : null;
  if (encoding === null) return null;
  const text = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding).decode(bytes);
  return { ok: true, text, encoding };
}

/**
 * The text of a file of unknown encoding: a byte order mark decides, then strict UTF-8, then UTF-16 by its
 * zero bytes, then GB18030, which is what Chinese Excel writes. A UTF-8 file with a few broken bytes stays
 * UTF-8. The mark itself is not part of the text. Files that are not text are refused, never guessed at.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { ok: false, code: 'file-empty' };
  if (workbookMagic.some((magic) => startsWith(bytes, magic))) return workbook;
  if (startsWith(bytes, oldWorkbookMagic)) return oldWorkbook;
  if (otherMagic.some((magic) => startsWith(bytes, magic))) return notText;
  const decoded = decodeMarked(bytes) ?? decodeWithoutMark(bytes);
  if (decoded.text === '') return { ok: false, code: 'file-empty' };
  return isPlausible(decoded.text) ? decoded : notText;
}
