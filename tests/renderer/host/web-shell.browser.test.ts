import { describe, expect, it, vi } from 'vitest';
import { createWebShell } from '../../../renderer/host/web-shell';
import { describeShellContract } from './shell-contract';
import { openTestVault } from './test-vault';

const placeStore = 'weilu-place';
type Picker = Window & { showDirectoryPicker: () => Promise<FileSystemDirectoryHandle> };

async function filesBelow(folder: FileSystemDirectoryHandle, path = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const entry of folder.values()) {
    const at = path + entry.name;
    if (entry.kind === 'directory') {
      Object.assign(found, await filesBelow(entry as FileSystemDirectoryHandle, `${at}/`));
    } else {
      found[at] = await (await (entry as FileSystemFileHandle).getFile()).text();
    }
  }
  return found;
}

async function keptFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('files', { create: true });
}

async function emptyBrowser(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  for (const name of ['backups', 'picked', 'files']) {
    await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  }
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(placeStore).onsuccess = resolve;
  });
  return root.getDirectoryHandle('picked', { create: true });
}

/** Notices as the browser shows them: one of each tag, once the person let it, which here they do when they are asked. */
class PretendNotice {
  static permission: NotificationPermission = 'default';
  static all: PretendNotice[] = [];
  static async requestPermission(): Promise<NotificationPermission> {
    PretendNotice.permission = 'granted';
    return 'granted';
  }

  state = 'shown';
  onclick: (() => void) | null = null;
  readonly options: Readonly<{ title: string; body: string }>;

  constructor(
    title: string,
    readonly given: Readonly<{ body: string; tag: string }>,
  ) {
    if (PretendNotice.permission !== 'granted') throw new Error('not allowed');
    for (const other of PretendNotice.all) if (other.given.tag === given.tag) other.close();
    this.options = { title, body: given.body };
    PretendNotice.all.push(this);
  }

  close(): void {
    this.state = 'closed';
  }

  open(): void {
    this.onclick?.();
  }
}

/**
 * The web shell in Chromium: real private file system, real vault; the person's clicks are pretended, and the folders
 * they pick lie in the private file system too.
 */
async function openWebShell() {
  const picked = await emptyBrowser();
  const vault = await openTestVault();
  const saved = new Map<string, Blob>();
  const blobs = new Map<string, Blob>();
  let pick: File | null = null;
  let folder: string | null = null;
  let changes = 0;

  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.set(this.download, blob);
  });
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (!pick) {
      this.dispatchEvent(new Event('cancel'));
      return;
    }
    const transfer = new DataTransfer();
    transfer.items.add(pick);
    this.files = transfer.files;
    this.dispatchEvent(new Event('change'));
  });
  vi.spyOn(window as unknown as Picker, 'showDirectoryPicker').mockImplementation(async () => {
    if (folder === null) throw new DOMException('The user aborted a request.', 'AbortError');
    return picked.getDirectoryHandle(folder).catch(() => lost);
  });
  const lost = await picked.getDirectoryHandle('lost', { create: true });
  await picked.removeEntry('lost');

  const notices: PretendNotice[] = [];
  PretendNotice.permission = 'default';
  PretendNotice.all = notices;
  vi.stubGlobal('Notification', PretendNotice);
  const open = () => createWebShell({ window, vault: vault.client, appVersion: '1.0.0' });
  return {
    shell: open(),
    open,
    picked,
    async nextPick(file: Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }> | null) {
      pick = file ? new File([file.bytes], file.name) : null;
    },
    async nextFolder(name: string | null) {
      folder = name;
      const handle = await picked.getDirectoryHandle(name ?? 'none', { create: true });
      return {
        files: () => filesBelow(handle),
        remove: () => picked.removeEntry(handle.name, { recursive: true }),
      };
    },
    async lastSaved(name: string) {
      return new Uint8Array((await saved.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0));
    },
    async allowNotices() {
      PretendNotice.permission = 'default';
    },
    notices: () => notices,
    async keptNames() {
      return Object.keys(await filesBelow(await keptFolder()));
    },
    async spoilKept(name: string) {
      const stream = await (await (await keptFolder()).getFileHandle(name)).createWritable();
      await stream.write('x');
      await stream.close();
    },
    async change() {
      changes += 1;
      await vault.client.execute('communities.create', { name: `社群 ${changes}`, groupName: '1群' });
    },
    async close() {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
      await vault.close();
    },
  };
}

describeShellContract('web', openWebShell);

/** What the browser says of its permission for folders. */
function permission(state: PermissionState, afterAsking: PermissionState = state) {
  const prototype = FileSystemHandle.prototype as unknown as Record<
    'queryPermission' | 'requestPermission',
    () => Promise<PermissionState>
  >;
  let now = state;
  vi.spyOn(prototype, 'queryPermission').mockImplementation(async () => now);
  vi.spyOn(prototype, 'requestPermission').mockImplementation(async () => {
    now = afterAsking;
    return now;
  });
}

describe('a folder picked on an earlier visit', () => {
  const stateOf = (shell: ReturnType<typeof createWebShell>) => {
    const seen: { place: unknown } = { place: null };
    shell.backups.watch(({ place }) => Object.assign(seen, { place }));
    return () => seen.place;
  };

  it('is used again, after the browser was asked where it wants to be', async () => {
    const under = await openWebShell();
    await under.nextFolder('我的备份');
    await under.shell.backups.chooseFolder();
    await expect.poll(stateOf(under.open())).toMatchObject({ name: '我的备份', needsPermission: false });
    permission('prompt', 'granted');
    const again = under.open();
    const place = stateOf(again);
    await expect.poll(place).toMatchObject({ name: '我的备份', chosen: true, needsPermission: true });
    expect(await again.backups.askPermission()).toBe(true);
    await expect.poll(place).toMatchObject({ needsPermission: false });
    await under.close();
  });

  it('waits when the person refuses, and is forgotten when they go back to the usual place', async () => {
    const under = await openWebShell();
    await under.nextFolder('我的备份');
    await under.shell.backups.chooseFolder();
    permission('prompt', 'denied');
    const again = under.open();
    const place = stateOf(again);
    await expect.poll(place).toMatchObject({ needsPermission: true });
    expect(await again.backups.askPermission()).toBe(false);
    expect(place()).toMatchObject({ needsPermission: true });
    await again.backups.useUsualFolder();
    await expect.poll(place).toMatchObject({ chosen: false });
    await expect.poll(stateOf(under.open())).toMatchObject({ chosen: false, kind: 'browser', name: '' });
    await under.close();
  });

  it('asks again when the browser takes its permission back while the app runs', async () => {
    const under = await openWebShell();
    await under.nextFolder('我的备份');
    await under.shell.backups.chooseFolder();
    const place = stateOf(under.shell);
    permission('prompt');
    const refused = () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
    const getFileHandle = FileSystemDirectoryHandle.prototype.getFileHandle;
    vi.spyOn(FileSystemDirectoryHandle.prototype, 'getFileHandle').mockImplementation(function (
      this: FileSystemDirectoryHandle,
      ...given
    ) {
      return this.name === '我的备份' ? refused() : getFileHandle.apply(this, given);
    });
    await under.change();
    await under.shell.backups.create('manual');
    await expect.poll(place).toMatchObject({ chosen: true, needsPermission: true });
    await under.close();
  });
});

describe('the web shell', () => {
  it('brings the files up to date when the page is hidden', async () => {
    const under = await openWebShell();
    let waiting = -1;
    under.shell.backups.watch(({ stage, changesSince }) => {
      waiting = stage === 'ready' ? changesSince : -1;
    });
    await expect.poll(() => waiting).not.toBe(-1);
    await under.shell.backups.create('manual');
    await under.change();
    await expect.poll(() => waiting).toBeGreaterThan(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => waiting).toBe(0);
    await under.close();
  });
});
