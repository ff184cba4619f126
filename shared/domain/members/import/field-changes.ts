import type { FieldValue } from '../../fields/field';
import { writeFieldValue } from '../../fields/write-field-value';
import { writeYearlyDate } from '../../fields/yearly-date-words';
import type { FieldId } from '../../ids';
import { describeSkin, unknownSkin } from '../skin';
import { genderLabels, structureRoleLabels, tierLabels } from '../vocabulary';
import { type ImportField, type ImportTarget, importFields, targetOfField } from './import-field';
import type { KnownValues } from './known-values';

/** One field that an import changes, with its values as they are shown; an empty text before: it was empty. */
export interface FieldChange {
  readonly field: ImportTarget;
  readonly before: string;
  readonly after: string;
}

const textOfField: Readonly<Record<ImportField, (values: KnownValues) => string>> = {
  nickname: (values) => values.nickname,
  preferredName: (values) => values.preferredName,
  wechatId: (values) => values.wechatId,
  gender: ({ gender }) => (gender === 'unknown' ? '' : genderLabels[gender]),
  city: (values) => values.city,
  skinType: (values) => skinText(values),
  concerns: ({ concerns }) => concerns.join('、'),
  states: ({ states }) => states.join('、'),
  allergens: ({ allergens }) => allergens.join('、'),
  specialties: ({ specialties }) => specialties.join('、'),
  joinedOn: ({ joinedOn }) => joinedOn ?? '',
  inviter: (values) => values.inviterName,
  source: (values) => values.source,
  tier: ({ tier }) => tierLabels[tier],
  roles: ({ roles }) => roles.map((role) => structureRoleLabels[role]).join('、'),
  duties: ({ dutyTitles }) => dutyTitles.join('、'),
  tags: ({ tagNames }) => tagNames.join('、'),
  birthday: ({ birthday }) => (birthday ? writeYearlyDate(birthday) : ''),
  paidUntil: ({ paidUntil }) => paidUntil ?? '',
  notes: (values) => values.notes,
};

function skinText({ skinType: type, sensitive }: KnownValues): string {
  if (sensitive === false)
    return [describeSkin({ ...unknownSkin, type }), '不敏感'].filter(Boolean).join(' · ');
  return describeSkin({ ...unknownSkin, type, sensitive });
}

/** The fields in which two states of a person differ, in the order of the fields. */
export function changesBetween(before: KnownValues, after: KnownValues): readonly FieldChange[] {
  if (before === after) return [];
  const plain = importFields.map((field) => ({
    field,
    before: textOfField[field](before),
    after: textOfField[field](after),
  }));
  return [...plain, ...customChanges(before, after)].filter((change) => change.before !== change.after);
}

function customChanges(before: KnownValues, after: KnownValues): readonly FieldChange[] {
  if (before.custom === after.custom) return [];
  const words = (value: FieldValue | undefined) => (value === undefined ? '' : writeFieldValue(value));
  return Object.keys(after.custom).map((key) => {
    const id = key as FieldId;
    return { field: targetOfField(id), before: words(before.custom[id]), after: words(after.custom[id]) };
  });
}
