import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvColumns } from '#shared/domain/export/csv-columns';
import { csvFiles } from '#shared/domain/export/csv-files';
import { type CsvColumn, writeCsv } from '#shared/domain/export/csv-table';
import { type ExportRows, maskRows } from '#shared/domain/export/export-rows';
import { createRowNames } from '#shared/domain/export/row-names';
import { tableLabels } from '#shared/domain/export/vocabulary';
import type { ExistingMember } from '#shared/domain/members/import/existing-member';
import { importFields } from '#shared/domain/members/import/import-field';
import { planImport } from '#shared/domain/members/import/plan-import';
import { parseMemberRows, readMemberFile } from '#shared/domain/members/import/read-member-file';
import { type DataTableName, dataTableNames } from '#shared/domain/store/data-tables';
import { partsOfPath } from '#shared/keeper/file-names';
import { demo, sunday } from '../demo/demo-fixture';
import { demoTables, utf8 } from './export-fixtures';

const names = createRowNames(demoTables);

function contentOf(table: DataTableName, rows: ExportRows = demoTables): string {
  const file = [...csvFiles(rows)].find(({ path }) => path === `${tableLabels[table]}.csv`);
  if (!file) throw new Error(`no file of ${table}`);
  return file.content;
}

/** The cells of a CSV file, line by line. */
const cellsOf = (content: string) =>
  Papa.parse<string[]>(content.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

describe('exported tables', () => {
  it('are one file a table, each with a byte order mark, CRLF, a row each and the id last', () => {
    const files = [...csvFiles(demoTables)];
    expect(files).toHaveLength(dataTableNames.length);
    dataTableNames.forEach((table, index) => {
      const content = files[index]?.content ?? '';
      expect(() => partsOfPath(files[index]?.path ?? '')).not.toThrow();
      expect(content.startsWith('\ufeff')).toBe(true);
      expect(content.endsWith('\r\n')).toBe(true);
      const [header = [], ...lines] = cellsOf(content);
      expect(header.filter((heading) => heading === 'id')).toEqual(['id']);
      expect(header.at(-1)).toBe('id');
      expect(new Set(header).size).toBe(header.length);
      const keys = demoTables[table].map((row) =>
        'key' in row && table === 'settings' ? row.key : (row as { id: string }).id,
      );
      expect(lines.map((line) => line.at(-1))).toEqual(keys);
    });
  });

  it('say names where the rows hold ids, and words where they hold signs', () => {
    const [order] = demo.orders;
    const member = demo.members.find(({ id }) => id === order?.memberId);
    const [header = [], line = []] = cellsOf(contentOf('orders'));
    expect(line[header.indexOf('成员')]).toBe(member?.nickname);
    expect(['已收货', '已退款', '已付款', '已发货', '已下单']).toContain(line[header.indexOf('状态')]);
    const [productHeader = [], product = []] = cellsOf(contentOf('products'));
    expect(Number(product[productHeader.indexOf('价格（元）')])).toBe(
      (demo.products[0]?.priceInFen ?? 0) / 100,
    );
    expect(JSON.parse(product[productHeader.indexOf('适合规则')] ?? '')).toEqual(demo.products[0]?.rules);
  });

  it('show every field of every row: no two rows that differ look the same', () => {
    for (const table of dataTableNames) {
      for (const row of demoTables[table].slice(0, 20)) {
        for (const field of Object.keys(row)) {
          const other = { ...row, [field]: changed((row as Record<string, unknown>)[field]) };
          if (other[field as keyof typeof other] === undefined) continue;
          expect(lineOf(table, other), `${table}.${field}`).not.toBe(lineOf(table, row));
        }
      }
    }
  });
});

/** Another value of the same kind; undefined where there is only a choice of words. */
function changed(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 86_400_000;
  if (Array.isArray(value) && value.length > 0) return [];
  return undefined;
}

function lineOf(table: DataTableName, row: unknown): string {
  return writeCsv(csvColumns[table] as readonly CsvColumn<unknown>[], [row], names);
}

describe('a cell', () => {
  const one: readonly CsvColumn<string | number>[] = [['值', (value) => value]];
  const cell = (value: string | number) => cellsOf(writeCsv(one, [value], names))[1]?.[0];

  it.each(['=1+1', '+86 138', '-5', '@SUM(A1)', '\tx', '\rx', '＝1'])('%j is no formula', (text) => {
    expect(cell(text)).toBe(`'${text}`);
  });

  it('keeps numbers as numbers and all other text as it is', () => {
    expect(cell(-5)).toBe('-5');
    expect(cell('a=1,"b"\n第二行')).toBe('a=1,"b"\n第二行');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const written = cell(text) ?? '';
        expect(written.replace(/^'/, '') === text || written === text).toBe(true);
        expect(/^[=+\-@\t\r]/.test(written)).toBe(false);
      }),
    );
  });
});

describe('the exported members', () => {
  const tagNames = new Map<string, string>(demo.tags.map(({ id, name }) => [id, name]));
  const existing = demo.members.map(
    (member): ExistingMember => ({ ...member, tagNames: member.tagIds.map((id) => tagNames.get(id) ?? '') }),
  );

  it('are read back by our own import, which finds everyone and changes nothing', () => {
    const file = readMemberFile(utf8.encode(contentOf('members')), { today: sunday });
    if (!file.ok) throw new Error(file.code);
    expect(file.mapping.filter((field) => field !== null)).toEqual(importFields);
    const rows = parseMemberRows(file, file.mapping, { today: sunday });
    expect(rows.flatMap(({ problems }) => problems)).toEqual([]);
    const { counts } = planImport(rows, existing, { mode: 'upsert' });
    expect(counts).toMatchObject({ same: demo.members.length, new: 0, update: 0, refused: 0 });
  });

  it('bring back what was emptied since', () => {
    const emptied = existing.map(
      (member): ExistingMember => ({ ...member, city: '', tagNames: [], notes: '' }),
    );
    const file = readMemberFile(utf8.encode(contentOf('members')), { today: sunday });
    if (!file.ok) throw new Error(file.code);
    const plan = planImport(parseMemberRows(file, file.mapping, { today: sunday }), emptied, {
      mode: 'update',
    });
    expect(plan.counts.new).toBe(0);
    const changedFields = new Set(
      plan.outcomes.flatMap((outcome) =>
        'changes' in outcome ? outcome.changes.map(({ field }) => field) : [],
      ),
    );
    expect(changedFields).toEqual(new Set(['city', 'tags', 'notes']));
  });

  it('hold no name when masked, nor does any other table', () => {
    const all = [...csvFiles(maskRows(demoTables))].map(({ content }) => content).join('\n');
    for (const { nickname, wechatId } of demo.members) {
      if ([...nickname].length > 1) expect(all).not.toContain(nickname);
      if (wechatId !== '') expect(all).not.toContain(wechatId);
    }
    expect(all).not.toContain('桃子院长');
  });
});
