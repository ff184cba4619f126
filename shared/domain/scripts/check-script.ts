import type { StaticAnalysis, Template, Variable, Variables } from 'liquidjs';
import { type ExpandedScript, expandIncludes } from './expand-includes';
import type { IncludableScript } from './includes';
import { inputKinds } from './input-values';
import { inputsOf } from './inputs-of';
import { readTemplates } from './read-templates';
import { scriptBodyLimit } from './script';
import { scriptEngine } from './script-engine';
import { inReadingOrder, type ScriptError, scriptErrorsOf } from './script-errors';
import type { ScriptInput } from './script-inputs';
import {
  hasScriptProperty,
  isScriptVariable,
  type ScriptVariableKind,
  takesAnyProperty,
} from './script-variables';

/** A script the engine has read, or everything that is wrong with it. */
export type ParsedScript =
  | Readonly<{
      ok: true;
      templates: Template[];
      /** Errors of the rendering at their places in the template. */
      placed: (error: ScriptError) => ScriptError;
      /** Where a variable is first used. */
      firstUse: (name: string) => Pick<ScriptError, 'line' | 'column'> | null;
    }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/** What surrounds a script: what its inputs hold, what it may include, and its own title. */
export type ScriptSurroundings = Readonly<{
  kinds?: ReadonlyMap<string, ScriptVariableKind> | undefined;
  library?: readonly IncludableScript[] | undefined;
  title?: string | null | undefined;
}>;

type ReadTemplates =
  | Readonly<{ ok: true; templates: Template[] }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;
type UnknownPart = (variable: Variable, local: boolean) => string | null;

/** Tags that belong to another one; without it they are only what an earlier error left behind. */
const dependentTag = /^(end.+|else|elsif|when)$/u;

function withoutConsequences(errors: readonly ScriptError[]): readonly ScriptError[] {
  const causes = errors.filter((error) => !(error.code === 'syntax' && dependentTag.test(error.name ?? '')));
  return causes.length > 0 ? causes : errors;
}

function parse(text: string): ReadTemplates {
  const { templates, errors } = readTemplates(text);
  return errors.length === 0 ? { ok: true, templates } : { ok: false, errors: withoutConsequences(errors) };
}

function everyVariable(variables: Variables): readonly Variable[] {
  return Object.values(variables).flat();
}

/** Finds the part of `人.昵秤` that can never have a value; null when all of it can. */
function unknownPartIn(isKnown: (name: string) => boolean, kinds: ScriptSurroundings['kinds']): UnknownPart {
  return (variable, local) => {
    const [root, ...rest] = variable.segments;
    if (typeof root !== 'string') return null;
    if (!local && !isKnown(root)) return root;
    const subject = local ? '' : root;
    const property = rest.find((segment, index) => {
      const owner = index === 0 ? root : rest[index - 1];
      if (typeof segment !== 'string' || takesAnyProperty(String(owner), kinds)) return false;
      return !hasScriptProperty(subject, segment, kinds);
    });
    return property === undefined ? null : `${root}.${String(property)}`;
  };
}

function unknownVariables({ variables, globals }: StaticAnalysis, unknownPart: UnknownPart) {
  const outside = new Set(everyVariable(globals));
  return everyVariable(variables).flatMap((variable): ScriptError[] => {
    const name = unknownPart(variable, !outside.has(variable));
    return name === null ? [] : [{ code: 'unknown-variable', name, ...placeOf(variable) }];
  });
}

function placeOf({ location }: Variable): Pick<ScriptError, 'line' | 'column'> {
  return { line: location.row, column: location.col };
}

/** Parses a script with what it includes, and names every unknown variable, in branches that will not be taken too. */
export function parseScript(
  template: string,
  isKnown: (name: string) => boolean,
  { kinds, library = [], title = null }: ScriptSurroundings = {},
): ParsedScript {
  if (template.length > scriptBodyLimit) return faulty([{ code: 'too-much', line: 1, column: 1 }]);
  try {
    return parseExpanded(expandIncludes(template, library, title), isKnown, kinds);
  } catch (error) {
    return faulty(scriptErrorsOf(error));
  }
}

function parseExpanded(
  { text, errors, placed }: ExpandedScript,
  isKnown: (name: string) => boolean,
  kinds: ScriptSurroundings['kinds'],
): ParsedScript {
  const parsed = parse(text);
  if (!parsed.ok) return faulty([...errors, ...parsed.errors.map(placed)]);
  try {
    const analysis = scriptEngine.analyzeSync(parsed.templates, { partials: false });
    const unknown = unknownVariables(analysis, unknownPartIn(isKnown, kinds));
    if (errors.length + unknown.length > 0) return faulty([...errors, ...unknown.map(placed)]);
    const firstUse = (name: string) => {
      const used = everyVariable(analysis.variables).find(({ segments }) => segments[0] === name);
      return used ? placed({ code: 'input-missing', ...placeOf(used) }) : null;
    };
    return { ...parsed, placed, firstUse };
  } catch (error) {
    return faulty([...errors, ...scriptErrorsOf(error).map(placed)]);
  }
}

function faulty(errors: readonly ScriptError[]): ParsedScript {
  return { ok: false, errors: inReadingOrder(errors) };
}

/** Everything wrong with a template as it is typed: unknown variables, syntax, unknown or circular includes. */
export function checkTemplate(
  template: string,
  known: Readonly<{
    inputs: readonly ScriptInput[];
    library: readonly IncludableScript[];
    title: string | null;
  }>,
): readonly ScriptError[] {
  const { inputs, library, title } = known;
  const kinds = inputKinds(inputsOf({ body: template, inputs, title: title ?? '' }, library));
  const isKnown = (name: string) => isScriptVariable(name) || kinds.has(name);
  const parsed = parseScript(template, isKnown, { kinds, library, title });
  return parsed.ok ? [] : parsed.errors;
}
