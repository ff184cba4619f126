import type { Reward } from '../../../../shared/domain/activities/reward';
import { owedRewards } from '../../../../shared/domain/activities/reward';
import type { RewardId } from '../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { ledgerLimit } from '../../../../shared/wire/nouns/ledgers';
import type { CommandInput } from '../../../../shared/wire/vault-contract';
import { useOverlay } from '../../../data/use-overlay';
import { useSave } from '../../../data/use-run';

type RewardFields = CommandInput<'rewards.save'>['rewards'][number];
/** What is written down of a new reward. */
export type NewReward = Pick<RewardFields, 'memberId' | 'name' | 'kind' | 'what' | 'costInFen'>;
export type RewardPatch = Partial<Omit<RewardFields, 'id'>>;

/** The rewards of an activity and what is done with them. Each change resolves to whether it was saved. */
export type RewardLedger = Readonly<{
  /** What is stored, with changes on their way. */
  rewards: readonly Reward[];
  add: (rewards: readonly NewReward[]) => Promise<boolean>;
  /** `aloud` says in a toast what was done, with 撤销. */
  edit: (id: RewardId, patch: RewardPatch, options?: Readonly<{ aloud?: boolean }>) => Promise<boolean>;
  /** Everything that is owed was sent now; one change. */
  sendAll: () => Promise<boolean>;
  remove: (id: RewardId) => Promise<boolean>;
}>;

function fieldsOf(reward: Reward): RewardFields {
  const { id, memberId, name, kind, what, costInFen, sentAt, tracking, thankedAt } = reward;
  return { id, memberId, name, kind, what, costInFen, sentAt, tracking, thankedAt };
}

/** Edits the rewards of one activity: seen at once, saved by named commands, one at a time undone. */
export function useRewards(detail: ActivityDetail): RewardLedger {
  const activityId = detail.activity.id;
  const save = useSave();
  const { value: rewards, latest, send } = useOverlay(detail.rewards);
  const write = (changed: readonly Reward[], quiet: boolean) => {
    const byId = new Map(changed.map((reward) => [reward.id, reward]));
    return send(
      (now) => now.map((reward) => byId.get(reward.id) ?? reward),
      () => save('rewards.save', { activityId, rewards: changed.map(fieldsOf) }, { quiet }),
    );
  };
  return {
    rewards,
    add: (added) =>
      save('rewards.save', {
        activityId,
        rewards: added.slice(0, ledgerLimit).map((reward) => ({
          ...reward,
          id: null,
          sentAt: null,
          tracking: '',
          thankedAt: null,
        })),
      }),
    edit: (id, patch, { aloud = false } = {}) => {
      const reward = latest().find((one) => one.id === id);
      return reward ? write([{ ...reward, ...patch }], !aloud) : Promise.resolve(false);
    },
    sendAll: () => {
      const sentAt = Date.now();
      const owed = owedRewards(latest()).slice(0, ledgerLimit);
      return owed.length === 0
        ? Promise.resolve(true)
        : write(
            owed.map((reward) => ({ ...reward, sentAt })),
            false,
          );
    },
    remove: (id) =>
      send(
        (now) => now.filter((reward) => reward.id !== id),
        () => save('rewards.remove', { ids: [id] }),
      ),
  };
}
