import { queueFillLimit } from '../queue/queue-item';
import { noteLimit } from '../text';
import { startBudget } from './fill-budget';
import { type MemberGroup, withRest } from './group-members';
import { fitsLimit, type LengthLimit, type MergedText, mergeTexts, safeWeChatLimit } from './merged-welcome';
import { missingValueName } from './missing-value';
import { type ScriptContextParts, type ScriptMember, withoutRepeats } from './script-context';
import { inReadingOrder, type ScriptError } from './script-errors';
import { type FillFor, openScript } from './script-filler';
import { memberVariables } from './script-variables';

/** One text for all members, one each, or one for each group of them. */
export type FillMode = 'merged' | 'each' | 'grouped';

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
  | 'input-missing'
  | 'values-missing'
  | 'empty-text'
  | 'too-long';

/** Why what is done in WeChat for the texts cannot be begun. */
export type StepsBlock = Extract<CopyBlock, 'empty-text'> | 'too-many';

const memberValues: ReadonlySet<string> = new Set(memberVariables.map(({ name }) => name));

/** Whether an error is a value of a member that is not known, rather than a fault of the script. */
export function isMissingOfMember({ code, name = '', ofInput }: ScriptError): boolean {
  if (ofInput) return false;
  return code === 'missing-value' && memberValues.has(missingValueName(name).split('.')[0] ?? '');
}

/**
 * Fills a script for its members; without members, as it stands. It ends within about a second and a half, with
 * `too-much` when that was not enough.
 *
 * @param parts - as for {@link buildScriptContext}; `groups` are those of mode `grouped`, and who is in none of
 *   them comes in a text of its own, with an empty label
 */
export function fillScript(
  template: string,
  parts: ScriptContextParts & Readonly<{ groups?: readonly MemberGroup[] }>,
  mode: FillMode,
  limit: LengthLimit = safeWeChatLimit,
): FilledScript {
  const script = openScript(template, parts, (text) => fitsLimit(text, limit), startBudget());
  if (!script.ok) return faulty(script.errors);
  const { fillFor } = script;
  const members = withoutRepeats(parts.members);
  if (members.length === 0) {
    const alone = fillFor([]);
    return alone.ok ? filled([alone.filled]) : faulty(alone.errors);
  }

  const personal = fillEach(members, fillFor);
  if (personal.errors.length > 0 || mode === 'each' || personal.texts.length === 0) return personal;
  const ready = personal.texts.flatMap((text) => text.members);
  const groups = mode === 'grouped' ? withRest(parts.groups ?? [], ready, '') : [groupOf('', ready)];
  return fillGroups(groups, ready, fillFor, personal.missing);
}

/** A text for each member, or what is missing of them. */
function fillEach(members: readonly ScriptMember[], fillFor: FillFor): FilledScript {
  const texts: MergedText[] = [];
  const missing: MissingValues[] = [];
  for (const member of members) {
    const made = fillFor([member]);
    if (made.ok) {
      texts.push(made.filled);
      continue;
    }
    const faults = made.errors.filter((error) => !isMissingOfMember(error));
    if (faults.length > 0) return faulty(faults);
    const names = made.errors.map(({ name = '' }) => missingValueName(name));
    missing.push({ member, names: [...new Set(names)] });
  }
  return filled(texts, missing);
}

/** One text for each group, several where one would be too long. */
function fillGroups(
  groups: readonly MemberGroup[],
  members: readonly ScriptMember[],
  fillFor: FillFor,
  missing: readonly MissingValues[],
): FilledScript {
  const byId = new Map(members.map((each) => [each.member.id, each]));
  const texts: MergedText[] = [];
  for (const { name, memberIds } of groups) {
    const inside = memberIds.flatMap((id) => byId.get(id) ?? []);
    const merged = mergeTexts(inside, fillFor);
    if (!merged.ok) return faulty(merged.errors);
    texts.push(...merged.texts.map((text) => ({ ...text, label: name })));
  }
  return filled(texts, missing);
}

function groupOf(name: string, members: readonly ScriptMember[]): MemberGroup {
  return { name, memberIds: members.map(({ member }) => member.id) };
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
  if (errors.length > 0) {
    if (errors.every(({ code }) => code === 'input-missing')) return 'input-missing';
    return errors.every(isMissingOfMember) ? 'no-member' : 'script-errors';
  }
  if (missing.length > 0) return 'values-missing';
  if (texts.some(({ text }) => text === '')) return 'empty-text';
  return texts.some(({ text }) => text.length > noteLimit) ? 'too-long' : null;
}

/**
 * What stands between the steps of each text and the clipboard: a text may come to nothing once its marks are taken
 * out, and there may be more to do than the queue takes. Null when nothing does.
 */
export function whatBlocksSteps(
  texts: readonly Readonly<{ steps: readonly unknown[] }>[],
): StepsBlock | null {
  if (texts.some(({ steps }) => steps.length === 0)) return 'empty-text';
  const count = texts.reduce((sum, { steps }) => sum + steps.length, 0);
  return count > queueFillLimit ? 'too-many' : null;
}
