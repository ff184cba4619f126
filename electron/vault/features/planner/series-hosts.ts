import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { Host } from '#shared/domain/planner/rotation';
import { seriesTitle } from '#shared/domain/planner/series/series-title';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { givenBack, overridden } from './overrides';
import { isNumbered, replanSeriesOf, seriesOf } from './series-plan';
import { titleBySeries } from './title-by-series';

/** Sets whose turn an item is by hand, or gives it back to the rotation; the turns after it are dealt anew. */
export const setHost: CommandHandler<'series.setHost'> = async ({ itemId, host }, context) => {
  const item = await requireRow(context.database.plannerItems, itemId);
  refuseSent(item);
  if (host) await requireMember(host, item, context);
  await hosted(item, host, context);
  await replanSeriesOf(context, item, item.day);
  return { result: null, facts: { title: item.title, host: host?.name ?? '' } };
};

/**
 * Two items of one series change hosts, and keep them. No other turn is dealt anew: those hosts were told.
 * @throws WeiluError `input-invalid` for two series; `item-sent`.
 */
export const swapHosts: CommandHandler<'series.swapHosts'> = async ({ itemId, otherId }, context) => {
  const one = await requireRow(context.database.plannerItems, itemId);
  const other = await requireRow(context.database.plannerItems, otherId);
  if (one.id === other.id || one.seriesId === null || one.seriesId !== other.seriesId) {
    throw new WeiluError('input-invalid', { path: 'otherId', detail: '' });
  }
  refuseSent(one);
  refuseSent(other);
  await hosted(one, other.host, context);
  await hosted(other, one.host, context);
  return { result: null, facts: { title: one.title, other: other.title } };
};

/** @throws WeiluError `item-sent`: who was on stage, and the title that says so, are what happened. */
function refuseSent(item: PlannerItem): void {
  if (isSent(item)) throw new WeiluError('item-sent', { title: item.title });
}

async function hosted(item: PlannerItem, host: Host | null, context: CommandContext): Promise<void> {
  const { database, now } = context;
  const kept = host ? overridden(item, ['host']) : givenBack(item, ['host']);
  const after = { ...kept, host, updatedAt: now };
  const title = isNumbered(item)
    ? await titleBySeries(after, database)
    : await plainTitle(item, host, context);
  await database.plannerItems.put({ ...after, title });
}

/** A title without a number is the item's own, but where it is still the one the series gave it with its host. */
async function plainTitle(item: PlannerItem, host: Host | null, { database }: CommandContext) {
  const series = await seriesOf(database, item);
  if (!series || item.overrides.includes('title')) return item.title;
  const written = (name = '') => seriesTitle(series, { number: 0, topic: item.topic, host: name });
  return item.title === written(item.host?.name) ? written(host?.name) : item.title;
}

async function requireMember(
  { memberId }: Host,
  { communityId }: PlannerItem,
  { database }: CommandContext,
): Promise<void> {
  if (memberId === null) return;
  const member = await requireRow(database.members, memberId);
  if (member.communityId !== communityId) throw new WeiluError('not-found', { noun: 'members' });
}
