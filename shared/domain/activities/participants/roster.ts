import type { IntakeMember } from '../../../wire/nouns/intake';
import type { MemberId } from '../../ids';
import { cleanName, nameKey } from '../../intake/names';
import type { NameIndex } from '../../intake/planning/name-index';
import { splitNames } from '../../intake/planning/split-names';
import { isNumbered, whyNoName, withoutMarks, withoutNumbering } from '../../intake/reading/roster-line';
import { sourceLines } from '../../intake/reading/source-lines';
import { type Participant, type ParticipantState, participantKey } from '../participant';

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
/** 报名名单, 参加的人： */
const heading = /(?:名单|[:：])$/u;
const mostOffered = 8;

/**
 * The names of a pasted list, one a line or with 、 between them, each once. Numbers, bullets, headings and 群主 marks
 * are left out; a name of several members is not decided here.
 */
export function readParticipantRoster(text: string, index: NameIndex): readonly RosterName[] {
  const lines = sourceLines(text);
  const numbered = isNumbered(lines);
  const names = new Map<string, string>();
  for (const line of lines) {
    for (const piece of splitNames(withoutNumbering(line.text, numbered), separators, index.knows)) {
      const name = cleanName(withoutMarks(piece).replace(/^[@＠]/u, ''));
      const key = nameKey(name);
      if (key === '' || names.has(key) || whyNoName(piece) !== null) continue;
      if (!heading.test(name) || index.knows(name)) names.set(key, name);
    }
  }
  return Array.from(names, ([key, name]) => ({ key, name, ...resolve(name, index) }));
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
export type RosterAddition = Pick<Participant, 'memberId' | 'name' | 'state'>;

/**
 * What is written for a list: each person once, and nobody who is there already, but that whoever only thought about it
 * signs up. Who came, stayed away or quit keeps their state, so that the same list writes nothing the second time.
 */
export function additionsOf(
  people: readonly Readonly<{ memberId: MemberId | null; name: string }>[],
  there: readonly Pick<Participant, 'memberId' | 'name' | 'state'>[],
  state: ParticipantState,
): readonly RosterAddition[] {
  const stateOf = new Map(there.map((one) => [participantKey(one), one.state]));
  const additions = new Map<string, RosterAddition>();
  for (const { memberId, name } of people) {
    const key = participantKey({ memberId, name });
    // Somebody noted by name before they were a member.
    const now = stateOf.get(key) ?? stateOf.get(participantKey({ memberId: null, name }));
    if (now === undefined || (now === 'interested' && state === 'signed'))
      additions.set(key, { memberId, name, state });
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
