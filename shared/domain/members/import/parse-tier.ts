import type { Tier } from '../member';

const words: Readonly<Record<string, Tier>> = {
  高: 'high',
  高势能: 'high',
  high: 'high',
  中: 'middle',
  中势能: 'middle',
  middle: 'middle',
  普通: 'ordinary',
  普通势能: 'ordinary',
  ordinary: 'ordinary',
};

/** The energy tier (势能) a word means, or null when it is no such word. */
export function parseTier(text: string): Tier | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
