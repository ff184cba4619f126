import type { Ask } from '#shared/domain/experts/expert';
import type { AskId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { expertsCommands } from '#shared/wire/nouns/experts';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';

export const expertsHandlers: CommandHandlers<keyof typeof expertsCommands> = {
  'experts.logAsk': (input, context) => logAsk(input, context),
  'experts.logOutcome': (input, context) => logOutcome(input, context),
  'experts.logGap': (input, context) => logGap(input, context),
  'experts.removeAsk': (input, context) => removeAsk(input, context),
};

const logAsk: CommandHandler<'experts.logAsk'> = async (input, { database, makeId, now }) => {
  const { communityId, topic } = input;
  await requireRow(database.communities, communityId);
  const askIds: AskId[] = [];
  for (const memberId of new Set(input.memberIds)) {
    const member = await requireRow(database.members, memberId);
    if (member.communityId !== communityId) throw new WeiluError('not-found', { noun: 'members' });
    const id = makeId<AskId>();
    await database.asks.add({ ...newAsk, id, communityId, memberId, topic, at: now });
    await database.timeline.add(newTimelineEvent(member, 'asked', `被@：${topic}`, now, makeId, id));
    askIds.push(id);
  }
  return { result: { askIds }, facts: { topic, count: askIds.length } };
};

const newAsk = { outcome: 'pending', outcomeAt: null } as const satisfies Partial<Ask>;

/** An answer stands on the timeline, and counts as having heard of the member. */
const logOutcome: CommandHandler<'experts.logOutcome'> = async ({ id, outcome }, context) => {
  const { database, makeId, now } = context;
  const ask = await requireRow(database.asks, id);
  if (ask.memberId === null) throw new WeiluError('not-found', { noun: 'asks' });
  const member = await requireRow(database.members, ask.memberId);
  const facts = { name: member.nickname, outcome };
  if (ask.outcome === outcome) return { result: null, facts };
  await database.asks.put({ ...ask, outcome, outcomeAt: outcome === 'pending' ? null : now });
  await removeLines(database, ask, 'answered');
  if (outcome === 'answered') {
    const line = newTimelineEvent(member, 'answered', `答了：${ask.topic}`, now, makeId, id);
    await database.timeline.add(line);
    await database.members.put({ ...member, lastContactAt: Math.max(now, member.lastContactAt ?? now) });
  }
  return { result: null, facts };
};

const logGap: CommandHandler<'experts.logGap'> = async ({ communityId, topic }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const askId = makeId<AskId>();
  await database.asks.add({ ...newAsk, id: askId, communityId, memberId: null, topic, at: now });
  return { result: { askId }, facts: { topic } };
};

const removeAsk: CommandHandler<'experts.removeAsk'> = async ({ id }, { database }) => {
  const ask = await requireRow(database.asks, id);
  await database.asks.delete(id);
  await removeLines(database, ask);
  return { result: null, facts: { topic: ask.topic } };
};

/** Takes away what an ask wrote on its member's timeline: all of it, or the lines of one kind. */
async function removeLines(database: WeiluDatabase, ask: Ask, kind?: 'answered'): Promise<void> {
  if (ask.memberId === null) return;
  const own = await database.timeline.where('memberId').equals(ask.memberId).toArray();
  const lines = own.filter((event) => event.sourceId === ask.id && (!kind || event.kind === kind));
  await database.timeline.bulkDelete(lines.map((event) => event.id));
}
