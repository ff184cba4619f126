import { z } from 'zod';

/** Calendars a yearly date may be kept in: 公历 and 农历. */
export const calendars = ['solar', 'lunar'] as const;
export type Calendar = (typeof calendars)[number];

/**
 * A date that comes back every year, such as a birthday. Days reach 31 in the solar and 30 in the lunar calendar; a
 * year whose month is shorter takes the month's last day. `leap` says the month is a leap month (闰月).
 */
export const yearlyDateSchema = z
  .object({
    calendar: z.enum(calendars),
    /** Year of birth or founding, in the date's own calendar; null when nobody said. */
    year: z.number().int().min(1900).max(2100).nullable(),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
    leap: z.boolean(),
  })
  .readonly();
export type YearlyDate = z.infer<typeof yearlyDateSchema>;
