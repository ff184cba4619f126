import { compareNames } from '#shared/domain/search/pinyin-search';
import type { materialsQueries } from '#shared/wire/nouns/materials';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { materialUses } from './material-uses';

export const materialsQueryHandlers: QueryHandlers<keyof typeof materialsQueries> = {
  'materials.list': (input, context) => listMaterials(input, context),
  'templates.list': async ({ communityId }, { database }) => {
    const templates = await database.planTemplates.where('communityId').equals(communityId).toArray();
    return templates.sort((a, b) => compareNames(a.name, b.name));
  },
};

const listMaterials: QueryHandler<'materials.list'> = async ({ communityId }, { database }) => {
  const materials = await database.materials.where('communityId').equals(communityId).toArray();
  const uses = await materialUses(database, communityId);
  return materials
    .sort((a, b) => b.createdAt - a.createdAt || compareNames(a.title, b.title))
    .map((material) => {
      const use = uses.get(material.id);
      return { material, uses: use?.uses ?? 0, lastUsedOn: use?.lastUsedOn ?? null };
    });
};
