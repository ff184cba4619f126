import { includeTag } from '../../../../shared/domain/scripts/include-tags';

/** What stands where the cursor is, inside `{{ }}` or `{% %}`. Offsets count in UTF-16 units of the given text. */
export type CompletionPlace = Readonly<{
  /** `variable`: a name; `property`: what follows a dot; `tag`: the word after `{%`; `include`: a title. */
  kind: 'variable' | 'property' | 'filter' | 'tag' | 'include';
  /** Where what is being typed begins: behind the dot, the bar, the opening quote. */
  from: number;
  typed: string;
  /** Where the braces open. */
  opened: number;
  /** What the property is asked of, `人` in `人.昵`; empty for everything else. */
  owner: string;
}>;

/** A word as it is typed, in Chinese or in pinyin. */
const wordAtEnd = /[\p{L}\p{N}_]*$/u;
const pathAtEnd = /((?:[\p{L}_][\p{L}\p{N}_]*\.)+)([\p{L}\p{N}_]*)$/u;
/** Tags after whose name variables are read; `for` and `assign` first make up a name. */
const readsVariables = /^\s*(?:if|elsif|unless|case|when)\s|^\s*for\s+\S+\s+in\s|^\s*assign\s+\S+\s*=/u;
/** Words behind which a variable follows. */
const askForMore = new Set(['if', 'elsif', 'unless', 'case', 'when', 'in', 'and', 'or', 'contains', 'not']);

/** Finds what can be completed behind a text; null where plain words are written. */
export function completionPlace(before: string): CompletionPlace | null {
  const opened = Math.max(before.lastIndexOf('{{'), before.lastIndexOf('{%'));
  if (opened === -1) return null;
  const closer = before.charAt(opened + 1) === '%' ? '%}' : '}}';
  if (before.includes(closer, opened + 2)) return null;
  const inside = before.slice(opened + 2).replace(/^-/u, '');
  const place = (kind: CompletionPlace['kind'], typed: string, owner = ''): CompletionPlace => ({
    ...{ kind, typed, owner, opened },
    from: before.length - typed.length,
  });
  return closer === '}}' ? inExpression(inside, place) : inTag(inside, place);
}

type MakePlace = (kind: CompletionPlace['kind'], typed: string, owner?: string) => CompletionPlace;

function inTag(inside: string, place: MakePlace): CompletionPlace | null {
  const name = /^\s*([\p{L}\p{N}_]*)$/u.exec(inside)?.[1];
  if (name !== undefined) return place('tag', name);
  const include = /^\s*(\S+)\s+(?:"([^"]*)|'([^']*)|([^"']*))$/u.exec(inside);
  if (include?.[1] === includeTag) return place('include', include[2] ?? include[3] ?? include[4] ?? '');
  return readsVariables.test(inside) ? inExpression(inside, place) : null;
}

function inExpression(inside: string, place: MakePlace): CompletionPlace | null {
  const bare = withoutTexts(inside);
  if (bare === null) return null;
  const filter = /\|\s*([\p{L}\p{N}_]*)$/u.exec(bare)?.[1];
  if (filter !== undefined) return place('filter', filter);
  const path = pathAtEnd.exec(bare);
  if (path) return place('property', path[2] ?? '', path[1]?.slice(0, -1) ?? '');
  // Behind a finished word nothing new begins: `{{ 昵称 ` waits for a bar or the end.
  const finished = /([\p{L}\p{N}_#\]]+)\s+$/u.exec(bare)?.[1];
  if (finished && !askForMore.has(finished)) return null;
  return place('variable', wordAtEnd.exec(bare)?.[0] ?? '');
}

/** Quoted texts blanked out; null where the cursor stands inside one. */
function withoutTexts(inside: string): string | null {
  const bare = inside.replace(/"[^"]*"|'[^']*'/gu, (quoted) => '#'.repeat(quoted.length));
  return /["']/u.test(bare) ? null : bare;
}

/** Words a script makes up itself before a place: a loop's 人, an assigned or captured name. */
export function ownWords(before: string): ReadonlyMap<string, 'member' | 'value'> {
  const words = new Map<string, 'member' | 'value'>();
  for (const [, tag, name = '', list] of before.matchAll(
    /\{%-?\s*(for|assign|capture)\s+([\p{L}_][\p{L}\p{N}_]*)(?:\s+in\s+([\p{L}\p{N}_]+))?/gu,
  ))
    words.set(name, tag === 'for' && list === '新人' ? 'member' : 'value');
  return words;
}
