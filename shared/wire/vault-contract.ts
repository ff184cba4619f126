import type { z } from 'zod';
import {
  type ActivitiesCommandResults,
  type ActivitiesQueryResults,
  activitiesCommands,
  activitiesQueries,
} from './nouns/activities';
import {
  type BackupCommandResults,
  type BackupJobResults,
  type BackupQueryResults,
  backupCommands,
  backupJobs,
  backupQueries,
  type StoreJobResults,
  storeJobs,
} from './nouns/backup';
import {
  type CommunitiesCommandResults,
  type CommunitiesQueryResults,
  communitiesCommands,
  communitiesQueries,
} from './nouns/communities';
import { type DataJobResults, dataJobs } from './nouns/data';
import {
  type ExpertsCommandResults,
  type ExpertsQueryResults,
  expertsCommands,
  expertsQueries,
} from './nouns/experts';
import {
  type FieldsCommandResults,
  type FieldsQueryResults,
  fieldsCommands,
  fieldsQueries,
} from './nouns/fields';
import {
  type HistoryCommandResults,
  type HistoryJobResults,
  type HistoryQueryResults,
  historyCommands,
  historyJobs,
  historyQueries,
} from './nouns/history';
import {
  type IntakeCommandResults,
  type IntakeQueryResults,
  intakeCommands,
  intakeQueries,
} from './nouns/intake';
import {
  type LedgersCommandResults,
  type LedgersQueryResults,
  ledgersCommands,
  ledgersQueries,
} from './nouns/ledgers';
import {
  type MaterialsCommandResults,
  type MaterialsQueryResults,
  materialsCommands,
  materialsQueries,
} from './nouns/materials';
import {
  type MembersCommandResults,
  type MembersJobResults,
  type MembersQueryResults,
  membersCommands,
  membersJobs,
  membersQueries,
} from './nouns/members';
import { type PaletteQueryResults, paletteQueries } from './nouns/palette';
import {
  type PlannerCommandResults,
  type PlannerQueryResults,
  plannerCommands,
  plannerQueries,
} from './nouns/planner';
import { type PrivacyJobResults, privacyJobs } from './nouns/privacy';
import {
  type ReviewCommandResults,
  type ReviewQueryResults,
  reviewCommands,
  reviewQueries,
} from './nouns/review';
import {
  type ScriptsCommandResults,
  type ScriptsQueryResults,
  scriptsCommands,
  scriptsQueries,
} from './nouns/scripts';
import {
  type SegmentsCommandResults,
  type SegmentsQueryResults,
  segmentsCommands,
  segmentsQueries,
} from './nouns/segments';
import {
  type SettingsCommandResults,
  type SettingsQueryResults,
  settingsCommands,
  settingsQueries,
} from './nouns/settings';
import { type TagsCommandResults, type TagsQueryResults, tagsCommands, tagsQueries } from './nouns/tags';
import { type TodayCommandResults, type TodayQueryResults, todayCommands, todayQueries } from './nouns/today';

/** Every command of the vault with the schema of its input. */
export const commandSchemas = {
  ...communitiesCommands,
  ...membersCommands,
  ...tagsCommands,
  ...fieldsCommands,
  ...segmentsCommands,
  ...intakeCommands,
  ...expertsCommands,
  ...reviewCommands,
  ...scriptsCommands,
  ...plannerCommands,
  ...materialsCommands,
  ...activitiesCommands,
  ...ledgersCommands,
  ...todayCommands,
  ...backupCommands,
  ...historyCommands,
  ...settingsCommands,
} as const;

/** Every query of the vault with the schema of its parameters. */
export const querySchemas = {
  ...communitiesQueries,
  ...membersQueries,
  ...tagsQueries,
  ...fieldsQueries,
  ...segmentsQueries,
  ...intakeQueries,
  ...expertsQueries,
  ...reviewQueries,
  ...scriptsQueries,
  ...plannerQueries,
  ...materialsQueries,
  ...activitiesQueries,
  ...ledgersQueries,
  ...todayQueries,
  ...backupQueries,
  ...historyQueries,
  ...settingsQueries,
  ...paletteQueries,
} as const;

/** Every job of an open store with the schema of its input: work that makes files or takes longer than a read. */
export const jobSchemas = {
  ...membersJobs,
  ...backupJobs,
  ...dataJobs,
  ...historyJobs,
  ...privacyJobs,
} as const;

/** Every job that runs whether or not the store opens. */
export const doorJobSchemas = { ...storeJobs } as const;

export type CommandResults = CommunitiesCommandResults &
  MembersCommandResults &
  TagsCommandResults &
  FieldsCommandResults &
  SegmentsCommandResults &
  IntakeCommandResults &
  ExpertsCommandResults &
  ReviewCommandResults &
  TodayCommandResults &
  ScriptsCommandResults &
  PlannerCommandResults &
  MaterialsCommandResults &
  ActivitiesCommandResults &
  LedgersCommandResults &
  BackupCommandResults &
  HistoryCommandResults &
  SettingsCommandResults;

export type QueryResults = CommunitiesQueryResults &
  MembersQueryResults &
  TagsQueryResults &
  FieldsQueryResults &
  SegmentsQueryResults &
  IntakeQueryResults &
  ExpertsQueryResults &
  ReviewQueryResults &
  ScriptsQueryResults &
  PlannerQueryResults &
  MaterialsQueryResults &
  ActivitiesQueryResults &
  LedgersQueryResults &
  TodayQueryResults &
  BackupQueryResults &
  HistoryQueryResults &
  SettingsQueryResults &
  PaletteQueryResults;

export type JobResults = MembersJobResults &
  BackupJobResults &
  DataJobResults &
  HistoryJobResults &
  PrivacyJobResults &
  StoreJobResults;

export type CommandName = keyof typeof commandSchemas;
export type QueryName = keyof typeof querySchemas;
export type CommandInput<Name extends CommandName> = z.infer<(typeof commandSchemas)[Name]>;
export type QueryInput<Name extends QueryName> = z.infer<(typeof querySchemas)[Name]>;
export type CommandResult<Name extends CommandName> = CommandResults[Name];
export type QueryResult<Name extends QueryName> = QueryResults[Name];

export type StoreJobName = keyof typeof jobSchemas;
export type DoorJobName = keyof typeof doorJobSchemas;
export type JobName = StoreJobName | DoorJobName;
export type JobInput<Name extends JobName> = z.infer<(typeof jobSchemas & typeof doorJobSchemas)[Name]>;
export type JobResult<Name extends JobName> = JobResults[Name];
