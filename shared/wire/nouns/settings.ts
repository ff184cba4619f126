import { z } from 'zod';
import { communityIdSchema } from '../../domain/ids';
import { lineSchema } from '../../domain/text';
import { memberColumnSchema, memberSortSchema, sortByName } from './members';

/** Settings kept with the data. Appearance is the device's and is kept by the page. */
export const appSettingsSchema = z
  .object({
    /** How the operator signs scripts: {{运营者}}. */
    operatorName: lineSchema,
    /** Community the switcher stands on, or null for the first. */
    currentCommunityId: communityIdSchema.nullable(),
    /** A snapshot is taken after so many minutes with changes. */
    backupEveryMinutes: z.number().int().min(1).max(240),
    /** Columns of the member list, in order, and what it is ordered by. */
    memberColumns: z.array(memberColumnSchema).max(120).readonly(),
    memberSort: memberSortSchema,
  })
  .readonly();
export type AppSettings = z.infer<typeof appSettingsSchema>;

export const defaultSettings: AppSettings = {
  operatorName: '',
  currentCommunityId: null,
  backupEveryMinutes: 10,
  memberColumns: ['skin', 'specialties', 'inviter', 'lastContact', 'tier'],
  memberSort: sortByName,
};

export const settingsCommands = {
  'settings.change': z.object({ patch: appSettingsSchema.unwrap().exactPartial().strict() }),
} as const;

export type SettingsCommandResults = { 'settings.change': null };

export const settingsQueries = { 'settings.all': z.object({}) } as const;

export type SettingsQueryResults = { 'settings.all': AppSettings };
