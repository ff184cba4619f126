import { describe, expect, it } from 'vitest';
import { readSnapshot } from '#shared/domain/backup/snapshot';
import type { ShellApi } from '#shared/wire/shell-api';

/** A host's shell with what a person does in its dialogs. */
export type ShellUnderTest = Readonly<{
  shell: ShellApi;
  /** The person picks this file in the next dialog, or closes it. */
  nextPick: (file: Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }> | null) => Promise<void>;
  /** The bytes of the file saved last, under the name that was proposed. */
  lastSaved: (name: string) => Promise<Uint8Array>;
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
      withShell(async ({ shell, nextPick }) => {
        await nextPick(null);
        expect(await shell.pickFile(['csv'])).toBeNull();
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
      'writes backups that read back whole, each under a name of its own, newest first',
      withShell(async ({ shell }) => {
        expect(await shell.backups.list()).toEqual([]);
        const first = await shell.backups.create();
        const second = await shell.backups.create();
        expect(second.name).not.toBe(first.name);
        expect((await shell.backups.list()).map(({ name }) => name)).toEqual([second.name, first.name]);
        const read = await shell.backups.read(first.name);
        expect(read.length).toBe(first.bytes);
        expect(readSnapshot(read, latestKnown).summary.sha256).toBe(first.summary.sha256);
        expect(await shell.backups.place()).not.toBe('');
      }),
    );

    it(
      'never takes a name from outside for a path',
      withShell(async ({ shell }) => {
        await shell.backups.create();
        for (const name of ['../window.json', 'weilu-20261122-103000.ndjson/..', '/etc/hostname', '']) {
          await expect(shell.backups.read(name)).rejects.toMatchObject({ name: 'WeiluError' });
        }
      }),
    );
  });
}
