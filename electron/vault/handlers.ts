import type { CommandName, QueryName, StoreJobName } from '#shared/wire/vault-contract';
import { activitiesHandlers } from './features/activities/activities.handlers';
import { activitiesQueryHandlers } from './features/activities/activities.queries';
import { backupHandlers } from './features/backup/backup.handlers';
import { backupJobHandlers } from './features/backup/backup.jobs';
import { backupQueryHandlers } from './features/backup/backup.queries';
import { communitiesHandlers } from './features/communities/communities.handlers';
import { communitiesQueryHandlers } from './features/communities/communities.queries';
import { dataJobHandlers } from './features/data/data.jobs';
import { historyHandlers } from './features/history/history.handlers';
import { historyJobHandlers } from './features/history/history.jobs';
import { historyQueryHandlers } from './features/history/history.queries';
import { membersHandlers } from './features/members/members.handlers';
import { membersQueryHandlers } from './features/members/members.queries';
import { paletteQueryHandlers } from './features/palette/palette.queries';
import { plannerHandlers, plannerQueryHandlers } from './features/planner/planner.handlers';
import { privacyJobHandlers } from './features/privacy/privacy.jobs';
import { scriptsHandlers } from './features/scripts/scripts.handlers';
import { scriptsQueryHandlers } from './features/scripts/scripts.queries';
import { settingsHandlers, settingsQueryHandlers } from './features/settings/settings.handlers';
import { todayQueryHandlers } from './features/today/today.queries';
import type { CommandHandlers } from './store/run-command';
import type { JobHandlers } from './store/run-job';
import type { QueryHandlers } from './store/run-query';

/** Every command of the contract; a missing one does not compile. */
export const commandHandlers: CommandHandlers<CommandName> = {
  ...communitiesHandlers,
  ...membersHandlers,
  ...scriptsHandlers,
  ...plannerHandlers,
  ...activitiesHandlers,
  ...backupHandlers,
  ...historyHandlers,
  ...settingsHandlers,
};

/** Every query of the contract; a missing one does not compile. */
export const queryHandlers: QueryHandlers<QueryName> = {
  ...communitiesQueryHandlers,
  ...membersQueryHandlers,
  ...scriptsQueryHandlers,
  ...plannerQueryHandlers,
  ...activitiesQueryHandlers,
  ...todayQueryHandlers,
  ...backupQueryHandlers,
  ...historyQueryHandlers,
  ...settingsQueryHandlers,
  ...paletteQueryHandlers,
};

/** Every job of an open store; a missing one does not compile. */
export const jobHandlers: JobHandlers<StoreJobName> = {
  ...backupJobHandlers,
  ...dataJobHandlers,
  ...historyJobHandlers,
  ...privacyJobHandlers,
};
