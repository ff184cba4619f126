import type { BackupFolder } from './backup-folder';

const probeName = 'weilu-probe.txt';

/** Finds out whether a folder takes files, by writing a small one and taking it away. Rejects as the folder does. */
export async function probeFolder(folder: BackupFolder): Promise<void> {
  await folder.write(probeName, [new TextEncoder().encode('围炉\n')]);
  await folder.remove(probeName);
}
