import type { Template, Variable, Variables } from 'liquidjs';
import { scriptEngine } from './script-engine';
import { inReadingOrder, type ScriptError, scriptErrorsOf } from './script-errors';
import { hasScriptProperty, takesAnyProperty } from './script-variables';

type ParsedScript =
  | Readonly<{ ok: true; templates: Template[] }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/** Tags that belong to another one; without it they are only what an earlier error left behind. */
const dependentTag = /^(end.+|else|elsif|when)$/u;

function withoutConsequences(errors: readonly ScriptError[]): readonly ScriptError[] {
  const causes = errors.filter((error) => !(error.code === 'syntax' && dependentTag.test(error.name ?? '')));
  return causes.length > 0 ? causes : errors;
}

function parse(template: string): ParsedScript {
  try {
    return { ok: true, templates: scriptEngine.parse(template) };
  } catch (error) {
    return { ok: false, errors: inReadingOrder(withoutConsequences(scriptErrorsOf(error))) };
  }
}

function everyVariable(variables: Variables): readonly Variable[] {
  return Object.values(variables).flat();
}

/** The part of `人.昵秤` that can never have a value, or null when all of it can. */
function unknownPart(variable: Variable, local: boolean, isKnown: (name: string) => boolean): string | null {
  const [root, ...rest] = variable.segments;
  if (typeof root !== 'string') return null;
  if (!local && !isKnown(root)) return root;
  const subject = local ? '' : root;
  const property = rest.find((segment, index) => {
    const owner = index === 0 ? root : rest[index - 1];
    if (typeof segment !== 'string' || takesAnyProperty(String(owner))) return false;
    return !hasScriptProperty(subject, segment);
  });
  return property === undefined ? null : `${root}.${String(property)}`;
}

function unknownVariables(templates: Template[], isKnown: (name: string) => boolean): readonly ScriptError[] {
  const analysis = scriptEngine.analyzeSync(templates, { partials: false });
  const outside = new Set(everyVariable(analysis.globals));
  return everyVariable(analysis.variables).flatMap((variable) => {
    const name = unknownPart(variable, !outside.has(variable), isKnown);
    const { row, col } = variable.location;
    return name === null ? [] : [{ code: 'unknown-variable' as const, name, line: row, column: col }];
  });
}

/** Parses a script and names every unknown variable, in branches that will not be taken too. */
export function parseScript(template: string, isKnown: (name: string) => boolean): ParsedScript {
  const parsed = parse(template);
  if (!parsed.ok) return parsed;
  try {
    const errors = unknownVariables(parsed.templates, isKnown);
    return errors.length > 0 ? { ok: false, errors: inReadingOrder(errors) } : parsed;
  } catch (error) {
    return { ok: false, errors: scriptErrorsOf(error) };
  }
}
