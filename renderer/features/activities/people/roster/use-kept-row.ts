import { useRef } from 'react';
import { useLocation } from 'react-router';
import type { ParticipantId } from '../../../../../shared/domain/ids';

/** The row somebody's page was opened from, and at which place in the history. */
let left: Readonly<{ place: string; row: ParticipantId }> | null = null;

/**
 * Where the keyboard stood when a page was left for somebody's profile: coming back to that place of the history, one
 * is at the same row again.
 */
export function useKeptRow(): Readonly<{
  /** The row one comes back to, or null. */
  kept: ParticipantId | null;
  leave: (row: ParticipantId) => void;
}> {
  const { key } = useLocation();
  const first = useRef<Readonly<{ row: ParticipantId | null }> | null>(null);
  first.current ??= { row: left?.place === key ? left.row : null };
  return {
    kept: first.current.row,
    leave: (row) => {
      left = { place: key, row };
    },
  };
}
