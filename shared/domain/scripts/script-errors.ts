import { LiquidError } from 'liquidjs';
import { forbiddenTags } from './script-engine';
import { lineStarts, placeAmong, type TextPlace } from './text-places';

export const scriptErrorCodes = [
  'unknown-variable',
  'missing-value',
  'syntax',
  'unknown-filter',
  'forbidden-tag',
  'too-much',
  'unknown-include',
  'include-cycle',
  'include-untitled',
  'input-missing',
] as const;
export type ScriptErrorCode = (typeof scriptErrorCodes)[number];

/** One thing that keeps a script from being copied, and where it stands. */
export type ScriptError = Readonly<{
  code: ScriptErrorCode;
  /** The variable, filter, tag, title or input meant; of a cycle its titles, `A → B → A`. */
  name?: string;
  /** Title of the included script where it stands; the place is then that of the tag that includes it. */
  inside?: string;
  /** Set where the value missing is one of an input (填空), not of a member the text is for. */
  ofInput?: true;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 units. */
  column: number;
  /** The template engine's own words, for the curious. */
  detail?: string;
}>;

const start: TextPlace = { line: 1, column: 1 };

function placeOf(error: LiquidError): TextPlace {
  const [line = 1, column = 1] = error.token.getPosition();
  return { line, column };
}

/** Where a filter's name stands inside the piece of template that failed. */
function placeOfFilter(error: LiquidError, name: string): TextPlace {
  const { input, begin, end } = error.token;
  const piece = input.slice(begin, end);
  for (let bar = piece.indexOf('|'); bar !== -1; bar = piece.indexOf('|', bar + 1)) {
    const afterBar = piece.slice(bar + 1);
    const index = bar + 1 + (afterBar.length - afterBar.trimStart().length);
    if (piece.startsWith(name, index)) return placeAmong(lineStarts(input), begin + index);
  }
  return placeOf(error);
}

/** The errors inside a LiquidErrors, which LiquidJS exports as a type only. */
function partsOf(error: LiquidError): readonly unknown[] | null {
  const parts: unknown = error.name === 'LiquidErrors' && 'errors' in error ? error.errors : null;
  return Array.isArray(parts) ? parts : null;
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/, line:\d+, col:\d+$/u, '');
}

/** A stack or a text beyond what JavaScript holds, or one of the engine's own limits. */
function isTooMuch(error: unknown): boolean {
  const message = messageOf(error);
  return /limit exceeded|call stack|Invalid string length|Invalid array length|out of memory/iu.test(message);
}

function scriptErrorOf(error: LiquidError): ScriptError {
  const cause = error.originalError ?? error;
  const detail = messageOf(cause);
  if (isTooMuch(cause)) return { code: 'too-much', ...placeOf(error), detail };
  if (error.name === 'UndefinedVariableError') {
    const name = detail.replace(/^undefined variable: /u, '');
    return { code: 'missing-value', name, ...placeOf(error) };
  }
  const filter = /^undefined filter: (.+)$/su.exec(detail)?.[1];
  if (filter) return { code: 'unknown-filter', name: filter, ...placeOfFilter(error, filter) };
  const tag = /^tag "(.+)" not found$/su.exec(detail)?.[1];
  if (tag && forbiddenTags.has(tag)) return { code: 'forbidden-tag', name: tag, ...placeOf(error) };
  return { code: 'syntax', ...(tag ? { name: tag } : {}), ...placeOf(error), detail };
}

/** What LiquidJS threw, as errors of the closed union; every one it knew of. */
export function scriptErrorsOf(thrown: unknown): readonly ScriptError[] {
  if (!LiquidError.is(thrown)) {
    const code = isTooMuch(thrown) ? 'too-much' : 'syntax';
    return [{ code, ...start, detail: messageOf(thrown) }];
  }
  return partsOf(thrown)?.flatMap(scriptErrorsOf) ?? [scriptErrorOf(thrown)];
}

/** The errors in reading order, each once. Where it was too much, the rest only follows from that. */
export function inReadingOrder(errors: readonly ScriptError[]): readonly ScriptError[] {
  const tooMuch = errors.find((error) => error.code === 'too-much');
  if (tooMuch) return [tooMuch];
  const distinct = new Map(
    errors.map((error) => {
      const { code, name, line, column, inside } = error;
      return [JSON.stringify([code, name, line, column, inside]), error];
    }),
  );
  return [...distinct.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
