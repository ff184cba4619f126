import type { fieldsQueries } from '#shared/wire/nouns/fields';
import type { QueryHandlers } from '../../store/run-query';

export const fieldsQueryHandlers: QueryHandlers<keyof typeof fieldsQueries> = {
  'fields.list': async ({ communityId }, { database, memberIndex }) => {
    const fields = await database.fields.where('communityId').equals(communityId).sortBy('position');
    if (fields.length === 0) return [];
    const counts = new Map<string, number>();
    await memberIndex.refresh(database);
    for (const { custom } of memberIndex.membersOf(communityId)) {
      for (const id of Object.keys(custom)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return fields.map((field) => ({ ...field, members: counts.get(field.id) ?? 0 }));
  },
};
