import type { InputKind, ScriptInput } from '../../../../shared/domain/scripts/script-inputs';

type Inputs = readonly ScriptInput[];

/** Kinds that choose from options. */
export function hasOptions(kind: InputKind): boolean {
  return kind === 'single' || kind === 'multi';
}

/** An input as it begins. */
export function newInput(name: string): ScriptInput {
  return { name, kind: 'text', options: [], required: true };
}

/** The inputs with one changed; options go with the kinds that have none. */
export function changeInput(inputs: Inputs, name: string, change: Partial<ScriptInput>): Inputs {
  return inputs.map((input) => {
    if (input.name !== name) return input;
    const changed = { ...input, ...change };
    return hasOptions(changed.kind) ? changed : { ...changed, options: [] };
  });
}

/** The inputs with one moved by one place, or as they are where it is at the end. */
export function moveInput(inputs: Inputs, name: string, by: 1 | -1): Inputs {
  const from = inputs.findIndex((input) => input.name === name);
  const moved = inputs[from];
  const to = from + by;
  if (!moved || to < 0 || to >= inputs.length) return inputs;
  const rest = inputs.filter((input) => input !== moved);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The inputs without one. */
export function withoutInput(inputs: Inputs, name: string): Inputs {
  return inputs.filter((input) => input.name !== name);
}
