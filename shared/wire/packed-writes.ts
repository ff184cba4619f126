import { z } from 'zod';
import { WeiluError } from './errors';
import type { ImportWrite } from './nouns/members';

/**
 * Writes of an import on their way from the worker that planned them to the vault: as bytes, so that the page between
 * them hands on a hundred thousand of them without reading one.
 */
export type PackedWrites = Readonly<{ count: number; json: Uint8Array<ArrayBuffer> }>;

export const packedWritesSchema = z.custom<PackedWrites>(
  (packed) =>
    typeof packed === 'object' &&
    packed !== null &&
    'json' in packed &&
    packed.json instanceof Uint8Array &&
    'count' in packed &&
    Number.isInteger(packed.count),
);

/** Some writes as bytes. */
export function packWrites(writes: readonly ImportWrite[]): PackedWrites {
  return { count: writes.length, json: new TextEncoder().encode(JSON.stringify(writes)) };
}

/** How many writes there are, packed and plain. */
export function countWrites(writes: ReadonlyArray<ImportWrite | PackedWrites>): number {
  return writes.reduce((sum, one) => sum + (isPacked(one) ? one.count : 1), 0);
}

/** Each write in its turn, not yet checked; those of a pack are there no sooner. @throws WeiluError `input-invalid` */
export function* eachWrite(writes: ReadonlyArray<ImportWrite | PackedWrites>): Generator<unknown> {
  for (const one of writes) {
    if (isPacked(one)) yield* unpacked(one);
    else yield one;
  }
}

function isPacked(write: ImportWrite | PackedWrites): write is PackedWrites {
  return 'json' in write;
}

function unpacked({ json, count }: PackedWrites): readonly unknown[] {
  const writes = parsed(new TextDecoder().decode(json));
  if (Array.isArray(writes) && writes.length === count) return writes;
  throw new WeiluError('input-invalid', { path: 'writes', detail: 'packed' });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
