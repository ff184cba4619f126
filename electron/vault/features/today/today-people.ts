import {
  type Cadence,
  cadenceFor,
  contactState,
  isSnoozed,
  overdueShare,
} from '#shared/domain/cadence/contact-due';
import { type Day, dateOfDay, dayOf, type Instant, shiftDay } from '#shared/domain/days';
import { keyDateFinder, lookAheadDays } from '#shared/domain/key-dates/key-dates-of';
import type { Member } from '#shared/domain/members/member';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { DueContact, KeyDate } from '#shared/wire/nouns/today';
import type { QueryHandler } from '../../store/run-query';
import { isActive, peopleHere } from './people';
import { type RulesFor, readCadenceRules } from './today-people-rules';

/** Due contacts listed at most; `dueCount` counts them all. */
const contactsShown = 30;

type Person = Omit<Member, 'notes'>;

/** 关键日子 and 该联系的人, of those in the community or group now. */
export const todayPeople: QueryHandler<'today.people'> = async (input, context) => {
  const { communityId, groupId, today } = input;
  const { database } = context;
  const community = await database.communities.get(communityId);
  if (!community) return { keyDates: [], contacts: [], dueCount: 0 };
  const everybody = await peopleHere(context, communityId, groupId);
  const people = everybody.filter(isActive).map(({ member }) => member);
  const fields = await database.fields.where('communityId').equals(communityId).toArray();
  const keyDatesOf = keyDateFinder(fields, today, shiftDay(today, lookAheadDays));
  const due = duePeople(people, await readCadenceRules(community, today, context), today);
  return {
    keyDates: people
      .flatMap((member) => keyDatesOf(member).map((date) => ({ ...nameOf(member), ...date })))
      .sort(soonestFirst),
    contacts: due.slice(0, contactsShown).map((one) => contactOf(one, today)),
    dueCount: due.length,
  };
};

function nameOf({ id, nickname, avatarColor }: Person) {
  return { memberId: id, nickname, avatarColor };
}

/** Somebody who is due, by which rule, and how far over it. */
type Due = Readonly<{ member: Person; cadence: Cadence; lastAt: Instant; share: number }>;

/** Those who are due, longest overdue first as a share of their cadence, then by name. */
function duePeople(people: readonly Person[], rulesFor: RulesFor, today: Day): readonly Due[] {
  const shareOver = overdueShare(today);
  const startOf = startsOfDays();
  const due: Due[] = [];
  for (const member of people) {
    if (isSnoozed(member.snoozedUntil, today)) continue;
    const cadence = cadenceFor(member.cadenceDays, rulesFor(member));
    if (!cadence) continue;
    const { lastContactAt, joinedOn, createdAt } = member;
    // Before the first contact it counts from joining, else from the day the member was written down.
    const lastAt = lastContactAt ?? (joinedOn === null ? createdAt : startOf(joinedOn));
    const share = shareOver(cadence.days, lastAt);
    if (share > 0) due.push({ member, cadence, lastAt, share });
  }
  return due.sort(
    (a, b) =>
      b.share - a.share ||
      compareNames(a.member.nickname, b.member.nickname) ||
      (a.member.id < b.member.id ? -1 : 1),
  );
}

/** The instant a day begins; each is worked out once. */
function startsOfDays(): (day: Day) => Instant {
  const known = new Map<Day, Instant>();
  return (day) => {
    const start = known.get(day) ?? dateOfDay(day).getTime();
    known.set(day, start);
    return start;
  };
}

function contactOf({ member, cadence, lastAt }: Due, today: Day): DueContact {
  const { overdue, state } = contactState(cadence.days, dayOf(lastAt), today);
  return {
    ...nameOf(member),
    everyDays: cadence.days,
    ruleName: cadence.ruleName ?? '',
    lastContactAt: member.lastContactAt,
    overdue,
    state: state === 'red' ? 'red' : 'amber',
  };
}

function soonestFirst(a: KeyDate, b: KeyDate): number {
  return (
    (a.on < b.on ? -1 : Number(a.on > b.on)) ||
    compareNames(a.nickname, b.nickname) ||
    (a.memberId < b.memberId ? -1 : Number(a.memberId > b.memberId))
  );
}
