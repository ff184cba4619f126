import { scriptIdSchema } from '../../../../shared/domain/ids';
import {
  type BuiltInScript,
  builtInScripts,
} from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import type { IncludableScript } from '../../../../shared/domain/scripts/includes';

/** Built-in scripts can be included by one another; one in the library with the same title comes first. */
export function withBuiltIns(library: readonly IncludableScript[]): readonly IncludableScript[] {
  const own = new Set(library.map(({ title }) => title));
  return [...library, ...builtInScripts.filter(({ title }) => !own.has(title)).map(asIncludable)];
}

function asIncludable({ key, title, body, inputs }: BuiltInScript): IncludableScript {
  return { id: scriptIdSchema.parse(`built-in:${key}`), title, body, inputs, archivedAt: null };
}

/** The built-in script of a key; null when there is none. */
export function builtInOf(key: string | null): BuiltInScript | null {
  return builtInScripts.find((script) => script.key === key) ?? null;
}
