import type { Gender } from '../member';

/** `0`, `1` and `2` are what WeChat's and WeCom's own interfaces write. */
const words: Readonly<Record<string, Gender>> = {
  女: 'female',
  女性: 'female',
  女生: 'female',
  女士: 'female',
  小姐姐: 'female',
  f: 'female',
  female: 'female',
  '2': 'female',
  男: 'male',
  男性: 'male',
  男生: 'male',
  先生: 'male',
  小哥哥: 'male',
  m: 'male',
  male: 'male',
  '1': 'male',
  未知: 'unknown',
  保密: 'unknown',
  unknown: 'unknown',
  '0': 'unknown',
};

/** The gender a word means, or null when it is no such word. */
export function parseGender(text: string): Gender | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
