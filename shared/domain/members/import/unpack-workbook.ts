import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** Most bytes the parts of a workbook may unpack to, and most parts it may have. */
export const maxUnpackedBytes = 200 * 1024 * 1024;
export const maxWorkbookParts = 2_000;
/** Most places a sheet may span, rows × columns: reading fills the gaps between its cells. */
export const maxSheetPlaces = 32_000_000;

export type UnpackedWorkbook =
  /** The workbook packed anew without compression, with nothing in it but what its sheets need. */
  | { readonly ok: true; readonly packed: ArrayBuffer }
  | { readonly ok: false; readonly code: 'workbook-too-large' }
  | { readonly ok: false; readonly code: 'workbook-unreadable' };

const tooLarge: UnpackedWorkbook = { ok: false, code: 'workbook-too-large' };
const unreadable: UnpackedWorkbook = { ok: false, code: 'workbook-unreadable' };

/**
 * Unpacks a workbook after a look at its table of contents, so that a small file that would fill the memory is
 * refused before it does. It is packed again as it lies: the reader would otherwise unpack large parts in workers
 * made from texts, which the content security policy refuses. Never throws.
 */
export function unpackWorkbook(bytes: Uint8Array): UnpackedWorkbook {
  try {
    const contents = listContents(bytes);
    const unpacked = contents.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (contents.length > maxWorkbookParts || unpacked > maxUnpackedBytes) return tooLarge;
    // What a part unpacks to ends at the size its entry states, whatever the packed data says.
    const parts = unzipSync(bytes, { filter: ({ name }) => /\.xml(?:\.rels)?$/i.test(name) });
    for (const [name, part] of Object.entries(parts)) {
      if (!/worksheets\/[^/]*\.xml$/i.test(name)) continue;
      const places = countPlaces(new TextDecoder('latin1').decode(part));
      if (places === null) return unreadable;
      if (places > maxSheetPlaces) return tooLarge;
    }
    const packed = zipSync(parts, { level: 0 });
    return { ok: true, packed: packed.buffer };
  } catch {
    return unreadable;
  }
}

function listContents(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const contents: UnzipFileInfo[] = [];
  unzipSync(bytes, {
    filter: (info) => {
      contents.push(info);
      return false;
    },
  });
  return contents;
}

/** Rows × columns that a sheet's rows and cells say they span; null when one says nothing sensible. */
function countPlaces(xml: string): number | null {
  let rows = 1;
  let columns = 1;
  for (const [, place = ''] of xml.matchAll(/<(?:\w+:)?(?:row|c)\s[^>]*?\br\s*=\s*["']([^"']*)["']/g)) {
    const found = /^([A-Z]{0,3})(\d{1,7})$/i.exec(place);
    if (found === null) return null;
    rows = Math.max(rows, Number(found[2]));
    columns = Math.max(columns, columnNumber(found[1] ?? ''));
  }
  return rows * columns;
}

function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
