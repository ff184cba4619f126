import { z } from 'zod';
import { WeiluError } from '../../wire/errors';
import { fromBase64, toBase64 } from './base64';

/** A data key locked away under a passphrase. Salt, iv and the locked key are base64. */
export type KeyWrap = Readonly<{
  id: string;
  kdf: 'PBKDF2-SHA-256';
  iterations: number;
  salt: string;
  iv: string;
  wrapped: string;
}>;

/** What opens the sealed files of this store: a random data key and how a passphrase opens it. */
export type BackupKey = Readonly<{
  id: string;
  /** 32 bytes. */
  dataKey: Uint8Array<ArrayBuffer>;
  wrap: KeyWrap;
}>;

/** What OWASP's Password Storage Cheat Sheet asks of PBKDF2 with HMAC-SHA-256. */
export const passphraseIterations = 600_000;

/** Base64 of exactly so many bytes. */
const bytesText = (bytes: number) => z.base64().length(Math.ceil(bytes / 3) * 4);

/** The gate for a wrap from a file. The bounds keep a hostile one from being weak or from taking minutes. */
export const keyWrapSchema = z.strictObject({
  id: z.string().min(1).max(64),
  kdf: z.literal('PBKDF2-SHA-256'),
  iterations: z.number().int().min(100_000).max(10_000_000),
  salt: bytesText(16),
  iv: bytesText(12),
  wrapped: bytesText(48),
});

/** Locks a data key away under a passphrase. */
export async function lockKey(
  id: string,
  dataKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<KeyWrap> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrappingKey = await deriveKey(passphrase, salt, passphraseIterations);
  const wrapped = await crypto.subtle.encrypt(wrapParameters(id, iv), wrappingKey, dataKey);
  return {
    id,
    kdf: 'PBKDF2-SHA-256',
    iterations: passphraseIterations,
    salt: toBase64(salt),
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(wrapped)),
  };
}

/**
 * The data key that was locked away.
 * @throws WeiluError `passphrase-wrong`, or `snapshot-damaged` when the wrap is none.
 */
export async function unlockKey(wrap: KeyWrap, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  const checked = keyWrapSchema.safeParse(wrap).data;
  const [salt, iv, wrapped] = checked
    ? [checked.salt, checked.iv, checked.wrapped].map((text) => fromBase64(text))
    : [];
  if (!salt || !iv || !wrapped) throw new WeiluError('snapshot-damaged', { detail: 'wrap' });
  const wrappingKey = await deriveKey(passphrase, salt, wrap.iterations);
  try {
    const dataKey = await crypto.subtle.decrypt(wrapParameters(wrap.id, iv), wrappingKey, wrapped);
    return new Uint8Array(dataKey);
  } catch {
    throw new WeiluError('passphrase-wrong', {});
  }
}

/** The id is authenticated with the key, so that no file can pass off one key as another. */
function wrapParameters(id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`weilu-wrap\n${id}`) };
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  // Keyboards write the same character in several ways; NFKC makes them one.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(kdf, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
