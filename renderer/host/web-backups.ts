import { backupInstant, freeBackupName } from '../../shared/domain/backup/backup-names';
import { WeiluError } from '../../shared/wire/errors';
import type { ShellApi, StoredBackup } from '../../shared/wire/shell-api';
import type { VaultApi } from '../../shared/wire/vault-api';
import { text } from '../i18n/text';

const folderName = 'backups';
const place = text.settings.backup.browserPlace;

/** Snapshots in the origin's private file system: apart from IndexedDB, but still the browser's to clear. */
export function createPrivateBackups(storage: StorageManager, vault: VaultApi): ShellApi['backups'] {
  const folder = async () => {
    const root = await storage.getDirectory();
    return root.getDirectoryHandle(folderName, { create: true });
  };

  const readFile = async (name: string): Promise<Uint8Array<ArrayBuffer>> => {
    try {
      const handle = await (await folder()).getFileHandle(name);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    } catch (thrown) {
      throw new WeiluError('file-unreadable', { name }, { cause: thrown });
    }
  };

  const writeFile = async (name: string, pieces: readonly Uint8Array<ArrayBuffer>[]): Promise<void> => {
    try {
      const handle = await (await folder()).getFileHandle(name, { create: true });
      // Written beside the file and put in its place by close(): a cut-off write leaves no half file.
      const stream = await handle.createWritable();
      for (const piece of pieces) await stream.write(piece);
      await stream.close();
    } catch (thrown) {
      throw new WeiluError('file-write-failed', { detail: String(thrown) }, { cause: thrown });
    }
  };

  const list = async (): Promise<readonly StoredBackup[]> => {
    const found: StoredBackup[] = [];
    for await (const handle of (await folder()).values()) {
      const createdAt = backupInstant(handle.name);
      if (handle.kind !== 'file' || createdAt === null) continue;
      const file = await (handle as FileSystemFileHandle).getFile();
      found.push({ name: handle.name, createdAt, bytes: file.size });
    }
    return found.sort((a, b) => b.createdAt - a.createdAt);
  };

  return {
    place: async () => place,
    list,
    read: readFile,
    async create() {
      const { pieces, summary } = await vault.query('backup.snapshot', {});
      const taken = (await list()).map((backup) => backup.name);
      const name = freeBackupName(summary.createdAt, taken);
      await writeFile(name, pieces);
      const checked = await vault.query('backup.inspect', { bytes: await readFile(name) });
      if (checked.sha256 !== summary.sha256) {
        await (await folder()).removeEntry(name).catch(() => undefined);
        throw new WeiluError('snapshot-damaged', { detail: name });
      }
      return {
        name,
        createdAt: summary.createdAt,
        bytes: checked.bytes,
        summary: checked,
        place,
      };
    },
  };
}
