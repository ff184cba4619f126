import { getISODay } from 'date-fns';
import { dateOfDay, shiftDay } from '#shared/domain/days';
import type { PlanTemplateId } from '#shared/domain/ids';
import type { PlanTemplateEntry } from '#shared/domain/planner/plan-template';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { weekOf } from '#shared/domain/planner/weeks';
import { WeiluError } from '#shared/wire/errors';
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
  const { communityId, templateId, name, entries, groupIds, again } = input;
  await requireRow(context.database.communities, communityId);
  const week = weekOf(input.week).from;
  const template = { templateId, week };
  const made = (await itemsOfCommunity(context.database, communityId)).filter(
    (item) => item.template?.templateId === templateId && item.template.week === week,
  );
  const there = new Set(made.map((item) => lineKey({ ...item, weekday: getISODay(dateOfDay(item.day)) })));
  const lines = again ? entries : entries.filter((entry) => !there.has(lineKey(entry)));
  const items = lines.map(({ weekday, ...fields }): PlannerItem => {
    const forGroups = fields.groupIds.length > 0 ? fields.groupIds : groupIds;
    const day = shiftDay(week, weekday - 1);
    return { ...newItem(communityId, { ...fields, groupIds: forGroups, day }, context), template };
  });
  await context.database.plannerItems.bulkAdd(items);
  const already = entries.length - lines.length;
  return {
    result: { itemIds: items.map(({ id }) => id), already },
    facts: { name, count: items.length, day: week },
  };
};

function lineKey({ weekday, time, title }: Pick<PlanTemplateEntry, 'weekday' | 'time' | 'title'>): string {
  return JSON.stringify([weekday, time, title]);
}
