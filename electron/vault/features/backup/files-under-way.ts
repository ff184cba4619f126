import type { BackupKey } from '#shared/domain/backup/seal';
import type { SnapshotHeader } from '#shared/domain/backup/snapshot';
import type { IdSource } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { BegunSnapshot, CheckedFile, StoreJobResults } from '#shared/wire/nouns/backup';
import { createFileCheck, type FileCheck } from './file-check';
import type { SnapshotStream } from './snapshot-stream';

/**
 * The file that is being made and the one that is being checked, piece by piece: one of each at a time. Nobody need say
 * that they gave up: the next one takes the place of what was left, and nothing waits meanwhile.
 */
export type FilesUnderWay = Readonly<{
  begin: (header: SnapshotHeader, pieces: SnapshotStream) => BegunSnapshot;
  /** @throws WeiluError `not-found` for a file that is not being made */
  nextPiece: (stream: string) => Promise<StoreJobResults['backup.nextPiece']>;
  /** @throws WeiluError never for what the file is: that is in the result */
  check: (
    stream: string,
    piece: Uint8Array<ArrayBuffer>,
    last: boolean,
    keyAtHand: () => Promise<BackupKey | null>,
  ) => Promise<CheckedFile | null>;
}>;

/** Nothing is under way yet. */
export function createFilesUnderWay(makeId: IdSource): FilesUnderWay {
  let making: Readonly<{ stream: string; pieces: SnapshotStream }> | null = null;
  let checking: Readonly<{ stream: string; check: FileCheck }> | null = null;

  return {
    begin(header, pieces) {
      void making?.pieces.return(undefined as never).catch(() => undefined);
      const stream = makeId<string>();
      making = { stream, pieces };
      return { stream, header };
    },
    async nextPiece(stream) {
      if (making?.stream !== stream) throw new WeiluError('not-found', { noun: 'snapshot' });
      const next = await making.pieces.next();
      return next.done ? { made: next.value } : { piece: next.value };
    },
    async check(stream, piece, last, keyAtHand) {
      if (checking?.stream !== stream) checking = { stream, check: createFileCheck() };
      const { check } = checking;
      check.push(piece);
      if (!last) return null;
      checking = null;
      return check.finish(keyAtHand);
    },
  };
}
