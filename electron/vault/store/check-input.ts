import type { z } from 'zod';
import { WeiluError } from '#shared/wire/errors';

/** What came over the wire, as its schema reads it. @throws WeiluError `input-invalid` with the first fault's place. */
export function checkInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new WeiluError('input-invalid', {
    path: issue?.path.join('.') ?? '',
    detail: issue?.message ?? '',
  });
}
