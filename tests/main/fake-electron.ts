import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import type * as Electron from 'electron';
import { FakeChannel, type FakePort, refuseOtherPorts } from './fake-ports';

/** What the app uses of Electron. A name that Electron does not have does not compile. */
export type UsedElectron = Pick<
  typeof Electron,
  | 'app'
  | 'BrowserWindow'
  | 'dialog'
  | 'globalShortcut'
  | 'ipcMain'
  | 'Menu'
  | 'MessageChannelMain'
  | 'nativeTheme'
  | 'Notification'
  | 'protocol'
  | 'screen'
  | 'session'
  | 'shell'
>;

type SchemeHandler = Parameters<Electron.Protocol['handle']>[1];
type Note = (event: string) => void;
export type FakeSetting = Readonly<{ appData: string; lock: boolean }>;

export type Delivery = Readonly<{ channel: string; message: unknown; ports: readonly FakePort[] }>;

/** A WebContents that loads its page from its session's scheme. */
export class FakeContents
  extends EventEmitter
  implements Pick<Electron.WebContents, 'getURL' | 'isDestroyed' | 'forcefullyCrashRenderer' | 'reload'>
{
  readonly deliveries: Delivery[] = [];
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  destroyed = false;
  /** How often a page has finished loading. */
  loaded = 0;
  private url = '';

  constructor(readonly session: FakeSession) {
    super();
  }

  async loadURL(url: string): Promise<void> {
    this.url = url;
    const response = await this.session.fetch(url);
    if (response?.ok) {
      this.loaded += 1;
      this.emit('did-finish-load');
      return;
    }
    const code = response ? -6 : -3;
    this.emit('did-fail-load', {}, code, 'ERR_FAILED', url, true);
    throw new Error(`ERR_FAILED (${code}) loading '${url}'`);
  }

  reload(): void {
    this.loadURL(this.url).catch(() => undefined);
  }

  forcefullyCrashRenderer(): void {
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
  }

  postMessage(channel: string, message: unknown, transfer: FakePort[] = []): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    refuseOtherPorts(transfer);
    const ports = transfer.map((port) => port.handOver());
    this.deliveries.push({ channel, message: structuredClone(message), ports });
  }

  setWindowOpenHandler(handler: FakeContents['windowOpen']): void {
    this.windowOpen = handler;
  }

  getURL(): string {
    return this.url;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }
}

type BeforeRequest = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;
type AskedBy = Readonly<{ requestingUrl?: string; isMainFrame: boolean }>;
type PermissionRequest = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: AskedBy,
) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: AskedBy) => boolean;

/** A Session: each has its own scheme handlers and allows everything until it is told otherwise. */
export class FakeSession extends EventEmitter implements Pick<Electron.Session, 'setSpellCheckerEnabled'> {
  readonly handlers = new Map<string, SchemeHandler>();
  spellChecker = true;
  beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false });
  permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true);
  permissionCheck: PermissionCheck = () => true;
  device: (details: never) => boolean = () => true;

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.beforeRequest = listener;
    },
  };

  readonly protocol: Pick<Electron.Protocol, 'handle' | 'unhandle'> = {
    handle: (scheme, handler) => {
      if (this.handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`);
      this.handlers.set(scheme, handler);
    },
    unhandle: (scheme) => void this.handlers.delete(scheme),
  };

  constructor(readonly partition: string) {
    super();
  }

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: FakeSession['device']): void {
    this.device = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** What a request of a page gives: a response, or null when it is cancelled or nobody serves it. */
  async fetch(url: string): Promise<Response | null> {
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1));
    return this.cancels(url) || !handler ? null : handler(new Request(url));
  }

  cancels(url: string): boolean {
    let cancelled = false;
    this.beforeRequest({ url }, (response) => {
      cancelled = response.cancel;
    });
    return cancelled;
  }
}

/** A BrowserWindow that closes when it is asked to, unless `refusesToClose`. */
export class FakeWindow
  extends EventEmitter
  implements
    Pick<
      Electron.BrowserWindow,
      | 'isDestroyed'
      | 'isMaximized'
      | 'isMinimized'
      | 'isVisible'
      | 'getNormalBounds'
      | 'setBounds'
      | 'hide'
      | 'loadURL'
    >
{
  refusesToClose = false;
  minimized = false;
  focused = 0;
  visible = false;
  bounds: Partial<Electron.Rectangle> = {};

  constructor(
    readonly options: Electron.BrowserWindowConstructorOptions,
    readonly webContents: FakeContents,
    private readonly note: Note,
  ) {
    super();
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  close(): void {
    if (this.webContents.destroyed) throw new TypeError('Object has been destroyed');
    if (this.refusesToClose) return;
    let prevented = false;
    this.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) this.destroy();
  }

  destroy(): void {
    if (this.webContents.destroyed) return;
    this.webContents.destroyed = true;
    this.note(`closed ${nameOf(this.options)}`);
    this.emit('closed');
  }

  isDestroyed = (): boolean => this.webContents.destroyed;
  isMaximized = (): boolean => false;
  isMinimized = (): boolean => this.minimized;
  getNormalBounds = () => ({ x: 10, y: 20, width: 1200, height: 800 });
  maximize(): void {
    this.note('maximize');
  }
  isVisible = (): boolean => this.visible;
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    this.bounds = bounds;
  }
  show(): void {
    this.visible = true;
    this.note(`show ${nameOf(this.options)}`);
  }
  hide(): void {
    this.visible = false;
    this.note(`hide ${nameOf(this.options)}`);
  }
  restore(): void {
    this.minimized = false;
  }
  focus(): void {
    this.focused += 1;
  }
}

/** A window by its partition; the palette, which shares the desk's, by what it is. */
function nameOf({ alwaysOnTop, webPreferences }: Electron.BrowserWindowConstructorOptions): string {
  return alwaysOnTop ? 'palette' : String(webPreferences?.partition);
}

/** Keys of the whole computer: one that another program has is refused silently, one that is none throws. */
class FakeGlobalShortcut implements Pick<Electron.GlobalShortcut, 'register' | 'unregister'> {
  readonly held = new Map<string, () => void>();
  readonly others = new Set<string>();

  constructor(
    private readonly app: FakeApp,
    private readonly note: Note,
  ) {}

  register(accelerator: string, callback: () => void): boolean {
    if (!this.app.ready) throw new Error('globalShortcut cannot be used before the app is ready');
    if (!/\+?[A-Z0-9]+$/i.test(accelerator)) throw new TypeError('Error processing argument at index 0');
    if (this.others.has(accelerator) || this.held.has(accelerator)) return false;
    this.held.set(accelerator, callback);
    this.note(`key ${accelerator}`);
    return true;
  }

  unregister(accelerator: string): void {
    if (this.held.delete(accelerator)) this.note(`no key ${accelerator}`);
  }
}

class FakeApp
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      'enableSandbox' | 'exit' | 'getPath' | 'getVersion' | 'requestSingleInstanceLock' | 'setPath' | 'quit'
    >
{
  ready = false;
  exitCode: number | null = null;
  private readonly paths: Map<string, string>;
  private becomeReady = () => {};
  private readonly isReady = new Promise<void>((resolve) => {
    this.becomeReady = resolve;
  });

  constructor(
    private readonly setting: FakeSetting,
    private readonly note: Note,
  ) {
    super();
    this.paths = new Map([['appData', setting.appData]]);
  }

  /** Electron gets ready after the entry has run. */
  getReady(): void {
    this.ready = true;
    this.note('ready');
    this.becomeReady();
  }

  whenReady(): Promise<void> {
    return this.isReady;
  }

  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  getVersion(): string {
    return '1.0.0';
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set '${name}' path: ${path} is not there`);
    this.paths.set(name, path);
    this.note(`setPath ${name}`);
  }

  requestSingleInstanceLock(): boolean {
    this.note('lock');
    return this.setting.lock;
  }

  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.note('enableSandbox');
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented) return;
    this.note('quit');
    this.exitCode = 0;
  }

  exit(code = 0): void {
    this.note(`exit ${code}`);
    this.exitCode = code;
  }
}

class FakeProtocol implements Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> {
  schemes: readonly Electron.CustomScheme[] | null = null;

  constructor(
    private readonly app: FakeApp,
    private readonly note: Note,
  ) {}

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (this.app.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    if (this.schemes) throw new Error('protocol.registerSchemesAsPrivileged can only be called once');
    this.schemes = schemes;
    this.note('registerSchemes');
  }
}

/** The whole fake: `electron` is what the module exports, the rest is for tests to look at and to turn. */
export function createFakeElectron(setting: FakeSetting) {
  const order: string[] = [];
  const note: Note = (event) => void order.push(event);
  const app = new FakeApp(setting, note);
  const protocol = new FakeProtocol(app, note);
  const globalShortcut = new FakeGlobalShortcut(app, note);
  const sessions = new Map<string, FakeSession>();
  const windows: FakeWindow[] = [];
  const errorBoxes: string[] = [];
  const messageBoxes: Electron.MessageBoxOptions[] = [];
  const opened: string[] = [];
  const dialogAnswers = { button: 1, open: [] as string[], save: '' };

  const sessionOf = (partition: string): FakeSession => {
    if (!app.ready) throw new Error('Session can only be received when app is ready');
    const known = sessions.get(partition) ?? new FakeSession(partition);
    sessions.set(partition, known);
    return known;
  };

  class BrowserWindow extends FakeWindow {
    constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
      if (!app.ready) throw new Error('Cannot create BrowserWindow before app is ready');
      const contents = new FakeContents(sessionOf(options.webPreferences?.partition ?? ''));
      super(options, contents, note);
      windows.push(this);
      note(`window ${nameOf(options)}`);
      app.emit('web-contents-created', {}, contents);
    }
  }

  const electron = {
    app,
    BrowserWindow,
    dialog: {
      showErrorBox: (title: string, content: string) => void errorBoxes.push(`${title}: ${content}`),
      showMessageBox: async (...given: unknown[]) => {
        messageBoxes.push(given.at(-1) as Electron.MessageBoxOptions);
        return { response: dialogAnswers.button, checkboxChecked: false };
      },
      showOpenDialog: async () => {
        const filePaths = dialogAnswers.open;
        return { canceled: filePaths.length === 0, filePaths };
      },
      showSaveDialog: async () => ({ canceled: dialogAnswers.save === '', filePath: dialogAnswers.save }),
    },
    globalShortcut,
    ipcMain: new EventEmitter(),
    Menu: {
      setApplicationMenu: (menu: unknown) => note(`menu ${menu === null ? 'none' : 'some'}`),
      buildFromTemplate: (template: unknown) => template,
    },
    MessageChannelMain: FakeChannel,
    nativeTheme: { shouldUseDarkColors: false },
    Notification: { isSupported: () => false },
    protocol,
    screen: {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
      getCursorScreenPoint: () => ({ x: 700, y: 500 }),
      getDisplayNearestPoint: () => display,
    },
    session: {
      get defaultSession() {
        return sessionOf('');
      },
      fromPartition: sessionOf,
    },
    shell: {
      openExternal: async (url: string) => void opened.push(url),
      openPath: async (path: string) => {
        opened.push(path);
        return '';
      },
    },
  } satisfies Record<keyof UsedElectron, unknown>;

  return {
    electron,
    order,
    app,
    globalShortcut,
    sessions,
    windows,
    errorBoxes,
    messageBoxes,
    opened,
    dialogAnswers,
  };
}

export type FakeElectron = ReturnType<typeof createFakeElectron>;

const display = { id: 1, workArea: { x: 0, y: 0, width: 1600, height: 1000 } };
