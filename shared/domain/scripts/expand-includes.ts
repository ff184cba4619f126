import { type IncludeTag, includeTagsOf } from './include-tags';
import { findIncluded, type IncludableScript } from './includes';
import { mostFaults, readTemplates } from './read-templates';
import { expandedLimit } from './script-engine';
import type { ScriptError } from './script-errors';
import { sourceMap } from './source-map';

/** Scripts included in one another beyond this many are taken for a mistake. */
const depthLimit = 10;

/** A template with the scripts it includes in their places. */
export type ExpandedScript = Readonly<{
  text: string;
  /** What is wrong with the includes, at the tags of the template; a faulty one leaves nothing in its place. */
  errors: readonly ScriptError[];
  /** An error in `text`, at its place in the template. */
  placed: (error: ScriptError) => ScriptError;
}>;

/** A piece of the expanded text. `begin` is where it, or the tag that put it there, stands in the template. */
export type ExpandedPart = Readonly<{
  text: string;
  begin: number;
  /** Whether it is the template's own text, character by character. */
  own: boolean;
  /** Title of the included script it comes from. */
  inside: string | null;
}>;

type Fault = Pick<ScriptError, 'code' | 'name' | 'detail' | 'inside'> & Readonly<{ begin: number }>;
type Expansion = Readonly<{ parts: readonly ExpandedPart[]; faults: readonly Fault[] }>;
type Include = (tag: IncludeTag, path: readonly string[]) => Expansion;

/**
 * Puts the scripts a template includes in the places of their tags.
 *
 * @param title - the template's own title, to see when it includes itself
 */
export function expandIncludes(
  template: string,
  library: readonly IncludableScript[],
  title: string | null,
): ExpandedScript {
  const own = title?.trim() ?? '';
  const { parts, faults } = expand(template, own === '' ? [] : [own], includer(library));
  const { placeAt, placed } = sourceMap(template, parts);
  const errors = faults.map(({ begin, ...fault }) => ({ ...fault, ...placeAt(begin) }));
  return { text: parts.map(({ text }) => text).join(''), errors, placed };
}

function expand(body: string, path: readonly string[], include: Include): Expansion {
  const parts: ExpandedPart[] = [];
  const faults: Fault[] = [];
  let [done, length] = [0, 0];
  const add = (part: ExpandedPart) => {
    if (part.text !== '') parts.push(part);
    length += part.text.length;
  };
  for (const tag of includeTagsOf(body)) {
    if (tag.inComment) continue;
    const { begin, end, trimLeft, trimRight } = tag;
    add({ text: body.slice(done, begin), begin: done, own: true, inside: null });
    const included = include(tag, path);
    // A remark that says nothing carries the dashes, which remove blanks on the outside.
    if (trimLeft) add({ text: '{%- # %}', begin, own: false, inside: null });
    for (const part of included.parts) add({ ...part, begin, own: false });
    if (trimRight) add({ text: '{% # -%}', begin, own: false, inside: null });
    for (const fault of included.faults) faults.push({ ...fault, begin });
    done = end;
    if (length > expandedLimit) return { parts: [], faults: [{ code: 'too-much', begin }] };
    // A faulty include leaves no text that would end this; without the rest, what is there is no template any more.
    if (faults.length >= mostFaults) return { parts: [], faults };
  }
  add({ text: body.slice(done), begin: done, own: true, inside: null });
  return { parts, faults };
}

/** Expands each included script once, however often it is included, also one that is faulty or not there. */
function includer(library: readonly IncludableScript[]): Include {
  const known = new Map<string, Expansion>();
  const include: Include = ({ title, begin }, path) => {
    const fault = (found: Pick<Fault, 'code' | 'name'>) => ({ parts: [], faults: [{ ...found, begin }] });
    if (title === null) return fault({ code: 'include-untitled' });
    if (path.includes(title)) {
      return fault({ code: 'include-cycle', name: [...path.slice(path.indexOf(title)), title].join(' → ') });
    }
    const before = known.get(title);
    if (before) return before;
    if (path.length > depthLimit) return fault({ code: 'too-much' });
    const script = findIncluded(title, library);
    const expansion = script
      ? sound(title, expand(script.body, [...path, title], include))
      : fault({ code: 'unknown-include', name: title });
    known.set(title, expansion);
    return expansion;
  };
  return include;
}

/**
 * An included script has to be whole by itself: a condition it opens, it closes. Of a faulty one the first fault is
 * told: with all of them, scripts included in one another a thousand times would have a million.
 */
function sound(title: string, { parts, faults }: Expansion): Expansion {
  const [fault] = faults;
  if (fault) return { parts: [], faults: [{ ...fault, inside: fault.inside ?? title }] };
  const [first] = readTemplates(parts.map(({ text }) => text).join('')).errors;
  if (first) {
    const { line: _line, column: _column, ...found } = first;
    return { parts: [], faults: [{ ...found, inside: title, begin: 0 }] };
  }
  return { parts: parts.map((part) => ({ ...part, inside: part.inside ?? title })), faults };
}
