import type { ActivityReport } from '../../../wire/nouns/activities';
import { basics, results } from './document/basics';
import { completion } from './document/completion';
import { conclusionHeadings, conclusions } from './document/conclusions';
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
 * Writes the retrospective of an activity as one document for every export: the facts, then what people made of them.
 * Of the facts only goals and tasks always have a section; the others have one where something is known.
 */
export function buildRetrospectiveDocument(report: ActivityReport): RetrospectiveDocument {
  return {
    title: `复盘：${oneLine(report.activity.title)}`,
    sections: [
      basics(report),
      results(report),
      completion(report.tasks),
      ...course(report),
      ...attendance(report),
      ...chains(report),
      ...checkIns(report),
      ...rewards(report),
      ...budget(report),
      ...risks(report),
      ...voices(report),
      ...conclusions(report),
    ],
  };
}

/** The sections of a retrospective that are drawn from the data. */
export function factSections(document: RetrospectiveDocument): readonly DocumentSection[] {
  return document.sections.filter(({ heading }) => !conclusionHeadings.has(heading));
}
