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

const formerSections = ['achieved', 'missed', 'lessons'] as const;

function pointsOfFormer(former: z.infer<typeof formerSchema>): Retrospective {
  const lines = formerSections.map((section) => linesOf(former[section]));
  const rooms = roomsFor(lines.map(({ length }) => length));
  const points = formerSections.flatMap((section, at) =>
    withinRoom(lines[at] ?? [], rooms[at] ?? 0).map(
      (text, index): Point => ({ id: `${section}-${index + 1}`, section, text, fact: '', drafted: '' }),
    ),
  );
  return { ...emptyRetrospective, points };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/u)
    .map((line) => line.trim().replace(/^[-*•·]\s+/u, ''))
    .filter((line) => line !== '' && !/^[-*•·]$/u.test(line));
}

/** How many points each section gets: as many as it has lines; where those are too many, the longest ones give way. */
function roomsFor(counts: readonly number[]): readonly number[] {
  const rooms = [...counts];
  for (let over = rooms.reduce((sum, room) => sum + room, 0) - pointLimit; over > 0; over -= 1) {
    const longest = rooms.indexOf(Math.max(...rooms));
    rooms[longest] = (rooms[longest] ?? 0) - 1;
  }
  return rooms;
}

/** The lines as so many points: what finds no room stands in the last one. No line is lost. */
function withinRoom(lines: readonly string[], room: number): readonly string[] {
  if (lines.length <= room) return lines;
  return [...lines.slice(0, room - 1), lines.slice(room - 1).join('\n')];
}

/** Reads a retrospective of today, or one of three texts. */
export const retrospectiveSchema = z.preprocess((value) => {
  const former = formerSchema.safeParse(value);
  return former.success ? pointsOfFormer(former.data) : value;
}, currentSchema);
