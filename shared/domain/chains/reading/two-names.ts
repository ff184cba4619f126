import { readName } from './name-part';
import { numberForm, readNumber } from './numbers';
import { plainForms } from './plain-forms';
import {
  addForm,
  cancelForm,
  lessForm,
  openForm,
  paidForm,
  pickUpForm,
  setForm,
  unitForm,
  unpaidForm,
} from './words';

/** What may stand between two people of one line. */
const joint = /[\s,，;；、+＋&和]/u;
const number = `(?:${numberForm}\\s?(?:${unitForm})半?|[+*×]\\s?\\d{1,3}|(?<=\\s)\\d{1,3}(?![\\d.]))`;
const counted = new RegExp(number, 'giu');
const countedNext = new RegExp(`^[\\s:：]?${number}`, 'iu');
const words = `${addForm}|${setForm}|${lessForm}|${cancelForm}|${openForm}|${unpaidForm}|${paidForm}|${pickUpForm}`;
/** 1箱+七七 1箱: something of its own behind the first number, and another number of the same behind it. */
const joined = new RegExp(
  `^\\s?[,，:：]?\\s?${numberForm}\\s?(?<unit>${unitForm})\\s?[+＋&和](?!\\s?(?:${words}))\\s?(?<other>\\p{L}{1,8}?)[\\s:：]?${numberForm}\\s?\\k<unit>`,
  'iu',
);
/** Second people that are looked for in one entry. */
const mostLooked = 20;

/**
 * Whether an entry speaks of a second person who wants something too: `小雅 1箱+七七 1箱`.
 * @param text the entry with single blanks; `knows` whether a name is somebody's
 */
export function namesAnother(
  text: string,
  { name }: Readonly<{ name: string }>,
  knows: (name: string) => boolean,
): boolean {
  const from = text.indexOf(name) + name.length;
  const tail = plainForms(text).slice(from);
  const other = joined.exec(tail)?.groups?.other;
  if (other !== undefined && readNumber(other) === null) return true;
  const places = [...tail.matchAll(counted)].slice(0, mostLooked);
  if (places.length < 2) return false;
  return places.slice(0, -1).some(({ index, 0: { length } }) => {
    const behind = tail.slice(index + length, index + length + 80);
    const [mark = ''] = behind;
    if (!joint.test(mark)) return false;
    const next = readName(behind.replace(/^[\s,，;；、+＋&和]+/u, ''), knows);
    if (next.name === '' || next.name === name || !knows(next.name)) return false;
    const rest = behind.slice(behind.indexOf(next.name) + next.name.length);
    return countedNext.test(rest);
  });
}
