import type { MemberColumn, MemberRow } from '../../wire/nouns/members';
import { writeFieldValue } from '../fields/write-field-value';
import { writeYearlyDate } from '../fields/yearly-date-words';
import { type ListColumn, listColumnLabels } from '../members/list-columns';
import { genderLabels, structureRoleLabels, tierLabels } from '../members/vocabulary';
import { writeInstant, writeSkinType } from './vocabulary';

/** A cell of an exported list: numbers stay numbers, everything else is text. */
export type ListCell = string | number;

const cells: Readonly<Record<MemberColumn, (row: MemberRow) => ListCell>> = {
  skin: ({ skin }) => writeSkinType(skin),
  specialties: ({ traits }) =>
    join(traits.filter(({ kind }) => kind === 'specialty').map(({ name }) => name)),
  inviter: ({ inviter }) => inviter.name,
  lastContact: ({ lastContactAt }) => writeInstant(lastContactAt),
  tier: ({ tier }) => tierLabels[tier],
  tags: ({ tagNames }) => join(tagNames),
  roles: ({ roles }) => join(roles.map((role) => structureRoleLabels[role])),
  duties: ({ duties }) => join(duties.map(({ title }) => title)),
  groups: ({ groupNames }) => join(groupNames),
  city: ({ city }) => city,
  gender: ({ gender }) => (gender === 'unknown' ? '' : genderLabels[gender]),
  source: ({ source }) => source,
  joinedOn: ({ joinedOn }) => joinedOn ?? '',
  birthday: ({ birthday }) => (birthday ? writeYearlyDate(birthday) : ''),
  paidUntil: ({ paidUntil }) => paidUntil ?? '',
  preferredName: ({ preferredName }) => preferredName,
  wechatId: ({ wechatId }) => wechatId,
  spoken: ({ spoken }) => spoken ?? '',
  notes: ({ notes }) => notes,
};

/** The headings of an exported list: the nickname, then the columns shown. */
export function listHeader(columns: readonly ListColumn[]): readonly string[] {
  const headings = columns.map((column) =>
    column.kind === 'own' ? listColumnLabels[column.column] : column.field.name,
  );
  return [listColumnLabels.nickname, ...headings];
}

/** A member as one line of an exported list. */
export function listLine(row: MemberRow, columns: readonly ListColumn[]): readonly ListCell[] {
  return [row.nickname, ...columns.map((column) => listCell(row, column))];
}

/** What a column says of a member, as an import reads it back. */
export function listCell(row: MemberRow, column: ListColumn): ListCell {
  if (column.kind === 'own') return cells[column.column](row);
  const value = row.custom[column.field.id];
  if (value === undefined) return '';
  return typeof value === 'number' ? value : writeFieldValue(value);
}

function join(words: readonly string[]): string {
  return words.join('、');
}
