import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupFolder } from '#shared/keeper/backup-folder';
import { temporaryName } from '#shared/keeper/file-names';
import { WeiluError } from '#shared/wire/errors';

type Bytes = Uint8Array<ArrayBuffer>;

/** A folder with what others do to it behind its back. */
export type FolderUnderTest = Readonly<{
  folder: BackupFolder;
  /** Everything that lies in it, unfinished files too. */
  names: () => Promise<readonly string[]>;
  /** Puts a file there that the folder has not written. */
  put: (name: string, bytes: Bytes) => Promise<void>;
  /** Takes the folder away, as with a drive. */
  takeAway: () => Promise<void>;
  /** The folder can be read and not written from now on. */
  refuseWrites: () => Promise<void>;
  close: () => Promise<void>;
}>;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const allOf = async (pieces: AsyncIterable<Bytes>): Promise<Bytes> => {
  const all: Bytes[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(await new Blob(all).arrayBuffer());
};
const textOf = (bytes: Bytes): string => new TextDecoder().decode(bytes);

/** What a folder of every host does, whatever it is made of. */
export function describeFolderContract(kind: string, open: () => Promise<FolderUnderTest>): void {
  const withFolder = (behaviour: (under: FolderUnderTest) => Promise<void>) => async () => {
    const under = await open();
    try {
      await behaviour(under);
    } finally {
      await under.close();
    }
  };

  describe(`a folder of ${kind}`, () => {
    it(
      'writes files from pieces, lists them with their sizes, reads and removes them',
      withFolder(async ({ folder }) => {
        expect(await folder.list()).toEqual([]);
        await folder.write('备份 1.ndjson', [bytesOf('围'), bytesOf('炉\n')]);
        await folder.write('b.json', [bytesOf('{}')]);
        const listed = (await folder.list()).toSorted((a, b) => a.bytes - b.bytes);
        expect(listed).toEqual([
          { name: 'b.json', bytes: 2 },
          { name: '备份 1.ndjson', bytes: 7 },
        ]);
        expect(textOf(await folder.read('备份 1.ndjson'))).toBe('围炉\n');
        expect(await folder.sizeOf('备份 1.ndjson')).toBe(7);
        expect(await folder.sizeOf('备份 2.ndjson')).toBeNull();
        await folder.remove('b.json');
        await folder.remove('b.json');
        expect((await folder.list()).map(({ name }) => name)).toEqual(['备份 1.ndjson']);
        await expect(folder.read('b.json')).rejects.toMatchObject({ code: 'file-unreadable' });
      }),
    );

    it(
      'asks for pieces while it writes, gives a large file back in pieces, and passes on what went wrong with them',
      withFolder(async ({ folder, names }) => {
        const large = new Uint8Array(2_500_000).map((_, place) => place % 251);
        async function* made() {
          for (let start = 0; start < large.length; start += 700_000)
            yield large.slice(start, start + 700_000);
        }
        const same = async (pieces: AsyncIterable<Bytes>) => {
          const sizes: number[] = [];
          let place = 0;
          for await (const piece of pieces) {
            sizes.push(piece.byteLength);
            expect(piece.every((byte) => byte === place++ % 251)).toBe(true);
          }
          expect(place).toBe(large.length);
          expect(Math.max(...sizes)).toBeLessThan(large.length);
        };
        await folder.write('a', made(), same);
        await same(folder.pieces('a'));
        const refusal = new WeiluError('vault-disconnected', {});
        async function* broken() {
          yield bytesOf('half');
          throw refusal;
        }
        await expect(folder.write('b', broken())).rejects.toBe(refusal);
        expect(await names()).toEqual(['a']);
      }),
    );

    it(
      'replaces a file as a whole, shorter or longer',
      withFolder(async ({ folder, names }) => {
        for (const text of ['a long text', 'short', '']) {
          await folder.write('a', [bytesOf(text)]);
          expect(textOf(await folder.read('a'))).toBe(text);
        }
        expect(await names()).toEqual(['a']);
      }),
    );

    it(
      'gives the check what is on the disk, before the file has its name',
      withFolder(async ({ folder }) => {
        await folder.write('a', [bytesOf('old')]);
        await folder.write('a', [bytesOf('n'), bytesOf('ew')], async (written) => {
          expect(textOf(await allOf(written))).toBe('new');
          expect(textOf(await folder.read('a'))).toBe('old');
          expect((await folder.list()).map(({ name }) => name)).toEqual(['a']);
        });
        expect(textOf(await folder.read('a'))).toBe('new');
      }),
    );

    it.each([new WeiluError('snapshot-cut-short', {}), new RangeError('not ours')])(
      'keeps the old file, and nothing of the new one, when the check says: %s',
      async (refusal) => {
        const under = await open();
        const refuse = () => Promise.reject(refusal);
        await under.folder.write('a', [bytesOf('old')]);
        await expect(under.folder.write('a', [bytesOf('new')], refuse)).rejects.toBe(refusal);
        await expect(under.folder.write('b', [bytesOf('new')], refuse)).rejects.toBe(refusal);
        expect(await under.names()).toEqual(['a']);
        expect(textOf(await under.folder.read('a'))).toBe('old');
        await under.close();
      },
    );

    it(
      'appends, to a missing file too, and in the order asked for',
      withFolder(async ({ folder }) => {
        const lines = Array.from({ length: 20 }, (_, line) => `${line} 围炉\n`);
        await Promise.all(lines.map((line) => folder.append('journal', bytesOf(line))));
        expect(textOf(await folder.read('journal'))).toBe(lines.join(''));
      }),
    );

    it(
      'holds after any steps what the steps say',
      withFolder(async ({ folder }) => {
        const name = fc.constantFrom('a', 'b', '文件');
        const bytes = fc.uint8Array({ minLength: 1, maxLength: 50 }).map((given) => new Uint8Array(given));
        const step = fc.oneof(
          fc.record({ do: fc.constant('write' as const), name, bytes }),
          fc.record({ do: fc.constant('append' as const), name, bytes }),
          fc.record({ do: fc.constant('remove' as const), name, bytes }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
            const expected = new Map<string, readonly number[]>();
            for (const file of await folder.list()) await folder.remove(file.name);
            for (const one of steps) {
              const before = expected.get(one.name) ?? [];
              if (one.do === 'remove') {
                await folder.remove(one.name);
                expected.delete(one.name);
              } else if (one.do === 'write') {
                await folder.write(one.name, [one.bytes]);
                expected.set(one.name, [...one.bytes]);
              } else {
                await folder.append(one.name, one.bytes);
                expected.set(one.name, [...before, ...one.bytes]);
              }
            }
            const found = new Map<string, readonly number[]>();
            for (const file of await folder.list()) found.set(file.name, [...(await folder.read(file.name))]);
            expect(new Map([...found].toSorted())).toEqual(new Map([...expected].toSorted()));
          }),
          { numRuns: 25 },
        );
      }),
    );

    it(
      'does not list what was never finished, and takes it away when it writes',
      withFolder(async ({ folder, names, put }) => {
        const left = temporaryName('weilu.ndjson');
        await put(left, bytesOf('half a fi'));
        await put('other.part', bytesOf('of another program'));
        expect((await folder.list()).map(({ name }) => name)).toEqual(['other.part']);
        await folder.write('a', [bytesOf('a')]);
        expect((await names()).toSorted()).toEqual(['a', 'other.part']);
      }),
    );

    it.each([
      '',
      '.',
      '..',
      '../a',
      'a/b',
      '/etc/hostname',
      'a\\b',
      'a\u0000b',
      'c:d',
      'CON',
      'a.',
      '.a',
      'é'.repeat(101),
    ])('takes no path and no special name for a file: %j', async (name) => {
      const under = await open();
      const refused = { name: 'WeiluError', code: 'input-invalid' };
      await expect(under.folder.read(name)).rejects.toMatchObject(refused);
      await expect(under.folder.write(name, [bytesOf('a')])).rejects.toMatchObject(refused);
      await expect(under.folder.append(name, bytesOf('a'))).rejects.toMatchObject(refused);
      await expect(under.folder.remove(name)).rejects.toMatchObject(refused);
      expect(await under.names()).toEqual([]);
      await under.close();
    });

    it(
      'says that it has gone, and is not made again',
      withFolder(async ({ folder, takeAway }) => {
        await folder.write('a', [bytesOf('a')]);
        await takeAway();
        const refused = { code: 'folder-refused', data: { place: expect.stringMatching(/./) } };
        await expect(folder.list()).rejects.toMatchObject(refused);
        await expect(folder.write('a', [bytesOf('b')])).rejects.toMatchObject(refused);
        await expect(folder.append('a', bytesOf('b'))).rejects.toMatchObject(refused);
        await expect(folder.read('a')).rejects.toMatchObject({ name: 'WeiluError' });
      }),
    );

    it(
      'reads on where it may not write, and says why it does not',
      withFolder(async ({ folder, names, refuseWrites }) => {
        await folder.write('a', [bytesOf('old')]);
        await refuseWrites();
        await expect(folder.write('a', [bytesOf('new')])).rejects.toMatchObject({ code: 'folder-refused' });
        await expect(folder.write('b', [bytesOf('new')])).rejects.toMatchObject({ code: 'folder-refused' });
        await expect(folder.append('a', bytesOf('new'))).rejects.toMatchObject({ code: 'folder-refused' });
        expect(textOf(await folder.read('a'))).toBe('old');
        expect(await names()).toEqual(['a']);
      }),
    );
  });
}
