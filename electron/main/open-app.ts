import fs from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { frozen } from '#shared/frozen';
import { createKeeper } from '#shared/keeper/create-keeper';
import { createKeptFiles } from '#shared/kept-files/create-kept-files';
import { pickedFileLimit } from '#shared/wire/shell-rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import { appMenuTemplate } from './app-menu';
import { createBackupPlaces, homePlace } from './backup-place';
import { keepBounds } from './bounds-keeper';
import { type BuiltFiles, readBuiltFiles } from './built-files';
import { createExternalLinks } from './external-links';
import { guardContents } from './navigation-guard';
import { createNodeFolder } from './node-folder';
import { createNotices, withoutMarkup } from './notices';
import { deskUrl, type PageHost, quickUrl, vaultUrl } from './page-urls';
import type { PartList } from './parts';
import { createPickedFiles } from './picked-files';
import { type BrokerIpc, createPortBroker } from './port-broker';
import { keepQuickKey } from './quick-key';
import { createQuickWindow } from './quick-window';
import { createQuitSequence } from './quit-sequence';
import { serveScheme } from './scheme';
import { applySessionPolicy } from './session-policy';
import { createShellSide, serveShell } from './shell-service';
import type { DataFolders } from './start-options';
import { systemTimers } from './timers';
import { offerDeskAgain, tellVaultGone } from './trouble-dialogs';
import { superviseVault, type VaultState } from './vault-supervisor';
import { fitBounds, type Rectangle, readBounds, saveBounds } from './window-bounds';
import { bringForward, openDeskWindow, openQuickWindow, openVaultWindow } from './windows';

/** What the app uses of Electron, and the one channel from pages to main; the entry hands them over. */
export type ElectronParts = Readonly<{ ipc: BrokerIpc }> &
  Pick<
    typeof Electron,
    | 'app'
    | 'dialog'
    | 'globalShortcut'
    | 'Menu'
    | 'MessageChannelMain'
    | 'nativeTheme'
    | 'Notification'
    | 'screen'
    | 'session'
    | 'shell'
  >;

/** Folders of the build, beside the one this file is built into. */
const built = {
  renderer: join(import.meta.dirname, '../renderer'),
  preload: join(import.meta.dirname, '../preload'),
  icon: join(import.meta.dirname, '../../resources/icon.png'),
} as const;

/**
 * Starts the parts of the app in order; the list stops them backwards when the app quits.
 * @returns the desk window
 */
export async function openApp(
  electron: ElectronParts,
  folders: DataFolders,
  parts: PartList,
): Promise<Electron.BrowserWindow> {
  const { app, dialog, ipc, Menu, MessageChannelMain, session, shell } = electron;
  const externalLinks = createExternalLinks(
    async (question) => (await dialog.showMessageBox(question)).response,
    (url) => shell.openExternal(url),
  );
  const guard = (_event: unknown, contents: Electron.WebContents) =>
    guardContents(contents, (url) => void externalLinks(url));

  await parts.start('guards', () => app.on('web-contents-created', guard));
  await parts.start('menu', () => {
    const template = appMenuTemplate(process.platform);
    Menu.setApplicationMenu(template && Menu.buildFromTemplate(template));
  });
  const files = await parts.start('built files', () => readBuiltFiles(built.renderer));
  await parts.start('sessions', () => {
    applySessionPolicy(session.defaultSession, null);
    openSession(session.fromPartition(frozen.deskPartition), 'desk', files);
    openSession(session.fromPartition(frozen.vaultPartition), 'vault', files);
  });
  const vault = await parts.start(
    'vault window',
    () => openVaultWindow(join(built.preload, 'vault.cjs')),
    (window) => window.destroy(),
  );
  const desk = await parts.start('desk window', () => openDesk(electron, folders));
  const quickPane = await parts.start('quick window', () => openQuick(electron));
  const quick = await parts.start(
    'quick palette',
    () => createQuickWindow({ pane: quickPane, url: quickUrl, workArea: () => workAreaAtHand(electron) }),
    (started) => started.destroy(),
  );
  const quickKey = await parts.start(
    'quick key',
    () => keepQuickKey(electron.globalShortcut, () => quick.toggle()),
    (started) => started.stop(),
  );

  const vaultClient = createVaultClient();
  const keeper = createKeeper({
    vault: vaultClient,
    home: homePlace(fs, folders.backups),
    timers: systemTimers,
    runtimeMajor: Number.parseInt(process.versions.chrome ?? '0', 10),
    appVersion: app.getVersion(),
    journalDelay: 0,
    remindCopies: false,
  });
  const pickFolder = async () => {
    const properties = ['openDirectory', 'createDirectory', 'dontAddToRecent'] as const;
    const { canceled, filePaths } = await dialog.showOpenDialog(desk, { properties: [...properties] });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const places = createBackupPlaces({
    fs,
    home: folders.backups,
    file: join(folders.userData, 'backup-place.json'),
    keeper,
    pickFolder,
    openPath: (path) => shell.openPath(path),
  });
  const { Notification } = electron;
  const notices = createNotices(
    ({ title, body }) => {
      if (!Notification.isSupported()) return null;
      return new Notification({ title, body: process.platform === 'linux' ? withoutMarkup(body) : body });
    },
    () => bringForward(desk),
  );
  const shellSide = createShellSide({
    dialogs: {
      open: (options) => dialog.showOpenDialog(desk, options),
      save: (options) => dialog.showSaveDialog(desk, options),
      folder: pickFolder,
    },
    pickedFiles: createPickedFiles(fs, pickedFileLimit),
    keeper,
    places,
    fs,
    quickKey,
    quickWindow: quick,
    files: createKeptFiles(createNodeFolder(fs, join(folders.userData, 'files'), { make: true })),
    notices,
  });
  const broker = await parts.start(
    'ports',
    () =>
      createPortBroker({
        ipc,
        pages: [desk.webContents, quickPane.webContents],
        vault: vault.webContents,
        makeChannel: () => new MessageChannelMain(),
        serveShell: (port) =>
          serveShell(shellSide, port, {
            safety: keeper.watch,
            quickKey: quickKey.watch,
            quickShown: quick.onShown,
            noticeOpened: notices.onOpened,
          }),
        attachMain: (port) => vaultClient.attach(port),
      }),
    (started) => started.stop(),
  );
  const supervisor = await parts.start(
    'vault',
    () => superviseVault(vault.webContents, vaultUrl, systemTimers, onVaultState),
    (started) => started.stop(),
  );

  function onVaultState(state: VaultState, reason: string) {
    if (state === 'running') broker.vaultRunning();
    else broker.vaultLost();
    if (state === 'crashed') console.error('vault:', reason);
    if (state === 'gave-up') void tellVaultGone(dialog, desk, reason).then(() => app.quit());
  }

  const deskClosed = createQuitSequence({
    app,
    timers: systemTimers,
    closeDesk: () => desk.close(),
    finishWrites: async () => {
      // Without a vault there is nothing more to write; what it acknowledged is in the store.
      if (supervisor.state() !== 'running') return;
      // A read over every table waits behind each write transaction that came before it.
      await vaultClient.query('history.state', {}).catch(() => undefined);
      await keeper.close();
    },
    stopParts: () => parts.stop(),
  });
  desk.on('closed', () => {
    // The palette goes with the desk: nothing new is to begin while the last writes end.
    quickKey.stop();
    quick.destroy();
    void deskClosed();
  });
  desk.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerDeskAgain(dialog, desk);
  });

  supervisor.start();
  // In the background: what it finds is shown by the desk.
  void places.start().then(() => keeper.start());
  await desk.loadURL(deskUrl).catch((thrown) => {
    // Closed while it loaded: that is quitting, not failing.
    if (!desk.isDestroyed()) throw thrown;
  });
  // After the desk, which is what the person waits for.
  vaultClient.watch(
    'settings.all',
    {},
    (settings) => quickKey.use(settings.quickKey),
    // A vault that comes back tells the settings anew.
    () => undefined,
  );
  void quick.load();
  return desk;
}

function openSession(own: Electron.Session, host: PageHost, files: BuiltFiles): void {
  applySessionPolicy(own, host);
  serveScheme(own.protocol, host, files, (file) => fs.readFile(file));
}

function openQuick({ nativeTheme }: ElectronParts): Electron.BrowserWindow {
  return openQuickWindow({
    platform: process.platform,
    dark: nativeTheme.shouldUseDarkColors,
    preload: join(built.preload, 'desk.cjs'),
  });
}

/** The work area of the display the pointer is on: that is where the person is. */
function workAreaAtHand({ screen }: ElectronParts): Rectangle {
  return screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea;
}

async function openDesk(
  { nativeTheme, screen }: ElectronParts,
  folders: DataFolders,
): Promise<Electron.BrowserWindow> {
  const file = join(folders.userData, 'window.json');
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const workAreas = [primary, ...others].map((display) => display.workArea);
  const desk = openDeskWindow({
    bounds: fitBounds(await readBounds(fs, file), workAreas),
    platform: process.platform,
    dark: nativeTheme.shouldUseDarkColors,
    preload: join(built.preload, 'desk.cjs'),
    icon: built.icon,
  });
  keepBounds(desk, systemTimers, (bounds) => saveBounds(fs, file, bounds));
  return desk;
}
