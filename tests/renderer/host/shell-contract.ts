import { describe, expect, it, vi } from 'vitest';
import { readSnapshot } from '#shared/domain/backup/snapshot';
import { keptFileLimit, type SafetyState, type ShellApi } from '#shared/wire/shell-api';

type Bytes = Uint8Array<ArrayBuffer>;

/** A folder the person may pick, as others see it. */
export type PickableFolder = Readonly<{
  /** Every file below it, by its path with forward slashes. */
  files: () => Promise<Readonly<Record<string, string>>>;
  /** Takes the folder away. */
  remove: () => Promise<void>;
}>;

/** A host's shell with what a person does in its dialogs. */
export type ShellUnderTest = Readonly<{
  shell: ShellApi;
  /** The person picks this file in the next dialog, or closes it. */
  nextPick: (file: Readonly<{ name: string; bytes: Bytes }> | null) => Promise<void>;
  /** The person picks the folder of that name in the next dialogs, or closes them. */
  nextFolder: (name: string | null) => Promise<PickableFolder>;
  /** The bytes of the file saved last, under the name that was proposed. */
  lastSaved: (name: string) => Promise<Uint8Array>;
  /** The person lets it show notices. */
  allowNotices: () => Promise<void>;
  /** The notices of the system, oldest first. */
  notices: () => ReadonlyArray<
    Readonly<{ options: Readonly<{ title: string; body: string }>; state: string; open: () => void }>
  >;
  /** Names of the files it keeps for materials. */
  keptNames: () => Promise<readonly string[]>;
  /** Writes other bytes over one of them. */
  spoilKept: (name: string) => Promise<void>;
  /** Changes something in the vault. */
  change: () => Promise<void>;
  close: () => Promise<void>;
}>;

const latestKnown = 1_000;

/** What every host's shell does, whatever it is made of. */
export function describeShellContract(host: string, open: () => Promise<ShellUnderTest>): void {
  const withShell = (behaviour: (under: ShellUnderTest) => Promise<void>) => async () => {
    const under = await open();
    try {
      await behaviour(under);
    } finally {
      await under.close();
    }
  };
  const bytes = new TextEncoder().encode('群昵称\n阿月🦌\n');
  const note = (text: string) => new TextEncoder().encode(text);

  /** Follows the state of the data's safety; `is` waits until it is so. */
  function following(shell: ShellApi) {
    let latest: SafetyState | null = null;
    const stop = shell.backups.watch((state) => {
      latest = state;
    });
    const is = (expected: unknown) =>
      vi.waitFor(() => expect(latest).toMatchObject(expected as object), { timeout: 5_000 });
    return { is, stop, latest: () => latest };
  }

  describe(`the shell of the ${host} host`, () => {
    it(
      'hands on a picked file by name and size, and reads it when asked',
      withShell(async ({ shell, nextPick }) => {
        await nextPick({ name: '名单 1.csv', bytes });
        const picked = await shell.pickFile(['csv', 'txt']);
        expect(picked).toMatchObject({ name: '名单 1.csv', size: bytes.length });
        expect([...((await picked?.read()) ?? [])]).toEqual([...bytes]);
      }),
    );

    it(
      'gives null when the person closes the dialog',
      withShell(async ({ shell, nextPick, nextFolder }) => {
        await nextPick(null);
        expect(await shell.pickFile(['csv'])).toBeNull();
        await nextFolder(null);
        expect(await shell.saveFolder('笔记', [])).toBeNull();
        expect(await shell.backups.chooseFolder()).toBe(false);
      }),
    );

    it(
      'saves a file under the name proposed',
      withShell(async ({ shell, lastSaved }) => {
        const file = { name: '复盘-双12拼团.md', mediaType: 'text/markdown', bytes };
        expect(await shell.saveFile(file)).toBe(true);
        expect([...(await lastSaved(file.name))]).toEqual([...bytes]);
      }),
    );

    it(
      'saves a folder of files, and gives it a number when its name is taken',
      withShell(async ({ shell, nextFolder }) => {
        const { files } = await nextFolder('导出');
        const first = [
          { path: '首页.md', bytes: note('一') },
          { path: '成员/阿月🦌.md', bytes: note('二') },
          { path: '成员/甲/乙.md', bytes: note('') },
        ];
        expect(await shell.saveFolder('围炉笔记', first)).toBe('围炉笔记');
        expect(await shell.saveFolder('围炉笔记', [{ path: 'a.csv', bytes: note('b') }])).toBe('围炉笔记 2');
        expect(await files()).toEqual({
          '围炉笔记/首页.md': '一',
          '围炉笔记/成员/阿月🦌.md': '二',
          '围炉笔记/成员/甲/乙.md': '',
          '围炉笔记 2/a.csv': 'b',
        });
      }),
    );

    it.each([
      ['笔记', '../a.md'],
      ['笔记', 'a/../../b.md'],
      ['笔记', '/etc/a.md'],
      ['笔记', 'a//b.md'],
      ['笔记', 'a\\b.md'],
      ['笔记', ''],
      ['../笔记', 'a.md'],
      ['', 'a.md'],
    ])('saves nothing at all into %j where a file would be %j', async (name, path) => {
      const under = await open();
      const { files } = await under.nextFolder('导出');
      const given = [
        { path: '首页.md', bytes: note('一') },
        { path, bytes: note('二') },
      ];
      await expect(under.shell.saveFolder(name, given)).rejects.toMatchObject({ code: 'input-invalid' });
      expect(await files()).toEqual({});
      await under.close();
    });

    it(
      'shows notices once it may, one of each tag, and tells which was opened',
      withShell(async ({ shell, allowNotices, notices }) => {
        await allowNotices();
        expect(shell.can('notifications')).toBe(true);
        expect(await shell.notices.ask()).toBe('granted');
        expect(shell.notices.permission()).toBe('granted');
        const opened: string[] = [];
        const stop = shell.notices.onOpened((tag) => opened.push(tag));
        await shell.notices.show({ title: '20:00 该发了', body: '第047期', tag: 'a' });
        await shell.notices.show({ title: '22:00 该发了', body: '晚安', tag: 'b' });
        await shell.notices.show({ title: '20:00 该发了', body: '第047期 改', tag: 'a' });
        expect(notices().map(({ options, state }) => [options.body, state])).toEqual([
          ['第047期', 'closed'],
          ['晚安', 'shown'],
          ['第047期 改', 'shown'],
        ]);
        notices().at(-1)?.open();
        await vi.waitFor(() => expect(opened).toEqual(['a']));
        stop();
      }),
    );

    it(
      'keeps a file under the hash of its bytes, once, whatever its name',
      withShell(async ({ shell, keptNames }) => {
        const { files } = shell;
        const kept = await files.put(note('abc'), '../../名单\n1.csv', 'text/csv');
        // FIPS 180-2, appendix B.1.
        const hash = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
        expect(kept).toEqual({ hash, name: '../../名单 1.csv', size: 3, mediaType: 'text/csv' });
        expect(await files.put(note('abc'), '乙', '')).toEqual({ ...kept, name: '乙', mediaType: '' });
        expect(await keptNames()).toEqual([hash]);
        expect([...((await files.read(hash)) ?? [])]).toEqual([...note('abc')]);
        const elsewhere = { hash: 'f'.repeat(64), size: 1 };
        expect(await files.has([kept, elsewhere])).toEqual([hash]);
        // Cut off, as by a disk that ran full.
        expect(await files.has([{ hash, size: kept.size + 1 }])).toEqual([]);
      }),
    );

    it(
      'gives null for a file that is missing or no longer the same, and takes it anew',
      withShell(async ({ shell, spoilKept }) => {
        const { files } = shell;
        expect(await files.read('0'.repeat(64))).toBeNull();
        expect(await files.has([{ hash: '0'.repeat(64), size: 1 }])).toEqual([]);
        const { hash } = await files.put(note('abc'), 'a', '');
        await spoilKept(hash);
        expect(await files.read(hash)).toBeNull();
        await files.put(note('abc'), 'a', '');
        expect([...((await files.read(hash)) ?? [])]).toEqual([...note('abc')]);
      }),
    );

    it(
      'keeps no empty file and none over 20 MiB, and looks up no path',
      withShell(async ({ shell, keptNames }) => {
        const { files } = shell;
        const large = new Uint8Array(keptFileLimit + 1);
        await expect(files.put(note(''), 'a', '')).rejects.toMatchObject({ code: 'file-empty' });
        await expect(files.put(large, 'a', '')).rejects.toMatchObject({ code: 'file-too-large' });
        for (const hash of ['', '../backups', 'A'.repeat(64), `${'a'.repeat(64)}\n`]) {
          await expect(files.read(hash)).rejects.toMatchObject({ code: 'input-invalid' });
          await expect(files.has([{ hash, size: 1 }])).rejects.toMatchObject({ code: 'input-invalid' });
        }
        expect(await keptNames()).toEqual([]);
      }),
    );

    it(
      'tells who watches that the data of a fresh store is ready, and each change of it',
      withShell(async ({ shell, change }) => {
        const state = following(shell);
        await state.is({
          stage: 'ready',
          recovery: null,
          error: null,
          failing: null,
          readOnly: false,
          disk: 'ok',
          place: { chosen: false, needsPermission: false },
        });
        const second = following(shell);
        await second.is({ stage: 'ready' });
        const made = await shell.backups.create('manual');
        await state.is({ lastSnapshot: { name: made.name }, changesSince: 0 });
        second.stop();
        await change();
        await state.is({ changesSince: 1 });
        expect(second.latest()).toMatchObject({ changesSince: 0 });
        state.stop();
      }),
    );

    it(
      'writes backups that read back whole, each under a name of its own, newest first',
      withShell(async ({ shell, change }) => {
        await following(shell).is({ stage: 'ready' });
        expect(await shell.backups.list()).toEqual([]);
        const first = await shell.backups.create('manual');
        expect(first).toMatchObject({ occasion: 'manual', sealed: false });
        expect(first.rows).toBeGreaterThan(0);
        expect(first.verifiedAt).not.toBeNull();
        await change();
        const second = await shell.backups.create('before-import');
        expect((await shell.backups.list()).map(({ name, occasion }) => [name, occasion])).toEqual([
          [second.name, 'before-import'],
          [first.name, 'manual'],
        ]);
        const { file, journal } = await shell.backups.read(first.name);
        expect(file.length).toBe(first.bytes);
        const { summary } = readSnapshot(file, latestKnown);
        expect([summary.rows, summary.counts]).toEqual([first.rows, first.counts]);
        expect(journal.length).toBeGreaterThan(0);
        expect(journal.every((lines) => lines instanceof Uint8Array && lines.length > 0)).toBe(true);
      }),
    );

    it(
      'recovers what a backup held, and takes that back again',
      withShell(async ({ shell, change }) => {
        const state = following(shell);
        await state.is({ stage: 'ready' });
        const made = await shell.backups.create('manual');
        await change();
        const { file } = await shell.backups.read(made.name);
        await shell.backups.recover({ file }, null);
        await state.is({ stage: 'ready', canGoBack: true });
        await shell.backups.goBack();
        await state.is({ stage: 'ready' });
        await expect(shell.backups.recover({ file: note('no backup') }, null)).rejects.toMatchObject({
          code: 'snapshot-not-ours',
        });
      }),
    );

    it(
      'moves new snapshots to a folder the person chose, and back',
      withShell(async ({ shell, change, nextFolder }) => {
        const state = following(shell);
        await state.is({ stage: 'ready' });
        const atHome = await shell.backups.create('manual');
        expect(shell.can('choose-folder')).toBe(true);
        const { files } = await nextFolder('我的备份');
        expect(await shell.backups.chooseFolder()).toBe(true);
        await state.is({
          place: {
            kind: 'folder',
            name: expect.stringMatching(/我的备份$/),
            chosen: true,
            needsPermission: false,
          },
        });
        await change();
        const chosen = await shell.backups.create('manual');
        const there = Object.keys(await files());
        expect(there).toContain(chosen.name);
        expect(there).not.toContain(atHome.name);
        const listed = (await shell.backups.list()).map(({ name }) => name);
        expect([listed.at(0), listed.at(-1)]).toEqual([chosen.name, atHome.name]);
        expect((await shell.backups.read(chosen.name)).file.length).toBe(chosen.bytes);
        expect(await shell.backups.askPermission()).toBe(true);
        await shell.backups.useUsualFolder();
        await state.is({ place: { chosen: false } });
        await change();
        await shell.backups.create('manual');
        expect(Object.keys(await files())).toEqual(there);
      }),
    );

    it(
      'tells when the chosen folder is away, and writes into the usual one meanwhile',
      withShell(async ({ shell, change, nextFolder }) => {
        const state = following(shell);
        await state.is({ stage: 'ready' });
        const { remove } = await nextFolder('我的备份');
        await shell.backups.chooseFolder();
        await remove();
        await change();
        const made = await shell.backups.create('manual');
        await state.is({ failing: { error: { code: 'folder-refused' } }, lastSnapshot: { name: made.name } });
        expect((await shell.backups.list()).map(({ name }) => name)).toEqual([made.name]);
        await expect(shell.backups.chooseFolder()).rejects.toMatchObject({ code: 'folder-refused' });
      }),
    );

    it(
      'never takes a name from outside for a path',
      withShell(async ({ shell }) => {
        await following(shell).is({ stage: 'ready' });
        await shell.backups.create('manual');
        for (const name of [
          '../window.json',
          'weilu-20261122-103000.ndjson/..',
          '/etc/hostname',
          '',
          'manifest.json',
        ]) {
          await expect(shell.backups.read(name)).rejects.toMatchObject({ code: 'not-found' });
          await expect(shell.backups.recover({ name }, null)).rejects.toMatchObject({ code: 'not-found' });
        }
      }),
    );
  });
}
