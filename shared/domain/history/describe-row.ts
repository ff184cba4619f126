import type { Instant } from '../days';
import type { DataTableName } from '../store/data-tables';

/** The value of a field as a screen shows it; every text may come from people. */
export type DetailValue =
  | null
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: 'yes-no'; yes: boolean }>
  | Readonly<{ kind: 'moment'; at: Instant }>
  | Readonly<{ kind: 'list'; texts: readonly string[] }>;

/** The name of a record by its id; undefined when it is not known. */
export type NameOf = (id: string) => string | undefined;

/** One field of a row before and after: `skin.type`, `brief.purpose`, `tagIds`. */
export type DetailField = Readonly<{ field: string; before: DetailValue; after: DetailValue }>;

/** One row of a change. */
export type DetailRow = Readonly<{
  table: DataTableName;
  key: string;
  name: string;
  change: 'created' | 'changed' | 'deleted';
  fields: readonly DetailField[];
}>;

/** Longest text of a value, in characters. */
const longest = 300;

/** Fields that say nothing to a person, or what the row's name says already. */
const silentFields: ReadonlySet<string> = new Set([
  'id',
  'communityId',
  'createdAt',
  'updatedAt',
  'avatarColor',
  'color',
  'position',
  'templateId',
  'sourceId',
  'hash',
  'appliedKeys',
]);

/** The fields that differ between two states of a row, in the order the row has them; records by their names. */
export function describeFields(before: unknown, after: unknown, nameOf: NameOf): readonly DetailField[] {
  const from = flattened(before);
  const to = flattened(after);
  const names = [...new Set([...from.keys(), ...to.keys()])];
  return names.flatMap((field) => {
    const one = from.get(field);
    const other = to.get(field);
    if (inOrder(one) === inOrder(other)) return [];
    const described = {
      field,
      before: valueInWords(field, one, nameOf),
      after: valueInWords(field, other, nameOf),
    };
    return described.before === null && described.after === null ? [] : [described];
  });
}

/** The fields of a row, those of objects in it by their path. */
function flattened(row: unknown): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [field, value] of Object.entries((row ?? {}) as object)) {
    if (silentFields.has(field)) continue;
    if (!isObject(value)) fields.set(field, value);
    else for (const [part, inner] of Object.entries(value)) fields.set(`${field}.${part}`, inner);
  }
  return fields;
}

/** A piece of a text that was cut is no moment, however its number is called. */
const isMoment = (field: string) => /(?:^|\.)(?:at|\w+At)$/.test(field) && field !== 'part.at';

/** 微信号 ends like a reference and is none. */
const isReference = (field: string) => /Ids?$/.test(field) && field !== 'wechatId';

function valueInWords(field: string, value: unknown, nameOf: NameOf): DetailValue {
  if (value === null || value === undefined || value === '') return null;
  if (Array.isArray(value)) {
    if (value.length === 0) return null;
    const inWordsHere = isReference(field) ? (id: unknown) => nameOf(String(id)) ?? String(id) : inWords;
    return { kind: 'list', texts: value.slice(0, 50).map((part) => shortened(inWordsHere(part))) };
  }
  if (typeof value === 'boolean') return { kind: 'yes-no', yes: value };
  if (typeof value === 'number' && isMoment(field)) return { kind: 'moment', at: value };
  if (typeof value === 'string' && isReference(field)) {
    return { kind: 'text', text: shortened(nameOf(value) ?? value) };
  }
  return { kind: 'text', text: shortened(inWords(value)) };
}

/** A part of a list in one line: `喝水委员 · 提醒喝水`. */
function inWords(part: unknown): string {
  if (!isObject(part)) return String(part);
  return Object.entries(part)
    .filter(
      ([field, value]) => field !== 'id' && value !== '' && value !== null && typeof value !== 'boolean',
    )
    .map(([, value]) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(' · ');
}

/** What a row is called, in a list of rows: `曾小雅`, `曾小雅 · 1群`, `入群欢迎`. */
export function nameOfRow(table: DataTableName, row: unknown, nameOf: NameOf): string {
  const fields = (row ?? {}) as Readonly<Record<string, unknown>>;
  const by = (field: string) => {
    const id = fields[field];
    return typeof id === 'string' ? (nameOf(id) ?? '') : '';
  };
  const parts: Readonly<Partial<Record<DataTableName, readonly unknown[]>>> = {
    members: [fields.nickname],
    memberships: [by('memberId'), by('groupId')],
    timeline: [by('memberId'), fields.text],
    intakes: [by('groupId'), String(fields.text ?? '').slice(0, 40)],
    asks: [by('memberId'), fields.topic],
    reviewCases: [by('memberId'), fields.ruleName],
    queue: [fields.text],
    copies: [String(fields.text ?? '').slice(0, 40)],
    wordRules: [fields.word],
    rewards: [fields.name, fields.what],
    checkIns: [fields.name, fields.day],
    lessons: [String(fields.text ?? '').slice(0, 40)],
    orders: [by('memberId'), by('productId')],
    settings: [fields.key],
    quarantine: [fields.key],
  };
  const named = parts[table] ?? [fields.name ?? fields.title];
  return shortened(named.filter(Boolean).join(' · '));
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longest));
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Text that is equal for equal values, whatever the order of their fields. */
function inOrder(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
