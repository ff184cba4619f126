import { joinBytes } from '#shared/domain/backup/join-bytes';
import { type BackupKey, isSealed, openFile } from '#shared/domain/backup/seal';
import { createSnapshotReader } from '#shared/domain/backup/snapshot-reader';
import { toWireError } from '#shared/wire/errors';
import type { CheckedFile } from '#shared/wire/nouns/backup';
import { latestSchemaVersion } from '../../store/migrations';

/** Checks a file that comes in pieces. */
export type FileCheck = Readonly<{
  push: (piece: Uint8Array<ArrayBuffer>) => void;
  /** What the file is, once all of it was pushed. `keyAtHand` opens a sealed one. */
  finish: (keyAtHand: () => Promise<BackupKey | null>) => Promise<CheckedFile>;
}>;

/**
 * A check of one file: that it is a snapshot, and whole. Its rows are counted and not looked into: what its hash vouches
 * for is what was written. Only a sealed file is held until its end.
 */
export function createFileCheck(): FileCheck {
  const reader = createSnapshotReader(latestSchemaVersion);
  let kept: readonly Uint8Array<ArrayBuffer>[] | null = null;
  let begun = false;

  return {
    push(piece) {
      if (!begun && isSealed(piece)) kept = [];
      begun = true;
      if (kept) kept = [...kept, piece];
      reader.push(piece);
    },
    async finish(keyAtHand) {
      const sha256 = reader.sha256();
      const sealed = kept !== null;
      try {
        const summary = kept ? await summaryOfSealed(joinBytes(kept), await keyAtHand()) : reader.finish();
        return { sha256, sealed, summary, fault: null };
      } catch (thrown) {
        return { sha256, sealed, summary: null, fault: toWireError(thrown) };
      }
    },
  };
}

async function summaryOfSealed(file: Uint8Array<ArrayBuffer>, key: BackupKey | null) {
  const { bytes } = await openFile(file, { key, passphrase: null });
  const reader = createSnapshotReader(latestSchemaVersion);
  for (let start = 0; start < bytes.byteLength; start += 1 << 22) {
    reader.push(bytes.subarray(start, start + (1 << 22)));
  }
  return reader.finish();
}
