import { z } from 'zod';
import { daySchema, instantSchema, isDay, timeOfDaySchema } from '../days';
import { communityIdSchema, groupIdSchema, plannerSeriesIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';
import { contentKinds } from './planner-item';
import { rotationSchema } from './rotation';

/** When a series ends. `count` counts what takes place: a skipped day moves the end. `days` counts from its start. */
export const seriesEndSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }).readonly(),
  z.object({ kind: z.literal('count'), count: z.number().int().min(1).max(1000) }).readonly(),
  z.object({ kind: z.literal('until'), day: daySchema }).readonly(),
  z.object({ kind: z.literal('days'), days: z.number().int().min(1).max(3660) }).readonly(),
]);
export type SeriesEnd = z.infer<typeof seriesEndSchema>;

/** What becomes of a session on a day off: it stays, is left out, or goes to the next ordinary day. */
export const dayOffRules = ['keep', 'skip', 'move'] as const;
export type DayOffRule = (typeof dayOffRules)[number];

/**
 * A day of the rule on which nothing takes place. `burn`: a number is used up all the same; `number`: this one, for what
 * was sent with it was removed.
 */
export const skippedDaySchema = z
  .object({ day: daySchema, burn: z.boolean(), number: z.number().int().min(0).max(1_000_000).optional() })
  .readonly();
export type SkippedDay = z.infer<typeof skippedDaySchema>;

/** What of a series the person sets. */
const editableSeriesShape = {
  name: nameSchema,
  /** FREQ, INTERVAL, BYDAY, BYMONTHDAY of an iCalendar rule (RFC 5545), without COUNT, UNTIL and DTSTART. */
  rule: z.string().max(500),
  time: timeOfDaySchema,
  startsOn: daySchema,
  ends: seriesEndSchema,
  kind: z.enum(contentKinds),
  /** `{系列}` stands for its name, `{编号}`, `{主题}` and `{上台人}` for an item's own; without `{编号}` its items are not numbered. */
  titlePattern: lineSchema,
  /** Digits of the number, filled up with zeros. */
  digits: z.number().int().min(1).max(6),
  startNumber: z.number().int().min(0).max(1_000_000),
  /** The text a new item begins with. */
  body: noteSchema,
  groupIds: z.array(groupIdSchema).max(100).readonly(),
  /** On statutory days off (法定休假日). */
  onStatutory: z.enum(dayOffRules),
  /** On folk festivals (春节, 端午, 中秋…). */
  onFolk: z.enum(dayOffRules),
  rotation: rotationSchema.nullable(),
};

const seriesShape = {
  id: plannerSeriesIdSchema,
  communityId: communityIdSchema,
  ...editableSeriesShape,
  skips: z.array(skippedDaySchema).max(2000).readonly(),
  /** Up to which day its items stand in the calendar; null for a series whose items were made by hand. */
  plannedUntil: daySchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
};

/** The later fields of a new series. */
export const newSeriesFields = {
  ends: { kind: 'never' },
  kind: '其他',
  titlePattern: '',
  digits: 3,
  startNumber: 1,
  body: '',
  groupIds: [],
  onStatutory: 'keep',
  onFolk: 'keep',
  rotation: null,
  skips: [],
  plannedUntil: null,
} as const;

/** A recurring series (系列), with its rule, its title, its numbers and who takes its turns. */
export const plannerSeriesSchema = z.preprocess(withLaterFields, z.object(seriesShape).readonly());
export type PlannerSeries = z.infer<typeof plannerSeriesSchema>;

export const seriesFieldsSchema = z.object(editableSeriesShape).strict().readonly();
export type SeriesFields = z.infer<typeof seriesFieldsSchema>;

export const seriesPatchSchema = z.object(editableSeriesShape).exactPartial().strict().readonly();
export type SeriesPatch = z.infer<typeof seriesPatchSchema>;

/** Rows from before version 5 of the store carried their end within the rule, and little else. */
function withLaterFields(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || 'ends' in row) return row;
  const { rule } = row as Readonly<{ rule?: unknown }>;
  if (typeof rule !== 'string') return row;
  const parts = rule.split(';');
  const kept = parts.filter((part) => !/^(?:COUNT|UNTIL)=/.test(part)).join(';');
  return { ...newSeriesFields, createdAt: 0, updatedAt: 0, ...row, rule: kept, ends: endWithin(parts) };
}

function endWithin(parts: readonly string[]): SeriesEnd {
  const count = Number(/^COUNT=(\d{1,4})$/.exec(parts.find((part) => part.startsWith('COUNT=')) ?? '')?.[1]);
  if (count >= 1 && count <= 1000) return { kind: 'count', count };
  const until = /^UNTIL=(\d{4})(\d{2})(\d{2})/.exec(parts.find((part) => part.startsWith('UNTIL=')) ?? '');
  const day = until ? `${until[1]}-${until[2]}-${until[3]}` : '';
  return isDay(day) ? { kind: 'until', day } : { kind: 'never' };
}
