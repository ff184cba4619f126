import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type BackupKey, sealPieces } from '#shared/domain/backup/seal';
import { createSnapshotWriter, type SnapshotHeader } from '#shared/domain/backup/snapshot';
import type { MadeSnapshot } from '#shared/wire/nouns/backup';
import type { TablePage } from '../../store/rows-at';

type Bytes = Uint8Array<ArrayBuffer>;

/** The pieces of a snapshot file, made as they are asked for; at the end what it came to. */
export type SnapshotStream = AsyncGenerator<Bytes, MadeSnapshot, void>;

/** A snapshot of the rows, sealed where there is a key. Nothing of it is held but the rows at hand. */
export async function* streamSnapshot(
  header: SnapshotHeader,
  rows: AsyncIterable<TablePage>,
  key: BackupKey | null,
): SnapshotStream {
  const writer = createSnapshotWriter(header);
  let finished: ReturnType<typeof writer.finish> | null = null;
  async function* plain(): AsyncGenerator<Bytes, void> {
    for await (const page of rows) {
      writer.add(page.table, page.rows);
      yield* writer.take();
    }
    finished = writer.finish();
    yield* finished.pieces;
  }
  const ended = () => {
    if (!finished) throw new Error('the snapshot has no end');
    return finished;
  };
  if (!key) {
    yield* plain();
    const { summary, fileSha256 } = ended();
    return { summary, bytes: summary.bytes, sha256: fileSha256, sealed: false };
  }
  const hash = sha256.create();
  let bytes = 0;
  for await (const piece of sealPieces(plain(), key)) {
    hash.update(piece);
    bytes += piece.byteLength;
    yield piece;
  }
  return { summary: ended().summary, bytes, sha256: bytesToHex(hash.digest()), sealed: true };
}
