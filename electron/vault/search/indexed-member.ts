import type { Member, Membership } from '#shared/domain/members/member';
import { unknownSkin } from '#shared/domain/members/skin';
import { foldText } from '#shared/domain/search/fold-text';
import { matchesTerm, type SearchableText, toSearchable } from '#shared/domain/search/pinyin-search';
import type { SegmentMember, TextSubject } from '#shared/domain/segments/segment-subject';

/** A member as searches, filters and sorting see it, in memory: without the long text, and texts ready to be searched. */
export type IndexedMember = Readonly<{
  member: SegmentMember;
  /** The texts of {@link searchedTexts}, in that order, then everything else a search looks into. */
  texts: readonly SearchableText[];
}>;

/** Texts of a member that are kept searchable: conditions on them need not fold them again. */
const searchedTexts = ['nickname', 'preferredName', 'wechatId', 'city', 'notes'] as const;

/** Of them, those that are names come first. */
const names = 2;

const empty: SearchableText = [];

/** Makes the entry of a member. */
export function indexMember(row: Member): IndexedMember {
  const { notes: _, ...member } = row;
  const others = [
    ...row.aliases.map(({ name }) => name),
    ...row.traits.map(({ name }) => name),
    ...row.duties.map(({ title }) => title),
  ];
  return {
    member: leanMember(member),
    texts: [...searchedTexts.map((name) => row[name]), ...others].map((text) =>
      text === '' ? empty : toSearchable(text),
    ),
  };
}

/** Whether a term is found in a name of a member: nickname, preferred name or alias. */
export function isNamed({ member, texts }: IndexedMember, term: string): boolean {
  const aliasesEnd = searchedTexts.length + member.aliases.length;
  return texts.some(
    (text, place) =>
      (place < names || (place >= searchedTexts.length && place < aliasesEnd)) && matchesTerm(text, term),
  );
}

/** Whether a term is found in a text of a member that is not a name. */
export function isSpokenOf({ member, texts }: IndexedMember, term: string): boolean {
  const aliasesEnd = searchedTexts.length + member.aliases.length;
  return texts.some(
    (text, place) =>
      (place >= aliasesEnd || (place >= names && place < searchedTexts.length)) && matchesTerm(text, term),
  );
}

/** A text of a member, folded as searches fold it. */
export function foldedText({ member, texts }: IndexedMember, subject: TextSubject): string {
  if (subject === 'inviter') return foldShared(member.inviter.name);
  if (subject === 'source') return foldShared(member.source);
  const text = texts[searchedTexts.indexOf(subject)] ?? empty;
  return text.map(({ character }) => character).join('');
}

const none: readonly never[] = [];
const noMemberships: readonly Membership[] = none;

/** The memberships of each member. */
export class MembershipsOfMembers {
  readonly #of = new Map<string, readonly Membership[]>();
  readonly #nicknames = new Map<string, readonly SearchableText[]>();

  get(memberId: string): readonly Membership[] {
    return this.#of.get(memberId) ?? noMemberships;
  }

  /** Every membership of everybody. */
  *all(): Generator<Membership> {
    for (const memberships of this.#of.values()) yield* memberships;
  }

  /** The nicknames of a member in groups. Folding texts is slow: they are made ready when a search first asks. */
  nicknames(memberId: string): readonly SearchableText[] {
    const known = this.#nicknames.get(memberId);
    if (known) return known;
    const given = this.get(memberId).filter(({ nickname }) => nickname !== '');
    const texts = given.length === 0 ? none : given.map(({ nickname }) => toSearchable(nickname));
    this.#nicknames.set(memberId, texts);
    return texts;
  }

  put(row: Membership): void {
    const membership = { ...row, communityId: shared(row.communityId), groupId: shared(row.groupId) };
    const others = this.get(row.memberId).filter(({ id }) => id !== row.id);
    this.#of.set(row.memberId, [...others, membership]);
    this.#nicknames.delete(row.memberId);
  }

  remove({ id, memberId }: Pick<Membership, 'id' | 'memberId'>): void {
    const left = this.get(memberId).filter((membership) => membership.id !== id);
    if (left.length > 0) this.#of.set(memberId, left);
    else this.#of.delete(memberId);
    this.#nicknames.delete(memberId);
  }

  clear(): void {
    this.#of.clear();
    this.#nicknames.clear();
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

/** The same member, sharing with others what they have in common: a hundred thousand of them fit. */
function leanMember(member: SegmentMember): SegmentMember {
  const { inviter, skin } = member;
  const nothingOfSkin =
    skin.type === null &&
    skin.sensitive === null &&
    skin.since === null &&
    skin.concerns.length + skin.states.length + skin.allergens.length + skin.evidence.length === 0;
  return {
    ...member,
    communityId: shared(member.communityId),
    city: shared(member.city),
    source: shared(member.source),
    inviter: inviter.name === '' && inviter.memberId === null ? nobody : inviter,
    skin: nothingOfSkin ? unknownSkin : skin,
    roles: list(member.roles),
    duties: list(member.duties),
    traits: list(member.traits.map((trait) => ({ ...trait, name: shared(trait.name) }))),
    tagIds: list(member.tagIds.map(shared)),
    aliases: list(member.aliases),
    distinctFrom: list(member.distinctFrom),
    custom: Object.keys(member.custom).length === 0 ? noValues : member.custom,
  };
}
