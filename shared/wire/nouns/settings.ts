import { z } from 'zod';
import { instantSchema } from '../../domain/days';
import { communityIdSchema } from '../../domain/ids';
import { lineSchema, noteSchema } from '../../domain/text';

/** Settings kept with the data. Appearance is the device's and is kept by the page. */
export const appSettingsSchema = z
  .object({
    /** How the operator signs scripts: {{运营者}}. */
    operatorName: lineSchema,
    /** Community the switcher stands on, or null for the first. */
    currentCommunityId: communityIdSchema.nullable(),
    lastBackup: z
      .object({
        at: instantSchema,
        name: lineSchema,
        place: noteSchema,
        rows: z.number().int().nonnegative(),
      })
      .nullable(),
  })
  .readonly();
export type AppSettings = z.infer<typeof appSettingsSchema>;

export const defaultSettings: AppSettings = { operatorName: '', currentCommunityId: null, lastBackup: null };

export const settingsCommands = {
  'settings.change': z.object({ patch: appSettingsSchema.unwrap().exactPartial().strict() }),
} as const;

export type SettingsCommandResults = { 'settings.change': null };

export const settingsQueries = { 'settings.all': z.object({}) } as const;

export type SettingsQueryResults = { 'settings.all': AppSettings };
