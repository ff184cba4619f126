import { z } from 'zod';
import { instantSchema } from '../days';
import { backupInstant } from './backup-names';
import { backupOccasions } from './occasions';

/** Name of the file that says what the store was when it was last looked at. */
export const manifestName = 'manifest.json';

const countsSchema = z.record(z.string(), z.number().int().nonnegative());

/** What is known of a snapshot file from having read it. */
const catalogueEntrySchema = z
  .object({
    name: z.string().refine((name) => backupInstant(name) !== null),
    /** It lies in the place the person chose, not in the usual one. */
    chosenPlace: z.boolean(),
    order: z.number().int(),
    createdAt: instantSchema,
    /** Size in bytes and hash of the file as it is on the disk. */
    bytes: z.number().int().nonnegative(),
    sha256: z.string(),
    occasion: z.enum(backupOccasions).nullable(),
    databaseId: z.string().nullable(),
    seq: z.number().int().nonnegative(),
    rows: z.number().int().nonnegative().nullable(),
    counts: countsSchema.nullable(),
    sealed: z.boolean(),
    /** When it was last found whole; null when it was not. */
    verifiedAt: instantSchema.nullable(),
  })
  .readonly();
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>;

/** The manifest: small, plain, outside the browser's store, replaced as a whole. */
export const manifestSchema = z
  .object({
    format: z.literal('weilu-manifest'),
    version: z.literal(1),
    databaseId: z.string().min(1).max(64),
    schemaVersion: z.number().int().positive(),
    /** Major version of the browser engine that had the store open last; an older one may not understand it. */
    runtimeMajor: z.number().int().nonnegative(),
    appVersion: z.string(),
    /** Rows of each table when the journal stood at `seq`. */
    seq: z.number().int().nonnegative(),
    counts: countsSchema,
    startedAt: instantSchema,
    updatedAt: instantSchema,
    /** When the person last saved a copy of a backup elsewhere. */
    lastCopyAt: instantSchema.nullable(),
    snapshots: z.array(catalogueEntrySchema).readonly(),
  })
  .readonly();
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as its file's bytes. */
export function writeManifest(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 1)}\n`);
}

/** Reads a manifest; null when the file is not one. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
