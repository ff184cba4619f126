import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, groupIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** A community (社群): one brand or circle with one or more WeChat groups. Everything else belongs to one. */
export const communitySchema = z
  .object({
    id: communityIdSchema,
    name: nameSchema,
    /** One line on what it is for. */
    purpose: lineSchema,
    /** The made-up demo community, removable in one click. */
    demo: z.boolean(),
    createdAt: instantSchema,
  })
  .readonly();
export type Community = z.infer<typeof communitySchema>;

/** Largest personal WeChat group (facts.md 2). */
export const wechatGroupCapacity = 500;

/** A WeChat group (群) of a community. */
export const groupSchema = z
  .object({
    id: groupIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    /** How many people fit, at most 500 in personal WeChat. */
    capacity: z.number().int().min(1).max(wechatGroupCapacity),
    position: z.number(),
    createdAt: instantSchema,
  })
  .readonly();
export type Group = z.infer<typeof groupSchema>;
