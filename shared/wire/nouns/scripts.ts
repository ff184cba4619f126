import { z } from 'zod';
import { type OwnWord, wordFieldsSchema } from '../../domain/checks/word-rule';
import type { Copy } from '../../domain/copies/copy';
import { type Instant, instantSchema } from '../../domain/days';
import {
  communityIdSchema,
  groupIdSchema,
  memberIdSchema,
  type QueueItemId,
  queueItemIdSchema,
  type ScriptId,
  scriptIdSchema,
  scriptVersionIdSchema,
} from '../../domain/ids';
import { stepIdSchema } from '../../domain/onboarding/onboarding';
import type { Product } from '../../domain/orders/order';
import {
  type QueueItem,
  queueFillLimit,
  queueKindSchema,
  queuePartSchema,
} from '../../domain/queue/queue-item';
import { type Script, scriptPatchSchema } from '../../domain/scripts/script';
import { inputValuesSchema } from '../../domain/scripts/script-inputs';
import type { ScriptVersion } from '../../domain/scripts/script-version';
import { nameSchema, noteSchema } from '../../domain/text';

const copiedTextSchema = noteSchema.min(1);

/** A text on its way to the clipboard, with what is recorded once it is there. */
const textToCopyShape = {
  groupId: groupIdSchema.nullable(),
  scriptId: scriptIdSchema.nullable(),
  memberIds: z.array(memberIdSchema).max(500),
  text: copiedTextSchema,
  /** Counts as welcoming these members in `groupId`, or in every group where they still wait. */
  welcome: z.boolean(),
  /** The step of 新人陪伴 these members are then past. */
  stepId: stepIdSchema.nullable().optional(),
};

const toQueueSchema = z.object({
  ...textToCopyShape,
  kind: queueKindSchema.optional(),
  part: queuePartSchema.optional(),
});

/** Texts compared at once with what was sent. */
const comparedTexts = 500;

export const scriptsCommands = {
  'scripts.create': z.object({
    communityId: communityIdSchema,
    fields: scriptPatchSchema.and(z.object({ title: nameSchema })),
  }),
  'scripts.update': z.object({ id: scriptIdSchema, patch: scriptPatchSchema }),
  'scripts.remove': z.object({ id: scriptIdSchema }),
  /** Brings back an earlier version's title, text and inputs; how it stood until now becomes a version. */
  'scripts.rollback': z.object({ versionId: scriptVersionIdSchema }),
  /** Built-in scripts put into a community's library, by their keys. Those already there, by title, are left alone. */
  'scripts.addBuiltIn': z.object({
    communityId: communityIdSchema,
    keys: z.array(z.string().max(60)).min(1).max(200),
  }),
  /** A text was put on the clipboard: counts the use, remembers it, and writes it on each member's timeline. */
  'scripts.recordCopy': z.object({
    communityId: communityIdSchema,
    ...textToCopyShape,
    /** What was filled in, to be offered again. */
    inputs: inputValuesSchema.optional(),
  }),
  /** Replaces what still waits in the community's queue; with `keep` the new items stand before it. */
  'queue.fill': z.object({
    communityId: communityIdSchema,
    items: z.array(toQueueSchema).min(1).max(queueFillLimit),
    keep: z.boolean().optional(),
    inputs: inputValuesSchema.optional(),
  }),
  /** The item's text is on the clipboard: stamps it and writes the members' timelines. What waits no more stays as it is. */
  'queue.markCopied': z.object({ id: queueItemIdSchema }),
  'queue.skip': z.object({ id: queueItemIdSchema }),
  /** 稍后: the item goes behind all others, with every step of its text that still waits. */
  'queue.later': z.object({ id: queueItemIdSchema }),
  'queue.clear': z.object({ communityId: communityIdSchema }),
  /** Adds words to the dictionary, or takes the place of those of the same word. */
  'words.save': z.object({
    communityId: communityIdSchema,
    words: z.array(wordFieldsSchema).min(1).max(5_000),
  }),
  /** One's own words go; a built-in one stands again as it was. */
  'words.remove': z.object({ communityId: communityIdSchema, words: z.array(nameSchema).min(1).max(5_000) }),
} as const;

export type ScriptsCommandResults = {
  'scripts.create': Readonly<{ scriptId: ScriptId }>;
  'scripts.update': null;
  'scripts.remove': null;
  'scripts.rollback': Readonly<{ scriptId: ScriptId }>;
  'scripts.addBuiltIn': Readonly<{ added: number }>;
  'scripts.recordCopy': null;
  'queue.fill': Readonly<{ ids: readonly QueueItemId[] }>;
  'queue.markCopied': null;
  'queue.skip': null;
  'queue.later': null;
  'queue.clear': Readonly<{ cleared: number }>;
  'words.save': Readonly<{ saved: number }>;
  'words.remove': Readonly<{ removed: number }>;
};

export const scriptsQueries = {
  'scripts.list': z.object({ communityId: communityIdSchema }),
  'queue.current': z.object({ communityId: communityIdSchema }),
  /** Earlier versions of a script, newest first. */
  'scripts.versions': z.object({ id: scriptIdSchema }),
  /** What was copied in a community or one of its groups, newest first; of one script or for one member where named. */
  'copies.list': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    scriptId: scriptIdSchema.nullable(),
    memberId: memberIdSchema.nullable(),
    start: z.number().int().min(0),
    count: z.number().int().min(1).max(200),
  }),
  /** Which of these texts were sent there lately, the same or nearly so; see `findRepeats`. */
  'copies.repeats': z.object({
    communityId: communityIdSchema,
    groupId: groupIdSchema.nullable(),
    texts: z
      .array(z.object({ text: noteSchema, memberIds: z.array(memberIdSchema).max(500) }))
      .max(comparedTexts),
    /** How far back is looked, in days. */
    days: z.number().int().min(1).max(365),
    /** Copies of these very texts since this moment are the asker's own; see `withoutOwnCopies`. */
    readySince: instantSchema.optional(),
  }),
  /** What the community sells, for a form that asks for a product. */
  'products.list': z.object({ communityId: communityIdSchema }),
  /** The community's own words of the dictionary. */
  'words.list': z.object({ communityId: communityIdSchema }),
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

/** A text of the 复制记录 with the words around it. */
export type CopyRow = Copy &
  Readonly<{ scriptTitle: string; groupName: string; memberNames: readonly string[] }>;

/** An earlier text that is the same, or nearly so. */
export type Repeat = Readonly<{
  /** 1 for the same text, else at least {@link similarEnough}. */
  similarity: number;
  at: Instant;
  text: string;
}>;

export type ScriptsQueryResults = {
  'scripts.list': readonly Script[];
  'queue.current': QueueView;
  'scripts.versions': readonly ScriptVersion[];
  'copies.list': Readonly<{ rows: readonly CopyRow[]; total: number }>;
  'copies.repeats': ReadonlyArray<Repeat | null>;
  'products.list': readonly Product[];
  'words.list': readonly OwnWord[];
};
