import { isDay } from '../days';
import type { ScriptInputParts, ScriptMember } from './script-context';
import type { InputValue, ScriptInput } from './script-inputs';
import { type ScriptRecord, type ScriptValue, scriptDay, scriptRecord } from './script-values';
import { isScriptVariable, type ScriptVariableKind } from './script-variables';

const variableKinds: Readonly<Record<ScriptInput['kind'], ScriptVariableKind>> = {
  text: 'text',
  number: 'number',
  date: 'day',
  single: 'text',
  multi: 'list',
  member: 'member',
  product: 'product',
};

/** The inputs a template may use as variables, with what each holds. A variable of the app keeps its name. */
export function inputKinds(declared: readonly ScriptInput[]): ReadonlyMap<string, ScriptVariableKind> {
  const own = declared.filter(({ name }) => !isScriptVariable(name));
  return new Map(own.map(({ name, kind }) => [name, variableKinds[kind]]));
}

/** The inputs' values as variables, null where there is none. */
export function inputVariables(
  parts: ScriptInputParts,
  recordOf: (member: ScriptMember) => ScriptRecord,
): ReadonlyMap<string, ScriptValue | null> {
  const own = parts.declared.filter(({ name }) => !isScriptVariable(name));
  return new Map(own.map((input) => [input.name, filledIn(input, parts, recordOf)]));
}

/** Names of the required inputs without a value a script can use. */
export function missingInputs(parts: ScriptInputParts): readonly string[] {
  return parts.declared
    .filter((input) => input.required && filledIn(input, parts, () => scriptRecord({})) === null)
    .map(({ name }) => name);
}

/** Whether a field counts as filled in, of whatever kind it is. Spaces alone are nothing. */
export function hasValue(value: InputValue | undefined): value is InputValue {
  if (value === undefined) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'string' ? value.trim() !== '' : value.length > 0;
}

function filledIn(
  input: ScriptInput,
  { values, members, products }: ScriptInputParts,
  recordOf: (member: ScriptMember) => ScriptRecord,
): ScriptValue | null {
  const value = Object.hasOwn(values, input.name) ? values[input.name] : undefined;
  if (!hasValue(value)) return null;
  switch (input.kind) {
    case 'text':
      return typeof value === 'string' ? value : null;
    case 'number':
      return numberOf(value);
    case 'date':
      return typeof value === 'string' && isDay(value) ? scriptDay(value) : null;
    case 'single':
      return typeof value === 'string' && input.options.includes(value) ? value : null;
    case 'multi':
      return chosenOf(input, value);
    case 'member': {
      const found = members.find(({ member }) => member.id === value);
      return found ? recordOf(found) : null;
    }
    case 'product': {
      const found = products.find(({ id }) => id === value);
      return found ? scriptRecord({ 名称: found.name, 价格: String(found.priceInFen / 100) }) : null;
    }
  }
}

function numberOf(value: InputValue): number | null {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** What was chosen of the options there are now. */
function chosenOf({ options }: ScriptInput, value: InputValue): readonly string[] | null {
  const chosen = Array.isArray(value)
    ? value.filter((one: unknown) => options.some((each) => each === one))
    : [];
  return chosen.length > 0 ? chosen.map(String) : null;
}
