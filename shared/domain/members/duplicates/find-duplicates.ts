import type { MemberId } from '../../ids';
import { wechatIdKey } from '../import/clean-text';
import type { Member } from '../member';
import { bareOfKey, foldTitles, nameKey } from './bare-name';
import { pinyinKeys } from './pinyin-keys';

/** Why two members look like one, surest first. */
export const duplicateReasons = [
  'same-wechat-id',
  'same-nickname',
  'alias',
  'decorated',
  'same-pinyin',
] as const;
export type DuplicateReason = (typeof duplicateReasons)[number];

/** What is looked at; `otherNames` are aliases and nicknames in groups. */
export type DuplicateCandidate = Pick<Member, 'id' | 'nickname' | 'wechatId' | 'distinctFrom'> &
  Readonly<{ otherNames: readonly string[] }>;

/** Two members who may be one. */
export type LikelyPair = Readonly<{
  ids: readonly [MemberId, MemberId];
  reasons: readonly DuplicateReason[];
}>;

/** Most pairs proposed at once. */
export const mostPairs = 200;

type Keyed = Readonly<{
  candidate: DuplicateCandidate;
  /** What two members share where the reason holds. */
  keys: (reason: DuplicateReason) => readonly string[];
}>;

/**
 * Pairs that look like one person, surest first, at most {@link mostPairs}; never two who were said to be different.
 * Members are put into a bucket for each key, so that ten thousand are looked at in a moment. The order of the
 * members changes nothing.
 * @param titles 职务 of the community, taken off a nickname before comparing
 */
export function findDuplicates(
  candidates: readonly DuplicateCandidate[],
  titles: Iterable<string> = [],
): readonly LikelyPair[] {
  const folded = foldTitles(titles);
  const ordered = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const keyed = ordered.map((candidate) => ({ candidate, keys: keysOf(candidate, folded) }));
  const found = new Map<string, LikelyPair>();
  for (const reason of duplicateReasons) {
    if (found.size >= mostPairs) break;
    collect(reason, keyed, found);
  }
  const rank = ({ reasons: [first] }: LikelyPair) => (first ? duplicateReasons.indexOf(first) : 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || b.reasons.length - a.reasons.length);
}

/** Keys are made when first asked for: once enough pairs are found, nobody asks how a name sounds. */
function keysOf(candidate: DuplicateCandidate, titles: readonly string[]): Keyed['keys'] {
  const { nickname, wechatId, otherNames } = candidate;
  const made = new Map<DuplicateReason, readonly string[]>();
  const keys = (reason: DuplicateReason): readonly string[] => {
    const known = made.get(reason);
    if (known) return known;
    const fresh = makers[reason]().filter(Boolean);
    made.set(reason, fresh);
    return fresh;
  };
  const makers: Readonly<Record<DuplicateReason, () => readonly string[]>> = {
    'same-wechat-id': () => [wechatIdKey(wechatId)],
    'same-nickname': () => [nameKey(nickname)],
    alias: () => [...new Set([...keys('same-nickname'), ...otherNames.map(nameKey)])],
    decorated: () => keys('same-nickname').map((key) => bareOfKey(key, titles)),
    'same-pinyin': () => keys('decorated').flatMap(pinyinKeys),
  };
  return keys;
}

function collect(reason: DuplicateReason, keyed: readonly Keyed[], found: Map<string, LikelyPair>): void {
  for (const bucket of bucketsOf(reason, keyed)) {
    for (const [index, one] of bucket.entries()) {
      for (const other of bucket.slice(index + 1)) {
        if (found.size >= mostPairs) return;
        propose(one, other, found);
      }
    }
  }
}

function bucketsOf(reason: DuplicateReason, keyed: readonly Keyed[]): readonly (readonly Keyed[])[] {
  const buckets = new Map<string, Keyed[]>();
  for (const one of keyed) {
    for (const key of one.keys(reason)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  }
  return [...buckets.values()].filter(({ length }) => length > 1);
}

function propose(one: Keyed, other: Keyed, found: Map<string, LikelyPair>): void {
  const a = one.candidate;
  const b = other.candidate;
  const place = `${a.id} ${b.id}`;
  if (found.has(place) || a.distinctFrom.includes(b.id) || b.distinctFrom.includes(a.id)) return;
  const reasons = duplicateReasons.filter((reason) => holds(reason, one, other));
  if (reasons.length > 0) found.set(place, { ids: [a.id, b.id], reasons });
}

/** A weaker reason that only repeats a stronger one is not given. */
function holds(reason: DuplicateReason, one: Keyed, other: Keyed): boolean {
  const share = (which: DuplicateReason) => one.keys(which).some((key) => other.keys(which).includes(key));
  if (!share(reason)) return false;
  if (reason === 'alias' || reason === 'decorated') return !share('same-nickname');
  if (reason === 'same-pinyin') return !share('same-nickname') && !share('decorated');
  return true;
}
