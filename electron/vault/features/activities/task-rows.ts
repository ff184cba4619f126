import type { Task } from '#shared/domain/activities/activity';
import type { ActivityId } from '#shared/domain/ids';
import type { WeiluDatabase } from '../../store/database';

/** The tasks of an activity in their order. */
export function tasksOf(database: WeiluDatabase, activityId: ActivityId): Promise<Task[]> {
  return database.tasks.where('activityId').equals(activityId).sortBy('position');
}
