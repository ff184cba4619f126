import type { fieldsQueries } from '#shared/wire/nouns/fields';
import type { QueryHandlers } from '../../store/run-query';

export const fieldsQueryHandlers: QueryHandlers<keyof typeof fieldsQueries> = {
  'fields.list': async ({ communityId }, { database }) => {
    const fields = await database.fields.where('communityId').equals(communityId).sortBy('position');
    if (fields.length === 0) return [];
    const counts = new Map<string, number>();
    await database.members
      .where('communityId')
      .equals(communityId)
      .each(({ custom }) => {
        for (const id of Object.keys(custom)) counts.set(id, (counts.get(id) ?? 0) + 1);
      });
    return fields.map((field) => ({ ...field, members: counts.get(field.id) ?? 0 }));
  },
};
