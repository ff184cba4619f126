import type { MemberId } from '../../shared/domain/ids';
import { type GroupOfMember, membersInAddress } from './members-in-address';

/** Most people a script is filled for at once. */
export const mostWelcomed = 500;

type WelcomeOptions = Readonly<{
  /** The copy queue is filled at once, where nothing waits in it. */
  start?: boolean;
  /** In which group each of them waits. */
  groups?: GroupOfMember;
}>;

/** Where members are welcomed: one text for each of them, or one for all. A person in two groups counts once. */
export function welcomeAddress(
  members: readonly MemberId[],
  mode: 'each' | 'merged',
  { start = false, groups }: WelcomeOptions = {},
): string {
  const params = new URLSearchParams({ do: 'welcome', ...membersInAddress(members, groups), mode });
  if (start) params.set('start', '1');
  return `/scripts?${params.toString().replaceAll('%2C', ',')}`;
}
