import type { ActivityReport } from '../../../wire/nouns/activities';
import type { Day } from '../../days';
import { basics, plan, results } from './document/basics';
import { completion } from './document/completion';
import { conclusions } from './document/conclusions';
import { attendance, checkIns, course, risks, voices } from './document/course';
import { budget, chains, rewards } from './document/ledgers';
import { oneLine } from './say';

/** One piece of a section, in plain text of one line each. No text here is markup. */
export type DocumentBlock =
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'bullets'; items: readonly string[] }>
  | Readonly<{ kind: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }>;

export type DocumentSection = Readonly<{ heading: string; blocks: readonly DocumentBlock[] }>;

/** What every export of a retrospective (复盘) is made from, so that all of them say the same. */
export type RetrospectiveDocument = Readonly<{ title: string; sections: readonly DocumentSection[] }>;

/**
 * Writes the retrospective of an activity as one document for every export: in brief what it is, then what people made
 * of it, for that is what is read; then the facts. Of the facts only goals and tasks always have a section; the others
 * have one where something is known.
 *
 * @param today - what is due from then on is still to come
 */
export function buildRetrospectiveDocument(report: ActivityReport, today: Day): RetrospectiveDocument {
  const { activity } = report;
  const facts = factSections(report, today);
  // In GRAI they stand in the result.
  const isGrai = activity.retrospective.layout === 'grai';
  return {
    title: `复盘：${oneLine(activity.title)}`,
    sections: [
      ...basics(report),
      ...conclusions(report, activity.metrics.length > 0 ? results(report).blocks : []),
      ...(isGrai ? facts.slice(1) : facts),
      ...voices(report),
      ...plan(activity),
    ],
  };
}

/** The sections that are drawn from the data, the goals and what came of them first. */
export function factSections(report: ActivityReport, today: Day): readonly DocumentSection[] {
  return [
    results(report),
    completion(report, today),
    ...course(report),
    ...attendance(report),
    ...chains(report),
    ...checkIns(report),
    ...rewards(report),
    ...budget(report),
    ...risks(report),
  ];
}
