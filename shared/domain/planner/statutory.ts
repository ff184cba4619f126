import { z } from 'zod';
import { daySchema } from '../days';
import { nameSchema } from '../text';

/** A day of the State Council's yearly arrangement: off (休), or a working day made up for (班). */
export const statutoryDaySchema = z.object({ day: daySchema, name: nameSchema, off: z.boolean() }).readonly();
export type StatutoryDay = z.infer<typeof statutoryDaySchema>;

/** Arrangements that were imported, by year; an imported year stands instead of a built-in one. */
export const statutoryYearsSchema = z
  .record(z.string().regex(/^\d{4}$/), z.array(statutoryDaySchema).max(366).readonly())
  .readonly();
export type StatutoryYears = z.infer<typeof statutoryYearsSchema>;
