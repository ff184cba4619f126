import { z } from 'zod';
import { instantSchema } from '../days';
import {
  activityIdSchema,
  chainIdSchema,
  communityIdSchema,
  groupIdSchema,
  memberIdSchema,
  plannerItemIdSchema,
} from '../ids';
import { lineSchema, nameSchema } from '../text';

/** Longest 接龙 that is kept, in UTF-16 units. */
export const chainTextLimit = 200_000;

/** Most of anything somebody can ask for. */
const quantitySchema = z.number().min(0).max(1_000_000);

/**
 * What the person set right about one entry of a chain. `entry` names it: the key of its name and which entry of that
 * name it is, as `chainEntryKey` has it, so that a longer paste of the same chain keeps it.
 */
export const chainCorrectionSchema = z
  .object({
    entry: z.string().min(1).max(600),
    quantity: quantitySchema.optional(),
    /** `set`: this many in all. `add`: this many more. `cancel`: none any more. `ignore`: no entry at all. */
    action: z.enum(['set', 'add', 'cancel', 'ignore']).optional(),
    paid: z.boolean().optional(),
    pickUp: lineSchema.optional(),
  })
  .readonly();
export type ChainCorrection = z.infer<typeof chainCorrectionSchema>;

/** Who a name of the chain is; null for nobody known. `key` is the name as `nameKey` has it. */
export const chainPersonSchema = z
  .object({ key: z.string().min(1).max(500), name: nameSchema, memberId: memberIdSchema.nullable() })
  .readonly();
export type ChainPerson = z.infer<typeof chainPersonSchema>;

/**
 * A 接龙 as it was last pasted. Everything it says is read from its text each time, so that every number can show the
 * characters it came from; only what the person set is kept beside it.
 */
export const chainSchema = z
  .object({
    id: chainIdSchema,
    communityId: communityIdSchema,
    /** What it is for: an activity, a 团购 of the calendar, or neither. */
    activityId: activityIdSchema.nullable(),
    plannerItemId: plannerItemIdSchema.nullable(),
    groupId: groupIdSchema.nullable(),
    title: nameSchema,
    /** 箱, 份, … */
    unit: lineSchema,
    /** Price of one in fen; null where it has none. */
    priceInFen: z.number().int().min(0).max(100_000_000).nullable(),
    /** How many there are (限量); null for any number. */
    stock: quantitySchema.nullable(),
    /** When it ends, as the text says it. */
    closes: lineSchema,
    text: z.string().max(chainTextLimit),
    corrections: z.array(chainCorrectionSchema).max(2_000).readonly(),
    people: z.array(chainPersonSchema).max(2_000).readonly(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type Chain = z.infer<typeof chainSchema>;
