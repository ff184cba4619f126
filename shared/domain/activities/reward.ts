import { z } from 'zod';
import { instantSchema } from '../days';
import { activityIdSchema, communityIdSchema, memberIdSchema, rewardIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';
import { fenSchema } from './parts';

/** 实物, 优惠券, 积分, 红包, 荣誉, 其他. */
export const rewardKinds = ['gift', 'coupon', 'points', 'red-packet', 'honour', 'other'] as const;
export type RewardKind = (typeof rewardKinds)[number];

/** Something promised to somebody (奖励): owed until it is sent (应发未发). */
export const rewardSchema = z
  .object({
    id: rewardIdSchema,
    communityId: communityIdSchema,
    activityId: activityIdSchema,
    memberId: memberIdSchema.nullable(),
    name: nameSchema,
    kind: z.enum(rewardKinds),
    what: nameSchema,
    costInFen: fenSchema,
    sentAt: instantSchema.nullable(),
    /** Number of the parcel, or how it was sent. */
    tracking: lineSchema,
    /** When they were thanked (the thanks script was copied). */
    thankedAt: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .readonly();
export type Reward = z.infer<typeof rewardSchema>;

/** What was promised and not sent (应发未发). */
export function owedRewards(rewards: readonly Reward[]): readonly Reward[] {
  return rewards.filter(({ sentAt }) => sentAt === null);
}
