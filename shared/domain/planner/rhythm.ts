import { z } from 'zod';
import { timeOfDaySchema } from '../days';
import { nameSchema } from '../text';
import { contentKinds } from './planner-item';

/** Most slots a community has; more rows than that is no week one can read. */
export const slotLimit = 12;

/** A row of the slots × days week: a time of day a community is used to. */
export const plannerSlotSchema = z
  .object({
    name: nameSchema,
    /** From when on a time belongs to it, until the next slot of that weekday begins. */
    from: timeOfDaySchema,
    /** The time a new item of it gets. */
    suggested: timeOfDaySchema,
    /** The weekdays it exists on, 1 Monday to 7 Sunday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).readonly(),
    /** Kinds that do well in it; empty for any. */
    kinds: z.array(z.enum(contentKinds)).max(contentKinds.length).readonly(),
  })
  .readonly();
export type PlannerSlot = z.infer<typeof plannerSlotSchema>;

/** A day of one's own in the calendar: a sale, an anniversary. */
export const ownDaySchema = z
  .object({
    name: nameSchema,
    month: z.number().int().min(1).max(12),
    dayOfMonth: z.number().int().min(1).max(31),
    /** Only in this year; null for every year. */
    year: z.number().int().min(1900).max(2200).nullable(),
    /** By the Chinese calendar. */
    lunar: z.boolean(),
  })
  .readonly();
export type OwnDay = z.infer<typeof ownDaySchema>;

/** How a community's content runs: its slots, its own days, how long a text may take, how long a thing rests. */
export const rhythmSchema = z
  .object({
    slots: z.array(plannerSlotSchema).min(1).max(slotLimit).readonly(),
    ownDays: z.array(ownDaySchema).max(300).readonly(),
    /** Names of built-in marketing days that are not shown. */
    hiddenDays: z.array(nameSchema).max(200).readonly(),
    /** 字 read in a minute. */
    readingPace: z.number().int().min(100).max(1500),
    /** Longest a 锦囊 may take, in seconds. */
    tipSeconds: z.number().int().min(10).max(3600),
    /** Longest anything else may take, in seconds. */
    articleSeconds: z.number().int().min(10).max(7200),
    /** Days a material rests after it was used. */
    materialRestDays: z.number().int().min(0).max(3650),
    /** Days in a row of one kind that are one too few to be monotonous. */
    sameKindDays: z.number().int().min(1).max(30),
    /** Days in a row without content that are no gap yet. */
    emptyDays: z.number().int().min(0).max(30),
  })
  .readonly();
export type Rhythm = z.infer<typeof rhythmSchema>;

const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;

const time = (text: string) => timeOfDaySchema.parse(text);

/** What a community starts with (planner.md C07, C09; facts.md 6 for the pace). */
export const defaultRhythm: Rhythm = {
  slots: [
    {
      name: '早安',
      from: time('00:00'),
      suggested: time('08:00'),
      weekdays: everyDay,
      kinds: ['早安', '锦囊', '资讯'],
    },
    {
      name: '午间',
      from: time('11:00'),
      suggested: time('12:30'),
      weekdays: everyDay,
      kinds: ['团购', '资讯'],
    },
    {
      name: '周末',
      from: time('14:00'),
      suggested: time('15:00'),
      weekdays: [6, 7],
      kinds: ['话题', '活动'],
    },
    {
      name: '晚间',
      from: time('17:00'),
      suggested: time('20:00'),
      weekdays: everyDay,
      kinds: ['分享', '话题', '活动'],
    },
    { name: '睡前', from: time('21:30'), suggested: time('22:00'), weekdays: everyDay, kinds: ['晚安'] },
  ],
  ownDays: [],
  hiddenDays: [],
  readingPace: 400,
  tipSeconds: 120,
  articleSeconds: 900,
  materialRestDays: 30,
  sameKindDays: 3,
  emptyDays: 1,
};
