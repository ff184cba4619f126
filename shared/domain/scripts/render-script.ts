import { parseScript } from './check-script';
import { scriptEngine, scriptOutputLimit } from './script-engine';
import { inReadingOrder, type ScriptError, scriptErrorsOf } from './script-errors';
import type { ScriptRecord } from './script-values';
import { isScriptVariable } from './script-variables';

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
 */
export function renderScript(template: string, context: ScriptRecord): RenderedScript {
  const isKnown = (name: string) => isScriptVariable(name) || Object.hasOwn(context, name);
  const parsed = parseScript(template, isKnown);
  if (!parsed.ok) return parsed;
  try {
    const text: unknown = scriptEngine.renderSync(parsed.templates, context);
    if (typeof text !== 'string' || text.length > scriptOutputLimit) {
      return { ok: false, errors: [{ code: 'too-much', line: 1, column: 1 }] };
    }
    return { ok: true, text };
  } catch (error) {
    return { ok: false, errors: inReadingOrder(scriptErrorsOf(error)) };
  }
}
