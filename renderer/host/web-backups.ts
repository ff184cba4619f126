import { createKeeper } from '../../shared/keeper/create-keeper';
import type { SnapshotPlace } from '../../shared/keeper/keeper';
import { probeFolder } from '../../shared/keeper/probe-folder';
import type { BackupsApi, SafetyState } from '../../shared/wire/shell-api';
import type { VaultApi } from '../../shared/wire/vault-api';
import { text } from '../i18n/text';
import { browserMajor } from './browser-major';
import { createHandleFolder } from './handle-folder';
import type { WebPlace } from './web-place';

/** Wait before a commit is written to the journal, so that what belongs together is one write. */
const journalDelay = 300;

export type WebBackupsOptions = Readonly<{
  window: Window;
  vault: VaultApi;
  place: WebPlace;
  appVersion: string;
}>;

/**
 * The keeper of the web host, which runs in this page: files lie in the origin's private file system, apart from
 * IndexedDB but still the browser's to clear, and snapshots in the folder the person picked, where they did.
 */
export function createWebBackups({ window, vault, place, appVersion }: WebBackupsOptions): BackupsApi {
  const keeper = createKeeper({
    vault,
    home: privatePlace(window.navigator.storage),
    timers: {
      now: Date.now,
      after(milliseconds, callBack) {
        const timer = window.setTimeout(callBack, milliseconds);
        return () => window.clearTimeout(timer);
      },
    },
    runtimeMajor: browserMajor(window.navigator),
    appVersion,
    journalDelay,
    remindCopies: true,
  });

  // By another name: one that begins with "use" reads as a hook of React.
  const { usePlace: moveTo } = keeper;
  const moveToChosen = async () => moveTo(await place.current().catch(() => null));
  void moveToChosen().then(() => keeper.start());
  window.document.addEventListener('visibilitychange', () => {
    // The last moment a browser promises before a page may go.
    if (window.document.visibilityState === 'hidden') void keeper.settle('quit').catch(() => undefined);
  });
  // A browser may take its permission back at any time, and tells nobody.
  let shutOut = false;
  keeper.watch((state) => {
    shutOut = state.place.needsPermission;
    if (mayHaveLapsed(state)) void noticeLapse(place, moveTo);
  });

  return {
    watch: keeper.watch,
    retry: keeper.retry,
    create: keeper.create,
    list: keeper.list,
    read: keeper.read,
    recover: keeper.recover,
    goBack: keeper.goBack,
    acceptAsIs: keeper.acceptAsIs,
    noteCopy: keeper.noteCopy,
    async chooseFolder() {
      const picked = await place.pick();
      if (!picked) return false;
      // A folder that takes no files is refused at once, not on the day its backups are missed.
      await probeFolder(picked.place.folder);
      await picked.remember();
      await moveTo(picked.place);
      return true;
    },
    async useUsualFolder() {
      await place.forget();
      await moveTo(null);
    },
    async askPermission() {
      const granted = await place.ask();
      if (granted && shutOut) await moveToChosen();
      return granted;
    },
    // A page has no way to show a folder; screens ask `can('open-folder')` first.
    openFolder: async () => undefined,
  };
}

function privatePlace(storage: StorageManager): SnapshotPlace {
  const open = async () => (await storage.getDirectory()).getDirectoryHandle('backups', { create: true });
  return {
    folder: createHandleFolder(text.settings.backup.browserPlace, open),
    place: { kind: 'browser', name: '', chosen: false, needsPermission: false },
  };
}

function mayHaveLapsed({ failing, place }: SafetyState): boolean {
  return place.chosen && !place.needsPermission && failing?.error.code === 'folder-refused';
}

async function noticeLapse(
  place: WebPlace,
  moveTo: (next: SnapshotPlace | null) => Promise<void>,
): Promise<void> {
  const now = await place.current().catch(() => null);
  if (now?.place.needsPermission) await moveTo(now);
}
