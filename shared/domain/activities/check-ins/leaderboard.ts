import { splitForChat } from '../../composer/split-for-chat';
import { nameForChat } from '../../scripts/mention-names';
import { fitsLimit, type LengthLimit } from '../../scripts/merged-welcome';
import type { CheckInStanding } from './summary';

/** One line of a leaderboard; those with the same days and the same streak share a rank, and the next one is left out. */
export type RankedPerson = Readonly<{
  rank: number;
  name: string;
  /** Days that count. */
  total: number;
  longest: number;
  current: number;
}>;

/** The sentences of a leaderboard. */
export type LeaderboardWords = Readonly<{
  line: (person: RankedPerson) => string;
  /** Said in place of those who find no room. */
  rest: (count: number) => string;
}>;

/** Who checked in most, the longest streak first among equals; whoever never did is not ranked. */
export function rankStandings(standings: readonly CheckInStanding[]): readonly RankedPerson[] {
  const ranked: RankedPerson[] = [];
  const inOrder = standings
    .filter(({ streak }) => streak.total > 0)
    .toSorted(
      (one, other) => other.streak.total - one.streak.total || other.streak.longest - one.streak.longest,
    );
  inOrder.forEach(({ nickname, streak: { total, longest, current } }, index) => {
    const before = ranked.at(-1);
    const same = before?.total === total && before.longest === longest;
    ranked.push({
      rank: same ? before.rank : index + 1,
      name: nameForChat(nickname),
      total,
      longest,
      current,
    });
  });
  return ranked;
}

/**
 * The leaderboard as texts within the limit: one, cut with `words.rest` where not all find room; several pieces only
 * where even the title is too long for one. Empty when nobody is ranked.
 */
export function leaderboardTexts(
  title: string,
  ranked: readonly RankedPerson[],
  words: LeaderboardWords,
  limit: LengthLimit,
): readonly string[] {
  if (ranked.length === 0) return [];
  const heading = nameForChat(title);
  const lines = ranked.map(words.line);
  const textOf = (shown: number) => {
    const left = lines.length - shown;
    return [heading, ...lines.slice(0, shown), ...(left > 0 ? [words.rest(left)] : [])].join('\n');
  };
  if (fitsLimit(textOf(lines.length), limit)) return [textOf(lines.length)];
  let shown = 0;
  let tooMany = lines.length;
  while (tooMany - shown > 1) {
    const middle = Math.floor((shown + tooMany) / 2);
    if (fitsLimit(textOf(middle), limit)) shown = middle;
    else tooMany = middle;
  }
  if (fitsLimit(textOf(shown), limit)) return [textOf(shown)];
  return splitForChat(textOf(0), limit).map(({ text }) => text);
}
