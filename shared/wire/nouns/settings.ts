import { z } from 'zod';
import { builtInProfiles, lengthProfileSchema } from '../../domain/composer/length-profile';
import { communityIdSchema } from '../../domain/ids';
import { defaultQuickKey } from '../../domain/settings/quick-key';
import { lineSchema } from '../../domain/text';
import { memberColumnSchema, memberSortSchema, sortByName } from './members';

const checkLimitsSchema = z
  .object({
    /** A text sent to the same group within so many days counts as sent already. */
    repeatDays: z.number().int().min(1).max(365),
    /** Most emoji of one text. */
    emoji: z.number().int().min(0).max(200),
    /** Most graphemes of one line. */
    line: z.number().int().min(20).max(5_000),
  })
  .readonly();
export type CheckLimits = z.infer<typeof checkLimitsSchema>;

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
    /** How long texts may be (长度档位): the built-in ones as edited, and one's own; the one in use. */
    lengthProfiles: z.array(lengthProfileSchema).min(1).max(20).readonly(),
    lengthProfileId: z.string().max(40),
    /** From when a finished text is remarked upon. */
    checkLimits: checkLimitsSchema,
    /** The key that opens 快捷话术 from anywhere, as Electron writes keys. */
    quickKey: z.string().min(1).max(60),
  })
  .readonly();
export type AppSettings = z.infer<typeof appSettingsSchema>;

export const defaultSettings: AppSettings = {
  operatorName: '',
  currentCommunityId: null,
  backupEveryMinutes: 10,
  memberColumns: ['skin', 'specialties', 'inviter', 'lastContact', 'tier'],
  memberSort: sortByName,
  lengthProfiles: builtInProfiles,
  lengthProfileId: 'wechat',
  checkLimits: { repeatDays: 7, emoji: 8, line: 120 },
  quickKey: defaultQuickKey,
};

export const settingsCommands = {
  'settings.change': z.object({ patch: appSettingsSchema.unwrap().exactPartial().strict() }),
} as const;

export type SettingsCommandResults = { 'settings.change': null };

export const settingsQueries = { 'settings.all': z.object({}) } as const;

export type SettingsQueryResults = { 'settings.all': AppSettings };
