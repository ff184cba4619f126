import { pinyin } from 'pinyin-pro';

/** How a character is read where nothing stands around it, and at the head of a full name (曾: ceng and zeng). */
type Readings = Readonly<{ alone: string; surname: string }>;

const readingsOf = new Map<string, Readings>();

/** Asking for each character once is a hundred times as fast as asking for each name. */
function readings(character: string): Readings {
  const known = readingsOf.get(character);
  if (known) return known;
  const options = { toneType: 'none', v: true } as const;
  const read = {
    alone: pinyin(character, options),
    surname: pinyin(character, { ...options, surname: 'head' }),
  };
  readingsOf.set(character, read);
  return read;
}

const wholeHan = /^\p{Script=Han}{2,12}$/u;

/**
 * How a name of two or more Chinese characters and nothing else may sound, without tones: 小雨 and 晓语 are both
 * `xiao yu`. None for any other name.
 */
export function pinyinKeys(name: string): readonly string[] {
  if (!wholeHan.test(name)) return [];
  const [head, ...rest] = Array.from(name, readings);
  if (!head) return [];
  const tail = rest.map(({ alone }) => alone).join(' ');
  return [...new Set([`${head.alone} ${tail}`, `${head.surname} ${tail}`])];
}
