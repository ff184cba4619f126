import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Removes an activity with its ledgers. What it taught (lessons) stays, and so does a 接龙 the calendar has too. */
export const removeActivity: CommandHandler<'activities.remove'> = async ({ id }, { database }) => {
  const activity = await requireRow(database.activities, id);
  const { tasks, participants, checkIns, rewards, chains } = database;
  for (const table of [tasks, participants, checkIns, rewards]) {
    await table.bulkDelete(await table.where('activityId').equals(id).primaryKeys());
  }
  const own = await chains.where('activityId').equals(id).toArray();
  const shared = own.filter(({ plannerItemId }) => plannerItemId !== null);
  await chains.bulkDelete(own.filter((chain) => !shared.includes(chain)).map((chain) => chain.id));
  await chains.bulkPut(shared.map((chain) => ({ ...chain, activityId: null })));
  await database.activities.delete(id);
  return { result: null, facts: { title: activity.title } };
};
