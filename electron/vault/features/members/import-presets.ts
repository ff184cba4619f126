import type { ImportPresetId } from '#shared/domain/ids';
import type { ImportPreset } from '#shared/domain/members/import/import-preset';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import type { QueryHandler } from '../../store/run-query';

/** Remembers how files with a header row are read, or changes what is remembered. Two presets never share a name. */
export const savePreset: CommandHandler<'importPresets.save'> = async (input, context) => {
  const { database, makeId, now } = context;
  const { communityId, id, preset } = input;
  await requireRow(database.communities, communityId);
  const others = await database.importPresets.where('communityId').equals(communityId).toArray();
  if (id !== null && !others.some((one) => one.id === id)) {
    throw new WeiluError('not-found', { noun: 'importPresets' });
  }
  if (others.some((one) => one.name === preset.name && one.id !== id)) {
    throw new WeiluError('name-taken', { name: preset.name });
  }
  const row: ImportPreset = { ...preset, id: id ?? makeId<ImportPresetId>(), communityId, usedAt: now };
  await database.importPresets.put(row);
  return { result: { presetId: row.id }, facts: { name: row.name } };
};

/** Forgets a preset. */
export const removePreset: CommandHandler<'importPresets.remove'> = async ({ id }, { database }) => {
  const { name } = await requireRow(database.importPresets, id);
  await database.importPresets.delete(id);
  return { result: null, facts: { name } };
};

/** The presets of a community, the one saved last first. */
export const listPresets: QueryHandler<'importPresets.list'> = async ({ communityId }, { database }) => {
  const presets = await database.importPresets.where('communityId').equals(communityId).toArray();
  return presets.sort((a, b) => b.usedAt - a.usedAt);
};
