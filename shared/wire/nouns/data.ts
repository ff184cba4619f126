import { z } from 'zod';
import { communityIdSchema } from '../../domain/ids';
import type { FileOfFolder } from '../shell-api';

/** Everything that is exported may be masked: people's names give way to codes. */
const exportInput = z.object({ masked: z.boolean() });

/** Jobs that give the person their data as files. */
export const dataJobs = {
  /** Everything as one JSON file; `shared/domain/export/data-format.ts` describes it. */
  'data.exportJson': exportInput,
  /** Every table as a CSV file. */
  'data.exportCsv': exportInput,
  /** A folder of Markdown notes. */
  'data.exportMarkdown': exportInput,
  /** The texts without names, in the same order; a name several people have means the one of the community. */
  'data.maskTexts': z.object({
    communityId: communityIdSchema,
    texts: z.array(z.string()).max(10_000),
  }),
} as const;

/** A folder of files to be saved. */
export type ExportedFolder = Readonly<{ folder: string; files: readonly FileOfFolder[] }>;

export type DataJobResults = {
  'data.exportJson': Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;
  'data.exportCsv': ExportedFolder;
  'data.exportMarkdown': ExportedFolder;
  'data.maskTexts': Readonly<{ texts: readonly string[] }>;
};
