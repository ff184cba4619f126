import { lineLimit } from '../text';
import type { ExpertSettings } from './expert';

/** Words of a list, and lists, that are kept at most. */
const wordsPerList = 30;
const listsKept = 200;

/** Lists of synonyms as people write them: a line each, words parted by 、 or another mark. A word alone says nothing. */
export function readSynonyms(lines: string): ExpertSettings['synonyms'] {
  return lines
    .split(/[\r\n]+/u)
    .map((line) => [...new Set(line.split(/[、，,；;=＝/\s]+/u).map((word) => word.slice(0, lineLimit)))])
    .map((words) => words.filter((word) => word !== '').slice(0, wordsPerList))
    .filter((words) => words.length > 1)
    .slice(0, listsKept);
}

/** The same lists as lines. */
export function writeSynonyms(lists: ExpertSettings['synonyms']): string {
  return lists.map((words) => words.join('、')).join('\n');
}
