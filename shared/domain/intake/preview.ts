import type { Day } from '../days';
import type { GroupId, MemberId } from '../ids';
import type { JoinMethod } from '../members/member';
import type { NameFinding } from '../review/match-name-rules';
import type { IntakeKind } from './intake';

/** What is done with a line. `parts`: the name is a list of several. */
export type Choice =
  | Readonly<{ as: 'new' | 'parts' | 'ignore' }>
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

/** What the person set for a paste. */
export type IntakeOptions = Readonly<{
  groupId: GroupId | null;
  /** The day of what names none. */
  on: Day;
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
