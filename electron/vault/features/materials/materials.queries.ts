import { compareNames } from '#shared/domain/search/pinyin-search';
import type { materialsQueries } from '#shared/wire/nouns/materials';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { materialUses } from './material-uses';
import { appliedItems } from './templates';

export const materialsQueryHandlers: QueryHandlers<keyof typeof materialsQueries> = {
  'materials.list': (input, context) => listMaterials(input, context),
  'materials.byIds': async ({ ids }, { database }) =>
    (await database.materials.bulkGet(ids)).filter((material) => material !== undefined),
  'templates.list': async ({ communityId }, { database }) => {
    const templates = await database.planTemplates.where('communityId').equals(communityId).toArray();
    return templates.sort((a, b) => compareNames(a.name, b.name));
  },
  'templates.applied': async ({ communityId, week }, { database }) =>
    (await appliedItems(database, communityId, week)).map(({ day, time, title, groupIds, template }) => ({
      ...{ day, time, title, groupIds, template },
    })),
};

const listMaterials: QueryHandler<'materials.list'> = async ({ communityId }, { database }) => {
  const materials = await database.materials.where('communityId').equals(communityId).toArray();
  const uses = await materialUses(database, communityId);
  return materials
    .sort((a, b) => b.createdAt - a.createdAt || compareNames(a.title, b.title))
    .map((material) => {
      const { uses: count, usedOn } = uses.get(material.id) ?? { uses: 0, usedOn: [] };
      return { material, uses: count, usedOn, lastUsedOn: usedOn.at(-1) ?? null };
    });
};
