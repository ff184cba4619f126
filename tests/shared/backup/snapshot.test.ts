import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSnapshotWriter,
  readSnapshot,
  type SnapshotHeader,
  type SnapshotRow,
} from '#shared/domain/backup/snapshot';
import { snapshotFormat, snapshotVersion } from '#shared/domain/backup/snapshot-format';
import { createSnapshotReader } from '#shared/domain/backup/snapshot-reader';
import { communitySchema } from '#shared/domain/communities/community';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';

const header: SnapshotHeader = {
  schemaVersion: 1,
  databaseId: 'store-1',
  createdAt: 1_772_413_200_000,
  seq: 7,
  occasion: 'interval',
};
const community = communitySchema.parse({ id: 'c1', name: '颜究院', purpose: '', demo: false, createdAt: 1 });
const rows: readonly SnapshotRow[] = [
  { table: 'communities', row: community },
  { table: 'tags', row: { id: 't1', communityId: 'c1', name: '老客户🐱', groupName: '', color: 'teal' } },
  { table: 'settings', row: { key: 'operatorName', value: '桃子\n"院长"' } },
];

function write(parts: readonly SnapshotRow[], head = header): Uint8Array<ArrayBuffer> {
  const writer = createSnapshotWriter(head);
  for (const { table, row } of parts) writer.add(table, [row]);
  return joined(writer.finish().pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pieces.flatMap((piece) => [...piece]));
}

/** The code by which a file is refused, or `whole`. */
function verdict(file: Uint8Array, known = 1): string {
  try {
    readSnapshot(file, known);
    return 'whole';
  } catch (thrown) {
    if (thrown instanceof WeiluError) return thrown.code;
    throw thrown;
  }
}

const file = write(rows);
const text = new TextDecoder().decode(file);
const encode = (content: string) => new TextEncoder().encode(content);

describe('a snapshot file', () => {
  it('reads back as it was written', () => {
    const { summary, rows: read } = readSnapshot(file, 1);
    expect(read).toEqual(rows);
    expect(summary).toMatchObject({ ...header, rows: 3, bytes: file.byteLength });
    expect(summary.counts).toMatchObject({ communities: 1, tags: 1, settings: 1, members: 0 });
  });

  it('is one JSON value a line: head, rows, counts with a hash', () => {
    const lines = text.split('\n');
    expect(lines).toHaveLength(rows.length + 3);
    expect(lines.at(-1)).toBe('');
    const values = lines.slice(0, -1).map((line) => JSON.parse(line));
    expect(values[0]).toEqual({ format: snapshotFormat, version: snapshotVersion, ...header });
    expect(values.slice(1, -1)).toEqual(rows);
    expect(Object.keys(values.at(-1).counts)).toEqual(dataTableNames);
  });

  it('of an empty store is whole', () => {
    expect(readSnapshot(write([]), 1)).toMatchObject({ rows: [], summary: { rows: 0 } });
  });

  it('of more than one piece is whole', () => {
    const writer = createSnapshotWriter(header);
    const value = '字'.repeat(40_000);
    writer.add(
      'settings',
      Array.from({ length: 60 }, (_, index) => ({ key: `k${index}`, value })),
    );
    const { pieces, summary } = writer.finish();
    expect(pieces.length).toBeGreaterThan(2);
    const whole = new Uint8Array(summary.bytes);
    let offset = 0;
    for (const piece of pieces) {
      whole.set(piece, offset);
      offset += piece.byteLength;
    }
    expect(offset).toBe(summary.bytes);
    expect(readSnapshot(whole, 1).summary).toEqual(summary);
  });

  it('says the same in whatever pieces it is read, whole or not', () => {
    const cuts = fc.array(fc.nat(file.byteLength), { maxLength: 6 });
    fc.assert(
      fc.property(
        cuts,
        fc.option(fc.nat(file.byteLength - 1)),
        fc.nat(file.byteLength),
        (places, flip, end) => {
          const bytes = file.slice(0, end < file.byteLength / 2 ? file.byteLength : end);
          if (flip !== null) bytes[flip] = (bytes[flip] ?? 0) ^ 4;
          const reader = createSnapshotReader(1);
          const ends = [...places.toSorted((a, b) => a - b), bytes.byteLength];
          ends.forEach((to, index) => {
            reader.push(bytes.subarray(ends[index - 1] ?? 0, to));
          });
          expect(reader.sha256()).toBe(bytesToHex(sha256(bytes)));
          let said = 'whole';
          try {
            expect(reader.finish()).toEqual(readSnapshot(bytes, 1).summary);
          } catch (thrown) {
            if (!(thrown instanceof WeiluError)) throw thrown;
            said = thrown.code;
          }
          expect(said).toBe(verdict(bytes));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('hands its pieces out as they are ready, and hashes them all', () => {
    const writer = createSnapshotWriter(header);
    const value = '字'.repeat(40_000);
    const pieces: Uint8Array[] = [];
    for (let index = 0; index < 60; index += 1) {
      writer.add('settings', [{ key: `k${index}`, value }]);
      pieces.push(...writer.take());
    }
    expect(pieces.length).toBeGreaterThan(1);
    const { pieces: last, summary, fileSha256 } = writer.finish();
    const whole = new Uint8Array(Buffer.concat([...pieces, ...last]));
    expect(readSnapshot(whole, 1).summary).toEqual(summary);
    expect(fileSha256).toBe(bytesToHex(sha256(whole)));
  });

  it('keeps any text of a setting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (value, json) => {
        const row = { key: 'k', value: [value, '\ud83d', JSON.parse(json.replaceAll('__proto__', 'x'))] };
        const [read] = readSnapshot(write([{ table: 'settings', row }]), 1).rows;
        expect(JSON.stringify(read?.row)).toBe(JSON.stringify(row));
      }),
      { numRuns: 100 },
    );
  });

  it('with one bit of any byte changed never passes', () => {
    for (let place = 0; place < file.byteLength; place += 1) {
      const damaged = file.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << (place % 8));
      if (verdict(damaged) === 'whole') expect(place).toBe('refused');
    }
  });

  it('with a byte replaced, put in or taken out never passes', () => {
    const place = fc.nat(file.byteLength - 1);
    fc.assert(
      fc.property(place, fc.nat(255), (at, byte) => {
        const replaced = file.slice();
        replaced[at] = byte;
        if (file[at] !== byte) expect(verdict(replaced)).not.toBe('whole');
        const longer = Uint8Array.of(...file.subarray(0, at), byte, ...file.subarray(at));
        expect(verdict(longer)).not.toBe('whole');
        const shorter = Uint8Array.of(...file.subarray(0, at), ...file.subarray(at + 1));
        expect(verdict(shorter)).not.toBe('whole');
      }),
      { numRuns: 500 },
    );
  });

  it('cut anywhere never passes, at the end of a line it says cut short', () => {
    for (let length = 0; length < file.byteLength; length += 1) {
      const cut = verdict(file.subarray(0, length));
      expect(['snapshot-cut-short', 'snapshot-not-ours']).toContain(cut);
      if (length > text.indexOf('\n')) expect(cut).toBe('snapshot-cut-short');
    }
  });

  it('with lines swapped, repeated, left out, or anything after the end never passes', () => {
    const [head = '', one = '', two = '', three = '', end = ''] = text.split('\n');
    const from = (...lines: readonly string[]) => encode(`${lines.join('\n')}\n`);
    expect(verdict(from(head, one, two, three, end))).toBe('whole');
    for (const lines of [
      [head, two, one, three, end],
      [head, one, one, two, three, end],
      [head, one, two, end],
      [one, two, three, end],
      [head, one, two, three, end, end],
      [head, one, two, three, end, ''],
      [head, one, two, three, end, '{}'],
      [head, one, two, three, end, head],
      [head, one, two, three, ` ${end}`],
    ]) {
      expect(verdict(from(...lines))).not.toBe('whole');
    }
    expect(verdict(encode(text.replaceAll('\n', '\r\n')))).not.toBe('whole');
    expect(verdict(Uint8Array.of(...file, ...file))).not.toBe('whole');
    expect(verdict(encode(`\ufeff${text}`))).toBe('snapshot-not-ours');
  });

  it('of a newer schema or format is refused as newer, of an older one read', () => {
    expect(verdict(write(rows, { ...header, schemaVersion: 2 }), 1)).toBe('snapshot-newer');
    expect(verdict(write(rows, { ...header, schemaVersion: 2 }), 3)).toBe('whole');
    expect(verdict(encode(text.replace('"version":2', '"version":3')))).toBe('snapshot-newer');
    expect(verdict(encode(text.replace('"version":2', '"version":3,"more":1')))).toBe('snapshot-newer');
  });

  it('tells rows that do not fit their table apart, with their text kept', () => {
    const bad = [
      { table: 'tags', row: { id: 't1' } },
      { table: 'members', row: null },
      { table: 'settings', row: { key: '', value: 1 } },
    ] as const;
    const read = readSnapshot(write([...rows, ...bad]), 1);
    expect(read.rows).toEqual(rows);
    expect(read.summary.rows).toBe(rows.length + bad.length);
    expect(read.unfit).toEqual([
      { table: 'tags', text: '{"id":"t1"}', reason: expect.stringContaining('communityId') },
      { table: 'members', text: 'null', reason: expect.any(String) },
      { table: 'settings', text: '{"key":"","value":1}', reason: expect.stringContaining('key') },
    ]);
  });

  it('with rows of no table is damaged, however right its hash', () => {
    expect(verdict(write([{ table: 'journal' as never, row: {} }]))).toBe('snapshot-damaged');
  });

  it('of version 1, which told less, is read', () => {
    const { seq: _seq, occasion: _occasion, ...told } = header;
    const lines = text.trimEnd().split('\n').slice(1, -1);
    const body = `${[JSON.stringify({ format: snapshotFormat, version: 1, ...told }), ...lines].join('\n')}\n`;
    const known = dataTableNames.filter((name) => name !== 'quarantine');
    const counts = Object.fromEntries(
      known.map((name) => [name, rows.filter(({ table }) => table === name).length]),
    );
    const trailer = { counts, rows: rows.length, sha256: bytesToHex(sha256(encode(body))) };
    const read = readSnapshot(encode(`${body}${JSON.stringify(trailer)}\n`), 1);
    expect(read.rows).toEqual(rows);
    expect(read.summary).toMatchObject({ ...told, seq: 0, occasion: 'manual', rows: 3 });
  });

  it('with a value nested deeper than the stack is damaged', () => {
    const [head, row = ''] = new TextDecoder().decode(write(rows.slice(2))).split('\n');
    const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const body = `${head}\n${row.replace(/"value":.*(?=\}\}$)/u, `"value":${nested}`)}\n`;
    const counts = Object.fromEntries(dataTableNames.map((name) => [name, name === 'settings' ? 1 : 0]));
    const trailer = JSON.stringify({ counts, rows: 1, sha256: bytesToHex(sha256(encode(body))) });
    expect(verdict(encode(`${body}${trailer}\n`))).toBe('snapshot-damaged');
  });

  it('takes no keys that would reach a prototype', () => {
    const poisoned = text.replace('"purpose":""', '"purpose":"","__proto__":{"hacked":1},"constructor":1');
    const body = poisoned.slice(0, poisoned.lastIndexOf('\n', poisoned.length - 2) + 1);
    const end = text.slice(text.lastIndexOf('\n', text.length - 2) + 1);
    const hash = bytesToHex(sha256(encode(body)));
    const read = readSnapshot(encode(body + end.replace(/[0-9a-f]{64}/u, hash)), 1);
    expect(Object.keys(read.rows[0]?.row as object)).toEqual(Object.keys(community));
    expect(read.rows[0]?.row).not.toHaveProperty('hacked');
  });

  it.each([
    ['an empty file', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['a table', encode('昵称,城市\n曾小雅,杭州\n')],
    ['JSON of something else', encode('{"format":"other"}\n{}\n')],
    ['a head that says more', encode(text.replace('"version":2', '"version":2,"more":1'))],
    ['zeros', new Uint8Array(5_000)],
    ['line ends', new Uint8Array(5_000).fill(0x0a)],
  ])('is not %s', (_name, bytes) => {
    expect(verdict(bytes)).toBe('snapshot-not-ours');
  });
});
