import { includeTagsOf } from './include-tags';
import { findIncluded, type IncludableScript } from './includes';
import type { Script } from './script';
import type { ScriptInput } from './script-inputs';

/** The inputs a script asks for, with those of what it includes, each name once. */
export function inputsOf(
  script: Pick<Script, 'body' | 'inputs' | 'title'>,
  library: readonly IncludableScript[],
): readonly ScriptInput[] {
  const inputs = new Map<string, ScriptInput>();
  const seen = new Set<string>();
  const visit = ({ title, body, inputs: own }: Pick<Script, 'body' | 'inputs' | 'title'>) => {
    seen.add(title.trim());
    for (const input of own) if (!inputs.has(input.name)) inputs.set(input.name, input);
    for (const tag of includeTagsOf(body)) {
      if (tag.title === null || tag.inComment || seen.has(tag.title)) continue;
      const included = findIncluded(tag.title, library);
      if (included) visit(included);
    }
  };
  visit(script);
  return [...inputs.values()];
}
