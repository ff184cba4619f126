import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { communityIdSchema, fieldIdSchema } from '../ids';
import { nameSchema, noteSchema } from '../text';
import { yearlyDateSchema } from './calendar-date';

/** Kinds of custom field: 短文字, 长文字, 数字, 日期, 农历日期, 单选, 多选, 是否, 链接. */
export const fieldKinds = [
  'text',
  'long-text',
  'number',
  'date',
  'lunar-date',
  'single',
  'multi',
  'boolean',
  'link',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Most custom fields a community may have. */
export const fieldsPerCommunity = 60;
/** Most options of a 单选 or 多选 field. */
export const optionsPerField = 100;

/** A custom field (自定义字段) of a community's members. Fields are archived, never removed, so that no value is lost. */
export const fieldSchema = z
  .object({
    id: fieldIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    kind: z.enum(fieldKinds),
    /** Options of a 单选 or 多选 field, in order; values hold the option's words. */
    options: z.array(nameSchema).max(optionsPerField).readonly(),
    position: z.number(),
    archivedAt: instantSchema.nullable(),
    createdAt: instantSchema,
  })
  .readonly();
export type Field = z.infer<typeof fieldSchema>;

/** A member's value of a custom field. Which shape it has is the field's kind's; an absent value is not known. */
export const fieldValueSchema = z.union([
  noteSchema.min(1),
  z.number(),
  z.boolean(),
  z.array(nameSchema).min(1).max(optionsPerField).readonly(),
  yearlyDateSchema,
]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** The values of a member's custom fields, by field id. */
export const fieldValuesSchema = z.record(fieldIdSchema, fieldValueSchema).readonly();
export type FieldValues = z.infer<typeof fieldValuesSchema>;

/** What a value of each kind must be. A link is a text; only `https:` and `http:` ones are ever opened. */
export const valueSchemaOfKind = {
  text: nameSchema,
  'long-text': noteSchema.min(1),
  number: z.number(),
  date: daySchema,
  'lunar-date': yearlyDateSchema,
  single: nameSchema,
  multi: z.array(nameSchema).min(1).max(optionsPerField).readonly(),
  boolean: z.boolean(),
  link: nameSchema,
} as const satisfies Record<FieldKind, z.ZodType>;
