import type { ActivityTemplateId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Keeps a template of the community's own: a new one, or one there is with other content. */
export const saveOwnTemplate: CommandHandler<'activityTemplates.save'> = async (input, context) => {
  const { database, makeId, now } = context;
  const { communityId, id, content } = input;
  await requireRow(database.communities, communityId);
  const before = id === null ? null : await requireRow(database.activityTemplates, id);
  if (before && before.communityId !== communityId) {
    throw new WeiluError('not-found', { noun: 'activityTemplates' });
  }
  const templateId = before?.id ?? makeId<ActivityTemplateId>();
  const createdAt = before?.createdAt ?? now;
  await database.activityTemplates.put({
    ...content,
    id: templateId,
    communityId,
    createdAt,
    updatedAt: now,
  });
  return { result: { templateId }, facts: { name: content.name, made: before ? 0 : 1 } };
};

/** Removes a template; activities made from it stay. */
export const removeOwnTemplate: CommandHandler<'activityTemplates.remove'> = async ({ id }, { database }) => {
  const { name } = await requireRow(database.activityTemplates, id);
  await database.activityTemplates.delete(id);
  return { result: null, facts: { name } };
};
