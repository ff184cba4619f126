import 'fake-indexeddb/auto';
import fs, { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createBackupFiles } from '#main/backup-files';
import { createPickedFiles } from '#main/picked-files';
import { createShellSide, serveShell } from '#main/shell-service';
import { wirePortOf } from '#shared/wire/rpc';
import { createElectronShell } from '../../../renderer/host/electron-shell';
import { describeShellContract } from './shell-contract';
import { openTestVault } from './test-vault';

/** The page's shell over a real MessageChannel, main's shell with real files; only the dialogs are pretended. */
describeShellContract('Electron', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-shell-'));
  const vault = await openTestVault();
  let pick: string | null = null;
  const dialogs = {
    open: async () => ({ canceled: pick === null, filePaths: pick === null ? [] : [pick] }),
    save: async ({ defaultPath }: { defaultPath: string }) => ({
      canceled: false,
      filePath: join(folder, basename(defaultPath)),
    }),
  };
  const backups = createBackupFiles(fs, join(folder, 'backups'), vault.client, Date.now);
  const side = createShellSide({ dialogs, pickedFiles: createPickedFiles(fs, 1024 * 1024), backups, fs });
  const { port1, port2 } = new MessageChannel();
  serveShell(side, wirePortOf(port1));
  const shell = createElectronShell({} as Navigator);
  shell.attach(wirePortOf(port2));
  return {
    shell,
    async nextPick(file) {
      pick = file ? join(folder, file.name) : null;
      if (pick && file) await writeFile(pick, file.bytes);
    },
    lastSaved: (name) => readFile(join(folder, name)),
    async close() {
      port1.close();
      port2.close();
      await vault.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});
