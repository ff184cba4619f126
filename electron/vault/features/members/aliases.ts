import { dayOf } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import { isSameAlias, withAliases, withoutAlias } from '#shared/domain/members/aliases/aliases';
import type { Alias, Member, Membership } from '#shared/domain/members/member';
import { earlierDay } from '#shared/domain/members/merge/days-known';
import { apartFrom } from '#shared/domain/members/merge/keep-apart';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { newMember, newTimelineEvent } from './member-writes';

/** Gives a member one more name. */
export const addAlias: CommandHandler<'members.addAlias'> = async ({ id, name }, { database, now }) => {
  const member = await requireRow(database.members, id);
  const alias: Alias = { name, since: dayOf(now), source: 'hand' };
  const aliases = withAliases(member.aliases, [alias], member.nickname);
  const isKnown = isSameAlias(name, member.nickname) || aliases.some((one) => isSameAlias(one.name, name));
  if (!isKnown) throw new WeiluError('input-invalid', { path: 'name', detail: 'full' });
  if (aliases.length > member.aliases.length)
    await database.members.put({ ...member, aliases, updatedAt: now });
  return { result: null, facts: { name: member.nickname, alias: name } };
};

/** Takes a name away from a member, or makes a member of its own of it. */
export const splitAlias: CommandHandler<'members.splitAlias'> = async ({ id, name, asMember }, context) => {
  const { database, now } = context;
  const before = await requireRow(database.members, id);
  const alias = before.aliases.find((one) => isSameAlias(one.name, name));
  if (!alias) throw new WeiluError('not-found', { noun: 'aliases' });
  const member: Member = { ...before, aliases: withoutAlias(before.aliases, name), updatedAt: now };
  const facts = { name: before.nickname, alias: alias.name, ...(asMember ? { asMember: 1 } : {}) };
  if (!asMember) {
    await database.members.put(member);
    return { result: { memberId: null }, facts };
  }
  return { result: { memberId: await makeMemberOf(alias, member, context) }, facts };
};

/** A member who has the alias as nickname, in the groups where it was used; the two are not proposed as one again. */
async function makeMemberOf(alias: Alias, member: Member, context: CommandContext): Promise<MemberId> {
  const { database, makeId, now } = context;
  const own = await database.memberships.where('memberId').equals(member.id).toArray();
  const used = own.filter(({ nickname }) => isSameAlias(nickname, alias.name));
  const joinedOn = used.map((one) => one.joinedOn).reduce(earlierDay, null);
  const made = newMember(member.communityId, { nickname: alias.name, joinedOn }, makeId, now);
  await database.members.bulkPut([apartFrom(member, made.id), apartFrom(made, member.id)]);
  await database.memberships.bulkPut(
    used.flatMap((one) => [{ ...one, nickname: '' }, membershipOf(made, one, context)]),
  );
  await database.timeline.bulkAdd([
    newTimelineEvent(member, 'merge', `别名「${alias.name}」拆成另一位`, now, makeId),
    newTimelineEvent(made, 'merge', `从「${member.nickname}」的别名拆出`, now, makeId),
  ]);
  return made.id;
}

/** What was said cannot be told apart: it stays with whom it was counted for. */
function membershipOf(made: Member, from: Membership, { makeId }: CommandContext): Membership {
  return { ...from, id: makeId(), memberId: made.id, nickname: '', spokenCount: 0, spokenOn: null };
}
