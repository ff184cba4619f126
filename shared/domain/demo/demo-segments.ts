import { timeOfDay } from '../days';
import type { SegmentId } from '../ids';
import type { Segment, SegmentCondition } from '../segments/segment';
import { type DemoClock, pastInstant } from './demo-clock';
import { demoCommunityId, demoId } from './demo-ids';

const seeds: ReadonlyArray<Readonly<{ name: string; parts: readonly SegmentCondition[] }>> = [
  {
    name: '近 30 天的新人',
    parts: [{ test: 'day', subject: 'joinedOn', rule: 'within-last', days: 30, day: null, negated: false }],
  },
  {
    name: '混油敏感',
    parts: [
      { test: 'skin-type', values: ['combination-oily'], negated: false },
      { test: 'sensitive', negated: false },
      { test: 'list', subject: 'state', words: ['孕期'], negated: true },
    ],
  },
  {
    name: '很久没联系的高势能',
    parts: [
      { test: 'tier', values: ['high'], negated: false },
      { test: 'day', subject: 'lastContact', rule: 'longer-ago', days: 7, day: null, negated: false },
    ],
  },
];

/** The segments of the demo, pinned in the side bar. */
export function buildSegments(clock: DemoClock): readonly Segment[] {
  return seeds.map(({ name, parts }, index) => ({
    id: demoId<SegmentId>('segment', index + 1),
    communityId: demoCommunityId,
    name,
    condition: { test: 'all', negated: false, parts },
    pinned: true,
    position: index + 1,
    createdAt: pastInstant(clock, 60 - index, timeOfDay('21:00')),
  }));
}
