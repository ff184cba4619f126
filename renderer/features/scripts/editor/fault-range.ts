import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { offsetOfPlace } from '../../../../shared/domain/scripts/script-snippets';

/** A stretch of text, in UTF-16 units. */
export type TextRange = Readonly<{ from: number; to: number }>;

/** Braces to their end, if they end. */
const braces = /^(?:\{\{[^}]*\}?\}?|\{%(?:[^%]|%(?!\}))*(?:%\})?)/u;

/** What is underlined for a fault: the name it is about where it stands there, else its tag, else one character. */
export function faultRange(text: string, error: ScriptError): TextRange {
  const from = offsetOfPlace(text, error);
  const rest = text.slice(from);
  const name = error.name ?? '';
  if (name !== '' && rest.startsWith(name)) return { from, to: from + name.length };
  const line = rest.split('\n', 1)[0] ?? '';
  const tag = braces.exec(line)?.[0];
  if (tag) return { from, to: from + tag.length };
  // Places at the very end, or on an empty line: the character before is what shows.
  const word = /^\S+/u.exec(line)?.[0].length ?? 0;
  if (word > 0) return { from, to: from + word };
  return from > 0 ? { from: from - 1, to: from } : { from: 0, to: Math.min(1, text.length) };
}
