import { z } from 'zod';
import {
  communityIdSchema,
  groupIdSchema,
  memberIdSchema,
  type QueueItemId,
  queueItemIdSchema,
  type ScriptId,
  scriptIdSchema,
} from '../../domain/ids';
import type { QueueItem } from '../../domain/queue/queue-item';
import { type Script, scriptPatchSchema } from '../../domain/scripts/script';
import { nameSchema, noteSchema } from '../../domain/text';

const copiedTextSchema = noteSchema.min(1);

export const scriptsCommands = {
  'scripts.create': z.object({
    communityId: communityIdSchema,
    fields: scriptPatchSchema.and(z.object({ title: nameSchema })),
  }),
  'scripts.update': z.object({ id: scriptIdSchema, patch: scriptPatchSchema }),
  'scripts.remove': z.object({ id: scriptIdSchema }),
  /** A text was put on the clipboard: counts the use and writes it on each member's timeline. */
  'scripts.recordCopy': z.object({
    communityId: communityIdSchema,
    scriptId: scriptIdSchema.nullable(),
    groupId: groupIdSchema.nullable(),
    memberIds: z.array(memberIdSchema).max(500),
    text: copiedTextSchema,
    /** Counts as welcoming these members in `groupId`, or in every group where they still wait. */
    welcome: z.boolean(),
  }),
  /** Replaces what still waits in the community's queue. */
  'queue.fill': z.object({
    communityId: communityIdSchema,
    items: z
      .array(
        z.object({
          groupId: groupIdSchema.nullable(),
          scriptId: scriptIdSchema.nullable(),
          memberIds: z.array(memberIdSchema).max(500),
          text: copiedTextSchema,
          welcome: z.boolean(),
        }),
      )
      .min(1)
      .max(500),
  }),
  /** The item's text is on the clipboard: stamps it and writes the members' timelines. */
  'queue.markCopied': z.object({ id: queueItemIdSchema }),
  'queue.skip': z.object({ id: queueItemIdSchema }),
  'queue.clear': z.object({ communityId: communityIdSchema }),
} as const;

export type ScriptsCommandResults = {
  'scripts.create': Readonly<{ scriptId: ScriptId }>;
  'scripts.update': null;
  'scripts.remove': null;
  'scripts.recordCopy': null;
  'queue.fill': Readonly<{ ids: readonly QueueItemId[] }>;
  'queue.markCopied': null;
  'queue.skip': null;
  'queue.clear': Readonly<{ cleared: number }>;
};

export const scriptsQueries = {
  'scripts.list': z.object({ communityId: communityIdSchema }),
  'scripts.detail': z.object({ id: scriptIdSchema }),
  'queue.current': z.object({ communityId: communityIdSchema }),
} as const;

/** A queued text with the nicknames of its members. */
export type QueuedText = QueueItem & Readonly<{ memberNames: readonly string[] }>;

/** The queue as the screen shows it: what waits, in order, what was copied last, and how many are done. */
export type QueueView = Readonly<{
  items: readonly QueuedText[];
  lastCopied: QueuedText | null;
  copied: number;
  skipped: number;
}>;

export type ScriptsQueryResults = {
  'scripts.list': readonly Script[];
  'scripts.detail': Script | null;
  'queue.current': QueueView;
};
