import type { BackupOccasion } from '../domain/backup/occasions';
import type { SnapshotHeader } from '../domain/backup/snapshot';
import type { BegunSnapshot, CheckedFile, MadeSnapshot } from '../wire/nouns/backup';
import type { VaultApi } from '../wire/vault-api';

type Bytes = Uint8Array<ArrayBuffer>;
type Vault = Pick<VaultApi, 'perform'>;

/** A snapshot that the vault makes while its pieces are asked for. */
export type ComingSnapshot = Readonly<{
  header: SnapshotHeader;
  pieces: AsyncIterable<Bytes>;
  /** What it came to, once the last piece was given. */
  made: () => MadeSnapshot;
}>;

/** Begins a snapshot of the store. @throws WeiluError what the vault said, as the pieces do */
export async function beginSnapshot(vault: Vault, occasion: BackupOccasion): Promise<ComingSnapshot> {
  return coming(vault, await vault.perform('backup.snapshot', { occasion }));
}

/** Begins a snapshot of a store of an older version. @throws WeiluError what the vault said */
export async function beginOldSnapshot(vault: Vault): Promise<ComingSnapshot> {
  return coming(vault, await vault.perform('store.oldSnapshot', {}));
}

function coming(vault: Vault, { stream, header }: BegunSnapshot): ComingSnapshot {
  let made: MadeSnapshot | null = null;
  const ask = () => {
    const asked = vault.perform('backup.nextPiece', { stream });
    // It is waited for a moment later; who gave up meanwhile need not hear of it.
    asked.catch(() => undefined);
    return asked;
  };
  async function* pieces(): AsyncGenerator<Bytes, void> {
    // The vault makes the next piece while this one is written.
    for (let next = ask(); ; ) {
      const got = await next;
      if ('made' in got) {
        made = got.made;
        return;
      }
      next = ask();
      yield got.piece;
    }
  }
  return {
    header,
    pieces: pieces(),
    made() {
      if (!made) throw new Error('the snapshot is not made yet');
      return made;
    },
  };
}

/** Has a file checked whole, sent piece by piece. @throws WeiluError what the vault or the file's folder said */
export async function checkFile(vault: Vault, pieces: AsyncIterable<Bytes>): Promise<CheckedFile> {
  const stream = crypto.randomUUID();
  const send = (piece: Bytes, last: boolean) => vault.perform('backup.check', { stream, piece, last });
  let sent: Promise<unknown> = Promise.resolve();
  for await (const piece of pieces) {
    await sent;
    // The next piece is read while the vault looks at this one.
    sent = send(piece, false);
    sent.catch(() => undefined);
  }
  await sent;
  const checked = await send(new Uint8Array(), true);
  if (!checked) throw new Error('the check has no end');
  return checked;
}
