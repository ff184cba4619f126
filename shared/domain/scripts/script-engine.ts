import { AssignTag, type Context, defaultOperators, Liquid, Token, toValue } from 'liquidjs';
import { renderMilliseconds } from './fill-budget';
import { scriptBodyLimit } from './script';
import { scriptFilters } from './script-filters';
import { dayOfValue, textOfValue } from './script-values';
import { lineStarts, placeAmong } from './text-places';

/** Longest text one rendering may give, in UTF-16 units. */
export const scriptOutputLimit = 200_000;
/** Longest template together with what it includes, in UTF-16 units. */
export const expandedLimit = 2 * scriptBodyLimit;
/** What one rendering may build on the way (list entries, characters joined), as LiquidJS counts it. */
const memoryUnits = 2_000_000;

/** Liquid tags a script may use; 引用 is ours and gone before Liquid reads the text. */
export const allowedTags: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'case',
  'for',
  'break',
  'continue',
  'assign',
  'capture',
  'comment',
  'raw',
  '#',
]);

/** Liquid tags a script must not use: they read files, make HTML, or keep state between texts. */
export const forbiddenTags: ReadonlySet<string> = new Set([
  'include',
  'render',
  'layout',
  'block',
  'tablerow',
  'increment',
  'decrement',
  'cycle',
  'echo',
  'liquid',
]);

/** `assign` that passes on that there was no value, where LiquidJS makes it an empty one. */
class ScriptAssignTag extends AssignTag {
  override *render(context: Context): Generator<unknown, void, unknown> {
    yield* super.render(context);
    const scope = context.bottom() as Record<string, unknown>;
    for (const { content } of this.localScope()) {
      if (scope[content] === null) scope[content] = undefined;
    }
  }
}

/** Days compare by the calendar and with `"2026-11-22"`; all other values as they are. */
function comparable(operand: unknown): unknown {
  const value: unknown = toValue(operand);
  return dayOfValue(value) ?? operand;
}

const operators = { ...defaultOperators };
for (const name of ['==', '!=', '<', '<=', '>', '>=']) {
  const compare = defaultOperators[name];
  if (compare)
    operators[name] = (left, right, context) => compare(comparable(left), comparable(right), context);
}

/** Where the lines of the template read last begin. */
let lastInput = '';
let lastLines: readonly number[] = [0];

/**
 * LiquidJS counts the lines from the first one again for every variable and every fault: seconds, in a long template.
 * This says the same from where the lines begin.
 */
Token.prototype.getPosition = function getPosition(this: Token): [number, number] {
  if (this.input !== lastInput) {
    lastInput = this.input;
    lastLines = lineStarts(this.input);
  }
  const { line, column } = placeAmong(lastLines, this.begin);
  return [line, column];
};

function createScriptEngine(): Liquid {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    templates: {},
    operators,
    outputEscape: textOfValue,
    parseLimit: expandedLimit,
    renderLimit: renderMilliseconds,
    memoryLimit: memoryUnits,
  });
  for (const name of Object.keys(engine.tags)) {
    if (!allowedTags.has(name)) delete engine.tags[name];
  }
  engine.registerTag('assign', ScriptAssignTag);
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const [name, filter] of scriptFilters) engine.registerFilter(name, filter);
  return engine;
}

/** LiquidJS with the tags, filters and limits of scripts. It keeps nothing between two renderings. */
export const scriptEngine = createScriptEngine();
