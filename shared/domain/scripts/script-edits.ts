import type { Script, ScriptPatch } from './script';

type Field = keyof ScriptPatch;

function fieldsOf(edits: ScriptPatch): readonly Field[] {
  return Object.keys(edits) as Field[];
}

function only(edits: ScriptPatch, keep: (field: Field) => boolean): ScriptPatch {
  return Object.fromEntries(fieldsOf(edits).flatMap((field) => (keep(field) ? [[field, edits[field]]] : [])));
}

/** Titles are kept without spaces around them. */
function comparable(value: ScriptPatch[Field]): string {
  return JSON.stringify(typeof value === 'string' ? value.trim() : value);
}

function differs(script: Script, edits: ScriptPatch, field: Field): boolean {
  if (field === 'body') return script.body !== edits.body;
  return comparable(script[field]) !== comparable(edits[field]);
}

/** The edits that the script does not have yet. */
export function stillDifferent(script: Script, edits: ScriptPatch): ScriptPatch {
  return only(edits, (field) => differs(script, edits, field));
}

/** The edits to save now: what is different, except a title that is blank while it is being written. */
export function savableEdits(script: Script, edits: ScriptPatch): ScriptPatch {
  return only(edits, (field) =>
    field === 'title' && edits.title?.trim() === '' ? false : differs(script, edits, field),
  );
}

/** The edits to save while one is still typing: a title that is half written could be another script's. */
export function savableMeanwhile(script: Script, edits: ScriptPatch): ScriptPatch {
  return only(savableEdits(script, edits), (field) => field !== 'title');
}
