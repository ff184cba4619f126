import { timeOfDay } from '../days';
import type { Ask, AskOutcome } from '../experts/expert';
import type { AskId } from '../ids';
import type { Member } from '../members/member';
import { type DemoClock, pastInstant } from './demo-clock';
import { demoCommunityId, demoId } from './demo-ids';

/** Who was @-ed, about what, how many days ago, and how it came out. */
const seeds: ReadonlyArray<readonly [string, string, number, AskOutcome]> = [
  ['骨科李医生', '久坐之后膝盖不舒服', 14, 'answered'],
  ['院长·沈老师', '这瓶的成分表怎么看', 3, 'answered'],
  ['御膳房掌勺', '早餐吃什么不长痘', 21, 'answered'],
  ['行政主任桃子', '线下聚会怎么排桌', 40, 'unanswered'],
];

/** What was asked of whom in the demo. */
export function buildAsks(members: readonly Member[], clock: DemoClock): readonly Ask[] {
  return seeds.flatMap(([nickname, topic, daysAgo, outcome], index): Ask[] => {
    const member = members.find((one) => one.nickname === nickname);
    if (!member) return [];
    const at = pastInstant(clock, daysAgo, timeOfDay('20:10'));
    return [
      {
        id: demoId<AskId>('ask', index + 1),
        communityId: demoCommunityId,
        memberId: member.id,
        topic,
        at,
        outcome,
        outcomeAt: pastInstant(clock, daysAgo, timeOfDay('21:30')),
      },
    ];
  });
}
