import type { Setting } from '#shared/domain/settings/setting';
import {
  type AppSettings,
  appSettingsSchema,
  defaultSettings,
  type settingsCommands,
  type settingsQueries,
} from '#shared/wire/nouns/settings';
import type { WeiluDatabase } from '../../store/database';
import type { CommandHandlers } from '../../store/run-command';
import type { QueryHandlers } from '../../store/run-query';

export const settingsHandlers: CommandHandlers<keyof typeof settingsCommands> = {
  'settings.change': async ({ patch }, { database }) => {
    const rows = Object.entries(patch).map(([key, value]) => ({ key, value: value as Setting['value'] }));
    await database.settings.bulkPut(rows);
    // 撤销 is for the community's data; a setting is changed back where it was changed.
    return { result: null, facts: { fields: Object.keys(patch).join(' ') }, stack: 'fixed' };
  },
};

export const settingsQueryHandlers: QueryHandlers<keyof typeof settingsQueries> = {
  'settings.all': async (_input, { database }) => readSettings(database),
};

/** All settings; a missing or unreadable one has its default. */
export async function readSettings(database: WeiluDatabase): Promise<AppSettings> {
  const rows = await database.settings.toArray();
  const stored: Record<string, unknown> = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const shape = appSettingsSchema.unwrap().shape;
  const settings = Object.entries(defaultSettings).map(([key, fallback]) => {
    const parsed = shape[key as keyof typeof shape].safeParse(stored[key]);
    return [key, parsed.success ? parsed.data : fallback];
  });
  return Object.fromEntries(settings) as AppSettings;
}
