/** Width and height of a picture, in pixels. */
export type PictureSize = Readonly<{ width: number; height: number }>;

/** Most pixels of a picture that is decoded: 320 MB of memory. A long screenshot (1080 × 30000) has less than half of them. */
const mostPixels = 80_000_000;

/** Whether a picture may be decoded: a small file can hold a picture that takes gigabytes. */
export function isDecodable({ width, height }: PictureSize): boolean {
  return width > 0 && height > 0 && width * height <= mostPixels;
}

/**
 * The size a picture says it has, read from its first bytes without decoding it; null where they are no header.
 *
 * @param type media type, as `pictureType` has it
 */
export function pictureSize(bytes: Uint8Array, type: string): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[type];
  if (!read) return null;
  try {
    return read(view);
  } catch (thrown) {
    // It ends within its header.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

const readers: Readonly<Record<string, (view: DataView) => PictureSize | null>> = {
  'image/png': sizeOfPng,
  'image/jpeg': sizeOfJpeg,
  'image/gif': sizeOfGif,
  'image/webp': sizeOfWebp,
};

/** IHDR is the first chunk: https://www.w3.org/TR/png-3/#11IHDR */
function sizeOfPng(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** The frame header, of any kind of compression: ITU-T T.81, B.2.2. */
function sizeOfJpeg(view: DataView): PictureSize | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // Any number of FF may stand before a marker; TEM and RST have no length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, among which three are tables: DHT, JPG and DAC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The screen, or its first picture where that is larger: GIF89a, 18 and 20. */
function sizeOfGif(view: DataView): PictureSize | null {
  const screen = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  const flags = view.getUint8(10);
  let at = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  // Extensions: a label, then blocks, each behind its length, until an empty one.
  while (view.getUint8(at) === 0x21) {
    at += 2;
    while (view.getUint8(at) !== 0) at += 1 + view.getUint8(at);
    at += 1;
  }
  if (view.getUint8(at) !== 0x2c) return null;
  return {
    width: Math.max(screen.width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
    height: Math.max(screen.height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
  };
}

/** By the kind of its first chunk: RFC 9649, 2.5 to 2.7. */
function sizeOfWebp(view: DataView): PictureSize | null {
  const kind = view.getUint8(15);
  if (kind === 0x20) {
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  }
  // VP8L: 14 bits each, behind a signature of one byte.
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (kind !== 0x58) return null;
  const three = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00;
  return { width: three(24) + 1, height: three(27) + 1 };
}
