import { type StatutoryYears, statutoryYearsSchema } from '#shared/domain/planner/statutory';
import type { WeiluDatabase } from '../../store/database';
import type { CommandHandler } from '../../store/run-command';

/** The row of the settings that keeps imported days off. */
const statutoryKey = 'statutoryYears';

/** The days off that were imported, by year; none where the row is missing or cannot be read. */
export async function readStatutory({ settings }: WeiluDatabase): Promise<StatutoryYears> {
  const parsed = statutoryYearsSchema.safeParse((await settings.get(statutoryKey))?.value);
  return parsed.success ? parsed.data : {};
}

/** Keeps a year's days off; an empty list takes the year away. */
export const saveStatutory: CommandHandler<'planner.saveStatutory'> = async (
  { year, days },
  { database },
) => {
  const { [String(year)]: _before, ...others } = await readStatutory(database);
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const years = days.length > 0 ? { ...others, [String(year)]: inOrder } : others;
  const value = Object.fromEntries(
    Object.entries(years).map(([key, list]) => [key, list.map((one) => ({ ...one }))]),
  );
  await database.settings.put({ key: statutoryKey, value });
  return { result: null, facts: { year, count: days.length } };
};
