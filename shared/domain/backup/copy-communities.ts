import type { Community } from '../communities/community';
import type { IdSource } from '../ids';
import { communityTableNames, type DataTableName } from '../store/data-tables';
import { lineLimit } from '../text';
import type { SnapshotRow } from './snapshot';

/** Fields that end like the name of an id and hold something else: a step's id means the same everywhere. */
const noIds = new Set(['wechatId', 'stepId', 'anchorId']);

/** Where an id of a row may stand, or a name that means the same everywhere: of a built-in template, of a template's task. */
const perhapsIds = new Set(['templateId', 'dependsOn']);

/** Parts of an activity: their ids mean something within it alone, and name no row. */
const parts = new Set([
  ...['metrics', 'scripts', 'risks', 'cues', 'budget', 'quotes', 'anchors', 'retrospective'],
]);

/** Lists of ids that do not end like one. */
const idLists = new Set(['distinctFrom']);

/** A column of an import preset that fills a custom field. */
const fieldColumn = /^field:(.+)$/;

/** A mark of a copy at the end of a community's name, with its number. */
const copyMark = /（副本(?: \d+)?）$/;

/**
 * The communities of a backup as copies to stand beside those there are: every row under a fresh id, every reference
 * following it, whatever it pointed to, so that no copy ever reaches into the original. Settings, rows set aside and
 * rows of no community of the file are left out. A copy of the demo is an ordinary community.
 *
 * @param existingNames - names of the communities there are; a copy gets one of its own
 */
export function copyCommunities(
  rows: readonly SnapshotRow[],
  makeId: IdSource,
  existingNames: readonly string[],
): readonly SnapshotRow[] {
  const communities = rows.filter(({ table }) => table === 'communities');
  const copied = new Set(communities.map(({ row }) => (row as Community).id as string));
  const renew = createRenewal(makeId, new Set(rows.map(({ row }) => (row as { id?: string }).id ?? '')));
  const taken = new Set(existingNames);
  return rows.flatMap(({ table, row }): readonly SnapshotRow[] => {
    if (table === 'communities') return [{ table, row: renamed(renew(row) as Community, taken) }];
    if (!belongsToCommunity(table) || !copied.has((row as { communityId: string }).communityId)) return [];
    return [{ table, row: renew(row) }];
  });
}

function belongsToCommunity(table: DataTableName): boolean {
  return communityTableNames.some((name) => name === table);
}

/**
 * Gives a value back with every id in it, at any depth, replaced: the same id by the same new one.
 *
 * @param known - the ids of all rows, for what was filled in: a member or product stands among texts there
 */
function createRenewal(makeId: IdSource, known: ReadonlySet<string>): (value: unknown) => unknown {
  const fresh = new Map<string, string>();
  const idFor = (id: string) => {
    if (id === '') return id;
    const renewed = fresh.get(id) ?? makeId<string>();
    fresh.set(id, renewed);
    return renewed;
  };
  const renewField = (name: string, value: unknown): unknown => {
    if (parts.has(name)) return value;
    if (perhapsIds.has(name)) return renewFilledIn(value);
    if (typeof value === 'string' && isIdField(name)) return idFor(value);
    if (Array.isArray(value) && (name.endsWith('Ids') || idLists.has(name))) return value.map(idFor);
    if (name === 'custom') return renewKeys(value);
    if (name === 'lastInputs') return mapFields(value, renewFilledIn);
    if (name === 'onboarding') return renewOnboarding(value);
    if (name === 'columns' && Array.isArray(value)) return value.map(renewColumn);
    return renew(value);
  };
  /** Values of custom fields stand under their fields' ids. */
  const renewKeys = (value: unknown) =>
    Object.fromEntries(Object.entries(value as object).map(([id, part]) => [idFor(id), renew(part)]));
  const renewColumn = (column: unknown) => {
    const id = typeof column === 'string' ? fieldColumn.exec(column)?.[1] : undefined;
    return id === undefined ? column : `field:${idFor(id)}`;
  };
  const renewFilledIn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renewFilledIn);
    return typeof value === 'string' && known.has(value) ? idFor(value) : value;
  };
  /** A community's steps, whose scripts are others in a copy, or a membership's marks under the ids of the steps. */
  const renewOnboarding = (value: unknown) =>
    Array.isArray(value)
      ? value.map((step: Readonly<{ id: unknown }>) => ({ ...(renew(step) as object), id: step.id }))
      : value;
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renewField(name, part)]));
  };
  return renew;
}

function mapFields(value: unknown, change: (part: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, change(part)]));
}

function isIdField(name: string): boolean {
  return name === 'id' || (name.endsWith('Id') && !noIds.has(name));
}

function renamed(community: Community, taken: Set<string>): Community {
  const name = copyName(community.name, taken);
  taken.add(name);
  return { ...community, name, demo: false };
}

/** The first of 「名（副本）」, 「名（副本 2）」 … that nobody has; a long name gives way to its mark. */
function copyName(original: string, taken: ReadonlySet<string>): string {
  const base = original.replace(copyMark, '').trim();
  for (let number = 1; ; number += 1) {
    const mark = number === 1 ? '（副本）' : `（副本 ${number}）`;
    const name = `${cut(base, lineLimit - mark.length)}${mark}`;
    if (!taken.has(name)) return name;
  }
}

/** The beginning of a text, never ending in half a character. */
function cut(text: string, limit: number): string {
  return text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}
