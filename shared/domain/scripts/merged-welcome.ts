import { byteCount, hasMoreCharacters } from './chat-text';
import { startBudget } from './fill-budget';
import { type ScriptContextParts, type ScriptMember, withoutRepeats } from './script-context';
import type { ScriptError } from './script-errors';
import { type FilledText, type FillFor, openScript } from './script-filler';

/** How long one text may be, and what is counted. */
export type LengthLimit = Readonly<{ unit: 'characters' | 'bytes'; most: number }>;

/** The cautious limit of personal WeChat (facts.md 1); WeChat itself names none. */
export const safeWeChatLimit: LengthLimit = { unit: 'characters', most: 2_000 };

/** One welcome for some of the newcomers, ready for the clipboard. */
export type MergedText = Readonly<{
  text: string;
  members: readonly ScriptMember[];
  /** False only when the text is too long even for one member. */
  fits: boolean;
  /** Name of the group it is for, where the members are grouped; else empty. */
  label: string;
}>;

export type MergedWelcome =
  | Readonly<{ ok: true; texts: readonly MergedText[] }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/** Whether a text is within a limit. */
export function fitsLimit(text: string, { unit, most }: LengthLimit): boolean {
  // A character has at least one UTF-16 unit, and such a unit at least one byte.
  if (unit === 'bytes') return text.length <= most && byteCount(text) <= most;
  return text.length <= most || !hasMoreCharacters(text, most);
}

/**
 * One welcome for all newcomers, each named once even when given twice. Where it would be too long, the
 * newcomers are split over several texts, each of them the whole sentence with fewer names.
 *
 * @param parts - as for {@link buildScriptContext}; its members are the newcomers, in the order to name them
 */
export function renderMergedWelcome(
  template: string,
  parts: ScriptContextParts,
  limit: LengthLimit = safeWeChatLimit,
): MergedWelcome {
  const members = withoutRepeats(parts.members);
  if (members.length === 0) return { ok: true, texts: [] };
  const script = openScript(template, parts, (text) => fitsLimit(text, limit), startBudget());
  return script.ok ? mergeTexts(members, script.fillFor) : script;
}

/** As few texts for these members as the limit allows, in their order. */
export function mergeTexts(members: readonly ScriptMember[], fillFor: FillFor): MergedWelcome {
  const texts: MergedText[] = [];
  let waiting = members;
  while (waiting.length > 0) {
    const next = longestFitting(waiting, fillFor);
    if (!next.ok) return next;
    texts.push(next.filled);
    waiting = waiting.slice(next.filled.members.length);
  }
  return { ok: true, texts };
}

/** The text for as many of the first members as fit, at least for one. */
function longestFitting(members: readonly ScriptMember[], fillFor: FillFor): FilledText {
  const all = fillFor(members);
  if (!all.ok || all.filled.fits) return all;
  let best = fillFor(members.slice(0, 1));
  let fitting = 1;
  let tooMany = members.length;
  while (best.ok && tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    const tried = fillFor(members.slice(0, count));
    if (!tried.ok) return tried;
    if (tried.filled.fits) {
      best = tried;
      fitting = count;
    } else {
      tooMany = count;
    }
  }
  return best;
}
