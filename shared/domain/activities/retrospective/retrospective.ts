import { z } from 'zod';
import { noteSchema } from '../../text';
import { partIdSchema } from '../parts';

/** What a point of a retrospective is: 做到了什么, 没做到什么, 为什么, 沉淀的经验. */
export const pointSections = ['achieved', 'missed', 'analysis', 'lessons'] as const;
export type PointSection = (typeof pointSections)[number];

/** Most points a retrospective holds. */
export const pointLimit = 200;

/** One sentence of a retrospective. */
export const pointSchema = z
  .object({
    id: partIdSchema,
    section: z.enum(pointSections),
    text: noteSchema.min(1),
    /** The fact it was drawn from; empty for one that somebody wrote. */
    fact: z.string().max(200),
    /** The sentence as it was drawn from the data; another `text` means that it was edited. */
    drafted: noteSchema,
  })
  .readonly();
export type Point = z.infer<typeof pointSchema>;

/** 三段: 做到/没做到/经验. GRAI: Goal, Result, Analysis, Insight. */
export const retrospectiveLayouts = ['three', 'grai'] as const;
export type RetrospectiveLayout = (typeof retrospectiveLayouts)[number];

/** The retrospective (复盘) of an activity: its points, and the facts that are not to be offered again. */
const currentSchema = z
  .object({
    layout: z.enum(retrospectiveLayouts),
    points: z.array(pointSchema).max(pointLimit).readonly(),
    /** `fact` and sentence, joined by a line break, that were turned down. */
    dismissed: z.array(noteSchema).max(500).readonly(),
  })
  .readonly();
export type Retrospective = z.infer<typeof currentSchema>;

export const emptyRetrospective: Retrospective = { layout: 'three', points: [], dismissed: [] };

/** Before version 6 of the store it was three texts with one point a line. */
const formerSchema = z.object({ achieved: noteSchema, missed: noteSchema, lessons: noteSchema });

function pointsOfFormer(former: z.infer<typeof formerSchema>): Retrospective {
  const points = (['achieved', 'missed', 'lessons'] as const).flatMap((section) =>
    former[section]
      .split(/\r\n?|[\n\u2028\u2029]/u)
      .map((line) => line.trim().replace(/^[-*•·]\s+/u, ''))
      .filter((line) => line !== '' && !/^[-*•·]$/u.test(line))
      .map((text, index): Point => ({ id: `${section}-${index + 1}`, section, text, fact: '', drafted: '' })),
  );
  return { ...emptyRetrospective, points: points.slice(0, pointLimit) };
}

/** Reads a retrospective of today, or one of three texts. */
export const retrospectiveSchema = z.preprocess((value) => {
  const former = formerSchema.safeParse(value);
  return former.success ? pointsOfFormer(former.data) : value;
}, currentSchema);
