import { WeiluError } from '../../shared/wire/errors';
import type { BackupFileSet, ShellApi } from '../../shared/wire/shell-api';

/** A backup to look into: one the shell keeps, or a file the person picked. */
export type BackupSource = Readonly<
  { kind: 'stored'; name: string } | { kind: 'picked'; name: string; file: Uint8Array<ArrayBuffer> }
>;

/** Largest backup file that is read, in bytes. */
const backupFileLimit = 512 * 1024 * 1024;

const backupEndings = ['ndjson', 'json'] as const;

/** Lets the person pick a backup file; null when they do not. Rejects with `file-too-large` or `file-unreadable`. */
export async function pickBackupFile(shell: ShellApi): Promise<BackupSource | null> {
  const picked = await shell.pickFile(backupEndings);
  if (!picked) return null;
  const { name, size: bytes } = picked;
  const limit = backupFileLimit;
  if (bytes > limit) throw new WeiluError('file-too-large', { name, bytes, limit });
  return { kind: 'picked', name, file: await picked.read() };
}

/** The bytes of a backup; a picked file comes without a journal. */
export async function readBackupSource(shell: ShellApi, source: BackupSource): Promise<BackupFileSet> {
  return source.kind === 'stored' ? shell.backups.read(source.name) : { file: source.file, journal: [] };
}
