import { describeSkin, unknownSkin } from '../skin';
import { genderLabels, tierLabels } from '../vocabulary';
import { type ImportField, importFields } from './import-field';
import type { KnownValues } from './known-values';

/** One field that an import changes, with its values as they are shown; an empty text before: it was empty. */
export interface FieldChange {
  readonly field: ImportField;
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
  duties: ({ dutyTitles }) => dutyTitles.join('、'),
  tags: ({ tagNames }) => tagNames.join('、'),
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
  return importFields.flatMap((field) => {
    const change = { field, before: textOfField[field](before), after: textOfField[field](after) };
    return change.before === change.after ? [] : [change];
  });
}
