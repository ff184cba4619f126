import type { SafetyState } from '../../shared/wire/shell-api';

/** The chosen folder takes no backups, and since it does not they go to the usual place: a trouble, and no gap. */
export function backedUpElsewhere({ failing, lastSnapshot, place }: SafetyState): boolean {
  if (!failing || !lastSnapshot || !place.chosen) return false;
  return (lastSnapshot.verifiedAt ?? lastSnapshot.createdAt) >= failing.since;
}
