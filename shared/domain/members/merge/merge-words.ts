import { writeFieldValue } from '../../fields/write-field-value';
import { writeYearlyDate } from '../../fields/yearly-date-words';
import type { FieldId } from '../../ids';
import { noteLimit } from '../../text';
import type { Member } from '../member';
import { describeSkin } from '../skin';
import { genderLabels, tierLabels } from '../vocabulary';
import { differingFields, type MergeChoices, type MergeField } from './merge-choices';

/** Longest part of a value kept in the words of a merge. */
const longest = 60;

type Words = readonly [string, (member: Member) => string];

const fieldWords: Readonly<Partial<Record<MergeField, Words>>> = {
  preferredName: ['称呼', ({ preferredName }) => preferredName],
  wechatId: ['微信号', ({ wechatId }) => wechatId],
  gender: ['性别', ({ gender }) => genderLabels[gender]],
  city: ['城市', ({ city }) => city],
  joinedOn: ['入群日期', ({ joinedOn }) => joinedOn ?? ''],
  inviter: ['邀请人', ({ inviter }) => inviter.name],
  source: ['来源', ({ source }) => source],
  tier: ['势能', ({ tier }) => tierLabels[tier]],
  skin: [
    '肤质',
    ({ skin }) => [describeSkin(skin), ...skin.concerns, ...skin.states].filter(Boolean).join(' '),
  ],
  birthday: ['生日', ({ birthday }) => (birthday ? writeYearlyDate(birthday) : '')],
  paidUntil: ['会员到期', ({ paidUntil }) => paidUntil ?? ''],
  cadenceDays: ['联系间隔', ({ cadenceDays }) => `${cadenceDays ?? ''} 天`],
};

/**
 * The merge in the words of the timeline, with the values that were not taken and what the lists had no place for:
 * 「桃子」并入。未采用：城市 杭州；标签 油皮
 */
export function mergeInWords(
  keep: Member,
  drop: Member,
  { fromDropped, customFromDropped }: MergeChoices,
  custom: ReadonlyArray<Readonly<{ id: FieldId; name: string }>>,
  leftOut: readonly string[] = [],
): string {
  const ofFields = differingFields(keep, drop).flatMap((field) => {
    const [label, say] = fieldWords[field] ?? ['', () => ''];
    const value = say(fromDropped.includes(field) ? keep : drop).slice(0, longest);
    return label && value ? [`${label} ${value}`] : [];
  });
  const ofCustom = custom.flatMap(({ id, name }) => {
    const value = (customFromDropped.includes(id) ? keep : drop).custom[id];
    return value === undefined ? [] : [`${name} ${writeFieldValue(value).slice(0, longest)}`];
  });
  const left = [...ofFields, ...ofCustom, ...leftOut];
  const words = `「${drop.nickname}」并入${left.length > 0 ? `。未采用：${left.join('；')}` : ''}`;
  return words.slice(0, noteLimit);
}
