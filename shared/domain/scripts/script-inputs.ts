import { z } from 'zod';
import { nameSchema } from '../text';

/** Kinds of field a script may ask for when it is used (填空). */
export const inputKinds = ['text', 'number', 'date', 'single', 'multi', 'member', 'product'] as const;
export type InputKind = (typeof inputKinds)[number];

/** Most fields a script may ask for. */
export const inputsLimit = 20;

/** Longest name of a field, in UTF-16 units. */
export const inputNameLimit = 20;

/** Longest value of one field, in UTF-16 units. */
const valueLimit = 2_000;

/** One field of the form: a template prints it by its name, `{{ 活动时间 }}`. */
export const scriptInputSchema = z
  .object({
    /** A word a template can hold: letters, digits and `_`, beginning with a letter; not the name of a variable. */
    name: nameSchema.pipe(
      z
        .string()
        .max(inputNameLimit)
        .regex(/^[\p{L}_][\p{L}\p{N}_]*$/u),
    ),
    kind: z.enum(inputKinds),
    /** What `single` and `multi` choose from; empty for the others. */
    options: z.array(nameSchema).max(50).readonly(),
    /** Without a value the script is not copied. */
    required: z.boolean(),
  })
  .readonly();
export type ScriptInput = z.infer<typeof scriptInputSchema>;

/** What was filled in: texts (also days, options and ids of a member or product), numbers, or several options. */
export const inputValueSchema = z.union([
  z.string().max(valueLimit),
  z.number(),
  z.array(z.string().max(100)).max(50).readonly(),
]);
export type InputValue = z.infer<typeof inputValueSchema>;

/** Values by the names of their fields. */
export const inputValuesSchema = z.record(z.string().max(inputNameLimit), inputValueSchema).readonly();
export type InputValues = z.infer<typeof inputValuesSchema>;
