import { chainPersonKey } from './read-chain';
import { type ChainBlock, chainBlocks, chainTitleKey, newestBlocks } from './reading/chain-blocks';
import { readEntry } from './reading/entry';
import { chainTopic } from './reading/topic';

/** How much of the shorter text stands in the other where the titles do not tell. */
const enough = 0.5;
/** Alike by pairs of letters, of 1. */
const alike = 0.5;
const nobody = () => false;

/**
 * Whether two texts are versions of one 接龙: their titles are the same; or but for price, stock and days, and they share
 * people; or, where a title is missing or was changed a little, most entries of the shorter one stand in the other.
 * 第2期, and another day with other entries, are another 接龙: taken for the same, the older one would be lost.
 */
export function isSameChain(before: string, after: string): boolean {
  const [old] = newestBlocks(chainBlocks(before).blocks);
  const [now] = newestBlocks(chainBlocks(after).blocks);
  if (!old || !now) return false;
  const was = chainTopic(old.parts.title);
  const is = chainTopic(now.parts.title);
  if (was.ordinal !== is.ordinal) return false;
  const otherDay = was.day !== '' && is.day !== '' && was.day !== is.day;
  if (was.topic !== '' && was.topic === is.topic) {
    if (chainTitleKey(old.parts.title) === chainTitleKey(now.parts.title)) return true;
    return otherDay ? goesOn(old, now) : isEmpty(old) || isEmpty(now) || shareNames(old, now);
  }
  if (otherDay) return false;
  if (was.topic === '' && is.topic === '') {
    return isEmpty(old) || isEmpty(now) ? old.parts.example === now.parts.example : shareNames(old, now);
  }
  const related = was.topic === '' || is.topic === '' || likeness(was.topic, is.topic) >= alike;
  return related && overlap(linesOf(old), linesOf(now)) >= enough;
}

/** Whether the newer text has all that was there, line by line and in its order. */
function goesOn(old: ChainBlock, now: ChainBlock): boolean {
  const was = [...linesOf(old)];
  const is = [...linesOf(now)];
  return was.length >= 2 && was.every((line, index) => line === is[index]);
}

function isEmpty({ parts }: ChainBlock): boolean {
  return parts.entries.length === 0;
}

function shareNames(old: ChainBlock, now: ChainBlock): boolean {
  return overlap(namesOf(old), namesOf(now)) >= enough;
}

function linesOf({ parts }: ChainBlock): ReadonlySet<string> {
  return new Set(parts.entries.map(({ text }) => text.replace(/\s/gu, '')));
}

function namesOf({ parts }: ChainBlock): ReadonlySet<string> {
  const names = parts.entries.map(({ text }) => chainPersonKey(readEntry(text, '', nobody).name));
  return new Set(names.filter((name) => name !== ''));
}

/** The share of the smaller set that is in the other one. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size);
  return least === 0 ? 0 : [...a].filter((one) => b.has(one)).length / least;
}

function likeness(a: string, b: string): number {
  if (a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a))) return 1;
  const [pairs, others] = [pairsOf(a), pairsOf(b)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * shared) / Math.max(1, pairs.size + others.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text).map((letter, index, all) => `${letter}${all[index + 1] ?? ''}`));
}
