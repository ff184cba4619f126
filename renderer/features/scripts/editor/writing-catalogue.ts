import { stepMarkers } from '../../../../shared/domain/composer/compose-steps';
import type { Script } from '../../../../shared/domain/scripts/script';
import { scriptFilterDocs } from '../../../../shared/domain/scripts/script-filter-docs';
import type { InputKind, ScriptInput } from '../../../../shared/domain/scripts/script-inputs';
import {
  type Insertion,
  insertionOf,
  scriptSnippets,
  scriptTags,
} from '../../../../shared/domain/scripts/script-snippets';
import {
  memberVariables,
  type ScriptVariable,
  type ScriptVariableKind,
  sceneVariables,
} from '../../../../shared/domain/scripts/script-variables';
import { text } from '../../../i18n/text';

const words = text.scriptEditor;

/** One thing that can be written into a script: in the menus, the 变量与写法 panel and the completions. */
export type Writing = Readonly<{
  name: string;
  description: string;
  /** What it may give, or how it is written. */
  sample: string;
  insertion: Insertion;
}>;

/** A variable as it can be written, with what may be asked of it. */
export type VariableWriting = Writing & Readonly<{ properties: readonly Writing[] }>;

/** Everything a script of this community can be written with. */
export type WritingCatalogue = Readonly<{
  member: readonly VariableWriting[];
  fields: readonly VariableWriting[];
  inputs: readonly VariableWriting[];
  scene: readonly VariableWriting[];
  snippets: readonly Writing[];
  tags: readonly Writing[];
  filters: readonly Writing[];
  includes: readonly Writing[];
  markers: readonly Writing[];
}>;

type CatalogueParts = Readonly<{
  /** The community's custom fields, as variables. */
  fields: readonly ScriptVariable[];
  inputs: readonly ScriptInput[];
  scripts: readonly Pick<Script, 'title' | 'body' | 'archivedAt'>[];
  /** Of the script that is written: it does not include itself. */
  title: string;
}>;

/** Gathers what a script can be written with. */
export function writingCatalogue({ fields, inputs, scripts, title }: CatalogueParts): WritingCatalogue {
  return {
    member: memberVariables.filter(({ kind }) => kind !== 'fields').map(variableWriting),
    fields: fields.map(variableWriting),
    inputs: inputs.map(inputWriting),
    scene: sceneVariables.map(variableWriting),
    snippets: scriptSnippets.map((snippet) => ({
      ...{ name: snippet.name, description: snippet.description, sample: '' },
      insertion: snippet,
    })),
    tags: scriptTags.map((tag) => ({
      ...{ name: tag.name, description: tag.description, insertion: tag },
      sample: tag.before + tag.after,
    })),
    filters: scriptFilterDocs.map(({ name, description, example }) => ({
      ...{ name, description, sample: example },
      insertion: { before: example, after: '' },
    })),
    includes: scripts
      .filter((script) => script.archivedAt === null && script.title !== title)
      .flatMap((script) => includeWriting(script.title, script.body) ?? []),
    markers: stepMarkers.map(({ does, marker }) => ({
      ...{ name: marker, description: words.markerHints[does], sample: '' },
      insertion: { before: `\n${marker}\n`, after: '' },
    })),
  };
}

/** How another script is included; null for a title no tag can hold. */
function includeWriting(title: string, body: string): Writing | null {
  const quote = ['"', "'"].find((mark) => !title.includes(mark));
  if (!quote || title.includes('%}')) return null;
  const [line = ''] = body.trim().split('\n', 1);
  return {
    ...{ name: title, description: line.slice(0, 40), sample: '' },
    insertion: { before: `{% 引用 ${quote}${title}${quote} %}`, after: '' },
  };
}

function variableWriting(variable: ScriptVariable): VariableWriting {
  const { name, description, sample } = variable;
  return {
    ...{ name, description, sample: words.sample(sample) },
    insertion: insertionOf(variable),
    properties: propertiesOf(variable.kind),
  };
}

/** What a member in a loop, or picked in the form, can be asked for. */
export const memberProperties: readonly Writing[] = memberVariables
  .filter(({ kind }) => kind !== 'fields')
  .map((variable) => ({
    ...{ name: variable.name, description: variable.description, sample: words.sample(variable.sample) },
    insertion: { before: variable.name, after: '' },
  }));

function properties(described: Readonly<Record<string, string>>): readonly Writing[] {
  return Object.entries(described).map(([name, description]) => ({
    ...{ name, description, sample: '' },
    insertion: { before: name, after: '' },
  }));
}

const dayProperties = properties(words.dayProperties);

function propertiesOf(kind: ScriptVariableKind): readonly Writing[] {
  if (kind === 'day') return dayProperties;
  return kind === 'titles' ? properties(words.dutyProperties) : [];
}

const propertiesOfInput: Readonly<Record<InputKind, readonly Writing[]>> = {
  ...{ text: [], number: [], single: [], multi: [], date: dayProperties },
  member: memberProperties,
  product: properties(words.productProperties),
};

/** An input of the form, as a variable. */
export function inputWriting({ name, kind, options, required }: ScriptInput): VariableWriting {
  return {
    ...{ name, description: words.inputDescription(kind, required) },
    sample: options.length > 0 ? words.sample(options.slice(0, 3).join('、')) : '',
    insertion: { before: `{{ ${name} }}`, after: '' },
    properties: propertiesOfInput[kind],
  };
}
