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

/** Seals a file that comes in pieces; gives the sealed one in pieces. */
export async function sealFile(
  pieces: readonly Uint8Array<ArrayBuffer>[],
  key: BackupKey,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const header = makeHeader(key.wrap);
  const cipher = await cipherOf(key);
  const total = pieces.reduce((sum, piece) => sum + piece.byteLength, 0);
  const lastIndex = Math.max(0, Math.ceil(total / chunkBytes) - 1);
  const take = takeFrom(pieces);
  const sealed = [header.line];
  for (let index = 0; index <= lastIndex; index += 1) {
    const parameters = chunkParameters(header, index, index === lastIndex);
    const ciphertext = await crypto.subtle.encrypt(parameters, cipher, take(chunkBytes));
    sealed.push(frameChunk(new Uint8Array(ciphertext)));
  }
  return sealed;
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

/** Takes the next so many bytes of the pieces, or what is left of them, whatever their sizes. */
function takeFrom(pieces: readonly Uint8Array<ArrayBuffer>[]): (most: number) => Uint8Array<ArrayBuffer> {
  let rest = [...pieces];
  return (most) => {
    const taken = new Uint8Array(most);
    let filled = 0;
    while (filled < most && rest.length > 0) {
      const [piece = new Uint8Array(), ...others] = rest;
      const part = piece.subarray(0, most - filled);
      taken.set(part, filled);
      filled += part.byteLength;
      rest = part.byteLength < piece.byteLength ? [piece.subarray(part.byteLength), ...others] : others;
    }
    return taken.subarray(0, filled);
  };
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
