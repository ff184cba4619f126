import { type ParsedScript, parseScript } from './check-script';
import { renderMilliseconds } from './fill-budget';
import { scriptEngine, scriptOutputLimit } from './script-engine';
import { inReadingOrder, type ScriptError, scriptErrorsOf } from './script-errors';
import type { ScriptRecord } from './script-values';
import { isScriptVariable, type ScriptVariableKind } from './script-variables';

export type RenderedScript =
  | Readonly<{ ok: true; text: string }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/**
 * Fills a script. Nothing is escaped, and nothing inside the context is ever read as a template.
 *
 * A variable the catalogue and the context do not know is an error wherever it stands; one without a value is
 * an error where it would be printed, unless a default follows it. Never throws: endless loops and texts that
 * grow without bound end as `too-much`.
 *
 * @param context - the variables, as {@link buildScriptContext} makes them
 * @param kinds - what the variables hold that the catalogue does not know
 */
export function renderScript(
  template: string,
  context: ScriptRecord,
  kinds?: ReadonlyMap<string, ScriptVariableKind>,
): RenderedScript {
  const isKnown = (name: string) => isScriptVariable(name) || Object.hasOwn(context, name);
  const parsed = parseScript(template, isKnown, { kinds });
  return parsed.ok ? renderParsed(parsed, context, renderMilliseconds) : parsed;
}

/**
 * Fills a script that has been read. The same one can be filled any number of times.
 *
 * @param milliseconds - how long it may take; without any the script is not even begun
 */
export function renderParsed(
  { templates, placed }: Extract<ParsedScript, { ok: true }>,
  context: ScriptRecord,
  milliseconds: number,
): RenderedScript {
  if (milliseconds <= 0) return tooMuch;
  const { stackTraceLimit } = Error;
  // The engine throws for every value that is not known, and nobody reads where from.
  Error.stackTraceLimit = 0;
  try {
    const text: unknown = scriptEngine.renderSync(templates, context, { renderLimit: milliseconds });
    return typeof text === 'string' && text.length <= scriptOutputLimit ? { ok: true, text } : tooMuch;
  } catch (error) {
    return { ok: false, errors: inReadingOrder(scriptErrorsOf(error).map(placed)) };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const tooMuch: RenderedScript = { ok: false, errors: [{ code: 'too-much', line: 1, column: 1 }] };
