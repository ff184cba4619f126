import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BackupKey,
  isSealed,
  type KeyWrap,
  makeBackupKey,
  openFile,
  openKeyWrap,
  openText,
  rewrapBackupKey,
  sealPieces,
  sealText,
} from '#shared/domain/backup/seal';
import { readSnapshot } from '#shared/domain/backup/snapshot';
import { WeiluError } from '#shared/wire/errors';

const encode = (text: string) => new TextEncoder().encode(text);
const passphrase = '护肤要温和 2026';

let key: BackupKey;
let otherKey: BackupKey;
beforeAll(async () => {
  [key, otherKey] = await Promise.all([makeBackupKey(passphrase), makeBackupKey('another one')]);
});

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}

const sealFile = async (pieces: readonly Uint8Array<ArrayBuffer>[], by: BackupKey) => {
  const sealed: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of sealPieces(pieces, by)) sealed.push(piece);
  return sealed;
};
const seal = async (...pieces: Uint8Array<ArrayBuffer>[]) => joined(await sealFile(pieces, key));
const withKey = () => ({ key, passphrase: null });

/** The code by which a file is refused, or `whole`. A file no longer known as sealed is judged by who reads it next. */
async function verdict(
  file: Uint8Array<ArrayBuffer>,
  how: Parameters<typeof openFile>[1] = withKey(),
): Promise<string> {
  try {
    const { bytes, key: used } = await openFile(file, how);
    if (used === null) readSnapshot(bytes, 1_000);
    return 'whole';
  } catch (thrown) {
    if (thrown instanceof WeiluError) return thrown.code;
    throw thrown;
  }
}

/** Random bytes of any size: `getRandomValues` gives 64 KiB at a time. */
function noise(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
}

const mebibyte = 1 << 20;

describe('a sealed file', () => {
  it.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 2 * mebibyte, 3 * mebibyte + 17])(
    'of %d bytes opens as it was',
    async (size) => {
      const plain = noise(size);
      const sealed = await seal(plain);
      expect(isSealed(sealed)).toBe(true);
      const opened = await openFile(sealed, withKey());
      expect(opened.key).toBe(key);
      expect(Buffer.compare(opened.bytes, plain)).toBe(0);
    },
  );

  it('opens as it was, in whatever pieces it came', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 }), async (parts) => {
        const pieces = parts.map((part) => Uint8Array.from(part));
        expect((await openFile(await seal(...pieces), withKey())).bytes).toEqual(joined(pieces));
      }),
      { numRuns: 100 },
    );
    const pieces = [noise(mebibyte - 5), noise(0), noise(10), noise(2 * mebibyte)];
    const opened = await openFile(await seal(...pieces), withKey());
    expect(Buffer.compare(opened.bytes, joined(pieces))).toBe(0);
  });

  it('shows nothing of what it holds, and is another each time', async () => {
    const plain = encode('昵称：曾小雅'.repeat(50));
    const [one, two] = [await seal(plain), await seal(plain)];
    const text = new TextDecoder('latin1').decode(one);
    expect(text).not.toContain(new TextDecoder('latin1').decode(plain.subarray(0, 6)));
    // Without their tags: the same key stream twice would give the same bytes.
    expect(Buffer.compare(one.subarray(-40, -16), two.subarray(-40, -16))).not.toBe(0);
  });

  it('uses no key stream twice, neither in one file nor for texts', async () => {
    const [, first, second] = await sealFile([new Uint8Array(2 * mebibyte)], key);
    const body = (chunk?: Uint8Array) => Buffer.from(chunk ?? []).subarray(4, 64);
    expect(body(first).equals(body(second))).toBe(false);
    const texts = await Promise.all(['', '', ''].map(() => sealText('\0'.repeat(48), key, 'a')));
    const bodies = texts.map((text) => Buffer.from(text, 'base64').subarray(12, 60).toString('hex'));
    expect(new Set(bodies).size).toBe(texts.length);
  });

  it('says in its first line how it was sealed', async () => {
    const sealed = await seal(encode('x'));
    const header = JSON.parse(new TextDecoder().decode(sealed.subarray(0, sealed.indexOf(0x0a))));
    expect(header).toEqual({
      format: 'weilu-sealed',
      version: 1,
      wrap: { ...key.wrap, kdf: 'PBKDF2-SHA-256', iterations: 600_000 },
      chunk: mebibyte,
      nonce: expect.stringMatching(/^[A-Za-z0-9+/]{11}=$/),
    });
  });

  it('with any one bit of any byte changed never opens', async () => {
    const sealed = await seal(encode('曾小雅，敏感肌'));
    for (let place = 0; place < sealed.byteLength; place += 1) {
      for (const bit of [1, 2, 32, 128]) {
        const changed = sealed.slice();
        changed[place] = (changed[place] ?? 0) ^ bit;
        const code = await verdict(changed);
        if (code === 'whole') expect([place, bit]).toBe('refused');
      }
    }
  });

  it('cut anywhere never opens', async () => {
    const sealed = await seal(encode('曾小雅，敏感肌'));
    const headerEnd = sealed.indexOf(0x0a) + 1;
    for (let length = 0; length < sealed.byteLength; length += 1) {
      const code = await verdict(sealed.slice(0, length));
      expect([length, code]).toEqual([length, length < 24 ? 'snapshot-not-ours' : 'snapshot-cut-short']);
    }
    expect(await verdict(joined([sealed, Uint8Array.of(0)]))).toBe('snapshot-damaged');
    expect(await verdict(joined([sealed, sealed.subarray(headerEnd)]))).toBe('snapshot-damaged');
  });

  it('cut behind a chunk is cut short; with chunks swapped, repeated, left out or of another file, damaged', async () => {
    const plain = noise(3 * mebibyte);
    const pieces = await sealFile([plain], key);
    const [head, one, two, three] = pieces as readonly Uint8Array[] as readonly [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const [, foreign = new Uint8Array()] = await sealFile([plain], key);
    const of = (...parts: readonly Uint8Array[]) => verdict(joined(parts));
    expect(await of(head, one, two, three)).toBe('whole');
    expect(await of(head, one, two)).toBe('snapshot-cut-short');
    expect(await of(head, one)).toBe('snapshot-cut-short');
    expect(await of(head)).toBe('snapshot-cut-short');
    for (const parts of [
      [head, two, one, three],
      [head, one, three, two],
      [head, one, one, two, three],
      [head, one, three],
      [head, two, three],
      [head, foreign, two, three],
      [head, one, two, three, three],
    ]) {
      expect(await of(...parts)).toBe('snapshot-damaged');
    }
  });

  it('opens by its passphrase alone, however the keyboard wrote it', async () => {
    const sealed = await seal(encode('x'));
    const byPassphrase = (typed: string) => verdict(sealed, { key: null, passphrase: typed });
    expect(await byPassphrase(passphrase)).toBe('whole');
    expect(await byPassphrase(passphrase.replace(' ', '\u3000').replace('2026', '２０２６'))).toBe('whole');
    expect(await byPassphrase(`${passphrase} `)).toBe('passphrase-wrong');
    expect(await byPassphrase('')).toBe('passphrase-wrong');
    const opened = await openFile(sealed, { key: null, passphrase });
    expect(opened.key).toEqual(key);
  });

  it('asks for the passphrase when the key at hand is another', async () => {
    const sealed = await seal(encode('x'));
    expect(await verdict(sealed, { key: null, passphrase: null })).toBe('passphrase-needed');
    expect(await verdict(sealed, { key: otherKey, passphrase: null })).toBe('passphrase-needed');
    expect(await verdict(sealed, { key: otherKey, passphrase })).toBe('whole');
  });

  it('tells damage from a wrong passphrase', async () => {
    const damaged = await seal(encode('x'));
    const last = damaged.byteLength - 1;
    damaged[last] = (damaged[last] ?? 0) ^ 1;
    expect(await verdict(damaged, { key: null, passphrase })).toBe('snapshot-damaged');
    expect(await verdict(damaged, { key: null, passphrase: 'wrong' })).toBe('passphrase-wrong');
  });

  it('of a changed passphrase: the key opens the old ones, the new words the new ones', async () => {
    const before = await seal(encode('before'));
    const changed = await rewrapBackupKey(key, '新的口令');
    expect(changed).toMatchObject({ id: key.id, dataKey: key.dataKey });
    const after = joined(await sealFile([encode('after')], changed));
    expect(await verdict(before, { key: changed, passphrase: null })).toBe('whole');
    expect(await verdict(before, { key: null, passphrase })).toBe('whole');
    expect(await verdict(before, { key: null, passphrase: '新的口令' })).toBe('passphrase-wrong');
    expect(await verdict(after, { key: null, passphrase: '新的口令' })).toBe('whole');
    expect(await verdict(after, { key: null, passphrase })).toBe('passphrase-wrong');
  });

  it('with a hostile first line is refused by one of our errors, soon', async () => {
    const sealed = await seal(encode('x'));
    const end = sealed.indexOf(0x0a);
    const header = JSON.parse(new TextDecoder().decode(sealed.subarray(0, end)));
    const withHeader = (value: unknown) =>
      joined([encode(`${JSON.stringify(value)}\n`), sealed.subarray(end + 1)]);
    const wrap = (change: object) => withHeader({ ...header, wrap: { ...header.wrap, ...change } });
    const how = { key: null, passphrase };
    const hostile = [
      wrap({ iterations: 4_000_000_000 }),
      wrap({ iterations: 1 }),
      wrap({ iterations: '600000' }),
      wrap({ kdf: 'none' }),
      wrap({ salt: '' }),
      wrap({ salt: '====' }),
      wrap({ iv: 'AAAA' }),
      wrap({ wrapped: header.wrap.wrapped.slice(4) }),
      wrap({ id: '' }),
      wrap({ id: 'x'.repeat(5_000) }),
      withHeader({ ...header, wrap: null }),
      withHeader({ ...header, chunk: 0 }),
      withHeader({ ...header, chunk: 1e300 }),
      withHeader({ ...header, nonce: 'x' }),
      withHeader({ ...header, nonce: [] }),
      withHeader({ ...header, more: 1 }),
      withHeader({ format: 'weilu-sealed' }),
      withHeader({ ...header, version: 0 }),
      joined([encode('{"format":"weilu-sealed"'), new Uint8Array(10_000).fill(0x5b)]),
      joined([encode('{"format":"weilu-sealed"'), Uint8Array.of(0xff, 0x0a)]),
    ];
    for (const file of hostile) expect(await verdict(file, how)).toBe('snapshot-damaged');
    expect(await verdict(withHeader({ ...header, version: 2 }), how)).toBe('snapshot-newer');
    // A wrap of another id, or as costly as is let through, is a wrong key.
    expect(await verdict(wrap({ id: otherKey.id }), how)).toBe('passphrase-wrong');
    // Written another way, the same values are not the same line.
    expect(await verdict(withHeader({ ...header, wrap: { ...header.wrap, id: 'x' } }), withKey())).toBe(
      'passphrase-needed',
    );
    const { nonce, ...others } = header;
    expect(await verdict(withHeader({ format: others.format, nonce, ...others }), withKey())).toBe(
      'snapshot-damaged',
    );
  });

  it('is known by its beginning; any other file comes back as it is', async () => {
    for (const plain of [new Uint8Array(), encode('{"format":"weilu-snapshot"}\n'), noise(50)]) {
      expect(isSealed(plain)).toBe(false);
      expect(await openFile(plain, withKey())).toEqual({ bytes: plain, key: null });
    }
  });
});

describe('a key wrap', () => {
  it('opens by its passphrase and by no other', async () => {
    expect(await openKeyWrap(key.wrap, passphrase)).toEqual(key);
    await expect(openKeyWrap(key.wrap, 'wrong')).rejects.toMatchObject({ code: 'passphrase-wrong' });
    await expect(openKeyWrap({ ...key.wrap, id: 'other' }, passphrase)).rejects.toMatchObject({
      code: 'passphrase-wrong',
    });
    await expect(openKeyWrap({} as KeyWrap, passphrase)).rejects.toMatchObject({ code: 'snapshot-damaged' });
  });
});

describe('a sealed text', () => {
  it('opens in its own place as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        async (text, context) => {
          expect(await openText(await sealText(text, key, context), key, context)).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
    const long = '\ufeff长文本🐱'.repeat(200_000);
    expect(await openText(await sealText(long, key, 'a'), key, 'a')).toBe(long);
  });

  it('does not open elsewhere, by another key, or changed', async () => {
    const sealed = await sealText('曾小雅', key, 'journal 7');
    const refused = (text: string, by = key, context = 'journal 7') =>
      expect(openText(text, by, context)).rejects.toMatchObject({ code: 'snapshot-damaged' });
    await refused(sealed, key, 'journal 8');
    await refused(sealed, otherKey);
    await refused('');
    await refused('曾小雅');
    await refused(` ${sealed}`);
    for (let place = 0; place < sealed.length; place += 1) {
      await refused(sealed.slice(0, place));
      const other = sealed[place] === 'A' ? 'B' : 'A';
      await refused(`${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`);
    }
  });
});
