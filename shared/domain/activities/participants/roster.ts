import type { IntakeMember } from '../../../wire/nouns/intake';
import type { MemberId, ParticipantId } from '../../ids';
import { cleanName, nameKey } from '../../intake/names';
import type { NameIndex } from '../../intake/planning/name-index';
import { splitNames } from '../../intake/planning/split-names';
import { whyNoName, withoutMarks, withoutNumbering } from '../../intake/reading/roster-line';
import { sourceLines } from '../../intake/reading/source-lines';
import { type Participant, type ParticipantState, participantKey } from '../participant';
import { signsUp } from './signs-up';

/** Who a pasted name is taken for: a member, nobody known (`name`), or nobody at all. */
export type RosterChoice = Readonly<{ as: 'member'; memberId: MemberId } | { as: 'name' } | { as: 'skip' }>;

/** One name of a pasted list and what is proposed for it. */
export type RosterName = Readonly<{
  key: string;
  name: string;
  /** A member by that name; nobody known; somebody who may be one of several, or goes by a decorated name. */
  state: 'known' | 'new' | 'ambiguous';
  choice: RosterChoice;
  /** The members it may be. */
  members: readonly IntakeMember[];
}>;

const separators = /[、，,；;\t]|\s[/|｜]\s/gu;
/** 1. 小雅 or 4 小雅: `loose` where nothing but a blank stands behind the number. */
const leadingNumber = /^\s*\d{1,4}\s*(?:[.、．)）:：]\s*(?=\S)|(?<loose>\s+)(?=\S))/u;
/** —— 以上 —— */
const framed = /^\s*[-–—=~～*＊_·•]{2,}.*[-–—=~～*＊_·•]{2,}\s*$/u;
const longestFrame = 60;
const closing = /^(?:以上|完毕?|未完待续)$/u;
/** 报名名单, 参加的人： */
const heading = /(?:名单|[:：])$/u;
const mostOffered = 8;

/**
 * The names of a pasted list, one a line or with 、 between them, each once. Numbers, bullets, headings and 群主 marks
 * are left out; a name of several members is not decided here.
 */
export function readParticipantRoster(text: string, index: NameIndex): readonly RosterName[] {
  const lines = sourceLines(text);
  // A name may begin with a number and a blank; several of them in one list are numbers.
  const counted = lines.filter((line) => leadingNumber.test(line.text)).length > 1;
  const names = new Map<string, string>();
  for (const line of lines) {
    const plain = line.text.trim();
    if (plain.length <= longestFrame && (framed.test(plain) || closing.test(plain))) continue;
    for (const piece of splitNames(withoutNumber(line.text, counted, index), separators, index.knows)) {
      const name = cleanName(withoutMarks(piece).replace(/^[@＠]/u, ''));
      const key = nameKey(name);
      if (key === '' || names.has(key) || whyNoName(piece) !== null) continue;
      if (!heading.test(name) || index.knows(name)) names.set(key, name);
    }
  }
  return Array.from(names, ([key, name]) => ({ key, name, ...resolve(name, index) }));
}

/** A line without its bullet and number; a known name keeps the number it begins with. */
function withoutNumber(line: string, counted: boolean, index: NameIndex): string {
  if (index.knows(cleanName(line))) return line;
  const text = withoutNumbering(line, false);
  const marked = withoutNumbering(line, true);
  const found = marked === text ? leadingNumber.exec(text) : null;
  if (!found) return marked;
  const rest = text.slice(found[0].length);
  return found.groups?.loose === undefined || counted || index.knows(cleanName(rest)) ? rest : text;
}

function resolve(name: string, index: NameIndex): Pick<RosterName, 'state' | 'choice' | 'members'> {
  const found = index.resolve(name);
  switch (found.found) {
    case 'one':
      return {
        state: 'known',
        choice: { as: 'member', memberId: found.member.id },
        members: [found.member],
      };
    case 'decorated':
      return {
        state: 'ambiguous',
        choice: { as: 'member', memberId: found.member.id },
        members: [found.member],
      };
    case 'several':
      return {
        state: 'ambiguous',
        choice: { as: 'skip' },
        members: found.members.slice(0, mostOffered),
      };
    case 'nobody':
      return { state: 'new', choice: { as: 'name' }, members: [] };
  }
}

/** A row that a list adds to an activity, or changes in it. */
export type RosterAddition = Pick<Participant, 'memberId' | 'name' | 'state'> &
  Readonly<{
    /** The row it changes; absent or null for a new one. */
    id?: ParticipantId | null;
    /** What a row that is there keeps. */
    note?: string;
    source?: Participant['source'];
  }>;

type Known = Pick<Participant, 'id' | 'memberId' | 'name' | 'state' | 'note' | 'source'>;

/**
 * What is written for a list: each person once, and nobody who is there already, but that whoever only thought about it
 * signs up, and that a row with nothing but a name becomes that of the member it turned out to be. Who came, stayed away
 * or quit keeps their state, so that the same list writes nothing the second time.
 */
export function additionsOf(
  people: readonly Readonly<{ memberId: MemberId | null; name: string }>[],
  there: readonly Known[],
  state: ParticipantState,
): readonly RosterAddition[] {
  const rows = new Map(there.map((one) => [participantKey(one), one]));
  const additions = new Map<string, RosterAddition>();
  const taken = new Set<ParticipantId>();
  for (const { memberId, name } of people) {
    const key = participantKey({ memberId, name });
    if (additions.has(key)) continue;
    // Somebody noted by name before they were a member.
    const byName = rows.get(participantKey({ memberId: null, name }));
    const row = rows.get(key) ?? (byName && !taken.has(byName.id) ? byName : undefined);
    if (!row) {
      additions.set(key, { id: null, memberId, name, state });
      continue;
    }
    taken.add(row.id);
    const signs = state === 'signed' && signsUp(row.state);
    if (!signs && row.memberId === memberId) continue;
    const { id, note, source } = row;
    additions.set(key, { id, memberId, name, state: signs ? state : row.state, note, source });
  }
  return [...additions.values()];
}

/** The people a list names, by what was chosen for each name. */
export function chosenPeople(
  names: readonly RosterName[],
  corrections: ReadonlyMap<string, RosterChoice>,
): readonly Readonly<{ memberId: MemberId | null; name: string }>[] {
  const people: Array<Readonly<{ memberId: MemberId | null; name: string }>> = [];
  for (const { key, name, choice, members } of names) {
    const chosen = corrections.get(key) ?? choice;
    if (chosen.as === 'skip') continue;
    const memberId = chosen.as === 'member' ? chosen.memberId : null;
    const member = members.find(({ id }) => id === memberId);
    people.push({ memberId, name: member?.nickname ?? name });
  }
  return people;
}
