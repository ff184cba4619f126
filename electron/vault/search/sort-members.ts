import type { YearlyDate } from '#shared/domain/fields/calendar-date';
import type { FieldValue } from '#shared/domain/fields/field';
import type { FieldId, GroupId, TagId } from '#shared/domain/ids';
import { genders, type Membership, tiers } from '#shared/domain/members/member';
import { skinTypes } from '#shared/domain/members/skin';
import { structureRoleLabels } from '#shared/domain/members/vocabulary';
import { compareNames } from '#shared/domain/search/pinyin-search';
import type { SegmentMember } from '#shared/domain/segments/segment-subject';
import type { MemberColumn, MemberSort } from '#shared/wire/nouns/members';

/** What a column is ordered by: a number, or words in the order of a dictionary; null where there is nothing. */
type SortValue = number | string | null;

/** A member with what the columns of the list show of them. */
export type SortedMember = Readonly<{
  member: SegmentMember;
  memberships: readonly Membership[];
  tagName: (id: TagId) => string;
  groupName: (id: GroupId) => string;
  speechKnown: (id: GroupId) => boolean;
}>;

const words = (list: readonly string[]): SortValue => (list.length === 0 ? null : list.join('、'));
const line = (text: string): SortValue => (text === '' ? null : text);
const day = (text: string | null): SortValue => (text === null ? null : Number(text.replaceAll('-', '')));
const present = ({ memberships }: SortedMember) => memberships.filter(({ status }) => status !== 'left');

/** Columns that have an order of their own. Long texts have none, and names are what everything else is ordered by. */
const values: Readonly<Record<Exclude<MemberColumn, 'notes'>, (sorted: SortedMember) => SortValue>> = {
  skin: ({ member: { skin } }) => {
    if (skin.type === null) return skin.sensitive ? skinTypes.length * 2 : null;
    return skinTypes.indexOf(skin.type) * 2 + (skin.sensitive ? 0 : 1);
  },
  specialties: ({ member }) => words(member.traits.map(({ name }) => name)),
  inviter: ({ member }) => line(member.inviter.name),
  lastContact: ({ member }) => member.lastContactAt,
  tier: ({ member }) => tiers.indexOf(member.tier),
  tags: ({ member, tagName }) => words(member.tagIds.map(tagName)),
  roles: ({ member }) => words(member.roles.map((role) => structureRoleLabels[role])),
  duties: ({ member }) => words(member.duties.map(({ title }) => title)),
  groups: (sorted) => words(present(sorted).map(({ groupId }) => sorted.groupName(groupId))),
  city: ({ member }) => line(member.city),
  gender: ({ member }) => (member.gender === 'unknown' ? null : genders.indexOf(member.gender)),
  source: ({ member }) => line(member.source),
  joinedOn: ({ member }) => day(member.joinedOn),
  birthday: ({ member }) => yearly(member.birthday),
  paidUntil: ({ member }) => day(member.paidUntil),
  preferredName: ({ member }) => line(member.preferredName),
  wechatId: ({ member }) => line(member.wechatId),
  spoken: spokenCount,
};

/** Messages counted in the groups where it is known who speaks; null where none is. */
export function spokenCount(sorted: Pick<SortedMember, 'memberships' | 'speechKnown'>): number | null {
  const known = sorted.memberships.filter(
    ({ status, groupId }) => status !== 'left' && sorted.speechKnown(groupId),
  );
  return known.length === 0 ? null : known.reduce((sum, membership) => sum + membership.spokenCount, 0);
}

/** Through the year, lunar dates behind the solar ones. */
function yearly(date: YearlyDate | null): SortValue {
  return date === null ? null : (date.calendar === 'lunar' ? 10_000 : 0) + date.month * 100 + date.day;
}

function fieldValue(value: FieldValue | undefined): SortValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 0 : 1;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return isYearly(value) ? yearly(value) : words(value);
}

function isYearly(value: Extract<FieldValue, object>): value is YearlyDate {
  return !Array.isArray(value);
}

function columnValue(by: string): ((sorted: SortedMember) => SortValue) | null {
  if (by.startsWith('field:')) {
    const id = by.slice('field:'.length) as FieldId;
    return ({ member }) => fieldValue(member.custom[id]);
  }
  return Object.hasOwn(values, by) ? values[by as keyof typeof values] : null;
}

/**
 * Slots of members in the order of a column, those without a value last, whichever way; those with the same stay in
 * order of name.
 */
export function inColumnOrder(
  { by, descending }: MemberSort,
  byName: Uint32Array,
  lookUp: (slot: number) => SortedMember | null,
): Uint32Array {
  const value = columnValue(by);
  if (value === null) return by === 'nickname' && descending ? byName.toReversed() : byName;
  const ranks = ranksOf(
    Array.from(byName, (slot) => {
      const sorted = lookUp(slot);
      return sorted && value(sorted);
    }),
  );
  const direction = descending ? -1 : 1;
  const places = Uint32Array.from(byName, (_, place) => place).sort((a, b) => {
    const [one, other] = [ranks[a] ?? null, ranks[b] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || a - b;
    return (one - other) * direction || a - b;
  });
  return places.map((place) => byName[place] ?? 0);
}

/** Each value as a number to compare; null where there is none. */
function ranksOf(found: readonly SortValue[]): ReadonlyArray<number | null> {
  const texts = [...new Set(found.filter((one) => typeof one === 'string'))].sort(compareNames);
  // Comparing words is slow: each is compared with the others once, not with every member that has it.
  const places = new Map(texts.map((text, place) => [text, place]));
  return found.map((one) => (typeof one === 'string' ? (places.get(one) ?? null) : one));
}
