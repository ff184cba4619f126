import type { Member, Membership, Trait } from '#shared/domain/members/member';
import { unknownSkin } from '#shared/domain/members/skin';
import { foldText } from '#shared/domain/search/fold-text';
import type { SegmentMember, TextSubject } from '#shared/domain/segments/segment-subject';

/** What is searched of a member beside names and notes. */
export function othersOf({ wechatId, city, traits, duties }: SegmentMember): readonly string[] {
  return [wechatId, city, ...traits.map(({ name }) => name), ...duties.map(({ title }) => title)];
}

/** A text of a member other than the notes, folded as searches fold it. */
export function foldedText(member: SegmentMember, subject: Exclude<TextSubject, 'notes'>): string {
  if (subject === 'inviter') return foldShared(member.inviter.name);
  if (subject === 'source' || subject === 'city') return foldShared(member[subject]);
  return foldText(member[subject]);
}

const none: readonly never[] = [];
const noMemberships: readonly Membership[] = none;

/** The memberships of each member. */
export class MembershipsOfMembers {
  readonly #of = new Map<string, readonly Membership[]>();

  get(memberId: string): readonly Membership[] {
    return this.#of.get(memberId) ?? noMemberships;
  }

  /** Every membership of everybody. */
  *all(): Generator<Membership> {
    for (const memberships of this.#of.values()) yield* memberships;
  }

  put(row: Membership): void {
    const membership = { ...row, communityId: shared(row.communityId), groupId: shared(row.groupId) };
    const others = this.get(row.memberId).filter(({ id }) => id !== row.id);
    this.#of.set(row.memberId, [...others, membership]);
  }

  remove({ id, memberId }: Pick<Membership, 'id' | 'memberId'>): void {
    const left = this.get(memberId).filter((membership) => membership.id !== id);
    if (left.length > 0) this.#of.set(memberId, left);
    else this.#of.delete(memberId);
  }

  clear(): void {
    this.#of.clear();
  }
}

/** Texts many members have in common, such as cities and ids of tags: each is kept once. */
const pool = new Map<string, string>();
const foldedPool = new Map<string, string>();

function shared<Text extends string>(text: Text): Text {
  const known = pool.get(text);
  if (known !== undefined) return known as Text;
  pool.set(text, text);
  return text;
}

function foldShared(text: string): string {
  const known = foldedPool.get(text);
  if (known !== undefined) return known;
  const folded = foldText(text);
  foldedPool.set(text, folded);
  return folded;
}

const nobody: Member['inviter'] = { name: '', memberId: null };
const noValues: Member['custom'] = {};

function list<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? none : items;
}

type Mutable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/**
 * Puts what members have in common, texts and empty lists, in place of the member's own: a hundred thousand of them
 * fit. For rows just read from the disk, which nobody else holds: those of a command may be frozen.
 */
export function makeLean(row: Member): void {
  const member = row as Mutable<Member>;
  const { inviter, skin } = member;
  const nothingOfSkin =
    skin.type === null &&
    skin.sensitive === null &&
    skin.since === null &&
    skin.concerns.length + skin.states.length + skin.allergens.length + skin.evidence.length === 0;
  member.communityId = shared(member.communityId);
  member.city = shared(member.city);
  member.source = shared(member.source);
  if (inviter.name === '' && inviter.memberId === null) member.inviter = nobody;
  if (nothingOfSkin) member.skin = unknownSkin;
  member.roles = list(member.roles);
  member.duties = list(member.duties);
  member.traits = list(member.traits);
  for (const trait of member.traits as Mutable<Trait>[]) trait.name = shared(trait.name);
  member.tagIds = list(member.tagIds.map(shared));
  member.aliases = list(member.aliases);
  member.distinctFrom = list(member.distinctFrom);
  if (Object.keys(member.custom).length === 0) member.custom = noValues;
}
