import type { Day } from '../../../../shared/domain/days';
import type { Field } from '../../../../shared/domain/fields/field';
import { parseFieldValue } from '../../../../shared/domain/fields/parse-field-value';
import type { GroupId, TagId } from '../../../../shared/domain/ids';
import { columnNameOfField } from '../../../../shared/domain/members/list-columns';
import type { StructureRole, Tier } from '../../../../shared/domain/members/member';
import type { BulkEdit } from '../../../../shared/wire/nouns/members';

/** Kinds of bulk edit, in the order in which they are offered; custom fields follow by their names. */
export const bulkKinds = [
  'add-tag',
  'remove-tag',
  'tier',
  'add-role',
  'remove-role',
  'join-group',
  'leave-group',
  'cadence',
  'city',
  'source',
  'paid-until',
] as const satisfies readonly Exclude<BulkEdit['edit'], 'field'>[];
type BulkKind = (typeof bulkKinds)[number];

/** A bulk edit while it is filled in: what, and the value as far as it is. */
export type BulkDraft = Readonly<{
  /** A kind, or `field:<id>`. */
  what: string;
  /** A choice of a menu, or what was typed. */
  value: string;
  words: readonly string[];
  day: Day | null;
  /** Takes the value away instead. */
  emptied: boolean;
}>;

/** Nothing filled in for that kind yet. */
export function blankBulk(what: string): BulkDraft {
  return { what, value: '', words: [], day: null, emptied: false };
}

/** Kinds whose value can be taken away. */
const canBeEmptied = new Set<string>(['city', 'source', 'paid-until', 'cadence']);

/** Whether a draft may take the value away. */
export function mayEmpty({ what }: BulkDraft): boolean {
  return canBeEmptied.has(what) || what.startsWith('field:');
}

/** The custom field a draft is about. */
export function fieldOf({ what }: BulkDraft, fields: readonly Field[]): Field | null {
  return fields.find(({ id }) => columnNameOfField(id) === what) ?? null;
}

/** The edit a draft stands for, or null while something is missing or does not fit. */
export function bulkEditOf(draft: BulkDraft, fields: readonly Field[], today: Day): BulkEdit | null {
  const { what, value, words, day, emptied } = draft;
  const field = fieldOf(draft, fields);
  if (field) {
    if (emptied) return { edit: 'field', fieldId: field.id, value: null };
    if (field.kind === 'multi') {
      return words.length === 0 ? null : { edit: 'field', fieldId: field.id, value: words };
    }
    const parsed = parseFieldValue(field.kind === 'date' ? (day ?? '') : value, field, { today });
    return parsed.ok ? { edit: 'field', fieldId: field.id, value: parsed.value } : null;
  }
  const kind = bulkKinds.find((one) => one === what);
  if (kind === undefined || (value.trim() === '' && !emptied && needsValue(kind))) return null;
  return plainEdit(kind, draft);
}

function needsValue(kind: BulkKind): boolean {
  return kind !== 'paid-until';
}

function plainEdit(kind: BulkKind, { value, day, emptied }: BulkDraft): BulkEdit | null {
  switch (kind) {
    case 'add-tag':
    case 'remove-tag':
      return { edit: kind, tagId: value as TagId };
    case 'tier':
      return { edit: kind, tier: value as Tier };
    case 'add-role':
    case 'remove-role':
      return { edit: kind, role: value as StructureRole };
    case 'join-group':
      return { edit: kind, groupId: value as GroupId, joinedOn: day };
    case 'leave-group':
      return { edit: kind, groupId: value as GroupId, leftOn: day };
    case 'city':
      return { edit: kind, city: emptied ? '' : value.trim() };
    case 'source':
      return { edit: kind, source: emptied ? '' : value.trim() };
    case 'cadence':
      return cadence(emptied ? null : Number(value));
    case 'paid-until':
      return emptied || day !== null ? { edit: kind, day: emptied ? null : day } : null;
  }
}

function cadence(days: number | null): BulkEdit | null {
  const fits = days === null || (Number.isInteger(days) && days >= 1 && days <= 365);
  return fits ? { edit: 'cadence', days } : null;
}
