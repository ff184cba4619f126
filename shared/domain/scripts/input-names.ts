import { scriptInputSchema } from './script-inputs';
import { isScriptVariable } from './script-variables';

/** Why an input cannot bear a name: a variable has it, another input has it, or no template can hold it. */
export type InputNameProblem = 'variable' | 'twice' | 'form';

/** Words the template language reads as something else. */
const reservedWords: ReadonlySet<string> = new Set([
  ...['true', 'false', 'nil', 'null', 'blank', 'empty'],
  ...['and', 'or', 'not', 'contains', 'in'],
]);

function canBeWritten(name: string): boolean {
  const { name: nameSchema } = scriptInputSchema.unwrap().shape;
  // Names every object has (constructor, __proto__) would only look like a variable.
  return nameSchema.safeParse(name).success && !reservedWords.has(name) && !(name in {});
}

/**
 * What is wrong with the name of an input, or null.
 *
 * @param others - names of the script's other inputs
 */
export function inputNameProblem(name: string, others: readonly string[]): InputNameProblem | null {
  const bare = name.trim();
  if (!canBeWritten(bare)) return 'form';
  // Inside a loop forloop is the loop itself.
  if (isScriptVariable(bare) || bare === 'forloop') return 'variable';
  return others.some((other) => other.trim() === bare) ? 'twice' : null;
}
