import type { IntakeParticipant } from '../../wire/nouns/intake';
import type { DayRefusal } from '../activities/check-ins/make-up-rule';
import type { Chain } from '../chains/chain';
import type { ChainEntry } from '../chains/read-chain';
import type { Day } from '../days';
import type { ActivityId, ChainId, GroupId, MemberId, PlannerItemId } from '../ids';
import type { JoinMethod } from '../members/member';
import type { NameFinding } from '../review/match-name-rules';
import type { IntakeKind } from './intake';

/** What is done with a line. `parts`: the name is a list of several; `name`: it stays a name, nobody is made of it. */
export type Choice =
  | Readonly<{ as: 'new' | 'name' | 'parts' | 'ignore' }>
  | Readonly<{ as: 'member' | 'alias'; memberId: MemberId }>;

/** Who brought somebody, as far as it is known. */
export type InviterFound = Readonly<{ name: string; memberId: MemberId | null; stub: boolean }>;

/** What a line says of the person it names. */
export type Fact =
  | Readonly<{ says: 'joined'; method: JoinMethod; inviter: InviterFound; on: Day }>
  | Readonly<{ says: 'present' }>
  /** `quit`: of their own accord. */
  | Readonly<{ says: 'left'; on: Day; quit: boolean }>
  | Readonly<{ says: 'spoke'; count: number }>
  | Readonly<{ says: 'noted'; text: string }>
  /** The head of a 接龙, with what keeping it writes. */
  | Readonly<{ says: 'chain'; draft: ChainDraft }>
  /** An entry of the 接龙 whose head stands before. */
  | Readonly<{ says: 'ordered'; entry: ChainEntry }>
  | Readonly<{ says: 'checked-in'; activityId: ActivityId | null; day: Day; makeUp: boolean; text: string }>
  /** Stored as being in the group, and not in the roster. */
  | Readonly<{ says: 'missing' }>
  | Readonly<{ says: 'nothing' }>;

export const lineStates = [
  'new',
  'known',
  'alias',
  'changed',
  'ambiguous',
  'absent',
  'ignored',
  'unrecognised',
] as const;
export type LineState = (typeof lineStates)[number];

/** System lines that say nothing of who is in the group. */
export type SystemLine = 'recall' | 'pat' | 'rename' | 'you' | 'red-packet' | 'waiting' | 'other';

/** Why a line is what it is, with what its sentence needs. */
export type Why =
  | Readonly<{ code: 'new' | 'in-group' | 'joins' | 'returns' | 'tells-more' }>
  | Readonly<{ code: 'removed' | 'quits' | 'left-already' }>
  | Readonly<{ code: 'renamed'; from: string }>
  | Readonly<{ code: 'alias'; of: string; dutyTitle: string }>
  | Readonly<{ code: 'same-name' | 'like-several'; count: number }>
  | Readonly<{ code: 'perhaps-several'; count: number }>
  | Readonly<{ code: 'like-line' | 'repeated' | 'removed-later'; line: number }>
  | Readonly<{ code: 'done-before'; on: Day }>
  | Readonly<{ code: 'system'; what: SystemLine }>
  | Readonly<{ code: 'date'; day: Day }>
  | Readonly<{ code: 'heading' | 'debris' | 'cut-off' | 'no-name' | 'not-read' | 'not-a-member' }>
  | Readonly<{ code: 'spoke'; count: number }>
  /** The list counts on from an earlier one. */
  | Readonly<{ code: 'spoke-since'; count: number; before: number }>
  | Readonly<{ code: 'sentence' }>
  /** A 接龙 seen for the first time, and one that is known with what became of it. */
  | Readonly<{ code: 'chain-new'; people: number }>
  | Readonly<{
      code: 'chain-known';
      added: number;
      changed: number;
      removed: number;
      /** What its title says otherwise than before. */
      facts: readonly ChainFact[];
    }>
  /** An entry: how many, and the characters that say so. */
  | Readonly<{ code: 'ordered' | 'ordered-before'; entry: ChainEntry; unit: string; unknown: boolean }>
  /** An entry that is not to count, as it was said before. */
  | Readonly<{ code: 'left-out' }>
  | Readonly<{ code: 'chain-gone'; quantity: number }>
  | Readonly<{ code: 'checked-in'; day: Day; makeUp: boolean; unknown: boolean }>
  | Readonly<{ code: 'checked-in-already'; day: Day }>
  /** A check-in that cannot be one of its day. */
  | Readonly<{ code: 'not-noted'; day: Day; refusal: DayRefusal }>
  | Readonly<{ code: 'outside' | 'older-version' }>
  /** A note that names the member it is for. */
  | Readonly<{ code: 'note-of'; of: string }>
  | Readonly<{ code: 'note' | 'too-long' | 'too-many' | 'missing' | 'missing-partial' }>;

/** One of several names that stood together. */
export type Part = Readonly<{
  name: string;
  /** Who it is; null for somebody new, `skip` for nobody knows who. */
  memberId: MemberId | null;
  skip: boolean;
  heldBy: readonly NameFinding[];
}>;

/** One line of the dry run: what stood in the text, what it is taken for and why, and what is proposed. */
export type PreviewLine = Readonly<{
  id: string;
  /** First and last line of the source, from 1; 0 for members a roster misses. */
  line: number;
  lastLine: number;
  /** The characters it came from. */
  source: string;
  name: string;
  /** What an earlier paste is recognised by. */
  key: string;
  fact: Fact;
  state: LineState;
  why: Why;
  /** What is proposed, and what is offered beside it. */
  choice: Choice;
  offers: readonly Choice[];
  /** The 职务 that the decoration names, or an empty text. */
  dutyTitle: string;
  /** Review rules that hold the welcome of a new member back. */
  heldBy: readonly NameFinding[];
  parts: readonly Part[];
}>;

/** The dry run of a text as one kind. */
export type Preview = Readonly<{
  kind: IntakeKind;
  lines: readonly PreviewLine[];
  counts: Readonly<Record<LineState, number>>;
}>;

/** What a 接龙 or check-ins are for. */
export type IntakeTarget = Readonly<{ activityId: ActivityId } | { plannerItemId: PlannerItemId }>;

/** What is kept of a 接龙 beside its entries. */
export type ChainFact = 'unit' | 'priceInFen' | 'stock' | 'closes';

/** A 接龙 as a paste would keep it, beside what is kept of it now. */
export type ChainDraft = Readonly<{
  /** The one that is pasted again, or null for a new one. */
  before: Chain | null;
  fields: Pick<Chain, 'title' | 'unit' | 'priceInFen' | 'stock' | 'closes' | 'text'>;
  /** What of the fields the title says otherwise than before. */
  changedFacts: readonly ChainFact[];
  /** What of the fields only the 团购 it is for says. */
  factsOfDeal: readonly ChainFact[];
  /** The other 接龙 of the activity: who is in one of them takes part. */
  others: readonly Chain[];
  activityId: ActivityId | null;
  plannerItemId: PlannerItemId | null;
  /** Who takes part in the activity already. */
  participants: readonly IntakeParticipant[];
}>;

/** What the person set for a paste. */
export type IntakeOptions = Readonly<{
  groupId: GroupId | null;
  /** What a 接龙 or check-ins are for; without it neither an activity nor a 团购. */
  target?: IntakeTarget | null;
  /** The 接龙 that is pasted again, whatever its title says. */
  chainId?: ChainId | null;
  /** Check-ins make up for a missed day (补卡). */
  makeUp?: boolean;
  /** The day of what names none. */
  on: Day;
  /** The day it is, where that is another. */
  today?: Day;
}>;

/** How many lines came out each way. */
export function countStates(lines: readonly PreviewLine[]): Preview['counts'] {
  const counts = { new: 0, known: 0, alias: 0, changed: 0, ambiguous: 0, absent: 0, ignored: 0 };
  const all = { ...counts, unrecognised: 0 };
  for (const { state } of lines) all[state] += 1;
  return all;
}

/** Whether two choices are the same. */
export function isSameChoice(one: Choice, other: Choice): boolean {
  const idOf = (choice: Choice) => ('memberId' in choice ? choice.memberId : '');
  return one.as === other.as && idOf(one) === idOf(other);
}
