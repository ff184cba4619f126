import type { Field } from '../../fields/field';
import type { FieldId } from '../../ids';

/** What a column of a member file can fill, in the order in which screens offer it. */
export const importFields = [
  'nickname',
  'preferredName',
  'wechatId',
  'gender',
  'city',
  'skinType',
  'concerns',
  'states',
  'allergens',
  'specialties',
  'joinedOn',
  'inviter',
  'source',
  'tier',
  'roles',
  'duties',
  'tags',
  'birthday',
  'paidUntil',
  'notes',
] as const;
export type ImportField = (typeof importFields)[number];

export const importFieldLabels: Readonly<Record<ImportField, string>> = {
  nickname: '群昵称',
  preferredName: '称呼',
  wechatId: '微信号',
  gender: '性别',
  city: '城市',
  skinType: '肤质',
  concerns: '皮肤问题',
  states: '特殊状态',
  allergens: '过敏',
  specialties: '特长',
  joinedOn: '入群日期',
  inviter: '邀请人',
  source: '来源',
  tier: '势能',
  roles: '结构角色',
  duties: '职务',
  tags: '标签',
  birthday: '生日',
  paidUntil: '会员到期',
  notes: '备注',
};

/** A custom field as a column can fill it. */
export type FieldTarget = `field:${FieldId}`;

/** What a column of a member file can fill: one of {@link importFields}, or a custom field. */
export type ImportTarget = ImportField | FieldTarget;

/** What importing needs to know of a custom field. */
export type ImportCustomField = Pick<Field, 'id' | 'name' | 'kind' | 'options'>;

/** What each column of a file fills, in the order of its columns; null for a column that is left out. */
export type ColumnMapping = readonly (ImportTarget | null)[];

/** A custom field as what a column fills. */
export function targetOfField(id: FieldId): FieldTarget {
  return `field:${id}`;
}

/** The id of the custom field that a column fills, or null where it fills no custom field. */
export function fieldIdOf(target: ImportTarget): FieldId | null {
  return target.startsWith('field:') ? (target.slice('field:'.length) as FieldId) : null;
}

/** A target by its name: what a stored mapping says, as far as it is still there. */
export function knownTarget(name: string, fields: readonly ImportCustomField[]): ImportTarget | null {
  const plain = importFields.find((field) => field === name);
  if (plain !== undefined) return plain;
  const field = fields.find(({ id }) => targetOfField(id) === name);
  return field === undefined ? null : targetOfField(field.id);
}

/** What a target is called on screens and in files. */
export function targetLabel(target: ImportTarget, fields: readonly ImportCustomField[]): string {
  const fieldId = fieldIdOf(target);
  if (fieldId === null) return importFieldLabels[target as ImportField];
  return fields.find(({ id }) => id === fieldId)?.name ?? '';
}
