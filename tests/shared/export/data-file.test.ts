import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSnapshotWriter } from '#shared/domain/backup/snapshot';
import { isDataFile, readDataFile } from '#shared/domain/export/data-file';
import { createDataWriter } from '#shared/domain/export/data-format';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import { demo } from '../demo/demo-fixture';
import { rowsOf, utf8 } from './export-fixtures';

const header = { schemaVersion: 2, exportedAt: 1_795_312_200_000, databaseId: 'store-1', masked: false };

function write(tables: Readonly<Partial<Record<string, readonly unknown[]>>>, head = header) {
  const writer = createDataWriter(head);
  for (const name of dataTableNames) writer.add(name, tables[name] ?? []);
  return writer.finish();
}

/** A file of the given content, as someone else would write it. */
const foreign = (content: unknown) => utf8.encode(JSON.stringify(content));
const ours = { format: 'weilu-data', version: 1, ...header };

/** The code by which a file is refused, or `read`. */
function verdict(file: Uint8Array, known = 2): string {
  try {
    readDataFile(file, known);
    return 'read';
  } catch (thrown) {
    if (thrown instanceof WeiluError) return thrown.code;
    throw thrown;
  }
}

const file = write(demo);
const tag = { id: 't1', communityId: 'c1', name: '老客户', groupName: '', color: 'teal' };

describe('exported data', () => {
  it('reads back as it was written, row by row', () => {
    const { rows, unfit, summary, masked } = readDataFile(file, 2);
    expect(rows).toEqual(rowsOf(demo));
    expect(unfit).toEqual([]);
    expect(masked).toBe(false);
    expect(summary).toMatchObject({
      schemaVersion: 2,
      databaseId: 'store-1',
      createdAt: header.exportedAt,
      rows: rows.length,
      bytes: file.byteLength,
    });
    expect(summary.counts.members).toBe(demo.members.length);
  });

  it('is one JSON value with one row a line', () => {
    const text = utf8.decode(file);
    expect(Object.keys(JSON.parse(text).tables)).toEqual(dataTableNames);
    const rowLines = text.split('\n').filter((line) => line.startsWith('{"'));
    expect(rowLines).toHaveLength(rowsOf(demo).length);
    expect(rowLines.map((line) => JSON.parse(line.replace(/,$/, '')))).toEqual(
      rowsOf(demo).map(({ row }) => row),
    );
  });

  it('keeps any text, also in more than one piece', () => {
    const text = fc.string({ unit: 'binary', maxLength: 50 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (values) => {
        const settings = values.map((value, index) => ({ key: `k${index}`, value }));
        expect(readDataFile(write({ settings }), 2).rows.map(({ row }) => row)).toEqual(settings);
      }),
    );
    const long = Array.from({ length: 40 }, (_, index) => ({ key: `k${index}`, value: '字'.repeat(60_000) }));
    expect(readDataFile(write({ settings: long }), 2).rows.map(({ row }) => row)).toEqual(long);
  });

  it('is read with a byte order mark, other spacing, other order and tables left out', () => {
    const content = { tables: { tags: [tag] }, ...ours };
    expect(verdict(utf8.encode(`\ufeff${JSON.stringify(content, null, 4)}`))).toBe('read');
    expect(readDataFile(foreign({ ...ours, tables: { tags: [tag] }, more: 1 }), 2).rows).toEqual([
      { table: 'tags', row: tag },
    ]);
  });

  it('is told from a snapshot by its head', () => {
    const writer = createSnapshotWriter({
      schemaVersion: 2,
      databaseId: 'store-1',
      createdAt: 1,
      seq: 0,
      occasion: 'manual',
    });
    writer.add('settings', [{ key: 'k', value: '{"format":"weilu-data"}' }]);
    const [snapshot] = writer.finish().pieces;
    expect(isDataFile(snapshot ?? new Uint8Array())).toBe(false);
    expect(isDataFile(file)).toBe(true);
    expect(isDataFile(file.subarray(0, 300))).toBe(true);
    for (const other of ['', '[]', '{"format":"other"}', '\u0000\u0001']) {
      expect(isDataFile(utf8.encode(other))).toBe(false);
    }
  });
});

describe('what does not fit', () => {
  it('comes back with its text and the reason, and does not keep the rest out', () => {
    const bad = { ...tag, id: 't2', color: 'gold' };
    const tables = { tags: [tag, bad, tag, null], gossip: [{ id: 'g' }] };
    const { rows, unfit } = readDataFile(foreign({ ...ours, tables }), 2);
    expect(rows).toEqual([{ table: 'tags', row: tag }]);
    expect(unfit.map(({ table, text }) => [table, JSON.parse(text)])).toEqual([
      ['tags', bad],
      ['tags', tag],
      ['tags', null],
      ['gossip', { id: 'g' }],
    ]);
    expect(unfit[0]?.reason).toMatch(/^color/);
    expect(unfit[1]?.reason).toBe('id: repeated');
    expect(unfit[3]?.reason).toBe('unknown table');
  });

  it.each(['__proto__', 'constructor', 'toString'])(
    'may be a table called %s, which is none of ours',
    (name) => {
      const text = JSON.stringify({ ...ours, tables: {} });
      const bytes = utf8.encode(
        text.replace('"tables":{}', `"tables":{"${name}":[{"polluted":1}],"tags":[]}`),
      );
      const { rows, unfit } = readDataFile(bytes, 2);
      expect(rows).toEqual([]);
      expect(unfit).toEqual([{ table: name, text: '{"polluted":1}', reason: 'unknown table' }]);
      expect(({} as { polluted?: number }).polluted).toBeUndefined();
    },
  );

  it('does not pollute through the value of a setting', () => {
    const row = '{"key":"k","value":{"__proto__":{"polluted":1},"a":1}}';
    const text = JSON.stringify({ ...ours, tables: {} }).replace(
      '"tables":{}',
      `"tables":{"settings":[${row}]}`,
    );
    const [read] = readDataFile(utf8.encode(text), 2).rows;
    expect(read?.row).toMatchObject({ key: 'k', value: { a: 1 } });
    expect(Object.getPrototypeOf((read?.row as { value: object } | undefined)?.value ?? {})).toBe(
      Object.prototype,
    );
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a file that cannot be read', () => {
  it('is refused when it is cut anywhere', () => {
    const small = write({ tags: [tag] });
    const end = utf8.decode(small).trimEnd().length;
    for (let length = 0; length < end; length += 1) {
      expect(['snapshot-not-ours', 'snapshot-damaged']).toContain(verdict(small.subarray(0, length)));
    }
    expect(verdict(small)).toBe('read');
  });

  it.each([
    ['another JSON file', foreign({ hello: 1 }), 'snapshot-not-ours'],
    ['an empty file', new Uint8Array(), 'snapshot-not-ours'],
    ['no tables', foreign(ours), 'snapshot-damaged'],
    ['tables that are a list', foreign({ ...ours, tables: [] }), 'snapshot-damaged'],
    ['a table that is no list', foreign({ ...ours, tables: { tags: { 0: tag } } }), 'snapshot-damaged'],
    ['no version', foreign({ ...ours, version: '1', tables: {} }), 'snapshot-damaged'],
    ['a newer layout', foreign({ ...ours, version: 2, tables: {} }), 'snapshot-newer'],
    ['newer rows', foreign({ ...ours, schemaVersion: 3, tables: {} }), 'snapshot-newer'],
    ['broken UTF-8', Uint8Array.of(...foreign({ ...ours, tables: {} }), 0xff), 'snapshot-damaged'],
  ] as const)('is refused by name: %s', (_what, bytes, code) => {
    expect(verdict(bytes)).toBe(code);
  });

  it('is refused when it nests deeper than anything of ours', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    for (const row of [deep, `{"key":"k","value":${deep}}`, `{"key":"k","value":1,"more":${deep}}`]) {
      const text = JSON.stringify({ ...ours, tables: {} });
      const bytes = utf8.encode(text.replace('"tables":{}', `"tables":{"settings":[${row}]}`));
      expect(['snapshot-damaged', 'read']).toContain(verdict(bytes));
    }
  });
});
