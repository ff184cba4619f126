import { type Day, shiftDay } from '#shared/domain/days';
import type { CommunityId, PlanTemplateId } from '#shared/domain/ids';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { forGroups, lineKey, missingLines } from '#shared/domain/planner/templates/week-template';
import { weekOf } from '#shared/domain/planner/weeks';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { newItem } from '../planner/item-rows';
import { itemsOfCommunity } from './material-uses';

/** Keeps a week template: a new one, or one there is with other lines. */
export const saveTemplate: CommandHandler<'templates.save'> = async (input, { database, makeId, now }) => {
  const { communityId, id, name, entries } = input;
  await requireRow(database.communities, communityId);
  const before = id === null ? null : await requireRow(database.planTemplates, id);
  if (before && before.communityId !== communityId)
    throw new WeiluError('not-found', { noun: 'planTemplates' });
  const templateId = before?.id ?? makeId<PlanTemplateId>();
  const createdAt = before?.createdAt ?? now;
  await database.planTemplates.put({ id: templateId, communityId, name, entries, createdAt, updatedAt: now });
  return { result: { templateId }, facts: { name } };
};

/** Removes a week template; what was planned by it stays. */
export const removeTemplate: CommandHandler<'templates.remove'> = async ({ id }, { database }) => {
  const { name } = await requireRow(database.planTemplates, id);
  await database.planTemplates.delete(id);
  return { result: null, facts: { name } };
};

/** Puts the lines of a template into a week, but for those that stand there already. */
export const applyTemplate: CommandHandler<'templates.apply'> = async (input, context) => {
  const { communityId, templateId, name, groupIds, again } = input;
  await requireRow(context.database.communities, communityId);
  const week = weekOf(input.week).from;
  const template = { templateId, week };
  const entries = input.entries.map((entry) => forGroups(entry, groupIds));
  const made = await appliedItems(context.database, communityId, week);
  const lines = again ? entries : missingLines(made, template, entries);
  const items = lines.map((line): PlannerItem => {
    const { weekday, ...fields } = line;
    const item = newItem(communityId, { ...fields, day: shiftDay(week, weekday - 1) }, context);
    return { ...item, template: { ...template, entry: lineKey(line) } };
  });
  await context.database.plannerItems.bulkAdd(items);
  const already = entries.length - lines.length;
  return {
    result: { itemIds: items.map(({ id }) => id), already },
    facts: { name, count: items.length, day: week },
  };
};

/** The items made from templates for the week of a Monday, wherever they stand now. */
export async function appliedItems(
  database: WeiluDatabase,
  communityId: CommunityId,
  week: Day,
): Promise<readonly PlannerItem[]> {
  return (await itemsOfCommunity(database, communityId)).filter(({ template }) => template?.week === week);
}
