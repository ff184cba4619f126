import { diskLevel } from '../../shared/domain/backup/disk-guard';
import type { Instant } from '../../shared/domain/days';
import type { WireError } from '../../shared/wire/errors';
import type { SafetyState } from '../../shared/wire/shell-api';

/** What every screen says about the safety of the data. */
export type Notice = Readonly<
  | { kind: 'read-only'; freeBytes: number | null }
  | { kind: 'permission'; place: string }
  | { kind: 'failing'; error: WireError; since: Instant }
  | { kind: 'disk-low'; freeBytes: number | null }
  | { kind: 'copy-due' }
>;

/** Notices the person may put off until tomorrow. */
export type DismissableKind = Extract<Notice['kind'], 'disk-low' | 'copy-due'>;

/**
 * The one notice to show, the gravest: nothing can be written, then no backup can be written, then what may become a
 * trouble. A folder that only wants the browser's leave is told as that, with the button that helps.
 */
export function gravestNotice(state: SafetyState, dismissed: readonly DismissableKind[]): Notice | null {
  const { disk, freeBytes, readOnly, failing, place, copyDue } = state;
  // A browser's own limit can be reached on a disk with room: then how much is free there would only puzzle.
  if (readOnly || disk === 'full') {
    return { kind: 'read-only', freeBytes: diskLevel(freeBytes) === 'full' ? freeBytes : null };
  }
  if (place.needsPermission) return { kind: 'permission', place: place.name };
  if (failing) return { kind: 'failing', ...failing };
  if (disk === 'low' && !dismissed.includes('disk-low')) return { kind: 'disk-low', freeBytes };
  return copyDue && !dismissed.includes('copy-due') ? { kind: 'copy-due' } : null;
}
