import { day, timeOfDay } from '#shared/domain/days';
import type {
  ActivityId,
  CommunityId,
  GroupId,
  MemberId,
  MembershipId,
  PlannerItemId,
  QueueItemId,
  ScriptId,
  TagId,
  TaskId,
} from '#shared/domain/ids';
import { unknownSkin } from '#shared/domain/members/skin';
import { type MemberFilter, noConditions } from '#shared/wire/nouns/members';
import type { VaultApi } from '#shared/wire/vault-api';

/** A small community with one of everything that commands make. */
export type SmallWorld = Readonly<{
  communityId: CommunityId;
  groupId: GroupId;
  secondGroupId: GroupId;
  tagId: TagId;
  /** 曾小雅, in the first group, with 混油 sensitive skin, the tag and the duty 喝水委员. */
  xiaoya: MemberId;
  xiaoyaMembershipId: MembershipId;
  /** 陈默, in no group. */
  chenmo: MemberId;
  scriptId: ScriptId;
  /** Two waiting items, both for 曾小雅. */
  queued: readonly [QueueItemId, QueueItemId];
  itemId: PlannerItemId;
  activityId: ActivityId;
  /** Two tasks of the phase 筹备, in their order. */
  tasks: readonly [TaskId, TaskId];
}>;

export const worldDay = day('2026-03-02');

/** A filter that everybody in a community passes. */
export function everybodyIn(communityId: CommunityId): MemberFilter {
  return { ...noConditions, communityId, groupId: null };
}

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error('expected at least one');
  return item;
}

function firstTwo<Item>([one, two]: readonly Item[]): readonly [Item, Item] {
  if (one === undefined || two === undefined) throw new Error('expected at least two');
  return [one, two];
}

/** Makes the small community by commands alone. */
export async function makeSmallWorld(api: VaultApi): Promise<SmallWorld> {
  const { communityId, groupId } = (
    await api.execute('communities.create', { name: '颜究院', groupName: '颜究院 1群' })
  ).result;
  const { groupId: secondGroupId } = (
    await api.execute('communities.addGroup', { communityId, name: '颜究院 2群', capacity: 200 })
  ).result;
  const { tagId } = (await api.execute('tags.create', { communityId, name: '老客户' })).result;
  const { memberId: xiaoya } = (
    await api.execute('members.create', {
      communityId,
      groupId,
      fields: {
        nickname: '曾小雅',
        joinedOn: worldDay,
        tagIds: [tagId],
        skin: { ...unknownSkin, type: 'combination-oily', sensitive: true },
        duties: [{ title: '喝水委员', description: '提醒喝水', claimedOn: null, claimedBy: 'self' }],
        traits: [
          { kind: 'specialty', name: '烘焙', domain: '美食', quote: '会做可颂', on: null, strength: 2 },
        ],
      },
    })
  ).result;
  const { memberId: chenmo } = (
    await api.execute('members.create', { communityId, groupId: null, fields: { nickname: '陈默' } })
  ).result;
  const detail = await api.query('members.detail', { id: xiaoya });
  const { scriptId } = (
    await api.execute('scripts.create', {
      communityId,
      fields: { title: '入群欢迎', body: '欢迎{{成员.昵称}}' },
    })
  ).result;
  const queueItem = { groupId, scriptId, memberIds: [xiaoya], text: '欢迎曾小雅', welcome: true };
  const { ids } = (
    await api.execute('queue.fill', { communityId, items: [queueItem, { ...queueItem, text: '再欢迎' }] })
  ).result;
  const { itemId } = (
    await api.execute('planner.create', {
      communityId,
      fields: { title: '早安锦囊', day: worldDay, time: timeOfDay('08:00'), body: '早', status: 'ready' },
    })
  ).result;
  const { activityId } = (
    await api.execute('activities.create', {
      communityId,
      templateId: 'group-buy',
      title: '三月团购',
      startsOn: day('2026-03-20'),
      startsAt: timeOfDay('20:00'),
      groupIds: [groupId],
      lessonIds: [],
    })
  ).result;
  const activity = await api.query('activities.detail', { id: activityId });
  const before = (activity?.tasks ?? []).filter((task) => task.phase === 'before').map((task) => task.id);
  return {
    communityId,
    groupId,
    secondGroupId,
    tagId,
    xiaoya,
    xiaoyaMembershipId: first(detail?.memberships ?? []).id,
    chenmo,
    scriptId,
    queued: firstTwo(ids),
    itemId,
    activityId,
    tasks: firstTwo(before),
  };
}
