import type { MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import type { IntakeMember, intakeQueries } from '#shared/wire/nouns/intake';
import { requireRow } from '../../store/rows';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { readSettings } from '../settings/settings.handlers';
import { ledgersBefore } from './ledgers-before';

export const intakeQueryHandlers: QueryHandlers<keyof typeof intakeQueries> = {
  'intake.base': (input, context) => intakeBase(input, context),
  'intake.list': (input, context) => listIntakes(input, context),
};

/** Characters of a pasted text that a list shows. */
const excerptLength = 80;

const intakeBase: QueryHandler<'intake.base'> = async ({ communityId, activityId = null }, context) => {
  const { database } = context;
  const community = await requireRow(database.communities, communityId);
  const [members, memberships, pastes, rules, { operatorName }, ledgers] = await Promise.all([
    database.members.where('communityId').equals(communityId).toArray(),
    database.memberships.where('communityId').equals(communityId).toArray(),
    database.intakes.where('communityId').equals(communityId).toArray(),
    database.reviewRules.where('communityId').equals(communityId).sortBy('position'),
    readSettings(database),
    ledgersBefore(communityId, activityId, context),
  ]);
  const byMember = new Map<MemberId, Membership[]>();
  for (const membership of memberships) {
    const own = byMember.get(membership.memberId);
    if (own) own.push(membership);
    else byMember.set(membership.memberId, [membership]);
  }
  return {
    members: members.map((member) => asSeen(member, byMember.get(member.id) ?? [])),
    earlier: pastes
      .sort((a, b) => a.at - b.at)
      .map(({ id, kind, groupId, hash, appliedKeys, on, at }) => {
        return { id, kind, groupId, hash, appliedKeys, on, at };
      }),
    duties: community.duties,
    rules,
    review: community.review,
    operatorName,
    ...ledgers,
  };
};

function asSeen(member: Member, memberships: readonly Membership[]): IntakeMember {
  const { id, nickname, preferredName, aliases, wechatId, duties } = member;
  return {
    id,
    nickname,
    preferredName,
    aliases,
    wechatId,
    dutyTitles: duties.map(({ title }) => title),
    memberships: memberships.map((membership) => {
      const { groupId, status, joinedOn, method, inviter, spokenCount, spokenOn } = membership;
      const { nickname } = membership;
      return { groupId, nickname, status, joinedOn, method, inviter, spokenCount, spokenOn };
    }),
  };
}

const listIntakes: QueryHandler<'intake.list'> = async ({ communityId }, { database }) => {
  const pastes = await database.intakes.where('communityId').equals(communityId).toArray();
  return pastes
    .sort((a, b) => b.at - a.at)
    .map(({ id, kind, groupId, hash, on, at, text }) => ({
      id,
      kind,
      groupId,
      hash,
      on,
      at,
      excerpt: Array.from(text.trim().slice(0, excerptLength * 4))
        .slice(0, excerptLength)
        .join(''),
      lines: text.split('\n').length,
    }));
};
