import type { MemberId } from '../../shared/domain/ids';

/**
 * Where members are welcomed: one text for each of them, or one for all. A person in two groups counts once.
 * `start`: the copy queue is filled at once, where nothing waits in it.
 */
export function welcomeAddress(
  members: readonly MemberId[],
  mode: 'each' | 'merged',
  { start = false }: Readonly<{ start?: boolean }> = {},
): string {
  const address = `/scripts?do=welcome&members=${[...new Set(members)].join(',')}&mode=${mode}`;
  return start ? `${address}&start=1` : address;
}
