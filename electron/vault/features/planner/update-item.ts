import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import { statusStep } from '#shared/domain/planner/views/status-step';
import { WeiluError } from '#shared/wire/errors';
import type { SeriesScope } from '#shared/wire/nouns/planner';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import {
  changedFields,
  type Facts,
  type Move,
  moveFacts,
  type SeriesEffect,
  watchSeries,
} from './change-facts';
import { withContributor } from './contributor';
import { newItem, requireItems } from './item-rows';
import { moveItem } from './move-items';
import { changedAlone, givenBack } from './overrides';
import { noteContribution, withStatusChecked } from './ready';
import { isNumbered, seriesOf } from './series-plan';
import { spreadFields, spreadFrom } from './spread-fields';
import { titleBySeries } from './title-by-series';

/** Makes a single item. @throws WeiluError `planner-not-ready` */
export const createItem: CommandHandler<'planner.create'> = async ({ communityId, fields }, context) => {
  await requireRow(context.database.communities, communityId);
  const named = await withContributor(newItem(communityId, fields, context), fields, null, context);
  const item = withStatusChecked(named, fields);
  await context.database.plannerItems.add(item);
  await noteContribution(item, null, context);
  return { result: { itemId: item.id }, facts: { title: item.title } };
};

/**
 * Changes an item, or with it the rest or all of its series in what a series has of its own. With another day or time it
 * is moved as well, in the same change.
 * @throws WeiluError `planner-not-ready`; `item-sent` where its day, its time or its being sent would change;
 * `series-shift` where the rule cannot be moved; `input-invalid` for an empty title without a number.
 */
export const updateItem: CommandHandler<'planner.update'> = async ({ id, patch, scope = 'one' }, context) => {
  const before = await requireRow(context.database.plannerItems, id);
  const { day = before.day, time = before.time, ...rest } = patch;
  const moves = day !== before.day || time !== before.time;
  if (moves && isSent(before)) throw new WeiluError('item-sent', { title: before.title });
  if (rest.title?.trim() === '' && !isNumbered(before)) throw invalid('patch.title');
  refuseStatus(before, rest);
  // A text is saved while it is typed: nothing else of its series is read for it.
  const reaches = moves || scope !== 'one';
  const series = reaches ? await seriesOf(context.database, before) : null;
  const effect = await watchSeries(context.database, [series]);
  const item = await changeFields(before, rest, scope, context);
  if (moves) await moveItem(item, { day, time, scope }, context);
  const move = { before: { ...before, title: item.title }, day, time, scope };
  return { result: null, facts: updateFacts(move, patch, await effect()) };
};

/** What was changed, where, and for how many; of several things at once only where. */
function updateFacts(move: Move, patch: PlannerItemPatch, effect: SeriesEffect): Facts {
  const { before, scope } = move;
  const fields = changedFields(before, patch);
  const onlyMoves = fields.length > 0 && fields.every((field) => field === 'day' || field === 'time');
  if (onlyMoves) return { ...moveFacts(move, effect), fields: fields.join(' ') };
  const { status, starred } = patch;
  return {
    ...{ title: before.title, fields: fields.join(' ') },
    ...(status === undefined ? {} : { status }),
    ...(starred === undefined ? {} : { starred: starred ? 1 : 0 }),
    ...(scope === 'one' ? {} : { scope, count: effect.changed(fields) }),
  };
}

async function changeFields(
  before: PlannerItem,
  patch: PlannerItemPatch,
  scope: SeriesScope,
  context: CommandContext,
): Promise<PlannerItem> {
  const series = scope === 'one' ? null : await seriesOf(context.database, before);
  const { own, spread } = series
    ? spreadFields(before, patch)
    : { own: patch, spread: {} as Partial<PlannerItem> };
  const item = await changeOne(before, own, context);
  if (!series || scope === 'one') return item;
  await spreadFrom(item, spread, { scope, series }, context);
  return (await context.database.plannerItems.get(item.id)) ?? item;
}

/** What was sent is stamped and unstamped, each with its own moment; a status says neither. */
function refuseStatus(item: PlannerItem, { status }: Pick<PlannerItemPatch, 'status'>): void {
  if (status === undefined) return;
  const step = statusStep(item, status);
  if (step === 'already-sent') throw new WeiluError('item-sent', { title: item.title });
  if (step === 'stamp' || step === 'not-sent') throw invalid('patch.status');
}

function invalid(path: string): WeiluError<'input-invalid'> {
  return new WeiluError('input-invalid', { path, detail: '' });
}

/**
 * Changes a few things of several items at once. Those that were sent keep their status, as do those that would be said
 * to be sent.
 * @throws WeiluError `planner-not-ready` for the first that is not.
 */
export const updateMany: CommandHandler<'planner.updateMany'> = async ({ ids, patch }, context) => {
  const items = await requireItems(context, ids);
  const { status, ...rest } = patch;
  const takesStatus = (item: PlannerItem) =>
    status === undefined || ['none', 'change'].includes(statusStep(item, status));
  const staying = items.filter((item) => !takesStatus(item));
  const changing = Object.keys(rest).length > 0 ? items : items.filter(takesStatus);
  for (const item of changing) await changeOne(item, takesStatus(item) ? patch : rest, context);
  return {
    result: { changed: changing.length, stayed: staying.length },
    facts: { count: changing.length, title: changing[0]?.title ?? '' },
  };
};

/** Writes a patch to one item alone. */
async function changeOne(
  before: PlannerItem,
  patch: PlannerItemPatch,
  context: CommandContext,
): Promise<PlannerItem> {
  const changed = await patched(before, patch, context);
  const named = await withContributor({ ...changed, updatedAt: context.now }, patch, before, context);
  const item = withStatusChecked(named, patch);
  await context.database.plannerItems.put(item);
  await noteContribution(item, before, context);
  return item;
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
