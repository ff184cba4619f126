import { Parser, type Template, Tokenizer } from 'liquidjs';
import { scriptEngine } from './script-engine';
import { type ScriptError, scriptErrorsOf } from './script-errors';

/** Most faults that are looked for: nobody mends more at once, and each takes the engine a while to describe. */
export const mostFaults = 100;

/** Reads a text as the engine does, up to the hundredth fault. */
export function readTemplates(
  text: string,
): Readonly<{ templates: Template[]; errors: readonly ScriptError[] }> {
  const templates: Template[] = [];
  const errors: ScriptError[] = [];
  const attempt = (read: () => void) => {
    try {
      read();
    } catch (error) {
      for (const found of scriptErrorsOf(error)) errors.push(found);
    }
  };
  attempt(() => {
    const parser = new Parser(scriptEngine);
    const tokens = new Tokenizer(text, scriptEngine.options.operators).readTopLevelTokens(
      scriptEngine.options,
    );
    for (let token = tokens.shift(); token && errors.length < mostFaults; token = tokens.shift()) {
      const current = token;
      attempt(() => templates.push(parser.parseToken(current, tokens)));
    }
  });
  return { templates, errors };
}
