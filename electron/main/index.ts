import { mkdirSync } from 'node:fs';
import {
  app,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  MessageChannelMain,
  Notification,
  nativeTheme,
  protocol,
  screen,
  session,
  shell,
} from 'electron';
import { openApp } from './open-app';
import { createPartList } from './parts';
import { weiluScheme } from './scheme';
import { dataFolders } from './start-options';
import { bringForward } from './windows';

const folders = dataFolders(process.argv, app.getPath('appData'));
const parts = createPartList((name, thrown) => console.error(`${name} did not end:`, thrown));

// Before the lock: the lock goes with this folder, and `setPath` wants it to be there.
mkdirSync(folders.userData, { recursive: true });
app.setPath('userData', folders.userData);

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([weiluScheme]);
  app
    .whenReady()
    .then(() =>
      openApp(
        {
          app,
          dialog,
          globalShortcut,
          ipc: ipcMain,
          Menu,
          MessageChannelMain,
          nativeTheme,
          Notification,
          screen,
          session,
          shell,
        },
        folders,
        parts,
      ),
    )
    .then((desk) => app.on('second-instance', () => bringForward(desk)))
    .catch(giveUp);
} else {
  app.quit();
}

async function giveUp(thrown: unknown): Promise<void> {
  await parts.stop();
  dialog.showErrorBox('围炉没能打开', thrown instanceof Error ? thrown.message : String(thrown));
  app.exit(1);
}
