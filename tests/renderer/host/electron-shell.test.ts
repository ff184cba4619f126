import 'fake-indexeddb/auto';
import { EventEmitter } from 'node:events';
import fs, { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackupPlaces, homePlace } from '#main/backup-place';
import { createNodeFolder } from '#main/node-folder';
import { createNotices, type ShownNotice } from '#main/notices';
import { createPickedFiles } from '#main/picked-files';
import { keepQuickKey } from '#main/quick-key';
import { createShellSide, serveShell } from '#main/shell-service';
import { systemTimers } from '#main/timers';
import { createKeeper } from '#shared/keeper/create-keeper';
import { createKeptFiles } from '#shared/kept-files/create-kept-files';
import { wirePortOf } from '#shared/wire/rpc';
import type { QuickKeyState, SafetyState } from '#shared/wire/shell-api';
import { createElectronShell } from '../../../renderer/host/electron-shell';
import { describeShellContract } from './shell-contract';
import { openTestVault } from './test-vault';

async function filesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: Record<string, string> = {};
  for (const entry of entries.filter((candidate) => candidate.isFile())) {
    const path = join(entry.parentPath, entry.name);
    found[relative(folder, path).split(sep).join('/')] = await readFile(path, 'utf8');
  }
  return found;
}

/** A notice of the system that is on the screen, or closed. */
class PretendNotice extends EventEmitter {
  state: 'made' | 'shown' | 'closed' = 'made';

  constructor(readonly options: Readonly<{ title: string; body: string }>) {
    super();
  }

  show() {
    this.state = 'shown';
  }

  close() {
    this.state = 'closed';
    this.emit('close');
  }

  open() {
    this.emit('click');
  }
}

/** The page's shell over a real MessageChannel, main's shell with real files; only the dialogs are pretended. */
async function openElectronShell() {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-shell-'));
  const vault = await openTestVault();
  let pick: string | null = null;
  const pickFolder = async () => pick;
  const dialogs = {
    open: async () => ({ canceled: pick === null, filePaths: pick === null ? [] : [pick] }),
    save: async ({ defaultPath }: { defaultPath: string }) => ({
      canceled: false,
      filePath: join(folder, basename(defaultPath)),
    }),
    folder: pickFolder,
  };
  const home = join(folder, 'backups');
  const keeper = createKeeper({
    vault: vault.client,
    home: homePlace(fs, home),
    timers: systemTimers,
    runtimeMajor: 156,
    appVersion: '1.0.0',
    journalDelay: 0,
    remindCopies: false,
  });
  const places = createBackupPlaces({
    fs,
    home,
    file: join(folder, 'backup-place.json'),
    keeper,
    pickFolder,
    openPath: async () => '',
  });
  const pickedFiles = createPickedFiles(fs, 1024 * 1024);
  const taken = new Set(['CommandOrControl+Shift+Y']);
  const keys = { register: (key: string) => !taken.has(key), unregister: () => undefined };
  const quickKey = keepQuickKey(keys, () => undefined);
  const shownListeners = new Set<(shown: boolean) => void>();
  const quickWindow = {
    hide: () => {
      for (const listener of shownListeners) listener(false);
    },
    onShown: (listener: (shown: boolean) => void) => {
      shownListeners.add(listener);
      return () => shownListeners.delete(listener);
    },
  };
  const keptPath = join(folder, 'files');
  const files = createKeptFiles(createNodeFolder(fs, keptPath, { make: true }));
  const made: PretendNotice[] = [];
  const notices = createNotices(
    (options) => {
      const notice = new PretendNotice(options);
      made.push(notice);
      return notice as unknown as ShownNotice;
    },
    () => undefined,
  );
  const parts = { dialogs, pickedFiles, keeper, places, fs, quickKey, quickWindow, files, notices };
  const side = createShellSide(parts);
  const shell = createElectronShell({} as Navigator);
  const ports: MessagePort[] = [];
  const attach = () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1, port2);
    serveShell(side, wirePortOf(port1), {
      safety: keeper.watch,
      quickKey: quickKey.watch,
      quickShown: quickWindow.onShown,
      noticeOpened: notices.onOpened,
    });
    shell.attach(wirePortOf(port2));
  };
  attach();
  const started = places.start().then(() => keeper.start());
  let changes = 0;
  return {
    shell,
    attach,
    quickKey,
    taken,
    async nextPick(file: Readonly<{ name: string; bytes: Uint8Array }> | null) {
      pick = file ? join(folder, file.name) : null;
      if (pick && file) await writeFile(pick, file.bytes);
    },
    async nextFolder(name: string | null) {
      const path = join(folder, name ?? 'none');
      pick = name === null ? null : path;
      await mkdir(path, { recursive: true });
      return { files: () => filesBelow(path), remove: () => rm(path, { recursive: true }) };
    },
    lastSaved: (name: string) => readFile(join(folder, name)),
    async allowNotices() {
      // The system's own: nobody is asked.
    },
    notices: () => made,
    keptNames: () => readdir(keptPath).catch(() => []),
    spoilKept: (name: string) => writeFile(join(keptPath, name), 'x'),
    async change() {
      changes += 1;
      await vault.client.execute('communities.create', { name: `社群 ${changes}`, groupName: '1群' });
    },
    async close() {
      await started;
      await keeper.close();
      for (const port of ports) port.close();
      await vault.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeShellContract('Electron', openElectronShell);

describe('the shell of the Electron host', () => {
  it('tells how the key of 快捷话术 stands, tries it again when asked, and hears the window go', async () => {
    const under = await openElectronShell();
    const states: QuickKeyState[] = [];
    const shown: boolean[] = [];
    expect(under.shell.can('global-hotkey')).toBe(true);
    under.shell.quick.watchKey((state) => states.push(state));
    const stopHearing = under.shell.quick.onShown((now) => shown.push(now));
    under.quickKey.use('CommandOrControl+Shift+Y');
    await expect.poll(() => states.at(-1)).toEqual({ key: 'CommandOrControl+Shift+Y', stage: 'taken' });
    under.taken.clear();
    await under.shell.quick.retryKey();
    await expect.poll(() => states.at(-1)?.stage).toBe('working');
    await under.shell.quick.hide();
    await expect.poll(() => shown).toEqual([false]);
    stopHearing();
    await under.shell.quick.hide();
    expect(shown).toEqual([false]);
    await under.close();
  });

  it('goes on telling how the data stands after it got another port', async () => {
    const under = await openElectronShell();
    const states: SafetyState[] = [];
    under.shell.backups.watch((state) => states.push(state));
    await expect.poll(() => states.at(-1)?.stage).toBe('ready');
    under.attach();
    await under.change();
    await under.shell.backups.create('manual');
    await expect.poll(() => states.at(-1)?.lastSnapshot?.occasion).toBe('manual');
    await under.close();
  });
});
