import {
  type BuiltInScript,
  builtInScripts,
} from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';

/** The built-in scripts whose title, folder, scenario or tags match, by text, pinyin and initials. */
export function findBuiltIn(query: string): readonly BuiltInScript[] {
  const terms = toQueryTerms(query);
  return builtInScripts.filter(({ title, folder, scenario, tags }) =>
    matchesQuery([title, folder, scenario, ...tags].map(toSearchable), terms),
  );
}
