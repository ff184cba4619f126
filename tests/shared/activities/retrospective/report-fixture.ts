import type { Participant, ParticipantState } from '#shared/domain/activities/participant';
import type { Reward } from '#shared/domain/activities/reward';
import type { Chain } from '#shared/domain/chains/chain';
import { day } from '#shared/domain/days';
import type { ChainId, ParticipantId, RewardId } from '#shared/domain/ids';
import type { ActivityReport, ParticipantRow } from '#shared/wire/nouns/activities';
import { activity, activityId, communityId } from '../activity-fixtures';

/** A report of an activity of which nothing is known but what `fields` say. */
export function report(fields: Partial<ActivityReport> = {}): ActivityReport {
  return {
    activity: activity(),
    tasks: [],
    communityName: '围炉护肤',
    groupNames: ['1群'],
    participants: [],
    chains: [],
    rewards: [],
    elsewhere: [],
    counted: {},
    checkIns: { people: 0, total: 0, completed: [], bestStreak: null },
    window: {
      from: day('2026-11-22'),
      to: day('2026-11-22'),
      sentItems: 0,
      replies: null,
      talkers: null,
      joined: 0,
      left: 0,
      comments: [],
    },
    lessons: [],
    ...fields,
  };
}

/** So many people in each state. */
export function people(states: Partial<Record<ParticipantState, number>>): readonly ParticipantRow[] {
  return Object.entries(states).flatMap(([state, count]) =>
    Array.from({ length: count }, (_, index): Participant & { nickname: string } => ({
      id: `${state}-${index}` as ParticipantId,
      communityId,
      activityId,
      memberId: null,
      name: `${state} ${index}`,
      nickname: `${state} ${index}`,
      state: state as ParticipantState,
      source: 'manual',
      note: '',
      signedAt: index,
      position: index,
    })),
  );
}

export function reward(what: string, sentAt: number | null, index = 0): Reward {
  return {
    id: `reward-${what}-${index}` as RewardId,
    communityId,
    activityId,
    memberId: null,
    name: `某人 ${index}`,
    kind: 'gift',
    what,
    costInFen: null,
    sentAt,
    tracking: '',
    thankedAt: null,
    createdAt: index,
  };
}

/** A 接龙 of lines such as `1. 小满 2箱`, 10 yuan a 箱. */
export function chain(lines: string, stock: number | null = null): Chain {
  return {
    id: 'chain-1' as ChainId,
    communityId,
    activityId,
    plannerItemId: null,
    groupId: null,
    title: '抽纸',
    unit: '箱',
    priceInFen: 1_000,
    stock,
    closes: '',
    text: `#接龙\n抽纸\n\n${lines}`,
    corrections: [],
    people: [],
    createdAt: 0,
    updatedAt: 0,
  };
}
