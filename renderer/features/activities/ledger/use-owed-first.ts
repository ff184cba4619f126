import { useState } from 'react';
import type { Reward } from '../../../../shared/domain/activities/reward';

/**
 * Rewards with the owed ones (应发未发) first. One that is ticked keeps its place until another list is chosen (`list`):
 * whoever walks down the list and ticks one after the other is not to lose the place. New ones come last of the owed.
 */
export function useOwedFirst(rewards: readonly Reward[], list: string): readonly Reward[] {
  const [sentBefore, setSentBefore] = useState(() => ({ list, ids: idsOfSent(rewards) }));
  const current = sentBefore.list === list ? sentBefore : { list, ids: idsOfSent(rewards) };
  if (current !== sentBefore) setSentBefore(current);
  const rank = ({ id }: Reward) => Number(current.ids.has(id));
  return rewards.toSorted((one, other) => rank(one) - rank(other));
}

function idsOfSent(rewards: readonly Reward[]): ReadonlySet<string> {
  return new Set(rewards.flatMap(({ id, sentAt }) => (sentAt === null ? [] : [id])));
}
