import type { IntakeMember, IntakeWrite } from '../../wire/nouns/intake';
import type { MemberId } from '../ids';
import type { Membership } from '../members/member';
import { openLedgerDesk } from './ledger-writes';
import { cleanName, nameKey } from './names';
import { membersById } from './planning/name-index';
import { membershipIn, nameInGroup, tellsMore } from './planning/plan-name';
import {
  type Choice,
  type Fact,
  type IntakeOptions,
  isSameChoice,
  type Part,
  type PreviewLine,
} from './preview';

/** What the person changed about lines of a dry run, by the line's id. */
export type Corrections = ReadonlyMap<string, Correction>;
export type Correction = Readonly<{
  choice?: Choice;
  /** Welcomed in spite of the review rules. */
  welcomeAnyway?: boolean;
  /** How many an entry of a 接龙 asks for, set right. */
  quantity?: number;
  /** The 职务 is not taken over. */
  withoutDuty?: boolean;
}>;

/** The exact writes of a dry run, and the keys of the lines they came from. */
export type IntakeWrites = Readonly<{ writes: readonly IntakeWrite[]; appliedKeys: readonly string[] }>;

const nobodyInvited = { name: '', memberId: null, stub: false } as const;
const inSilence = { inviter: nobodyInvited, method: 'unknown', joinedOn: null } as const;
const longestKey = 1_000;
/** Lines that come to nothing because all of it is done. */
const settledBefore: ReadonlySet<PreviewLine['why']['code']> = new Set([
  'done-before',
  'repeated',
  'removed-later',
  'spoke-since',
]);

/** What is done with a line: what the person chose, else what is proposed. */
export function choiceOf(line: PreviewLine, corrections: Corrections): Choice {
  return corrections.get(line.id)?.choice ?? line.choice;
}

/**
 * What confirming writes, in the order of the lines. Nobody is made, joined or marked twice, and who is in the group
 * already gives no write.
 */
export function writesOf(
  lines: readonly PreviewLine[],
  corrections: Corrections,
  members: readonly IntakeMember[],
  options: IntakeOptions,
): IntakeWrites {
  const known = membersById(members);
  const desk: Desk = { known, options, made: new Set(), named: new Set(), moved: new Map(), writes: [] };
  const ledger = openLedgerDesk();
  const keys = new Set<string>();
  for (const line of lines) {
    const choice = choiceOf(line, corrections);
    if (ledger.takes(line)) {
      takePerson(line, choice, desk);
      ledger.take(line, choice, corrections.get(line.id) ?? {});
      continue;
    }
    writeLine(line, choice, corrections.get(line.id) ?? {}, desk);
    // What was known already is as done as what was written: pasted again, it is old.
    if (line.key !== '' && (choice.as !== 'ignore' || settledBefore.has(line.why.code)))
      keys.add(line.key.slice(0, longestKey));
  }
  return { writes: [...desk.writes, ...ledger.writes()], appliedKeys: [...keys] };
}

/** A name of a 接龙 or of a check-in: a new member or another name of one first, the ledger after. */
function takePerson(line: PreviewLine, choice: Choice, desk: Desk): void {
  if (choice.as === 'new') create(line.name, { says: 'present' }, [], desk);
  const member = choice.as === 'alias' ? desk.known.get(choice.memberId) : null;
  if (!member || desk.named.has(nameKey(line.name))) return;
  desk.named.add(nameKey(line.name));
  const name = cleanName(line.name);
  const write = {
    write: 'alias',
    memberId: member.id,
    name,
    source: 'roster',
    dutyTitle: '',
    inGroup: false,
  } as const;
  if (!hasName(member, name)) desk.writes.push(write);
}

function hasName(member: IntakeMember, name: string): boolean {
  const key = nameKey(name);
  return [member.nickname, ...member.aliases.map((other) => other.name)].some((one) => nameKey(one) === key);
}

type Desk = Readonly<{
  known: ReadonlyMap<MemberId, IntakeMember>;
  options: IntakeOptions;
  /** Names of new members so far, and how those stand in the group who came or went. */
  made: Set<string>;
  /** Names that were given to members so far. */
  named: Set<string>;
  moved: Map<MemberId, Membership['status']>;
  writes: IntakeWrite[];
}>;

function writeLine(line: PreviewLine, choice: Choice, correction: Correction, desk: Desk): void {
  switch (choice.as) {
    case 'ignore':
    case 'name':
      return;
    case 'new':
      create(line.name, line.fact, correction.welcomeAnyway ? [] : line.heldBy, desk);
      return;
    case 'parts':
      for (const part of line.parts) writePart(part, line.fact, correction, desk);
      return;
    case 'alias':
    case 'member': {
      const member = desk.known.get(choice.memberId);
      if (!member) return;
      settle(line.name, line.fact, member, choice.as === 'member', desk);
      if (choice.as === 'member') return;
      const duty = correction.withoutDuty || !isSameChoice(line.choice, choice) ? '' : line.dutyTitle;
      // After joining: a name in the group wants a member in the group.
      alias(line, member, duty, desk);
    }
  }
}

function writePart(part: Part, fact: Fact, { welcomeAnyway }: Correction, desk: Desk): void {
  const member = part.memberId ? desk.known.get(part.memberId) : null;
  if (part.skip) return;
  if (member) settle(part.name, fact, member, false, desk);
  else create(part.name, fact, welcomeAnyway ? [] : part.heldBy, desk);
}

function create(name: string, fact: Fact, heldBy: PreviewLine['heldBy'], desk: Desk): void {
  const key = nameKey(name);
  if (desk.made.has(key) || (fact.says !== 'joined' && fact.says !== 'present')) return;
  desk.made.add(key);
  desk.writes.push({
    write: 'create',
    nickname: cleanName(name),
    ...joiningOf(fact),
    newcomer: fact.says === 'joined',
    heldBy: heldBy.slice(0, 20).map(({ ruleId, evidence }) => ({ ruleId, evidence })),
    dutyTitle: '',
  });
}

function joiningOf(fact: Fact) {
  if (fact.says !== 'joined') return inSilence;
  return { inviter: { ...fact.inviter }, method: fact.method, joinedOn: fact.on };
}

function alias(line: PreviewLine, member: IntakeMember, dutyTitle: string, desk: Desk): void {
  const inGroup = line.fact.says === 'joined' || line.fact.says === 'present';
  if (line.name === '') return;
  const source = line.fact.says === 'joined' || line.fact.says === 'left' ? 'notice' : 'roster';
  desk.writes.push({ write: 'alias', memberId: member.id, name: line.name, source, dutyTitle, inGroup });
}

/** What a fact changes about a member. */
function settle(name: string, fact: Fact, member: IntakeMember, renames: boolean, desk: Desk): void {
  const { groupId } = desk.options;
  const membership = membershipIn(member, groupId);
  const memberId = member.id;
  const status = desk.moved.get(memberId) ?? membership?.status;
  const join = () => {
    const fills = fact.says === 'joined' && !desk.moved.has(memberId) && tellsMore(fact, membership);
    if (status === 'active' && !fills) return;
    desk.moved.set(memberId, 'active');
    if (status === 'active') {
      desk.writes.push({ write: 'join', memberId, ...joiningOf(fact), newcomer: false });
      return;
    }
    desk.writes.push({ write: 'join', memberId, ...joiningOf(fact), newcomer: fact.says === 'joined' });
  };
  switch (fact.says) {
    case 'joined':
      join();
      return;
    case 'present':
      join();
      if (renames && isOtherName(name, member, desk))
        desk.writes.push({ write: 'group-nickname', memberId, name: cleanName(name) });
      return;
    case 'left':
      if (!status || status === 'left') return;
      desk.moved.set(memberId, 'left');
      desk.writes.push({ write: 'left', memberId, on: fact.on, ...(fact.quit ? { quit: true } : {}) });
      return;
    case 'spoke':
      join();
      desk.writes.push({ write: 'spoke', memberId, count: fact.count });
      return;
    case 'noted':
      desk.writes.push({ write: 'note', memberId, text: fact.text });
      return;
    case 'missing':
      if (status === 'active') desk.writes.push({ write: 'maybe-left', memberId });
      return;
    case 'nothing':
    case 'chain':
    case 'ordered':
    case 'checked-in':
      return;
  }
}

/** Whether a name is one others see the member by, and not the one in use in the group. */
function isOtherName(name: string, member: IntakeMember, { options: { groupId } }: Desk): boolean {
  const key = nameKey(name);
  if (key === nameKey(nameInGroup(member, groupId))) return false;
  const shown = [member.nickname, ...member.memberships.map(({ nickname }) => nickname)];
  return [...shown, ...member.aliases.map((other) => other.name)].some((other) => nameKey(other) === key);
}
