import { type BirpcReturn, createBirpc } from 'birpc';
import { fromWireError, toWireError, WeiluError } from '../../shared/wire/errors';
import type { Outcome, WirePort } from '../../shared/wire/rpc';
import type {
  Capability,
  PickedFile,
  QuickKeyState,
  SafetyState,
  ShellApi,
} from '../../shared/wire/shell-api';
import type { PickedFileTicket, ShellClientSide, ShellSide } from '../../shared/wire/shell-rpc';
import { copyPlainText } from './copy-plain-text';
import { createStateWatch } from './state-watch';

type Rpc = BirpcReturn<ShellSide, ShellClientSide>;

/** The shell of the desktop app: what main does over the shell port, and the page's own clipboard. */
export type ElectronShell = ShellApi & Readonly<{ attach: (port: WirePort) => void }>;

const abilities: ReadonlySet<Capability> = new Set([
  'native-dialogs',
  'choose-folder',
  'open-folder',
  'global-hotkey',
  'notifications',
]);

/** A shell that waits for its first port. */
export function createElectronShell(navigator: Navigator): ElectronShell {
  let current: Rpc | null = null;
  let waiting: Array<(rpc: Rpc) => void> = [];

  const connection = (): Promise<Rpc> =>
    current ? Promise.resolve(current) : new Promise((resolve) => waiting.push(resolve));

  async function call<T>(send: (rpc: Rpc) => Promise<Outcome<T>>): Promise<T> {
    const rpc = await connection();
    const outcome = await send(rpc).catch(
      (thrown: unknown): Outcome<T> => ({ ok: false, error: toWireError(thrown) }),
    );
    if (!outcome.ok) throw fromWireError(outcome.error);
    return outcome.value;
  }

  const safety = createStateWatch<SafetyState>(() => call((rpc) => rpc.watchSafety()));
  const quickKey = createStateWatch<QuickKeyState>(() => call((rpc) => rpc.watchQuickKey()));
  const shownListeners = new Set<(shown: boolean) => void>();
  const quickShown = (shown: boolean) => {
    for (const listener of shownListeners) listener(shown);
  };

  const openedListeners = new Set<(tag: string) => void>();
  const noticeOpened = (tag: string) => {
    for (const listener of openedListeners) listener(tag);
  };

  const picked = ({ name, size, token }: PickedFileTicket): PickedFile => ({
    name,
    size,
    read: () => call((rpc) => rpc.readPickedFile(token)),
  });

  return {
    attach(port) {
      current?.$close(new WeiluError('vault-disconnected', {}));
      const rpc: Rpc = createBirpc<ShellSide, ShellClientSide>(
        { safety: safety.told, quickKey: quickKey.told, quickShown, noticeOpened },
        {
          post: (message) => port.post(message),
          on: (onMessage) => port.listen(onMessage),
          timeout: -1,
        },
      );
      current = rpc;
      for (const resolve of waiting) resolve(rpc);
      waiting = [];
      safety.askAgain();
      quickKey.askAgain();
    },
    can: (capability) => abilities.has(capability),
    copyText: (text) => copyPlainText(navigator.clipboard, text),
    async pickFile(endings) {
      const ticket = await call((rpc) => rpc.pickFile(endings));
      return ticket ? picked(ticket) : null;
    },
    saveFile: (file) => call((rpc) => rpc.saveFile(file)),
    saveFolder: (name, files) => call((rpc) => rpc.saveFolder(name, files)),
    backups: {
      watch: safety.watch,
      retry: () => call((rpc) => rpc.retryStart()),
      create: (occasion) => call((rpc) => rpc.createBackup(occasion)),
      list: () => call((rpc) => rpc.listBackups()),
      read: (name) => call((rpc) => rpc.readBackup(name)),
      recover: (source, passphrase) => call((rpc) => rpc.recover(source, passphrase)),
      goBack: () => call((rpc) => rpc.goBack()),
      acceptAsIs: () => call((rpc) => rpc.acceptAsIs()),
      chooseFolder: () => call((rpc) => rpc.chooseBackupFolder()),
      useUsualFolder: () => call((rpc) => rpc.useUsualBackupFolder()),
      // The system, and no browser, guards the folder: there is nobody to ask.
      askPermission: async () => true,
      openFolder: () => call((rpc) => rpc.openBackupFolder()),
      // Backups lie in a folder of their own: no copy is asked for.
      noteCopy: async () => undefined,
    },
    quick: {
      watchKey: quickKey.watch,
      retryKey: () => call((rpc) => rpc.retryQuickKey()),
      onShown(listener) {
        const own = (shown: boolean) => listener(shown);
        shownListeners.add(own);
        return () => shownListeners.delete(own);
      },
      hide: () => call((rpc) => rpc.hideQuick()),
    },
    notices: {
      // Main shows them: there is nobody to ask.
      permission: () => 'granted',
      ask: async () => 'granted',
      show: (notice) => call((rpc) => rpc.showNotice(notice)),
      onOpened(listener) {
        openedListeners.add(listener);
        return () => openedListeners.delete(listener);
      },
    },
    files: {
      put: (bytes, name, mediaType) => call((rpc) => rpc.keepFile(bytes, name, mediaType)),
      read: (hash) => call((rpc) => rpc.readKeptFile(hash)),
      has: (files) => call((rpc) => rpc.keptFilesThere(files)),
    },
  };
}
