import { foldText } from '../search/fold-text';
import { matchesQuery, type SearchableText, toQueryTerms, toSearchable } from '../search/pinyin-search';
import type { Scenario, Script } from './script';

/** A script made ready to be searched often. */
export type SearchableScript = Readonly<{
  script: Script;
  title: SearchableText;
  labels: readonly SearchableText[];
  body: string;
}>;

/** What the library shows; 已归档 shows only what was put away, everything else only what was not. */
export type ScriptFilter = Readonly<{ query: string; scenario: Scenario | 'all' | 'archived' }>;

/** Prepares a script for {@link findScripts}. */
export function toSearchableScript(script: Script): SearchableScript {
  return {
    script,
    title: toSearchable(script.title),
    labels: [script.scenario, script.folder, ...script.tags].map(toSearchable),
    body: foldText(script.body),
  };
}

/**
 * The scripts of a filter: those whose title matches first, then those whose tags, folder or scenario help, then
 * those that only say the words; within each, in the order given. Titles and labels match by substring, pinyin
 * and initials, bodies by substring.
 */
export function findScripts(
  scripts: readonly SearchableScript[],
  { query, scenario }: ScriptFilter,
): readonly Script[] {
  const terms = toQueryTerms(query);
  const ranked = scripts
    .filter(({ script }) => isShown(script, scenario))
    .map((searchable) => ({ script: searchable.script, rank: rankOf(searchable, terms) }))
    .filter(({ rank }) => rank < notFound);
  return ranked.sort((a, b) => a.rank - b.rank).map(({ script }) => script);
}

const notFound = 3;

function isShown(script: Script, scenario: ScriptFilter['scenario']): boolean {
  if (scenario === 'archived') return script.archivedAt !== null;
  return script.archivedAt === null && (scenario === 'all' || script.scenario === scenario);
}

function rankOf({ title, labels, body }: SearchableScript, terms: readonly string[]): number {
  if (matchesQuery([title], terms)) return 0;
  if (matchesQuery([title, ...labels], terms)) return 1;
  const inBody = terms.every((term) => body.includes(term) || matchesQuery([title, ...labels], [term]));
  return inBody ? 2 : notFound;
}
