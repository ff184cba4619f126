import { z } from 'zod';
import { daySchema } from '../days';
import { lineSchema, nameSchema } from '../text';

/** Skin types as operators write them. Sensitivity is a flag of its own: any type can be sensitive. */
export const skinTypes = [
  'dry',
  'oily',
  'combination',
  'combination-oily',
  'combination-dry',
  'neutral',
] as const;
export type SkinType = (typeof skinTypes)[number];

/** The Chinese word of each skin type, also what script variable 肤质 gives. */
export const skinTypeLabels: Readonly<Record<SkinType, string>> = {
  dry: '干皮',
  oily: '油皮',
  combination: '混合',
  'combination-oily': '混油',
  'combination-dry': '混干',
  neutral: '中性',
};

/** Concerns offered in menus; others may be typed. */
export const commonConcerns = ['痘', '斑', '泛红', '敏感', '细纹', '毛孔'] as const;
/** Passing states that matter for product advice. */
export const commonSkinStates = ['孕期', '哺乳期', '刷酸中'] as const;

export const skinFields = ['type', 'sensitive', 'concerns', 'states', 'allergens'] as const;
export type SkinField = (typeof skinFields)[number];

/** Who said a value of the skin profile, when and where it was learned. */
export const skinEvidenceSchema = z
  .object({ field: z.enum(skinFields), by: lineSchema, on: daySchema.nullable(), where: lineSchema })
  .readonly();
export type SkinEvidence = z.infer<typeof skinEvidenceSchema>;

const shortListSchema = z.array(nameSchema).max(50).readonly();

/** Skin profile (肤质档案) of a member. `null` and empty lists mean not known. */
export const skinProfileSchema = z
  .object({
    type: z.enum(skinTypes).nullable(),
    sensitive: z.boolean().nullable(),
    concerns: shortListSchema,
    states: shortListSchema,
    allergens: shortListSchema,
    /** Since when the profile holds. */
    since: daySchema.nullable(),
    /** The newest evidence of each field, at most one entry a field. */
    evidence: z.array(skinEvidenceSchema).max(skinFields.length).readonly(),
  })
  .readonly();
export type SkinProfile = z.infer<typeof skinProfileSchema>;

export const unknownSkin: SkinProfile = {
  type: null,
  sensitive: null,
  concerns: [],
  states: [],
  allergens: [],
  since: null,
  evidence: [],
};

/** The skin profile in a few words: `混油 · 敏感`; an empty text when nothing is known. */
export function describeSkin(skin: SkinProfile): string {
  const words: string[] = [];
  if (skin.type) words.push(skinTypeLabels[skin.type]);
  if (skin.sensitive) words.push(skin.type ? '敏感' : '敏感肌');
  return words.join(' · ');
}
