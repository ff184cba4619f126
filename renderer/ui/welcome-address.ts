import type { MemberId } from '../../shared/domain/ids';

/** Where members are welcomed: one text for each of them, or one for all. A person in two groups counts once. */
export function welcomeAddress(members: readonly MemberId[], mode: 'each' | 'merged'): string {
  return `/scripts?do=welcome&members=${[...new Set(members)].join(',')}&mode=${mode}`;
}
