import { WeiluError } from '../../wire/errors';
import { fromBase64, toBase64 } from './base64';
import { type BackupKey, type KeyWrap, lockKey, unlockKey } from './key-wrap';
import {
  chunkBytes,
  chunkParameters,
  frameChunk,
  makeHeader,
  readChunks,
  readHeader,
  type SealedHeader,
  sealedFormat,
  tagBytes,
} from './sealed-format';

export type { BackupKey, KeyWrap } from './key-wrap';

/** A new random data key under a passphrase. */
export async function makeBackupKey(passphrase: string): Promise<BackupKey> {
  const id = crypto.randomUUID();
  const dataKey = crypto.getRandomValues(new Uint8Array(32));
  return { id, dataKey, wrap: await lockKey(id, dataKey, passphrase) };
}

/** The same data key under another passphrase: the key still opens what it sealed before. */
export async function rewrapBackupKey(key: BackupKey, passphrase: string): Promise<BackupKey> {
  return { ...key, wrap: await lockKey(key.id, key.dataKey, passphrase) };
}

/**
 * The key that a wrap holds.
 * @throws WeiluError `passphrase-wrong`, or `snapshot-damaged` when the wrap is none.
 */
export async function openKeyWrap(wrap: KeyWrap, passphrase: string): Promise<BackupKey> {
  return { id: wrap.id, dataKey: await unlockKey(wrap, passphrase), wrap };
}

const firstLineStart = new TextEncoder().encode(`{"format":"${sealedFormat}"`);

/** Whether a file is sealed, by how its first line begins. */
export function isSealed(file: Uint8Array): boolean {
  return firstLineStart.every((byte, index) => file[index] === byte);
}

/** Seals a file while it comes in pieces of any size; gives the sealed one in pieces, as they are ready. */
export async function* sealPieces(
  pieces: Iterable<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>,
  key: BackupKey,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const header = makeHeader(key.wrap);
  const cipher = await cipherOf(key);
  yield header.line;
  let index = 0;
  let waiting: readonly Uint8Array<ArrayBuffer>[] = [];
  const seal = async (last: boolean) => {
    const { taken, rest } = takeFrom(waiting);
    waiting = rest;
    const parameters = chunkParameters(header, index, last);
    index += 1;
    return frameChunk(new Uint8Array(await crypto.subtle.encrypt(parameters, cipher, taken)));
  };
  for await (const piece of pieces) {
    waiting = [...waiting, piece];
    // A chunk is the last when nothing comes behind it, so that a full one waits for more.
    while (bytesOf(waiting) > chunkBytes) yield await seal(false);
  }
  yield await seal(true);
}

/**
 * What a file holds: a sealed one opened by the key at hand, else by the passphrase; any other as it is, with key null.
 * @throws WeiluError `passphrase-needed` (sealed by a key that is not at hand, and no passphrase), `passphrase-wrong`,
 * `snapshot-damaged`, `snapshot-cut-short` or `snapshot-newer`.
 */
export async function openFile(
  file: Uint8Array<ArrayBuffer>,
  how: Readonly<{ key: BackupKey | null; passphrase: string | null }>,
): Promise<Readonly<{ bytes: Uint8Array<ArrayBuffer>; key: BackupKey | null }>> {
  if (!isSealed(file)) return { bytes: file, key: null };
  const header = readHeader(file);
  // Looked at before the passphrase: whoever holds half a file need not search for its words.
  const chunks = readChunks(file, header);
  const key = await keyFor(header.wrap, how);
  const cipher = await cipherOf(key);
  const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.byteLength - tagBytes, 0));
  let offset = 0;
  for (const [index, chunk] of chunks.entries()) {
    const plain = await openChunk(cipher, header, chunk, index, index === chunks.length - 1);
    bytes.set(plain, offset);
    offset += plain.byteLength;
  }
  return { bytes, key };
}

/** One text sealed on its own, as base64. `context` is authenticated with it: it opens only where it belongs. */
export async function sealText(text: string, key: BackupKey, context: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = await cipherOf(key);
  const plain = new TextEncoder().encode(text);
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(textParameters(iv, context), cipher, plain));
  const sealed = new Uint8Array(iv.byteLength + ciphertext.byteLength);
  sealed.set(iv);
  sealed.set(ciphertext, iv.byteLength);
  return toBase64(sealed);
}

/**
 * The text that `sealText` sealed in the same context.
 * @throws WeiluError `snapshot-damaged` when it was sealed by another key or elsewhere, or was changed.
 */
export async function openText(sealed: string, key: BackupKey, context: string): Promise<string> {
  const damaged = () => new WeiluError('snapshot-damaged', { detail: 'text' });
  const bytes = fromBase64(sealed);
  // Base64 can be written in several ways; only ours is taken, so that no changed character passes.
  if (bytes === null || toBase64(bytes) !== sealed) throw damaged();
  const cipher = await cipherOf(key);
  const plain = await crypto.subtle
    .decrypt(textParameters(bytes.subarray(0, 12), context), cipher, bytes.subarray(12))
    .catch(() => null);
  if (plain === null) throw damaged();
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain);
}

function keyFor(
  wrap: KeyWrap,
  { key, passphrase }: Readonly<{ key: BackupKey | null; passphrase: string | null }>,
): BackupKey | Promise<BackupKey> {
  if (key?.id === wrap.id) return key;
  if (passphrase === null) throw new WeiluError('passphrase-needed', {});
  return openKeyWrap(wrap, passphrase);
}

async function openChunk(
  cipher: CryptoKey,
  header: SealedHeader,
  chunk: Uint8Array<ArrayBuffer>,
  index: number,
  last: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const openAs = (asLast: boolean) =>
    crypto.subtle.decrypt(chunkParameters(header, index, asLast), cipher, chunk).catch(() => null);
  const plain = await openAs(last);
  if (plain !== null) return new Uint8Array(plain);
  // A chunk that is whole but was not the last: the file was cut just behind it.
  if (last && (await openAs(false)) !== null) throw new WeiluError('snapshot-cut-short', {});
  throw new WeiluError('snapshot-damaged', { detail: `chunk ${index}` });
}

function textParameters(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`weilu-text\n${context}`) };
}

function bytesOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}

/** The bytes of the next chunk, or what is left of them, whatever the sizes of the pieces. */
function takeFrom(pieces: readonly Uint8Array<ArrayBuffer>[]) {
  const taken = new Uint8Array(Math.min(chunkBytes, bytesOf(pieces)));
  let filled = 0;
  let rest = pieces;
  while (filled < taken.byteLength) {
    const [piece = new Uint8Array(), ...others] = rest;
    const part = piece.subarray(0, taken.byteLength - filled);
    taken.set(part, filled);
    filled += part.byteLength;
    rest = part.byteLength < piece.byteLength ? [piece.subarray(part.byteLength), ...others] : others;
  }
  return { taken, rest };
}

/** Imported keys, so that sealing a thousand lines imports one. */
const ciphers = new WeakMap<Uint8Array, Promise<CryptoKey>>();

function cipherOf({ dataKey }: BackupKey): Promise<CryptoKey> {
  const known = ciphers.get(dataKey);
  if (known) return known;
  const made = crypto.subtle.importKey('raw', dataKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
  ciphers.set(dataKey, made);
  return made;
}
