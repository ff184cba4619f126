import { byteCount, characterCount, normalizeChatText } from './chat-text';
import { renderScript } from './render-script';
import {
  buildScriptContext,
  type ScriptContextParts,
  type ScriptMember,
  withoutRepeats,
} from './script-context';
import type { ScriptError } from './script-errors';

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
}>;

export type MergedWelcome =
  | Readonly<{ ok: true; texts: readonly MergedText[] }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

type Attempt =
  | Readonly<{ ok: true; merged: MergedText }>
  | Readonly<{ ok: false; errors: readonly ScriptError[] }>;

/** Whether a text is within a limit. */
export function fitsLimit(text: string, limit: LengthLimit): boolean {
  return (limit.unit === 'bytes' ? byteCount(text) : characterCount(text)) <= limit.most;
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
  const attempt = (members: readonly ScriptMember[]): Attempt => {
    const rendered = renderScript(template, buildScriptContext({ ...parts, members }));
    if (!rendered.ok) return rendered;
    const text = normalizeChatText(rendered.text);
    return { ok: true, merged: { text, members, fits: fitsLimit(text, limit) } };
  };

  const texts: MergedText[] = [];
  let waiting = withoutRepeats(parts.members);
  while (waiting.length > 0) {
    const next = longestFitting(waiting, attempt);
    if (!next.ok) return next;
    texts.push(next.merged);
    waiting = waiting.slice(next.merged.members.length);
  }
  return { ok: true, texts };
}

/** The text for as many of the first members as fit, at least for one. */
function longestFitting(
  members: readonly ScriptMember[],
  attempt: (members: readonly ScriptMember[]) => Attempt,
): Attempt {
  const all = attempt(members);
  if (!all.ok || all.merged.fits) return all;
  let best = attempt(members.slice(0, 1));
  let fitting = 1;
  let tooMany = members.length;
  while (best.ok && tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    const tried = attempt(members.slice(0, count));
    if (!tried.ok) return tried;
    if (tried.merged.fits) {
      best = tried;
      fitting = count;
    } else {
      tooMany = count;
    }
  }
  return best;
}
