import type { ScriptInput } from '../../../../shared/domain/scripts/script-inputs';

/** Names of the inputs that came, went, or were changed between two versions. */
export type InputsChange = Readonly<{
  added: readonly string[];
  removed: readonly string[];
  changed: readonly string[];
}>;

type Inputs = readonly ScriptInput[];

/** What became of a script's inputs. */
export function compareInputs(before: Inputs, after: Inputs): InputsChange {
  const names = (inputs: Inputs, keep: (input: ScriptInput) => boolean) =>
    inputs.filter(keep).map(({ name }) => name);
  const named = (inputs: Inputs, name: string) => inputs.find((input) => input.name === name);
  return {
    added: names(after, ({ name }) => !named(before, name)),
    removed: names(before, ({ name }) => !named(after, name)),
    changed: names(after, (input) => {
      const earlier = named(before, input.name);
      return earlier !== undefined && !sameInput(earlier, input);
    }),
  };
}

function sameInput(one: ScriptInput, other: ScriptInput): boolean {
  return (
    one.kind === other.kind &&
    one.required === other.required &&
    JSON.stringify(one.options) === JSON.stringify(other.options)
  );
}
