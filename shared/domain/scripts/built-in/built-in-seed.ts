import type { Scenario } from '../script';
import type { InputKind, ScriptInput } from '../script-inputs';

/** A built-in script as written down; what its folder says is added when they are put together. */
export type BuiltInSeed = Readonly<{
  key: string;
  title: string;
  tags: readonly string[];
  body: string;
  inputs?: readonly ScriptInput[];
  /** Where it differs from its folder's. */
  scenario?: Scenario;
}>;

/** The scripts of one folder. */
export type BuiltInFolder = Readonly<{ folder: string; scenario: Scenario; scripts: readonly BuiltInSeed[] }>;

/** A field without which the script is not copied. */
export function asks(name: string, kind: InputKind = 'text', options: readonly string[] = []): ScriptInput {
  return { name, kind, options, required: true };
}

/** A field that may stay empty: the text has a default or does without. */
export function mayAsk(name: string, kind: InputKind = 'text', options: readonly string[] = []): ScriptInput {
  return { name, kind, options, required: false };
}
