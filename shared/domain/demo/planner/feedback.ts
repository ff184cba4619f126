import type { Feedback, PlannerItem } from '../../planner/planner-item';
import type { DemoClock } from '../demo-clock';
import type { Random } from '../random';

const bestComments = [
  '照做了三天，真的没那么绷了。',
  '收藏了，今晚就试。',
  '原来我一直洗太久。',
  '这个讲得比我买的课还清楚。',
  '看完去翻了一下自己的瓶子，排第七位……',
] as const;

/** How many answers each kind draws, at least and at most. */
const usualReplies: Readonly<Partial<Record<PlannerItem['kind'], readonly [number, number]>>> = {
  话题: [14, 32],
  分享: [9, 24],
  锦囊: [2, 12],
  团购: [3, 15],
};

const hour = 60 * 60 * 1000;

/** What came back for an item of the demo that was reviewed, and whether it was picked for the digest. */
export function buildFeedback(
  { status, sentAt, kind, number }: PlannerItem,
  clock: DemoClock,
  random: Random,
): Pick<PlannerItem, 'feedback' | 'starred'> {
  if (status !== 'reviewed' || sentAt === null) return { feedback: null, starred: false };
  const [low, high] = usualReplies[kind] ?? [1, 8];
  const replies = random.between(low, high);
  const feedback: Feedback = {
    replies,
    questions: random.between(0, Math.ceil(replies / 4)),
    favourites: random.between(0, Math.ceil(replies / 3)),
    shares: random.between(0, 3),
    bestComment: kind !== '团购' && random.chance(0.4) ? random.pick(bestComments) : '',
    privateNote: '',
    poll: '',
    source: 'manual',
    at: Math.min(sentAt + 12 * hour, clock.now),
  };
  return { feedback, starred: number !== null && replies >= high - 2 };
}
