import { type Day, dayOf, type Instant } from '../../days';
import type { FieldId, MemberId, TagId } from '../../ids';
import { noteLimit } from '../../text';
import { withAliases } from '../aliases/aliases';
import type { Alias, Duty, Inviter, Member, Trait } from '../member';
import { distinctIds } from './keep-apart';
import { isBlank, type MergeChoices, type MergeField } from './merge-choices';
import { mergeSkin } from './merge-skin';

/** Most 职务 and specialties that a row takes. */
const limits = { duties: 50, traits: 100 } as const;

type MergeRules = Readonly<{
  now: Instant;
  /** Joins the tags of both as their groups allow; those of the one that stays first. */
  joinTags: (kept: readonly TagId[], dropped: readonly TagId[]) => readonly TagId[];
}>;

/** The one member that two become. `overflow` is what the notes had no room for. */
export type MergedMember = Readonly<{ member: Member; overflow: string }>;

/**
 * One member of two. A chosen field comes from `drop`; one that `keep` leaves empty too. Lists are joined, notes stand
 * one below the other, and the nickname that was not chosen becomes an alias.
 */
export function mergeMembers(
  keep: Member,
  drop: Member,
  { fromDropped, customFromDropped }: MergeChoices,
  { now, joinTags }: MergeRules,
): MergedMember {
  const from = (field: MergeField): Member =>
    fromDropped.includes(field) || (isBlank(keep, field) && !isBlank(drop, field)) ? drop : keep;
  const { nickname } = fromDropped.includes('nickname') ? drop : keep;
  const { notes, overflow } = joinNotes(keep.notes, drop.notes);
  const ownSkinFirst = !fromDropped.includes('skin');
  const member: Member = {
    ...keep,
    nickname,
    preferredName: from('preferredName').preferredName,
    wechatId: from('wechatId').wechatId,
    avatarColor: (fromDropped.includes('avatarColor') ? drop : keep).avatarColor,
    gender: from('gender').gender,
    city: from('city').city,
    joinedOn: from('joinedOn').joinedOn,
    inviter: mergeInviter(keep, drop, fromDropped.includes('inviter')),
    source: from('source').source,
    tier: from('tier').tier,
    skin: ownSkinFirst ? mergeSkin(keep.skin, drop.skin) : mergeSkin(drop.skin, keep.skin),
    birthday: from('birthday').birthday,
    paidUntil: from('paidUntil').paidUntil,
    cadenceDays: from('cadenceDays').cadenceDays,
    snoozedUntil: latest(keep.snoozedUntil, drop.snoozedUntil),
    lastContactAt: latest(keep.lastContactAt, drop.lastContactAt),
    notes,
    roles: [...new Set([...keep.roles, ...drop.roles])],
    duties: joinDuties(keep.duties, drop.duties),
    traits: joinTraits(keep.traits, drop.traits),
    tagIds: joinTags(keep.tagIds, drop.tagIds),
    aliases: withAliases(keep.aliases, [...nicknamesLeft(keep, drop, nickname), ...drop.aliases], nickname),
    custom: joinCustom(keep, drop, customFromDropped),
    distinctFrom: distinctIds([...keep.distinctFrom, ...drop.distinctFrom], [keep.id, drop.id]),
    createdAt: Math.min(keep.createdAt, drop.createdAt),
    updatedAt: now,
  };
  return { member, overflow };
}

/** The nickname of the two that was not chosen, as an alias. */
function nicknamesLeft(keep: Member, drop: Member, nickname: string): readonly Alias[] {
  return [drop, keep]
    .filter((one) => one.nickname !== nickname)
    .map((one) => ({ name: one.nickname, since: firstSeen(one), source: 'merge' }));
}

function firstSeen({ joinedOn, createdAt }: Member): Day {
  return joinedOn ?? dayOf(createdAt);
}

/** Who brought them; nobody is brought by themselves. A name without a member takes the member of the same name. */
export function mergeInviter(keep: Member, drop: Member, ofDropped: boolean): Inviter {
  const own: readonly (MemberId | null)[] = [keep.id, drop.id];
  const usable = [keep.inviter, drop.inviter].filter(
    ({ name, memberId }) =>
      (name !== '' || memberId !== null) && (memberId === null || !own.includes(memberId)),
  );
  const wanted = ofDropped ? drop.inviter : keep.inviter;
  const chosen = usable.includes(wanted) ? wanted : usable[0];
  if (!chosen) return { name: '', memberId: null };
  const known = usable.find(({ name, memberId }) => name === chosen.name && memberId !== null);
  return chosen.memberId === null && known ? known : chosen;
}

/** The notes of both, one below the other; what one says already is not said again. */
function joinNotes(kept: string, dropped: string): Readonly<{ notes: string; overflow: string }> {
  if (dropped === '' || kept.includes(dropped)) return { notes: kept, overflow: '' };
  if (kept === '' || dropped.includes(kept)) return { notes: dropped, overflow: '' };
  const joined = `${kept}\n${dropped}`;
  return joined.length > noteLimit ? { notes: kept, overflow: dropped } : { notes: joined, overflow: '' };
}

function joinDuties(kept: readonly Duty[], dropped: readonly Duty[]): readonly Duty[] {
  const held = new Set(kept.map(({ title }) => title));
  return [...kept, ...dropped.filter(({ title }) => !held.has(title))].slice(0, limits.duties);
}

/** Specialties of both; of one that both have, the stronger evidence, and the quote there is. */
function joinTraits(kept: readonly Trait[], dropped: readonly Trait[]): readonly Trait[] {
  const joined = new Map<string, Trait>();
  for (const trait of [...kept, ...dropped]) {
    const place = `${trait.kind} ${trait.name}`;
    const known = joined.get(place);
    joined.set(place, known ? strongerOf(known, trait) : trait);
  }
  return [...joined.values()].slice(0, limits.traits);
}

function strongerOf(one: Trait, other: Trait): Trait {
  const [strong, weak] = other.strength > one.strength ? [other, one] : [one, other];
  if (strong.quote !== '' || weak.quote === '') return strong;
  return { ...strong, quote: weak.quote, on: weak.on };
}

function joinCustom(keep: Member, drop: Member, fromDropped: readonly FieldId[]): Member['custom'] {
  const chosen = Object.fromEntries(
    fromDropped.flatMap((id) => {
      const value = drop.custom[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return { ...drop.custom, ...keep.custom, ...chosen };
}

function latest<Value extends string | number>(one: Value | null, other: Value | null): Value | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
