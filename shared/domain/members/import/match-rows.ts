import { nicknameKey, wechatIdKey } from './clean-text';
import type { ExistingMember } from './existing-member';
import type { ImportKey } from './import-preset';
import { type KnownValues, knownValuesOf, nothingKnown } from './known-values';
import type { MemberDraft } from './member-draft';
import { mergeDraft } from './merge-draft';
import { type AddTags, addAnyTags } from './tag-rules';

/** A row that is not refused: its place among the parsed rows, and what it says. */
export interface DraftRow {
  readonly index: number;
  readonly draft: MemberDraft;
  /** The row names the member by another name they are known by; the draft has their nickname instead. */
  readonly alias?: string;
}

/** One person of a file: the rows that speak of them, in file order, and the member they are, if any. */
export interface MatchedPerson {
  readonly existing: ExistingMember | null;
  readonly rows: readonly DraftRow[];
  /** How many others share the nickname, when that left open who is meant; otherwise 0. */
  readonly sameNameCount: number;
}

interface Person {
  readonly existing: ExistingMember | null;
  rows: DraftRow[];
  sameNameCount: number;
}

/** How rows are matched. */
export interface MatchOptions {
  /** Whether members who are already there take the nicknames of the rows. */
  readonly renames: boolean;
  /** What tells who a row is about; `auto` where it is left out. */
  readonly key?: ImportKey;
  readonly addTags?: AddTags;
}

/**
 * Tells which rows speak of the same person, and who that is. An equal WeChat id decides. Then an equal
 * nickname does, when the two do not have different ids and only one person has it; then another name (别名) that
 * only one member is known by. Rows without an id are matched last, against the nicknames people will have after the
 * import, so that the order of the rows does not matter and importing the result again finds the same people. By
 * the key `wechatId` only ids count, by `nickname` only names.
 */
export function matchRows(
  rows: readonly DraftRow[],
  existing: readonly ExistingMember[],
  { renames, key = 'auto', addTags = addAnyTags }: MatchOptions,
): readonly MatchedPerson[] {
  const byId = key === 'nickname' ? [] : rows;
  const withId = groupBy(byId, ({ draft }) => wechatIdKey(draft.wechatId ?? ''));
  const nameless = key === 'nickname' ? rows : (withId.get('') ?? []);
  const withoutId = groupBy(nameless, ({ draft }) => nicknameKey(draft.nickname));
  withId.delete('');
  const persons = matchById(withId, existing);
  const named = key === 'wechatId' ? [] : existing;
  matchIdsByNickname(withId, named, persons);
  matchByNickname(withoutId, named, persons, { renames, addTags });
  return [...persons.values()].map((person) => ({
    ...person,
    rows: person.rows.toSorted((a, b) => a.index - b.index),
  }));
}

/** Persons by the member they are, or by a key of their own when they are new. */
type Persons = Map<ExistingMember | string, Person>;

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) addTo(groups, keyOf(value), value);
  return groups;
}

function addTo<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function finalNickname(rows: readonly DraftRow[]): string {
  return nicknameKey(rows.at(-1)?.draft.nickname ?? '');
}

/** What is known by each other name; the names may be nicknames of others too. */
function groupByAlias<Value>(
  values: readonly Value[],
  memberOf: (value: Value) => ExistingMember | null,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const names = new Set(memberOf(value)?.aliases.map(({ name }) => nicknameKey(name)));
    for (const name of names) addTo(groups, name, value);
  }
  return groups;
}

/** Rows that name a member by another name, as if they had the nickname: the name they know is an old one. */
function underNickname(rows: readonly DraftRow[], { aliases }: ExistingMember, nickname: string): DraftRow[] {
  if (aliases.length === 0) return [...rows];
  const others = new Set(aliases.map(({ name }) => nicknameKey(name)));
  return rows.map(({ index, draft }) =>
    others.has(nicknameKey(draft.nickname))
      ? { index, draft: { ...draft, nickname }, alias: draft.nickname }
      : { index, draft },
  );
}

/** Takes the rows whose id a member has out of the groups, and makes a person of each. */
function matchById(groups: Map<string, DraftRow[]>, existing: readonly ExistingMember[]): Persons {
  const persons: Persons = new Map();
  for (const member of existing) {
    const id = wechatIdKey(member.wechatId);
    const rows = groups.get(id);
    if (id === '' || rows === undefined) continue;
    const own = underNickname(rows, member, member.nickname);
    persons.set(member, { existing: member, rows: own, sameNameCount: 0 });
    groups.delete(id);
  }
  return persons;
}

/** Rows with an id nobody has yet: the one member of that name without an id, or somebody new. */
function matchIdsByNickname(
  groups: ReadonlyMap<string, DraftRow[]>,
  existing: readonly ExistingMember[],
  persons: Persons,
): void {
  const withoutId = existing.filter(({ wechatId }) => wechatIdKey(wechatId) === '');
  const byNickname = groupBy(withoutId, ({ nickname }) => nicknameKey(nickname));
  const byAlias = groupByAlias(withoutId, (member) => member);
  for (const [id, rows] of groups) {
    const nickname = finalNickname(rows);
    const namesakes = byNickname.get(nickname) ?? [];
    const candidates = namesakes.length > 0 ? namesakes : (byAlias.get(nickname) ?? []);
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1 && !persons.has(only)) {
      const own = underNickname(rows, only, only.nickname);
      persons.set(only, { existing: only, rows: own, sameNameCount: 0 });
      byNickname.delete(nickname);
    } else {
      persons.set(`id ${id}`, { existing: null, rows, sameNameCount: candidates.length });
    }
  }
}

/** Rows without an id: the one person of that name, or the one of several who is known that way already. */
function matchByNickname(
  groups: ReadonlyMap<string, DraftRow[]>,
  existing: readonly ExistingMember[],
  persons: Persons,
  { renames, addTags }: Readonly<{ renames: boolean; addTags: AddTags }>,
): void {
  const newcomers = [...persons.values()].filter((person) => person.existing === null);
  const known = existing.map(
    (member) => persons.get(member) ?? { existing: member, rows: [], sameNameCount: 0 },
  );
  const byNickname = groupBy([...known, ...newcomers], (person) => nicknameKey(nicknameOf(person, renames)));
  const byAlias = groupByAlias(known, (person) => person.existing);
  const givenUp = namesGivenUp(known, renames);
  const meant = [...groups].map(([nickname, rows]) => {
    const namesakes = byNickname.get(nickname) ?? [];
    const knownByIt = givenUp.has(nickname) ? [] : (byAlias.get(nickname) ?? []);
    return { nickname, rows, candidates: namesakes.length > 0 ? namesakes : knownByIt };
  });
  // Who is meant by a name of several is told by what is known of them when everything else is.
  const clearOnesFirst = meant.toSorted(
    (a, b) => Math.min(a.candidates.length, 2) - Math.min(b.candidates.length, 2),
  );
  for (const { nickname, rows, candidates } of clearOnesFirst) {
    const ownRows = (person: Person) =>
      person.existing === null ? rows : underNickname(rows, person.existing, nicknameOf(person, renames));
    const match =
      candidates.length > 1
        ? candidates.find((person) => addsNothing(person, ownRows(person), addTags))
        : candidates[0];
    if (match === undefined) {
      persons.set(`name ${nickname}`, { existing: null, rows, sameNameCount: candidates.length });
    } else {
      match.rows = [...match.rows, ...ownRows(match)];
      if (match.existing !== null) persons.set(match.existing, match);
    }
  }
}

/**
 * Nicknames that this import takes from members who have another one in it. Whether a row means them, or somebody else
 * who is known by the name, nobody can tell.
 */
function namesGivenUp(known: readonly Person[], renames: boolean): ReadonlySet<string> {
  return new Set(
    known.flatMap((person) => {
      const before = nicknameKey(person.existing?.nickname ?? '');
      return before === nicknameKey(nicknameOf(person, renames)) ? [] : [before];
    }),
  );
}

/** The nickname a person has after the rows they were matched with by their id. */
function nicknameOf({ existing, rows }: Person, renames: boolean): string {
  if (existing !== null && !(renames && rows.length > 0)) return existing.nickname;
  return rows.at(-1)?.draft.nickname ?? '';
}

function addsNothing(person: Person, rows: readonly DraftRow[], addTags: AddTags): boolean {
  const start = person.existing === null ? nothingKnown : knownValuesOf(person.existing);
  const before = mergeAll(start, person.rows, addTags);
  return sameValues(before, mergeAll(before, rows, addTags));
}

function mergeAll(known: KnownValues, rows: readonly DraftRow[], addTags: AddTags): KnownValues {
  return rows.reduce((values, { draft }) => mergeDraft(values, draft, addTags).values, known);
}

/** Whether two states of a person are the same; lists hold each item once, and their order says nothing. */
function sameValues(before: KnownValues, after: KnownValues): boolean {
  return (Object.keys(before) as (keyof KnownValues)[]).every((key) => {
    const value = before[key];
    const other = after[key];
    if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
    return value.length === other.length && value.every((item) => other.includes(item));
  });
}
