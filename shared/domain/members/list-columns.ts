import { type MemberColumn, memberColumns } from '../../wire/nouns/members';
import type { Field } from '../fields/field';
import type { FieldId } from '../ids';

/** What the list needs to know of a custom field to show it. */
export type ListField = Pick<Field, 'id' | 'name' | 'kind'>;

/** A column of the member list: one that every community has, or a custom field. */
export type ListColumn =
  | Readonly<{ id: string; kind: 'own'; column: MemberColumn }>
  | Readonly<{ id: string; kind: 'field'; field: ListField }>;

/** Headings of the columns, in lists and in files made of them; those an import fills have the words it knows. */
export const listColumnLabels: Readonly<Record<MemberColumn | 'nickname', string>> = {
  nickname: '群昵称',
  skin: '肤质',
  specialties: '特长',
  inviter: '邀请人',
  lastContact: '最近联系',
  tier: '势能',
  tags: '标签',
  roles: '结构角色',
  duties: '职务',
  groups: '群',
  city: '城市',
  gender: '性别',
  source: '来源',
  joinedOn: '入群日期',
  birthday: '生日',
  paidUntil: '会员到期',
  preferredName: '称呼',
  wechatId: '微信号',
  spoken: '发言',
  notes: '备注',
};

/** Every column there is, the custom fields last. */
export function allListColumns(fields: readonly ListField[]): readonly ListColumn[] {
  const own = memberColumns.map((column): ListColumn => ({ id: column, kind: 'own', column }));
  return [...own, ...fields.map(columnOfField)];
}

/**
 * The chosen columns in their order. A name that means nothing here (a field that is archived, or of another community)
 * is left out, and shows again where it does.
 */
export function chosenListColumns(
  names: readonly string[],
  fields: readonly ListField[],
): readonly ListColumn[] {
  const known = new Map(allListColumns(fields).map((column) => [column.id, column]));
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
}

/** The name of a custom field's column. */
export function columnNameOfField(id: FieldId): string {
  return `field:${id}`;
}

/** Whether the list can be ordered by a column: long texts have no order. */
export function isSortable(column: ListColumn): boolean {
  return column.kind === 'field' ? column.field.kind !== 'long-text' : column.column !== 'notes';
}

/** Shows a column that was hidden, at the end, or hides one; columns of other communities keep their places. */
export function toggleColumn(names: readonly string[], name: string): readonly string[] {
  return names.includes(name) ? names.filter((one) => one !== name) : [...names, name];
}

/** Moves a column before (-1) or behind (1) the shown one beside it. */
export function moveColumn(
  names: readonly string[],
  name: string,
  by: -1 | 1,
  shown: readonly string[],
): readonly string[] {
  const neighbour = shown[shown.indexOf(name) + by];
  if (!shown.includes(name) || neighbour === undefined) return names;
  const others = names.filter((one) => one !== name);
  const place = others.indexOf(neighbour) + (by === 1 ? 1 : 0);
  return [...others.slice(0, place), name, ...others.slice(place)];
}

function columnOfField(field: ListField): ListColumn {
  return { id: columnNameOfField(field.id), kind: 'field', field };
}
