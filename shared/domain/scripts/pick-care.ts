import type { MemberKeyDate } from '../key-dates/key-dates-of';
import { audienceOf } from './pick-welcome';
import type { Script } from './script';

/** What a script is wanted for: the kind of a key date, a word after long, or getting to know somebody. */
export type CareOccasion = MemberKeyDate['kind'] | 'contact' | 'acquaint';

/** Words by which a script's folder, title or tags say what it is for. */
const wordsOf: Readonly<Record<CareOccasion, readonly string[]>> = {
  birthday: ['生日'],
  joined: ['入群', '纪念', '周年', '一百天', '百天'],
  'paid-until': ['到期', '续费', '续期'],
  field: ['纪念日', '关怀'],
  contact: ['好久', '问候', '开场', '联系', '关怀'],
  acquaint: ['认识', '自我介绍', '新人', '新朋友'],
};

/**
 * The script that fits an occasion and one person: the one whose title says so before one whose folder or tags do,
 * then favourites, then the one used most. Null when the library has none.
 *
 * @param label - name of the dated field, for a day of such a field
 */
export function pickCareScript(
  scripts: readonly Script[],
  occasion: CareOccasion,
  label = '',
): Script | null {
  const words = label ? [label, ...wordsOf[occasion]] : wordsOf[occasion];
  const names = (text: string) => words.some((word) => text.includes(word));
  const aptness = (script: Script) => (names(script.title) ? 2 : 0) + (filedUnder(script, names) ? 1 : 0);
  const fitting = scripts.filter(
    (script) =>
      script.archivedAt === null &&
      aptness(script) > 0 &&
      forOnePerson(script, scripts) &&
      (occasion !== 'joined' || speaksOfDays(script)),
  );
  const best = fitting.toSorted(
    (a, b) =>
      aptness(b) - aptness(a) ||
      Number(b.favourite) - Number(a.favourite) ||
      b.useCount - a.useCount ||
      order(a, b),
  );
  return best[0] ?? null;
}

function filedUnder({ folder, tags }: Script, names: (text: string) => boolean): boolean {
  return names(folder) || tags.some(names);
}

/** Care is private: scripts for the group (欢迎, 群规 …) are not meant. */
function forOnePerson({ scenario, body }: Script, library: readonly Script[]): boolean {
  return scenario === '私聊' && audienceOf(body, library) !== 'many';
}

/** A script that names a fixed day of joining fits no other: it must fill the day in. */
function speaksOfDays({ body }: Script): boolean {
  return body.includes('入群天数');
}

function order(a: Script, b: Script): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
