import type { MemberId } from '../../ids';
import type { ExistingMember } from './existing-member';
import { changesBetween, type FieldChange } from './field-changes';
import type { ImportField } from './import-field';
import type { ImportKey } from './import-preset';
import { draftOf, type KnownValues, knownValuesOf, nothingKnown } from './known-values';
import { type DraftRow, type MatchedPerson, matchRows } from './match-rows';
import type { MemberDraft } from './member-draft';
import { mergeDraft } from './merge-draft';
import type { ParsedRow } from './parse-row';
import type { RowProblem } from './row-findings';
import type { AddTags } from './tag-rules';

/** `append` only adds people, `update` only changes those already there, `upsert` does both. */
export const importModes = ['append', 'update', 'upsert'] as const;
export type ImportMode = (typeof importModes)[number];

export const rowOutcomeKinds = ['new', 'update', 'same', 'repeat', 'refused', 'skipped-by-mode'] as const;
export type RowOutcomeKind = (typeof rowOutcomeKinds)[number];

export type PlanWarning =
  /** Several people have this nickname, and the row does not say which is meant: it is planned as a new one. */
  | { readonly code: 'several-with-this-name'; readonly count: number }
  /** The row has another name of the member, who keeps their nickname. */
  | { readonly code: 'known-by-alias'; readonly nickname: string }
  /** Members are told by their WeChat id, and the row has none: it is planned as a new one. */
  | { readonly code: 'key-missing' }
  /** The field has no room for all that the row brings; what does not fit is left out. */
  | { readonly code: 'field-full'; readonly field: ImportField };

/** What happens to one row. `memberId` is null where the person is not a member yet. */
export type RowOutcome = { readonly rowNumber: number; readonly warnings: readonly PlanWarning[] } & (
  | { readonly kind: 'new' }
  /** All that the file changes in this member, also through later rows. */
  | { readonly kind: 'update'; readonly memberId: MemberId; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'same'; readonly memberId: MemberId }
  /** The same person as in an earlier row, which carries the write; the changes are what this row adds to it. */
  | { readonly kind: 'repeat'; readonly ofRow: number; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'refused'; readonly problems: readonly RowProblem[] }
  | { readonly kind: 'skipped-by-mode'; readonly memberId: MemberId | null }
);

/** One member to write. The draft is the whole of what will be known; merge it with `memberPatchOf`. */
export type ImportWrite = { readonly rowNumbers: readonly number[]; readonly draft: MemberDraft } & (
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly memberId: MemberId; readonly changes: readonly FieldChange[] }
);

export interface ImportPlan {
  /** One for each row, in the order of the rows. */
  readonly outcomes: readonly RowOutcome[];
  /** One for each person, in the order of their first rows. */
  readonly writes: readonly ImportWrite[];
  readonly counts: Readonly<Record<RowOutcomeKind, number>>;
}

/** How rows become members. */
export interface ImportOptions {
  readonly mode: ImportMode;
  /** What tells who a row is about; `auto` where it is left out. */
  readonly key?: ImportKey;
  /** How tags of exclusive groups give way; all get along where it is left out. */
  readonly addTags?: AddTags;
}

/**
 * Plans what importing the rows does, without doing it. Each person of the file gets at most one write,
 * shown at their first row. Updates fill and replace but never empty a value; lists grow; notes are added
 * to. Importing a file that has been imported changes nothing. Takes time in proportion to rows and members.
 */
export function planImport(
  rows: readonly ParsedRow[],
  existing: readonly ExistingMember[],
  options: ImportOptions,
): ImportPlan {
  const outcomes = new Map<number, RowOutcome>();
  const draftRows: DraftRow[] = [];
  rows.forEach(({ draft, rowNumber, problems }, index) => {
    if (draft === null) outcomes.set(index, { kind: 'refused', rowNumber, problems, warnings: [] });
    else draftRows.push({ index, draft });
  });
  const writes: (ImportWrite & { readonly index: number })[] = [];
  const numberOf = ({ index }: DraftRow) => rows[index]?.rowNumber ?? 0;
  const { mode } = options;
  for (const person of matchRows(draftRows, existing, { ...options, renames: mode !== 'append' })) {
    const planned = planPerson(person, numberOf, options);
    for (const [index, outcome] of planned.outcomes) outcomes.set(index, outcome);
    if (planned.write !== null) writes.push({ ...planned.write, index: person.rows[0]?.index ?? 0 });
  }
  const ordered = rows.flatMap((_, index) => outcomes.get(index) ?? []);
  return {
    outcomes: ordered,
    writes: writes.sort((a, b) => a.index - b.index).map(({ index: _, ...write }) => write),
    counts: countOutcomes(ordered),
  };
}

/** How many rows came out each way. */
function countOutcomes(outcomes: readonly RowOutcome[]): Readonly<Record<RowOutcomeKind, number>> {
  const counts = { new: 0, update: 0, same: 0, repeat: 0, refused: 0, 'skipped-by-mode': 0 };
  for (const { kind } of outcomes) counts[kind] += 1;
  return counts;
}

/** One row merged into what the rows before it said of the person. */
interface Step {
  readonly row: DraftRow;
  readonly before: KnownValues;
  readonly after: KnownValues;
  readonly warnings: readonly PlanWarning[];
}

function mergeStepwise(
  { existing, rows, sameNameCount }: MatchedPerson,
  start: KnownValues,
  { key, addTags }: ImportOptions,
): readonly Step[] {
  let before = start;
  return rows.map((row, position) => {
    const { values, full } = mergeDraft(before, row.draft, addTags);
    const warnings: PlanWarning[] = full.map((field) => ({ code: 'field-full', field }));
    if (sameNameCount > 0 && position === 0) {
      warnings.unshift({ code: 'several-with-this-name', count: sameNameCount });
    }
    if (row.alias !== undefined) warnings.unshift({ code: 'known-by-alias', nickname: row.draft.nickname });
    if (existing === null && key === 'wechatId' && row.draft.wechatId === undefined) {
      warnings.unshift({ code: 'key-missing' });
    }
    const step = { row, before, after: values, warnings };
    before = values;
    return step;
  });
}

/** Tags that gave way to one another row by row, and are the same in the end, are in the same order too. */
function withTagsInOrder(final: KnownValues, start: KnownValues): KnownValues {
  const { tagNames } = start;
  const same =
    final.tagNames !== tagNames &&
    final.tagNames.length === tagNames.length &&
    final.tagNames.every((name) => tagNames.includes(name));
  return same ? { ...final, tagNames } : final;
}

interface PlannedPerson {
  readonly outcomes: readonly (readonly [number, RowOutcome])[];
  readonly write: ImportWrite | null;
}

function planPerson(
  person: MatchedPerson,
  numberOf: (row: DraftRow) => number,
  options: ImportOptions,
): PlannedPerson {
  const { mode } = options;
  const { existing } = person;
  const start = existing === null ? nothingKnown : knownValuesOf(existing);
  const steps = mergeStepwise(person, start, options);
  const final = withTagsInOrder(steps.at(-1)?.after ?? start, start);
  const changes = existing === null ? [] : changesBetween(start, final);
  const rowNumbers = person.rows.map(numberOf);
  const firstRow = rowNumbers[0] ?? 0;

  const each = (outcomeOf: (step: Step, position: number) => OutcomeOnly): PlannedPerson['outcomes'] =>
    steps.map((step, position) => {
      const shared = { rowNumber: numberOf(step.row), warnings: step.warnings };
      return [step.row.index, { ...shared, ...outcomeOf(step, position) }] as const;
    });
  const firstThenRepeats = (first: OutcomeOnly) =>
    each(({ before, after }, position) =>
      position === 0 ? first : { kind: 'repeat', ofRow: firstRow, changes: changesBetween(before, after) },
    );

  if (existing === null) {
    if (mode === 'update')
      return { outcomes: each(() => ({ kind: 'skipped-by-mode', memberId: null })), write: null };
    return {
      outcomes: firstThenRepeats({ kind: 'new' }),
      write: { kind: 'create', rowNumbers, draft: draftOf(final) },
    };
  }
  const memberId = existing.id;
  if (changes.length === 0) return { outcomes: each(() => ({ kind: 'same', memberId })), write: null };
  if (mode === 'append')
    return { outcomes: each(() => ({ kind: 'skipped-by-mode', memberId })), write: null };
  return {
    outcomes: firstThenRepeats({ kind: 'update', memberId, changes }),
    write: { kind: 'update', memberId, rowNumbers, changes, draft: draftOf(final) },
  };
}

/** An outcome without what all outcomes share. */
type OutcomeOnly = RowOutcome extends infer Outcome
  ? Outcome extends RowOutcome
    ? Omit<Outcome, 'rowNumber' | 'warnings'>
    : never
  : never;
