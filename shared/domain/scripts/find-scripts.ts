import { foldText } from '../search/fold-text';
import {
  compareNames,
  matchesTerm,
  type SearchableText,
  toQueryTerms,
  toSearchable,
} from '../search/pinyin-search';
import { type Scenario, type Script, scenarios } from './script';

/** A script made ready to be searched often. */
export type SearchableScript = Readonly<{
  script: Script;
  title: SearchableText;
  labels: readonly SearchableText[];
  body: string;
}>;

/** 用得多 (as given: favourites, then the one used most), 最近用, 新写的. */
export const scriptOrders = ['used', 'recent', 'new'] as const;
export type ScriptOrder = (typeof scriptOrders)[number];

/** Choices of the library's first row, in their order. */
export const scenarioChoices = ['all', ...scenarios, 'archived'] as const;

/** What the library shows; 已归档 shows only what was put away, everything else only what was not. */
export type ScriptFilter = Readonly<{
  query: string;
  scenario: Scenario | 'all' | 'archived';
  /** One folder; null for all of them. */
  folder?: string | null;
  /** Every one of these. */
  tags?: readonly string[];
  favourites?: boolean;
  order?: ScriptOrder;
}>;

/** A folder or tag, and how many of the scripts shown have it. */
export type ScriptFacet = Readonly<{ name: string; count: number }>;

const prepared = new WeakMap<Script, SearchableScript>();

/**
 * Prepares a script for {@link findScripts}: each text when a query first looks into it, and once for as long as the
 * script stays as it is. A library of thousands opens without a query, and is read anew after every change.
 */
export function toSearchableScript(script: Script): SearchableScript {
  const known = prepared.get(script);
  if (known) return known;
  let title: SearchableText | null = null;
  let labels: readonly SearchableText[] | null = null;
  let body: string | null = null;
  const searchable: SearchableScript = {
    script,
    get title() {
      title ??= toSearchable(script.title);
      return title;
    },
    get labels() {
      labels ??= [script.scenario, script.folder, ...script.tags].map(toSearchable);
      return labels;
    },
    get body() {
      body ??= foldText(script.body);
      return body;
    },
  };
  prepared.set(script, searchable);
  return searchable;
}

/**
 * The scripts of a filter: those whose title matches first, then those whose tags, folder or scenario help, then
 * those that only say the words; within each, in the order asked for. Titles and labels match by substring, pinyin
 * and initials, bodies by substring.
 */
export function findScripts(scripts: readonly SearchableScript[], filter: ScriptFilter): readonly Script[] {
  const terms = toQueryTerms(filter.query);
  const compare = comparisons[filter.order ?? 'used'];
  return scripts
    .filter(({ script }) => isShown(script, filter))
    .map((searchable) => ({ script: searchable.script, rank: rankOf(searchable, terms) }))
    .filter(({ rank }) => rank < notFound)
    .sort((a, b) => a.rank - b.rank || compare(a.script, b.script))
    .map(({ script }) => script);
}

/** The folders and tags among the scripts of a scenario (or of 全部, 已归档), by name. */
export function facetsOf(
  scripts: readonly Script[],
  scenario: ScriptFilter['scenario'],
): Readonly<{ folders: readonly ScriptFacet[]; tags: readonly ScriptFacet[] }> {
  const shown = scripts.filter((script) => isIn(script, scenario));
  return {
    folders: counted(shown.map(folderOf).filter(Boolean)),
    tags: counted(shown.flatMap(({ tags }) => [...new Set(tags)])),
  };
}

/** A filter without the folder and tags that its scenario has none of: they could not be seen, and hid everything. */
export function withoutLost(filter: ScriptFilter, scripts: readonly Script[]): ScriptFilter {
  const { folders, tags } = facetsOf(scripts, filter.scenario);
  const has = (facets: readonly ScriptFacet[], name: string) => facets.some((facet) => facet.name === name);
  const folder = filter.folder && has(folders, filter.folder) ? filter.folder : null;
  return { ...filter, folder, tags: (filter.tags ?? []).filter((tag) => has(tags, tag)) };
}

/** Whether anything but the query and the order narrows the list. */
export function narrows({ scenario, folder, tags, favourites }: ScriptFilter): boolean {
  return scenario !== 'all' || Boolean(folder) || (tags ?? []).length > 0 || favourites === true;
}

const notFound = 3;

const comparisons: Readonly<Record<ScriptOrder, (a: Script, b: Script) => number>> = {
  used: () => 0,
  recent: (a, b) => (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0),
  new: (a, b) => b.createdAt - a.createdAt,
};

function isIn(script: Script, scenario: ScriptFilter['scenario']): boolean {
  if (scenario === 'archived') return script.archivedAt !== null;
  return script.archivedAt === null && (scenario === 'all' || script.scenario === scenario);
}

function isShown(script: Script, { scenario, folder, tags = [], favourites }: ScriptFilter): boolean {
  if (!isIn(script, scenario) || (favourites && !script.favourite)) return false;
  if (folder && folderOf(script) !== folder) return false;
  return tags.every((tag) => script.tags.includes(tag));
}

/** A folder's name is written by hand, spaces and all. */
function folderOf({ folder }: Script): string {
  return folder.trim();
}

/** As good as its worst word: each is looked for in the title, then in the labels, then in the body. */
function rankOf(searchable: SearchableScript, terms: readonly string[]): number {
  return Math.max(0, ...terms.map((term) => rankOfTerm(searchable, term)));
}

function rankOfTerm(searchable: SearchableScript, term: string): number {
  if (matchesTerm(searchable.title, term)) return 0;
  if (searchable.labels.some((label) => matchesTerm(label, term))) return 1;
  return searchable.body.includes(term) ? 2 : notFound;
}

function counted(names: readonly string[]): readonly ScriptFacet[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => compareNames(a.name, b.name));
}
