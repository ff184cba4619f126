import { expect, it } from 'vitest';
import type { SafetyState } from '#shared/wire/shell-api';
import { backedUpElsewhere } from '../../../renderer/data/backed-up-elsewhere';

const refused: SafetyState = {
  ...{ stage: 'ready', recovery: null, error: null, disk: 'ok', freeBytes: null, readOnly: false },
  failing: { error: { code: 'folder-refused', data: { place: 'U 盘' } }, since: 100 },
  place: { kind: 'folder', name: 'U 盘', chosen: true, needsPermission: false },
  lastSnapshot: null,
  ...{ changesSince: 0, lastCopyAt: null, copyDue: false, canGoBack: false },
};
const snapshotAt = (verifiedAt: number | null) =>
  ({ name: 'a', createdAt: 90, verifiedAt, rows: 1 }) as SafetyState['lastSnapshot'];

it('tells a backup that went to the usual place from one that was not written', () => {
  expect(backedUpElsewhere({ ...refused, lastSnapshot: snapshotAt(101) })).toBe(true);
  expect(backedUpElsewhere({ ...refused, lastSnapshot: snapshotAt(99) })).toBe(false);
  expect(backedUpElsewhere({ ...refused, lastSnapshot: snapshotAt(null) })).toBe(false);
  expect(backedUpElsewhere(refused)).toBe(false);
});

it('is no matter where no folder was chosen, or nothing fails', () => {
  const usual = { ...refused.place, chosen: false };
  expect(backedUpElsewhere({ ...refused, place: usual, lastSnapshot: snapshotAt(101) })).toBe(false);
  expect(backedUpElsewhere({ ...refused, failing: null, lastSnapshot: snapshotAt(101) })).toBe(false);
});
