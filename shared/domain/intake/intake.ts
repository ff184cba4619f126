import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { communityIdSchema, groupIdSchema, intakeIdSchema } from '../ids';

/** What a pasted text can be taken for. Transcripts join this list with their recogniser. */
export const intakeKinds = ['notices', 'roster', 'speakers', 'chain', 'check-ins', 'note'] as const;
export type IntakeKind = (typeof intakeKinds)[number];

/** Longest text the box takes, in UTF-16 units. */
export const intakeTextLimit = 2_000_000;

/**
 * One applied paste (粘贴记录): the text as it was pasted, its SHA-256, and the keys of the items that were applied, so
 * that the same or a longer text later applies only the difference.
 */
export const intakeSchema = z
  .object({
    id: intakeIdSchema,
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    kind: z.enum(intakeKinds),
    text: z.string().max(intakeTextLimit),
    /** SHA-256 of the text, in hexadecimal. */
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    appliedKeys: z.array(z.string().max(1_000)).max(20_000).readonly(),
    /** The day the text speaks of where it names none. */
    on: daySchema,
    at: instantSchema,
  })
  .readonly();
export type Intake = z.infer<typeof intakeSchema>;
