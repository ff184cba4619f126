import { z } from 'zod';
import { instantSchema } from '../days';
import { askIdSchema, communityIdSchema, memberIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** How an ask came out: 还没回音, 答了, 没答. */
export const askOutcomes = ['pending', 'answered', 'unanswered'] as const;
export type AskOutcome = (typeof askOutcomes)[number];

/** One time somebody was @-ed for a topic; without a member, a topic nobody could be found for (a gap). */
export const askSchema = z
  .object({
    id: askIdSchema,
    communityId: communityIdSchema,
    memberId: memberIdSchema.nullable(),
    topic: lineSchema,
    at: instantSchema,
    outcome: z.enum(askOutcomes),
    outcomeAt: instantSchema.nullable(),
  })
  .readonly();
export type Ask = z.infer<typeof askSchema>;

const weight = z.number().min(0).max(100);

/** How the expert finder weighs what it knows; every number may be changed by the operator. */
export const expertSettingsSchema = z
  .object({
    /** For a matching specialty, hobby or tag, times its strength (1 to 3; a tag has 1). */
    match: weight,
    /** Added where a quote backs the trait; it fades with the trait. */
    evidence: weight,
    /** Days after which a trait and its evidence count half; those without a day are taken for just as old. */
    halfLifeDays: z.number().int().min(1).max(3_650),
    /** For a 职务 or structure role that fits the topic. */
    role: weight,
    /** For a share of answered asks of one, of those whose outcome is known. */
    answered: weight,
    /** Taken off for each ask within the last 30 days, three at most. */
    recentlyAsked: weight,
    /** Taken off when nothing was heard of the member for 30 days. */
    inactive: weight,
    /** Nobody asked within so many days is proposed again, unless no one else matches. */
    coolDownDays: z.number().int().min(0).max(365),
    /** Words that mean the same, each list one meaning. */
    synonyms: z.array(z.array(nameSchema).max(30).readonly()).max(200).readonly(),
    /** The sentence that @-s people, with `@…` where the names go; empty takes the one of the app. */
    sentence: lineSchema.default(''),
  })
  .readonly();
export type ExpertSettings = z.infer<typeof expertSettingsSchema>;

export const defaultExpertSettings: ExpertSettings = {
  match: 10,
  evidence: 5,
  halfLifeDays: 365,
  role: 4,
  answered: 6,
  recentlyAsked: 5,
  inactive: 4,
  coolDownDays: 7,
  synonyms: [],
  sentence: '',
};
