import { z } from 'zod';
import { fromBase64, toBase64 } from '../backup/base64';
import { passphraseIterations } from '../backup/key-wrap';

/** What is kept of a secret: enough to know it again, not to tell it. Salt and hash are base64. */
export const secretHashSchema = z
  .object({
    iterations: z.number().int().min(100_000).max(10_000_000),
    salt: z.base64(),
    hash: z.base64(),
  })
  .readonly();
export type SecretHash = z.infer<typeof secretHashSchema>;

/** Hashes a secret with PBKDF2-SHA-256 and a salt of its own. */
export async function hashSecret(secret: string): Promise<SecretHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const hash = await derive(secret, salt, passphraseIterations);
  return { iterations: passphraseIterations, salt: toBase64(salt), hash: toBase64(hash) };
}

/** Whether this is the secret that was hashed. */
export async function isSecret(typed: string, { iterations, salt, hash }: SecretHash): Promise<boolean> {
  const saltBytes = fromBase64(salt);
  if (!saltBytes) return false;
  return toBase64(await derive(typed, saltBytes, iterations)) === hash;
}

async function derive(secret: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  // Keyboards write the same character in several ways; NFKC makes them one.
  const typed = new TextEncoder().encode(secret.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    256,
  );
  return new Uint8Array(bits);
}
