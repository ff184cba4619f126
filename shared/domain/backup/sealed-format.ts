import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import { fromBase64, toBase64 } from './base64';
import { type KeyWrap, keyWrapSchema } from './key-wrap';

/**
 * The sealed file: any file of ours behind AES-256-GCM.
 *
 * - first line: `{"format":"weilu-sealed","version":1,"wrap":{…},"chunk":1048576,"nonce":"…"}` and LF; `wrap` is the
 *   data key under the passphrase
 * - then chunks: 4 bytes of length (big-endian) and that many bytes of ciphertext; each but the last holds exactly
 *   `chunk` bytes of the file
 *
 * A chunk's iv is `nonce` and its number; authenticated with it are the first line, its number, and whether it is the
 * last. So a file that is cut, reordered, mixed from two or changed in any byte does not open.
 */
export const sealedFormat = 'weilu-sealed';
export const sealedVersion = 1;
/** How much of a file one chunk holds. */
export const chunkBytes = 1 << 20;
/** What AES-GCM adds to a chunk. */
export const tagBytes = 16;

const lengthBytes = 4;
const nonceBytes = 8;
const lineFeed = 0x0a;
/** Longest first line: ours has about 400 bytes. */
const headerLimit = 4_096;

/** The first line of a sealed file, with the bytes it is authenticated by. */
export type SealedHeader = Readonly<{
  wrap: KeyWrap;
  chunk: number;
  nonce: Uint8Array<ArrayBuffer>;
  line: Uint8Array<ArrayBuffer>;
}>;

/** A new first line, with a nonce of its own. */
export function makeHeader(wrap: KeyWrap): SealedHeader {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const value = { format: sealedFormat, version: sealedVersion, wrap, chunk: chunkBytes };
  const line = new TextEncoder().encode(`${JSON.stringify({ ...value, nonce: toBase64(nonce) })}\n`);
  return { wrap, chunk: chunkBytes, nonce, line };
}

const versionSchema = z.object({ version: z.number().int().positive() });

const headerSchema = z.strictObject({
  format: z.literal(sealedFormat),
  version: z.literal(sealedVersion),
  wrap: keyWrapSchema,
  chunk: z
    .number()
    .int()
    .positive()
    .max(1 << 26),
  nonce: z.base64().length(12),
});

/**
 * Reads the first line of a sealed file.
 * @throws WeiluError `snapshot-cut-short`, `snapshot-newer` or `snapshot-damaged`.
 */
export function readHeader(file: Uint8Array<ArrayBuffer>): SealedHeader {
  const end = file.subarray(0, headerLimit).indexOf(lineFeed);
  if (end < 0 && file.byteLength < headerLimit) throw new WeiluError('snapshot-cut-short', {});
  const line = file.subarray(0, end + 1);
  const value = parseJson(line);
  const version = versionSchema.safeParse(value).data?.version ?? 0;
  if (version > sealedVersion) {
    throw new WeiluError('snapshot-newer', { found: version, known: sealedVersion });
  }
  const header = headerSchema.safeParse(value).data;
  const nonce = header ? fromBase64(header.nonce) : null;
  if (!header || nonce?.byteLength !== nonceBytes) throw damaged('header');
  return { wrap: header.wrap, chunk: header.chunk, nonce, line };
}

/**
 * The ciphertexts of a file's chunks; every length is checked before a byte is deciphered.
 * @throws WeiluError `snapshot-cut-short` or `snapshot-damaged`.
 */
export function readChunks(
  file: Uint8Array<ArrayBuffer>,
  { line, chunk }: SealedHeader,
): readonly Uint8Array<ArrayBuffer>[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const fullLength = chunk + tagBytes;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let offset = line.byteLength;
  while (offset < file.byteLength || chunks.length === 0) {
    const start = offset + lengthBytes;
    if (start > file.byteLength) throw new WeiluError('snapshot-cut-short', {});
    const length = view.getUint32(offset);
    if (length < tagBytes || length > fullLength) throw damaged('length');
    offset = start + length;
    if (offset > file.byteLength) throw new WeiluError('snapshot-cut-short', {});
    if (offset < file.byteLength && length !== fullLength) throw damaged('length');
    chunks.push(file.subarray(start, offset));
  }
  return chunks;
}

/** A ciphertext behind its length, as it stands in the file. */
export function frameChunk(ciphertext: Uint8Array): Uint8Array<ArrayBuffer> {
  const framed = new Uint8Array(lengthBytes + ciphertext.byteLength);
  new DataView(framed.buffer).setUint32(0, ciphertext.byteLength);
  framed.set(ciphertext, lengthBytes);
  return framed;
}

/** The iv of a chunk and what is authenticated with it. */
export function chunkParameters(header: SealedHeader, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(header.nonce);
  new DataView(iv.buffer).setUint32(nonceBytes, index);
  const additionalData = new Uint8Array(header.line.byteLength + 5);
  additionalData.set(header.line);
  const place = new DataView(additionalData.buffer, header.line.byteLength);
  place.setUint32(0, index);
  place.setUint8(4, last ? 1 : 0);
  return { name: 'AES-GCM', iv, additionalData };
}

function parseJson(line: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(line));
  } catch {
    return undefined;
  }
}

function damaged(detail: string): WeiluError<'snapshot-damaged'> {
  return new WeiluError('snapshot-damaged', { detail });
}
