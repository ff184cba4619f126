import { nicknameKey, wechatIdKey } from './clean-text';
import type { ExistingMember } from './existing-member';
import { type KnownValues, knownValuesOf, nothingKnown } from './known-values';
import type { MemberDraft } from './member-draft';
import { mergeDraft } from './merge-draft';

/** A row that is not refused: its place among the parsed rows, and what it says. */
export interface DraftRow {
  readonly index: number;
  readonly draft: MemberDraft;
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

/**
 * Tells which rows speak of the same person, and who that is. An equal WeChat id decides. Then an equal
 * nickname does, when the two do not have different ids and only one person has it. Rows without an id are
 * matched last, against the nicknames people will have after the import, so that the order of the rows does
 * not matter and importing the result again finds the same people. `renames`: whether members who are
 * already there take the nicknames of the rows.
 */
export function matchRows(
  rows: readonly DraftRow[],
  existing: readonly ExistingMember[],
  options: { readonly renames: boolean },
): readonly MatchedPerson[] {
  const withId = groupBy(rows, ({ draft }) => wechatIdKey(draft.wechatId ?? ''));
  const withoutId = groupBy(withId.get('') ?? [], ({ draft }) => nicknameKey(draft.nickname));
  withId.delete('');
  const persons = matchById(withId, existing);
  matchIdsByNickname(withId, existing, persons);
  matchByNickname(withoutId, existing, persons, options.renames);
  return [...persons.values()].map((person) => ({
    ...person,
    rows: person.rows.toSorted((a, b) => a.index - b.index),
  }));
}

/** Persons by the member they are, or by a key of their own when they are new. */
type Persons = Map<ExistingMember | string, Person>;

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function finalNickname(rows: readonly DraftRow[]): string {
  return nicknameKey(rows.at(-1)?.draft.nickname ?? '');
}

/** Takes the rows whose id a member has out of the groups, and makes a person of each. */
function matchById(groups: Map<string, DraftRow[]>, existing: readonly ExistingMember[]): Persons {
  const persons: Persons = new Map();
  for (const member of existing) {
    const id = wechatIdKey(member.wechatId);
    const rows = groups.get(id);
    if (id === '' || rows === undefined) continue;
    persons.set(member, { existing: member, rows, sameNameCount: 0 });
    groups.delete(id);
  }
  return persons;
}

/** Rows with an id nobody has yet: the one member of that nickname without an id, or somebody new. */
function matchIdsByNickname(
  groups: ReadonlyMap<string, DraftRow[]>,
  existing: readonly ExistingMember[],
  persons: Persons,
): void {
  const membersWithoutId = groupBy(
    existing.filter(({ wechatId }) => wechatIdKey(wechatId) === ''),
    ({ nickname }) => nicknameKey(nickname),
  );
  for (const [id, rows] of groups) {
    const nickname = finalNickname(rows);
    const candidates = membersWithoutId.get(nickname) ?? [];
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) {
      persons.set(only, { existing: only, rows, sameNameCount: 0 });
      membersWithoutId.delete(nickname);
    } else {
      persons.set(`id ${id}`, { existing: null, rows, sameNameCount: candidates.length });
    }
  }
}

/** Rows without an id: the one person of that nickname, or the one of several who is known that way already. */
function matchByNickname(
  groups: ReadonlyMap<string, DraftRow[]>,
  existing: readonly ExistingMember[],
  persons: Persons,
  renames: boolean,
): void {
  const newcomers = [...persons.values()].filter((person) => person.existing === null);
  const known = existing.map(
    (member) => persons.get(member) ?? { existing: member, rows: [], sameNameCount: 0 },
  );
  const byNickname = groupBy([...known, ...newcomers], (person) =>
    person.existing === null || (renames && person.rows.length > 0)
      ? finalNickname(person.rows)
      : nicknameKey(person.existing.nickname),
  );
  for (const [nickname, rows] of groups) {
    const candidates = byNickname.get(nickname) ?? [];
    const match =
      candidates.length > 1 ? candidates.find((person) => addsNothing(person, rows)) : candidates[0];
    if (match === undefined) {
      persons.set(`name ${nickname}`, { existing: null, rows, sameNameCount: candidates.length });
    } else {
      match.rows = [...match.rows, ...rows];
      if (match.existing !== null) persons.set(match.existing, match);
    }
  }
}

function addsNothing(person: Person, rows: readonly DraftRow[]): boolean {
  const start = person.existing === null ? nothingKnown : knownValuesOf(person.existing);
  const before = mergeAll(start, person.rows);
  return sameValues(before, mergeAll(before, rows));
}

function mergeAll(known: KnownValues, rows: readonly DraftRow[]): KnownValues {
  return rows.reduce((values, { draft }) => mergeDraft(values, draft).values, known);
}

/** Whether two states of a person are the same; lists only ever grow, so that their lengths tell. */
function sameValues(before: KnownValues, after: KnownValues): boolean {
  return (Object.keys(before) as (keyof KnownValues)[]).every((key) => {
    const value = before[key];
    const other = after[key];
    return Array.isArray(value) && Array.isArray(other) ? value.length === other.length : value === other;
  });
}
