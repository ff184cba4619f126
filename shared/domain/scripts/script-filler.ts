import { normalizeChatText } from './chat-text';
import { parseScript } from './check-script';
import type { FillBudget } from './fill-budget';
import { inputKinds, missingInputs } from './input-values';
import type { MergedText } from './merged-welcome';
import { renderParsed } from './render-script';
import { contextMaker, type ScriptContextParts, type ScriptMember } from './script-context';
import { inReadingOrder, type ScriptError } from './script-errors';
import { isScriptVariable } from './script-variables';

type Faulty = Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/** One text, ready for the clipboard, or why there is none. */
export type FilledText = Readonly<{ ok: true; filled: MergedText }> | Faulty;

/** Fills one script for some of its members at a time. */
export type FillFor = (members: readonly ScriptMember[]) => FilledText;

/** A script read once, to be filled often. */
export type ScriptFiller = Readonly<{ ok: true; fillFor: FillFor }> | Faulty;

/** Reads a script and what it includes, and sees whether all that it asks for is there. */
export function openScript(
  template: string,
  parts: ScriptContextParts,
  fits: (text: string) => boolean,
  budget: FillBudget,
): ScriptFiller {
  const { inputs, library, title } = parts;
  const kinds = inputKinds(inputs?.declared ?? []);
  const isKnown = (name: string) => isScriptVariable(name) || kinds.has(name);
  const parsed = parseScript(template, isKnown, { kinds, library, title });
  if (!parsed.ok) return parsed;
  const missing = inputs ? missingInputs(inputs) : [];
  if (missing.length > 0) {
    const errors = missing.map((name): ScriptError => {
      return { code: 'input-missing', name, ...(parsed.firstUse(name) ?? { line: 1, column: 1 }) };
    });
    return { ok: false, errors: inReadingOrder(errors) };
  }
  const contextFor = contextMaker(parts);
  const fillFor: FillFor = (members) => {
    const rendered = renderParsed(parsed, contextFor(members), budget.nextRendering());
    if (!rendered.ok) return { ok: false, errors: rendered.errors.map((error) => ofInput(error, kinds)) };
    const text = normalizeChatText(rendered.text);
    budget.spend(text.length);
    return { ok: true, filled: { text, members, fits: fits(text), label: '' } };
  };
  return { ok: true, fillFor };
}

/** What is not known of a member picked in the form is not missing of those the text is for. */
function ofInput(error: ScriptError, kinds: ReadonlyMap<string, unknown>): ScriptError {
  const [root = ''] = (error.name ?? '').split('.');
  return error.code === 'missing-value' && kinds.has(root) ? { ...error, ofInput: true } : error;
}
