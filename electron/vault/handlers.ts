import type { CommandName, QueryName, StoreJobName } from '#shared/wire/vault-contract';
import { activitiesHandlers } from './features/activities/activities.handlers';
import { activitiesQueryHandlers } from './features/activities/activities.queries';
import { ledgersHandlers } from './features/activities/ledgers.handlers';
import { ledgersQueryHandlers } from './features/activities/ledgers.queries';
import { backupHandlers } from './features/backup/backup.handlers';
import { backupJobHandlers } from './features/backup/backup.jobs';
import { backupQueryHandlers } from './features/backup/backup.queries';
import { communitiesHandlers } from './features/communities/communities.handlers';
import { communitiesQueryHandlers } from './features/communities/communities.queries';
import { dataJobHandlers } from './features/data/data.jobs';
import { expertsHandlers } from './features/experts/experts.handlers';
import { expertsQueryHandlers } from './features/experts/experts.queries';
import { fieldsHandlers } from './features/fields/fields.handlers';
import { fieldsQueryHandlers } from './features/fields/fields.queries';
import { historyHandlers } from './features/history/history.handlers';
import { historyJobHandlers } from './features/history/history.jobs';
import { historyQueryHandlers } from './features/history/history.queries';
import { intakeHandlers } from './features/intake/intake.handlers';
import { intakeQueryHandlers } from './features/intake/intake.queries';
import { materialsHandlers } from './features/materials/materials.handlers';
import { materialsQueryHandlers } from './features/materials/materials.queries';
import { membersHandlers } from './features/members/members.handlers';
import { membersJobHandlers } from './features/members/members.jobs';
import { listMembersAtOnce, membersQueryHandlers } from './features/members/members.queries';
import { onboardingHandlers } from './features/onboarding/onboarding.handlers';
import { paletteQueryHandlers } from './features/palette/palette.queries';
import { plannerHandlers } from './features/planner/planner.handlers';
import { plannerQueryHandlers } from './features/planner/planner.queries';
import { privacyJobHandlers } from './features/privacy/privacy.jobs';
import { reviewHandlers } from './features/review/review.handlers';
import { reviewQueryHandlers } from './features/review/review.queries';
import { scriptsHandlers } from './features/scripts/scripts.handlers';
import { scriptsQueryHandlers } from './features/scripts/scripts.queries';
import { segmentsHandlers } from './features/segments/segments.handlers';
import { segmentsQueryHandlers } from './features/segments/segments.queries';
import { settingsHandlers, settingsQueryHandlers } from './features/settings/settings.handlers';
import { tagsHandlers } from './features/tags/tags.handlers';
import { tagsQueryHandlers } from './features/tags/tags.queries';
import { todayQueryHandlers } from './features/today/today.queries';
import type { CommandHandlers } from './store/run-command';
import type { JobHandlers } from './store/run-job';
import type { AtOnceHandlers, QueryHandlers } from './store/run-query';

/** Every command of the contract; a missing one does not compile. */
export const commandHandlers: CommandHandlers<CommandName> = {
  ...communitiesHandlers,
  ...membersHandlers,
  ...tagsHandlers,
  ...fieldsHandlers,
  ...segmentsHandlers,
  ...intakeHandlers,
  ...expertsHandlers,
  ...reviewHandlers,
  ...scriptsHandlers,
  ...plannerHandlers,
  ...materialsHandlers,
  ...activitiesHandlers,
  ...ledgersHandlers,
  ...onboardingHandlers,
  ...backupHandlers,
  ...historyHandlers,
  ...settingsHandlers,
};

/** Every query of the contract; a missing one does not compile. */
export const queryHandlers: QueryHandlers<QueryName> = {
  ...communitiesQueryHandlers,
  ...membersQueryHandlers,
  ...tagsQueryHandlers,
  ...fieldsQueryHandlers,
  ...segmentsQueryHandlers,
  ...intakeQueryHandlers,
  ...expertsQueryHandlers,
  ...reviewQueryHandlers,
  ...scriptsQueryHandlers,
  ...plannerQueryHandlers,
  ...materialsQueryHandlers,
  ...activitiesQueryHandlers,
  ...ledgersQueryHandlers,
  ...todayQueryHandlers,
  ...backupQueryHandlers,
  ...historyQueryHandlers,
  ...settingsQueryHandlers,
  ...paletteQueryHandlers,
};

/** Queries that are answered from memory where that holds all of the answer. */
export const atOnceHandlers: AtOnceHandlers = { 'members.list': listMembersAtOnce };

/** Every job of an open store; a missing one does not compile. */
export const jobHandlers: JobHandlers<StoreJobName> = {
  ...membersJobHandlers,
  ...backupJobHandlers,
  ...dataJobHandlers,
  ...historyJobHandlers,
  ...privacyJobHandlers,
};
