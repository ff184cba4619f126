import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import { frozen } from '#shared/frozen';
import { quickSize } from './quick-window';
import { smallestWindow, type WindowBounds } from './window-bounds';

/** What every page is allowed: nothing but to be pages. */
export const webPreferences: Readonly<WebPreferences> = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
});

const appTitle = '围炉';

/** Colour of a window before its page has painted: the page ground of each theme. */
const grounds = { light: '#fbfaf8', dark: '#1b1917' } as const;

export type DeskWindowSetting = Readonly<{
  bounds: WindowBounds;
  platform: NodeJS.Platform;
  dark: boolean;
  /** Absolute paths of built and packed files. */
  preload: string;
  icon: string;
}>;

/** Options of the window the person sees. */
export function deskWindowOptions(setting: DeskWindowSetting): BrowserWindowConstructorOptions {
  const { x, y, width, height } = setting.bounds;
  const options: BrowserWindowConstructorOptions = {
    x,
    y,
    width,
    height,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: appTitle,
    show: false,
    backgroundColor: setting.dark ? grounds.dark : grounds.light,
    webPreferences: { ...webPreferences, partition: frozen.deskPartition, preload: setting.preload },
  };
  // On macOS the icon comes from the application bundle, and the menu is not in the window.
  return setting.platform === 'darwin' ? options : { ...options, icon: setting.icon, autoHideMenuBar: true };
}

/** Options of the window that holds the vault and is never shown. */
export function vaultWindowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: appTitle,
    show: false,
    focusable: false,
    skipTaskbar: true,
    webPreferences: {
      ...webPreferences,
      partition: frozen.vaultPartition,
      preload,
      backgroundThrottling: false,
    },
  };
}

/** Opens the desk window; it shows itself when its page has painted. */
export function openDeskWindow(setting: DeskWindowSetting): BrowserWindow {
  const window = new BrowserWindow(deskWindowOptions(setting));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (setting.bounds.maximized) window.maximize();
    window.show();
  });
  return window;
}

/** What the window of 快捷话术 has of the desk's setting. */
export type QuickWindowSetting = Pick<DeskWindowSetting, 'platform' | 'dark' | 'preload'>;

/**
 * Options of the window of 快捷话术: small, without a frame, over everything. On macOS it is a panel, which takes the
 * keyboard without making the app the active one, so that the chat is where it was when the panel goes
 * (electron#41750); panels show on every space too.
 */
export function quickWindowOptions(setting: QuickWindowSetting): BrowserWindowConstructorOptions {
  return {
    ...quickSize,
    title: appTitle,
    show: false,
    frame: false,
    resizable: false,
    minimizable: false,
    maximizable: false,
    fullscreenable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    ...(setting.platform === 'darwin' ? { type: 'panel' } : {}),
    backgroundColor: setting.dark ? grounds.dark : grounds.light,
    webPreferences: { ...webPreferences, partition: frozen.deskPartition, preload: setting.preload },
  };
}

/** Opens the window of 快捷话术, hidden; its key shows it. */
export function openQuickWindow(setting: QuickWindowSetting): BrowserWindow {
  const window = new BrowserWindow(quickWindowOptions(setting));
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

/** Opens the hidden vault window. */
export function openVaultWindow(preload: string): BrowserWindow {
  return new BrowserWindow(vaultWindowOptions(preload));
}

/** Brings a window to the front, for a second start of the app. */
export function bringForward(
  window: Pick<BrowserWindow, 'isDestroyed' | 'isMinimized' | 'restore' | 'show' | 'focus'>,
): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
