import { dayOf } from '#shared/domain/days';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { replan } from './series-plan';
import { readStatutory, statutoryKey } from './statutory';

/**
 * Keeps a year's days off; an empty list takes the year away. Series that mind days off are planned by them from today
 * on, in the same change.
 */
export const saveStatutory: CommandHandler<'planner.saveStatutory'> = async ({ year, days }, context) => {
  const { database } = context;
  const { [String(year)]: _before, ...others } = await readStatutory(database);
  const inOrder = days.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const years = days.length > 0 ? { ...others, [String(year)]: inOrder } : others;
  const value = Object.fromEntries(
    Object.entries(years).map(([key, list]) => [key, list.map((one) => ({ ...one }))]),
  );
  await database.settings.put({ key: statutoryKey, value });
  await replanByDaysOff(context);
  return { result: null, facts: { year, count: days.length } };
};

async function replanByDaysOff(context: CommandContext): Promise<void> {
  const series = await context.database.plannerSeries.toArray();
  for (const one of series) {
    if (one.onStatutory !== 'keep' && one.plannedUntil !== null)
      await replan(context, one, { from: dayOf(context.now) });
  }
}
