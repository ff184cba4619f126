import { findScripts, type SearchableScript } from '../../../shared/domain/scripts/find-scripts';
import type { Script } from '../../../shared/domain/scripts/script';

/** Scripts listed at once: who does not find theirs among them types on. */
const listed = 40;

/**
 * Scripts for 快捷话术: what a query finds, best first; before anything is typed favourites and those used lately. What
 * was put away is not offered.
 */
export function quickScripts(scripts: readonly SearchableScript[], query: string): readonly Script[] {
  const found = findScripts(scripts, { query, scenario: 'all' });
  if (query.trim() !== '') return found.slice(0, listed);
  return found.toSorted(byFavouriteAndUse).slice(0, listed);
}

function byFavouriteAndUse(a: Script, b: Script): number {
  return (
    Number(b.favourite) - Number(a.favourite) ||
    (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) ||
    b.useCount - a.useCount
  );
}
