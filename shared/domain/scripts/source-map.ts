import type { ExpandedPart } from './expand-includes';
import type { ScriptError } from './script-errors';
import { lastAtMost, lineStarts, placeAmong, type TextPlace } from './text-places';

/** Leads from places in an expanded text back to the template it was made of. */
export type SourceMap = Readonly<{
  /** Line and column of an offset in the template. */
  placeAt: (offset: number) => TextPlace;
  /** An error in the expanded text at its place in the template, with the included script it stands in. */
  placed: (error: ScriptError) => ScriptError;
}>;

/** The map of a template and the parts it was expanded into, in their order. */
export function sourceMap(template: string, parts: readonly ExpandedPart[]): SourceMap {
  const lines = lineStarts(template);
  const placeAt = (offset: number) => placeAmong(lines, offset);
  if (parts.every(({ own }) => own)) return { placeAt, placed: (error) => error };

  const begins: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    begins.push(length);
    length += text.length;
  }
  const expandedLines = lineStarts(parts.map(({ text }) => text).join(''));
  const placed = (error: ScriptError): ScriptError => {
    const offset = (expandedLines[error.line - 1] ?? 0) + error.column - 1;
    const index = lastAtMost(begins, offset);
    const part = parts[index];
    if (!part) return error;
    const inPart = part.own ? offset - (begins[index] ?? 0) : 0;
    const place = placeAt(Math.min(part.begin + inPart, template.length));
    return { ...error, ...place, ...(part.inside === null ? {} : { inside: part.inside }) };
  };
  return { placeAt, placed };
}
