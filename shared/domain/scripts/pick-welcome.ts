import { type BuiltInWelcome, builtInWelcome } from './built-in-welcome';
import { expandIncludes } from './expand-includes';
import type { FillMode } from './fill-script';
import type { IncludableScript } from './includes';
import type { Script } from './script';
import { scriptEngine } from './script-engine';
import { memberVariables } from './script-variables';

/** Whom a script speaks to: several people at once, one person, or whoever reads it. */
export type Audience = 'many' | 'one' | 'anyone';

const groupVariables: ReadonlySet<string> = new Set(['新人', '新人名单']);
const personVariables: ReadonlySet<string> = new Set(memberVariables.map(({ name }) => name));

/** The audience of a body by the variables it and what it includes use; one that cannot be read speaks to one person. */
export function audienceOf(body: string, library: readonly IncludableScript[] = []): Audience {
  try {
    const { text } = expandIncludes(body, library, null);
    const { globals } = scriptEngine.analyzeSync(scriptEngine.parse(text), { partials: false });
    const used = Object.keys(globals);
    if (used.some((name) => groupVariables.has(name))) return 'many';
    return used.some((name) => personVariables.has(name)) ? 'one' : 'anyone';
  } catch {
    return 'one';
  }
}

/** A condition on whether anybody is chosen at all, such as `{% if 人数 > 0 %}` or `{% if 新人 %}`. */
const asksForAnybody =
  /\{%-?\s*(?:if|elsif|unless)\b[^%]*(?:(?:人数|新人\.size)\s*(?:>|==|!=|>=)\s*[01](?!\d)|(?:新人|新人名单|人数)\s*-?%)/u;

/** Whether a body speaks to those chosen, and has no other words for when nobody is: it would greet the air. */
export function needsSomebody(body: string, library: readonly IncludableScript[] = []): boolean {
  return audienceOf(body, library) === 'many' && !asksForAnybody.test(body);
}

/**
 * The welcome (欢迎) made for a way of sending it: favourites first, then the one used most, and the built-in one
 * where the library has none.
 */
export function pickWelcomeScript(scripts: readonly Script[], mode: FillMode): Script | BuiltInWelcome {
  const suitable = scripts.filter(
    ({ scenario, archivedAt, body }) =>
      scenario === '欢迎' &&
      archivedAt === null &&
      (audienceOf(body, scripts) === 'many') === (mode !== 'each'),
  );
  const best = suitable.toSorted(
    (a, b) => Number(b.favourite) - Number(a.favourite) || b.useCount - a.useCount,
  );
  return best[0] ?? builtInWelcome(mode);
}
