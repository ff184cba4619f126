import { type BuiltInWelcome, builtInWelcome } from './built-in-welcome';
import type { FillMode } from './fill-script';
import type { Script } from './script';
import { scriptEngine } from './script-engine';
import { memberVariables } from './script-variables';

/** Whom a script speaks to: several people at once, one person, or whoever reads it. */
export type Audience = 'many' | 'one' | 'anyone';

const groupVariables: ReadonlySet<string> = new Set(['新人', '新人名单']);
const personVariables: ReadonlySet<string> = new Set(memberVariables.map(({ name }) => name));

/** The audience of a body by the variables it uses; one that cannot be read speaks to one person. */
export function audienceOf(body: string): Audience {
  try {
    const { globals } = scriptEngine.analyzeSync(scriptEngine.parse(body), { partials: false });
    const used = Object.keys(globals);
    if (used.some((name) => groupVariables.has(name))) return 'many';
    return used.some((name) => personVariables.has(name)) ? 'one' : 'anyone';
  } catch {
    return 'one';
  }
}

/**
 * The welcome (欢迎) made for a way of sending it: favourites first, then the one used most, and the built-in one
 * where the library has none.
 */
export function pickWelcomeScript(scripts: readonly Script[], mode: FillMode): Script | BuiltInWelcome {
  const suitable = scripts.filter(
    ({ scenario, archivedAt, body }) =>
      scenario === '欢迎' && archivedAt === null && (audienceOf(body) === 'many') === (mode === 'merged'),
  );
  const best = suitable.toSorted(
    (a, b) => Number(b.favourite) - Number(a.favourite) || b.useCount - a.useCount,
  );
  return best[0] ?? builtInWelcome(mode);
}
