import type { MemberId } from '../ids';
import { removeInvisible } from '../scripts/chat-text';
import type { Copy } from './copy';
import { grams, textSimilarity } from './text-similarity';

/** A text about to be sent, and whom it is for. */
export type TextToCompare = Readonly<{ text: string; memberIds: readonly MemberId[] }>;

/** From this similarity on, 1 being the same, two texts are nearly the same. */
export const similarEnough = 0.9;

type Form = Readonly<{ key: string; grams: Float64Array }>;
/** A text with the names of those it is for, and without them. */
type Compared = Readonly<{ forSome: boolean; whole: () => Form; bare: () => Form }>;
type Sent = Readonly<{ copy: Copy; compared: Compared }>;

/**
 * The most similar earlier copy of each text, the latest of several, or null. Texts for different people are no repeats
 * of one another; of two that share somebody, the names are taken out before they are compared.
 */
export function findRepeats(
  texts: readonly TextToCompare[],
  copies: readonly Copy[],
  nameOf: ReadonlyMap<string, string>,
): ReadonlyArray<Readonly<{ similarity: number; at: number; text: string }> | null> {
  const sent = copies
    .toSorted((a, b) => b.at - a.at)
    .map((copy): Sent => ({ copy, compared: compared(copy, nameOf) }));
  const forEverybody = sent.filter(({ compared: { forSome } }) => !forSome);
  const byMember = new Map<string, Sent[]>();
  for (const one of sent)
    for (const id of new Set(one.copy.memberIds)) byMember.set(id, [...(byMember.get(id) ?? []), one]);
  return texts.map((text) => {
    const { memberIds } = text;
    const personal = memberIds.flatMap((id) => byMember.get(id) ?? []);
    const candidates = memberIds.length === 0 ? sent : [...new Set([...forEverybody, ...personal])];
    return mostSimilar(compared(text, nameOf), candidates);
  });
}

/**
 * The copies without those of these very texts, for the same people, made since the texts stood ready: what was copied
 * from a screen is no reason for the same screen to warn.
 */
export function withoutOwnCopies(
  copies: readonly Copy[],
  texts: readonly TextToCompare[],
  readySince: number,
): readonly Copy[] {
  const own = new Set(texts.map(addressedKey));
  return copies.filter((copy) => copy.at < readySince || !own.has(addressedKey(copy)));
}

function addressedKey({ text, memberIds }: TextToCompare): string {
  return [keyOf(text), ...[...new Set(memberIds)].sort()].join('\n');
}

function mostSimilar(
  text: Compared,
  candidates: readonly Sent[],
): Readonly<{ similarity: number; at: number; text: string }> | null {
  let best: Sent | null = null;
  let similarity = similarEnough;
  for (const candidate of candidates) {
    const bare = text.forSome && candidate.compared.forSome;
    const mine = bare ? text.bare() : text.whole();
    const theirs = bare ? candidate.compared.bare() : candidate.compared.whole();
    const found = similarityOf(mine, theirs, similarity);
    const isBetter = best === null ? found >= similarity : found > similarity;
    if (!isBetter && !(found === similarity && best && candidate.copy.at > best.copy.at)) continue;
    best = candidate;
    similarity = found;
  }
  return best && { similarity, at: best.copy.at, text: best.copy.text };
}

function similarityOf(a: Form, b: Form, least: number): number {
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  return textSimilarity(a.grams, b.grams, least);
}

function compared({ text, memberIds }: TextToCompare, nameOf: ReadonlyMap<string, string>): Compared {
  const whole = once(() => formOf(keyOf(text)));
  const bare = once(() => {
    const names = memberIds.map((id) => keyOf(nameOf.get(id) ?? '')).filter(Boolean);
    if (names.length === 0) return whole();
    const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
    const without = longestFirst.reduce((rest, name) => rest.replaceAll(name, ''), keyOf(text));
    // Of a text that is nothing but names, nothing would be left to compare.
    return /[\p{L}\p{N}]/u.test(without) ? formOf(without) : whole();
  });
  return { forSome: memberIds.length > 0, whole, bare };
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function formOf(key: string): Form {
  return { key, grams: grams(key) };
}

/** The number of a piece, as it may stand before it: （1/3）. */
const pieceNumber = /^\(\d+\/\d+\)/u;

/**
 * The form in which two texts are the same: neither blank space, nor what nobody sees, nor the number of a piece makes
 * them differ.
 */
function keyOf(text: string): string {
  const visible = removeInvisible(text.normalize('NFKC'));
  return visible.replace(/\s+/gu, '').replace(pieceNumber, '').toLowerCase();
}
