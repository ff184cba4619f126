import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowDiskBytes } from '#shared/domain/backup/disk-guard';
import type { SafetyState } from '#shared/wire/shell-api';
import { type DismissableKind, gravestNotice } from '../../../renderer/app/gravest-notice';

const well: SafetyState = {
  stage: 'ready',
  recovery: null,
  error: null,
  disk: 'ok',
  freeBytes: 5 * lowDiskBytes,
  readOnly: false,
  failing: null,
  place: { kind: 'browser', name: '', chosen: false, needsPermission: false },
  lastSnapshot: null,
  changesSince: 0,
  lastCopyAt: null,
  copyDue: false,
  canGoBack: false,
};
const failing: SafetyState['failing'] = {
  error: { code: 'folder-refused', data: { place: 'D:' } },
  since: 7,
};
const lapsed = { ...well.place, name: '围炉备份', needsPermission: true };

const kindOf = (state: Partial<SafetyState>, dismissed: readonly DismissableKind[] = []) =>
  gravestNotice({ ...well, ...state }, dismissed)?.kind ?? null;

describe('the notice on every screen', () => {
  it('is none while all is well', () => {
    expect(kindOf({})).toBeNull();
  });

  it('says the gravest of several troubles', () => {
    const all = { readOnly: true, place: lapsed, failing, copyDue: true } as const;
    expect(kindOf(all)).toBe('read-only');
    expect(kindOf({ ...all, readOnly: false })).toBe('permission');
    expect(kindOf({ ...all, readOnly: false, place: well.place })).toBe('failing');
    expect(kindOf({ disk: 'low', copyDue: true })).toBe('disk-low');
    expect(kindOf({ copyDue: true })).toBe('copy-due');
  });

  it('goes on to the next when one was put off', () => {
    expect(kindOf({ disk: 'low', copyDue: true }, ['disk-low'])).toBe('copy-due');
    expect(kindOf({ disk: 'low', copyDue: true }, ['disk-low', 'copy-due'])).toBeNull();
  });

  it('tells how much is free only where that is the reason', () => {
    const told = (freeBytes: number | null) => gravestNotice({ ...well, readOnly: true, freeBytes }, []);
    expect(told(150_000_000)).toEqual({ kind: 'read-only', freeBytes: 150_000_000 });
    expect(told(5 * lowDiskBytes)).toEqual({ kind: 'read-only', freeBytes: null });
    expect(told(null)).toEqual({ kind: 'read-only', freeBytes: null });
  });

  it('never hides that nothing can be written or that no backup is', () => {
    const states = fc.record({
      disk: fc.constantFrom('ok', 'low', 'full'),
      readOnly: fc.boolean(),
      failing: fc.constantFrom(null, failing),
      place: fc.constantFrom(well.place, lapsed),
      copyDue: fc.boolean(),
    });
    const dismissals = fc.uniqueArray(fc.constantFrom<DismissableKind>('disk-low', 'copy-due'));
    fc.assert(
      fc.property(states, dismissals, (state, dismissed) => {
        const kind = kindOf(state, dismissed);
        const grave = state.readOnly || state.disk === 'full' || state.failing || state.place.needsPermission;
        expect(kind === 'read-only' || kind === 'failing' || kind === 'permission').toBe(Boolean(grave));
        expect(dismissed as readonly unknown[]).not.toContain(kind);
      }),
    );
  });
});
