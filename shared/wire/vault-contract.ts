import type { z } from 'zod';
import {
  type ActivitiesCommandResults,
  type ActivitiesQueryResults,
  activitiesCommands,
  activitiesQueries,
} from './nouns/activities';
import {
  type BackupCommandResults,
  type BackupQueryResults,
  backupCommands,
  backupQueries,
} from './nouns/backup';
import {
  type CommunitiesCommandResults,
  type CommunitiesQueryResults,
  communitiesCommands,
  communitiesQueries,
} from './nouns/communities';
import {
  type HistoryCommandResults,
  type HistoryQueryResults,
  historyCommands,
  historyQueries,
} from './nouns/history';
import {
  type MembersCommandResults,
  type MembersQueryResults,
  membersCommands,
  membersQueries,
} from './nouns/members';
import { type PaletteQueryResults, paletteQueries } from './nouns/palette';
import {
  type PlannerCommandResults,
  type PlannerQueryResults,
  plannerCommands,
  plannerQueries,
} from './nouns/planner';
import {
  type ScriptsCommandResults,
  type ScriptsQueryResults,
  scriptsCommands,
  scriptsQueries,
} from './nouns/scripts';
import {
  type SettingsCommandResults,
  type SettingsQueryResults,
  settingsCommands,
  settingsQueries,
} from './nouns/settings';
import { type TodayQueryResults, todayQueries } from './nouns/today';

/** Version of the wire. Both ends say it in `hello`; they must be equal. */
export const protocolVersion = 1;

/** Every command of the vault with the schema of its input. */
export const commandSchemas = {
  ...communitiesCommands,
  ...membersCommands,
  ...scriptsCommands,
  ...plannerCommands,
  ...activitiesCommands,
  ...backupCommands,
  ...historyCommands,
  ...settingsCommands,
} as const;

/** Every query of the vault with the schema of its parameters. */
export const querySchemas = {
  ...communitiesQueries,
  ...membersQueries,
  ...scriptsQueries,
  ...plannerQueries,
  ...activitiesQueries,
  ...todayQueries,
  ...backupQueries,
  ...historyQueries,
  ...settingsQueries,
  ...paletteQueries,
} as const;

export type CommandResults = CommunitiesCommandResults &
  MembersCommandResults &
  ScriptsCommandResults &
  PlannerCommandResults &
  ActivitiesCommandResults &
  BackupCommandResults &
  HistoryCommandResults &
  SettingsCommandResults;

export type QueryResults = CommunitiesQueryResults &
  MembersQueryResults &
  ScriptsQueryResults &
  PlannerQueryResults &
  ActivitiesQueryResults &
  TodayQueryResults &
  BackupQueryResults &
  HistoryQueryResults &
  SettingsQueryResults &
  PaletteQueryResults;

export type CommandName = keyof typeof commandSchemas;
export type QueryName = keyof typeof querySchemas;
export type CommandInput<Name extends CommandName> = z.infer<(typeof commandSchemas)[Name]>;
export type QueryInput<Name extends QueryName> = z.infer<(typeof querySchemas)[Name]>;
export type CommandResult<Name extends CommandName> = CommandResults[Name];
export type QueryResult<Name extends QueryName> = QueryResults[Name];
