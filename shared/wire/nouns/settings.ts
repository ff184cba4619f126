import { z } from 'zod';
import { communityIdSchema } from '../../domain/ids';
import { lineSchema } from '../../domain/text';

/** Settings kept with the data. Appearance is the device's and is kept by the page. */
export const appSettingsSchema = z
  .object({
    /** How the operator signs scripts: {{运营者}}. */
    operatorName: lineSchema,
    /** Community the switcher stands on, or null for the first. */
    currentCommunityId: communityIdSchema.nullable(),
    /** A snapshot is taken after so many minutes with changes. */
    backupEveryMinutes: z.number().int().min(1).max(240),
  })
  .readonly();
export type AppSettings = z.infer<typeof appSettingsSchema>;

export const defaultSettings: AppSettings = {
  operatorName: '',
  currentCommunityId: null,
  backupEveryMinutes: 10,
};

export const settingsCommands = {
  'settings.change': z.object({ patch: appSettingsSchema.unwrap().exactPartial().strict() }),
} as const;

export type SettingsCommandResults = { 'settings.change': null };

export const settingsQueries = { 'settings.all': z.object({}) } as const;

export type SettingsQueryResults = { 'settings.all': AppSettings };
