import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { earlier, newItem, requireItems } from './item-rows';
import { changedAlone, givenBack } from './overrides';
import { noteContribution, withContributor, withStatusChecked } from './ready';
import { isNumbered, replanSeriesOf, seriesOf } from './series-plan';
import { spreadFields, spreadFrom } from './spread-fields';
import { titleBySeries } from './title-by-series';

/** Makes a single item. @throws WeiluError `planner-not-ready` */
export const createItem: CommandHandler<'planner.create'> = async ({ communityId, fields }, context) => {
  await requireRow(context.database.communities, communityId);
  const named = await withContributor(newItem(communityId, fields, context), fields, context);
  const item = withStatusChecked(named, fields);
  await context.database.plannerItems.add(item);
  await noteContribution(item, context);
  return { result: { itemId: item.id }, facts: { title: item.title } };
};

/**
 * Changes an item, or with it the rest or all of its series in what a series has of its own.
 * @throws WeiluError `planner-not-ready`, `item-sent` where its day or time would change.
 */
export const updateItem: CommandHandler<'planner.update'> = async ({ id, patch, scope = 'one' }, context) => {
  const before = await requireRow(context.database.plannerItems, id);
  const series = scope === 'one' ? null : await seriesOf(context.database, before);
  const { own, spread } = series
    ? spreadFields(before, patch)
    : { own: patch, spread: {} as Partial<PlannerItem> };
  const item = await changeOne(before, own, context);
  if (series && scope !== 'one') await spreadFrom(item, spread, { scope, series }, context);
  else if (movesPlan(before, item)) await replanSeriesOf(context, item, earlier(before.day, item.day));
  return { result: null, facts: { title: item.title } };
};

/** Changes a few things of several items at once. @throws WeiluError `planner-not-ready` for the first that is not. */
export const updateMany: CommandHandler<'planner.updateMany'> = async ({ ids, patch }, context) => {
  const items = await requireItems(context, ids);
  for (const item of items) await changeOne(item, patch, context);
  return { result: null, facts: { count: items.length, title: items[0]?.title ?? '' } };
};

/** Writes a patch to one item alone. */
export async function changeOne(
  before: PlannerItem,
  patch: PlannerItemPatch,
  context: CommandContext,
): Promise<PlannerItem> {
  refuseMovingSent(before, patch);
  const changed = await patched(before, patch, context);
  const named = await withContributor({ ...changed, updatedAt: context.now }, patch, context);
  const item = withStatusChecked(named, patch);
  await context.database.plannerItems.put(item);
  await noteContribution(item, context);
  return item;
}

function refuseMovingSent(before: PlannerItem, { day, time }: PlannerItemPatch): void {
  const moves = (day !== undefined && day !== before.day) || (time !== undefined && time !== before.time);
  if (moves && isSent(before)) throw new WeiluError('item-sent', { title: before.title });
}

/**
 * The item with a patch, not yet written; what is new to it is marked as its own. The title of a numbered item is its
 * topic: the whole of it is written by its series, and is never its own.
 */
export async function patched(
  before: PlannerItem,
  patch: PlannerItemPatch,
  context: CommandContext,
): Promise<PlannerItem> {
  const changed = changedAlone(before, await titled(before, patch, context));
  return isNumbered(before) ? givenBack(changed, ['title']) : changed;
}

async function titled(
  before: PlannerItem,
  { title, ...rest }: PlannerItemPatch,
  { database }: CommandContext,
): Promise<Partial<PlannerItem>> {
  if (title === undefined || title === before.title) return rest;
  if (!isNumbered(before)) return { ...rest, title };
  const whole = await titleBySeries({ ...before, topic: title }, database);
  return { ...rest, topic: title, title: whole };
}

function movesPlan(before: PlannerItem, after: PlannerItem): boolean {
  return before.day !== after.day || before.time !== after.time;
}
