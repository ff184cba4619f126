import { noteLimit } from '../text';
import { normalizeChatText } from './chat-text';
import {
  fitsLimit,
  type LengthLimit,
  type MergedText,
  renderMergedWelcome,
  safeWeChatLimit,
} from './merged-welcome';
import { renderScript } from './render-script';
import {
  buildScriptContext,
  type ScriptContextParts,
  type ScriptMember,
  withoutRepeats,
} from './script-context';
import { inReadingOrder, type ScriptError } from './script-errors';
import { isScriptVariable, memberVariables } from './script-variables';

/** One text for all members, or one each. */
export type FillMode = 'merged' | 'each';

/** A member the script cannot be filled for, and the values nobody knows yet. */
export type MissingValues = Readonly<{ member: ScriptMember; names: readonly string[] }>;

/** A script filled for its members. */
export type FilledScript = Readonly<{
  /** Texts ready for the clipboard, for the members nothing is missing of. */
  texts: readonly MergedText[];
  missing: readonly MissingValues[];
  /** What is wrong whoever it is for; then there are no texts. */
  errors: readonly ScriptError[];
}>;

/** Why a filled script cannot be copied yet. */
export type CopyBlock =
  | 'no-body'
  | 'no-member'
  | 'script-errors'
  | 'values-missing'
  | 'empty-text'
  | 'too-long';

const memberValues: ReadonlySet<string> = new Set(memberVariables.map(({ name }) => name));

/** The value an error misses, without the loop's own word before it: 肤质 for both 肤质 and 人.肤质. */
export function missingValueName(name: string): string {
  const [root = '', ...rest] = name.split('.');
  return isScriptVariable(root) || rest.length === 0 ? name : rest.join('.');
}

/** Whether an error is a value of a member that is not known, rather than a fault of the script. */
export function isMissingOfMember({ code, name = '' }: ScriptError): boolean {
  return code === 'missing-value' && memberValues.has(missingValueName(name).split('.')[0] ?? '');
}

/**
 * Fills a script for its members; without members, as it stands.
 *
 * @param parts - as for {@link buildScriptContext}
 */
export function fillScript(
  template: string,
  parts: ScriptContextParts,
  mode: FillMode,
  limit: LengthLimit = safeWeChatLimit,
): FilledScript {
  const fillFor = (members: readonly ScriptMember[]) =>
    renderScript(template, buildScriptContext({ ...parts, members }));
  const ready = (text: string, members: readonly ScriptMember[]): MergedText => {
    const normalized = normalizeChatText(text);
    return { text: normalized, members, fits: fitsLimit(normalized, limit) };
  };

  const members = withoutRepeats(parts.members);
  if (members.length === 0) {
    const rendered = fillFor([]);
    return rendered.ok ? filled([ready(rendered.text, [])]) : faulty(rendered.errors);
  }

  const texts: MergedText[] = [];
  const missing: MissingValues[] = [];
  for (const member of members) {
    const rendered = fillFor([member]);
    if (rendered.ok) {
      texts.push(ready(rendered.text, [member]));
      continue;
    }
    const faults = rendered.errors.filter((error) => !isMissingOfMember(error));
    if (faults.length > 0) return faulty(faults);
    const names = rendered.errors.map(({ name = '' }) => missingValueName(name));
    missing.push({ member, names: [...new Set(names)] });
  }
  if (mode === 'each' || texts.length === 0) return filled(texts, missing);

  const filledMembers = texts.flatMap((text) => text.members);
  const merged = renderMergedWelcome(template, { ...parts, members: filledMembers }, limit);
  return merged.ok ? filled(merged.texts, missing) : faulty(merged.errors);
}

function filled(texts: readonly MergedText[], missing: readonly MissingValues[] = []): FilledScript {
  return { texts, missing, errors: [] };
}

function faulty(errors: readonly ScriptError[]): FilledScript {
  return { texts: [], missing: [], errors: inReadingOrder(errors) };
}

/** What stands between a filled script and the clipboard; null when nothing does. */
export function whatBlocksCopy({ texts, missing, errors }: FilledScript, template: string): CopyBlock | null {
  if (template.trim() === '') return 'no-body';
  if (errors.length > 0) return errors.every(isMissingOfMember) ? 'no-member' : 'script-errors';
  if (missing.length > 0) return 'values-missing';
  if (texts.some(({ text }) => text === '')) return 'empty-text';
  return texts.some(({ text }) => text.length > noteLimit) ? 'too-long' : null;
}
