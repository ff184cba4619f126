import { expect, it } from 'vitest';
import { newestRecordAt } from '#shared/domain/backup/newest-record';
import type { FileContents, SnapshotRow } from '#shared/domain/backup/snapshot';

const made = 1_000;
const of = (...rows: readonly object[]) =>
  newestRecordAt({
    summary: { createdAt: made } as FileContents['summary'],
    rows: rows.map((row): SnapshotRow => ({ table: 'members', row })),
  });

it('is the newest moment any row was written at', () => {
  expect(of({ createdAt: 5, updatedAt: 9 }, { at: 7 })).toBe(9);
  expect(of({ createdAt: 5 }, { at: 7 })).toBe(7);
});

it('is none where no row tells', () => {
  expect(of()).toBeNull();
  expect(of({ name: 'x' }, { updatedAt: 'yesterday' }, { createdAt: null })).toBeNull();
});

it('passes over moments after the backup was made', () => {
  expect(of({ createdAt: 3 }, { at: made + 1 })).toBe(3);
  expect(of({ createdAt: made })).toBe(made);
});
