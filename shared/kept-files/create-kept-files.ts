import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type KeptFile, keptFileSchema } from '../domain/planner/material';
import { lineLimit } from '../domain/text';
import type { BackupFolder } from '../keeper/backup-folder';
import { WeiluError } from '../wire/errors';
import { type FilesApi, keptFileLimit } from '../wire/shell-api';

const hashSchema = keptFileSchema.unwrap().shape.hash;

/**
 * Files of materials in a folder of their own, each under the SHA-256 of its bytes: two of the same bytes are one, and
 * no name a person gave is ever part of a path. The folder writes each file whole or not at all.
 */
export function createKeptFiles(folder: BackupFolder): FilesApi {
  /** What a file holds; null where it is missing, or no longer what was put there. */
  async function read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    checkHash(hash);
    if ((await folder.sizeOf(hash)) === null) return null;
    const bytes = await folder.read(hash);
    return hashOf(bytes) === hash ? bytes : null;
  }

  return {
    async put(bytes, name, mediaType) {
      checkSize(bytes, name);
      const hash = hashOf(bytes);
      if ((await read(hash)) === null) await folder.write(hash, [bytes]);
      return keptFile(hash, bytes, name, mediaType);
    },
    read,
    async has(files) {
      const wanted = new Map(files.map(({ hash, size }) => [checkHash(hash), size]));
      const looked = [...wanted].map(async ([hash, size]) =>
        (await folder.sizeOf(hash)) === size ? [hash] : [],
      );
      return (await Promise.all(looked)).flat();
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function keptFile(hash: string, bytes: Uint8Array, name: string, mediaType: string): KeptFile {
  const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim().slice(0, lineLimit);
  return { hash, name: oneLine(name), size: bytes.byteLength, mediaType: oneLine(mediaType) };
}

function checkHash(hash: string): string {
  if (hashSchema.safeParse(hash).success) return hash;
  throw new WeiluError('input-invalid', { path: 'hash', detail: String(hash).slice(0, 100) });
}

function checkSize(bytes: Uint8Array, name: string): void {
  const { byteLength } = bytes;
  if (byteLength === 0) throw new WeiluError('file-empty', { name });
  if (byteLength > keptFileLimit)
    throw new WeiluError('file-too-large', { name, bytes: byteLength, limit: keptFileLimit });
}
