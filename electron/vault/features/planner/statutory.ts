import { type StatutoryYears, statutoryYearsSchema } from '#shared/domain/planner/statutory';
import type { WeiluDatabase } from '../../store/database';

/** The row of the settings that keeps imported days off. */
export const statutoryKey = 'statutoryYears';

/** The days off that were imported, by year; none where the row is missing or cannot be read. */
export async function readStatutory({ settings }: WeiluDatabase): Promise<StatutoryYears> {
  const parsed = statutoryYearsSchema.safeParse((await settings.get(statutoryKey))?.value);
  return parsed.success ? parsed.data : {};
}
