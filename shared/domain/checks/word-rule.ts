import { z } from 'zod';
import { instantSchema } from '../days';
import { communityIdSchema, wordRuleIdSchema } from '../ids';
import { lineSchema, nameSchema } from '../text';

/** Why a word is to be thought about, in the order the dictionary shows them. */
export const wordCategories = [
  '绝对化用语',
  '医疗术语',
  '医疗作用',
  '夸大功效',
  '承诺保证',
  '诱导分享',
  '语气',
  '自定义',
] as const;
export type WordCategory = (typeof wordCategories)[number];

/** `high`: may break a rule of advertising. `low`: may read better otherwise. */
export const wordSeverities = ['high', 'middle', 'low'] as const;
export type WordSeverity = (typeof wordSeverities)[number];

/** One word of the dictionary, built in or one's own. */
export type WordRule = Readonly<{
  word: string;
  category: WordCategory;
  severity: WordSeverity;
  /** What to say instead; empty where leaving it out is best. */
  suggestion: string;
}>;

/** Longest word of the dictionary, in UTF-16 units. */
export const wordLimit = 40;

/**
 * A community's own word, or its say about a built-in one: a row with the same word takes that one's place, and one
 * that is not enabled silences it.
 */
export const ownWordSchema = z
  .object({
    id: wordRuleIdSchema,
    communityId: communityIdSchema,
    word: nameSchema.pipe(z.string().max(wordLimit)),
    category: z.enum(wordCategories),
    severity: z.enum(wordSeverities),
    suggestion: lineSchema,
    enabled: z.boolean(),
    createdAt: instantSchema,
  })
  .readonly();
export type OwnWord = z.infer<typeof ownWordSchema>;

/** What of a word is written by hand or imported. */
export const wordFieldsSchema = ownWordSchema
  .unwrap()
  .pick({ word: true, category: true, severity: true, suggestion: true, enabled: true })
  .readonly();
export type WordFields = z.infer<typeof wordFieldsSchema>;

/** Most words a community may have of its own. */
export const ownWordLimit = 5_000;
