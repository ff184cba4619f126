import { z } from 'zod';
import { type Instant, instantSchema } from '../days';
import { lineLimit } from '../text';

/** A row that no screen could show, set aside with its text kept until someone looks at it. */
export const quarantinedRowSchema = z
  .object({
    id: z.string().min(1).max(64),
    /** Table it stood in, and its key there. */
    table: z.string().max(64),
    key: z.string().max(lineLimit),
    /** The row as JSON. */
    text: z.string(),
    /** The field that does not fit and why. */
    reason: z.string().max(lineLimit),
    at: instantSchema,
  })
  .readonly();
export type QuarantinedRow = z.infer<typeof quarantinedRowSchema>;

/** A row of a file that does not fit, as it is told: why, and its text. */
export type UnfitRow = Readonly<{ table: string; text: string; reason: string }>;

/** What is kept of a row that does not fit. */
export function quarantined(
  { table, text, reason }: UnfitRow,
  key: string,
  id: string,
  at: Instant,
): QuarantinedRow {
  return {
    id,
    table: table.slice(0, 64),
    key: key.slice(0, lineLimit),
    text,
    reason: reason.slice(0, lineLimit),
    at,
  };
}

/** A row as text that JSON keeps whatever it holds; what JSON cannot say is described. */
export function textOfRow(row: unknown): string {
  const seen = new WeakSet<object>();
  const said = JSON.stringify(row, (_key, value: unknown) => {
    if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
      return String(value);
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    if (typeof value !== 'object' || value === null) return value;
    if (seen.has(value)) return '(repeated)';
    seen.add(value);
    return value instanceof Map || value instanceof Set ? [...value] : value;
  });
  return said ?? String(row);
}
