import { trimInvisible } from '../../members/import/clean-text';
import { numberForm } from './numbers';
import { plainForms, singleBlanks } from './plain-forms';
import { exampleForm, unitForm } from './words';

/** A line of a chain; numbers count from 1. */
export type ChainLine = Readonly<{ line: number; source: string }>;

/** An entry with all its lines; `text` is without its number. */
export type EntryLines = Readonly<{ line: number; lastLine: number; source: string; text: string }>;

/** A 接龙 in its parts; `unread` is what belongs to none of them. */
export type ChainLines = Readonly<{
  title: string;
  head: readonly ChainLine[];
  /** The last line above the entries. */
  headEnds: number;
  example: string;
  entries: readonly EntryLines[];
  unread: readonly ChainLine[];
  /** Numbers with nothing behind them, examples among the entries. */
  skipped: readonly ChainLine[];
}>;

/** Entries of one chain and characters of one entry; what is beyond stays unread. */
const mostEntries = 2_000;
const longestEntry = 2_000;

type Numbered = Readonly<{
  number: number;
  text: string /** `1 小雅`, without a mark. */;
  loose: boolean /** `1.28`. */;
  decimal: boolean;
}>;

/** 1,280 is a number. */
const marked = /^\s*[([【]?\s*(\d{1,4})\s*(?:[.、)\]】:]|,(?!\d{3}(?!\d)))\s*(.*)$/su;
const keycap = /^\s*(\d{1,2})\ufe0f?\u20e3\s*(.*)$/su;
const circled = /^\s*([①-⑳])\s*(.*)$/su;
const loosely = /^\s*(\d{1,4})\s+(\S.*)$/su;
const mayBeNumbered = /^\s*[([【（［]?\s*[\d０-９①-⑳]/u;
/** What may be an entry without a number: a short name and how many. */
const unnumbered =
  /^\s*@?[^\s,，:：。！？!?]{1,20}(?:\s+|[:：,，]\s*)?(?:[+*×]\s*\d{1,3}|(?:\d{1,3}|[一二两三四五六七八九十半])\s*(?:箱|份|件|盒|斤|袋|包|瓶|个|只|套|人|位)?)(?:\s|$)/u;

const saysHowMany = new RegExp(`[+*×]\\s*\\d|${numberForm}\\s*${unitForm}`, 'u');

/** Divides the lines of one block, quoted replies and headers taken away already. */
export function divideChain(lines: readonly ChainLine[], headline: string): ChainLines {
  const filled = lines.map((one) => ({ ...one, text: singleBlanks(trimInvisible(one.source)) }));
  const start = firstEntry(filled.map(({ text }) => text));
  const before = filled.slice(0, start).filter(({ text }) => text !== '');
  const example = before.find(({ text }) => exampleForm.test(text));
  const head = before.filter((one) => one !== example);
  const body = readBody(filled.slice(start));
  return {
    title: titleOf(trimInvisible(headline) || (head[0]?.text ?? '')),
    head: headline.trim() === '' ? head : [{ line: 0, source: headline }, ...head],
    headEnds: before.at(-1)?.line ?? 0,
    example: example ? example.text.replace(exampleForm, '').trim() : body.example,
    entries: body.entries,
    unread: body.unread,
    skipped: body.skipped,
  };
}

/** The title without the brackets around it: 【11月28日 赣南脐橙】45.8元/箱 is 11月28日 赣南脐橙. */
function titleOf(text: string): string {
  const inside = /^[【《「[〖]\s*([^】》」\]〗]{2,60})\s*[】》」\]〗]/u.exec(text)?.[1]?.trim() ?? '';
  const title = inside !== '' && !/^(?:接龙|团购|群接龙|通知|报名)$/u.test(inside) ? inside : text;
  return title.slice(0, 200).trim();
}

function readNumbered(text: string): Numbered | null {
  if (!mayBeNumbered.test(text)) return null;
  const plain = plainForms(text);
  const own = (found: RegExpExecArray) => text.slice(text.length - (found[2]?.length ?? 0));
  const found = marked.exec(plain) ?? keycap.exec(plain);
  if (found) {
    const decimal = /^\s*\d+\.\d/.test(plain);
    return { number: Number(found[1]), text: own(found), loose: false, decimal };
  }
  const round = circled.exec(text);
  if (round?.[1])
    return { number: round[1].charCodeAt(0) - 0x245f, text: own(round), loose: false, decimal: false };
  const loose = loosely.exec(plain);
  return loose ? { number: Number(loose[1]), text: own(loose), loose: true, decimal: false } : null;
}

/** Where the entries begin. Numbered rules of the title end where the numbers begin anew after a blank line. */
function firstEntry(texts: readonly string[]): number {
  const firsts: number[] = [];
  let afterExample = -1;
  for (const [index, text] of texts.entries()) {
    if (text === '') continue;
    const numbered = readNumbered(text);
    if (exampleForm.test(text) && firsts.length === 0) afterExample = index;
    if (!numbered || (numbered.loose && numbered.number > 3)) continue;
    if (numbered.decimal && numbered.number !== 1) continue;
    if (firsts.length === 0 || numbered.number === 1) firsts.push(index);
  }
  const [first, second] = firsts;
  if (first === undefined) return afterExample >= 0 ? afterExample + 1 : texts.length;
  if (second === undefined) return first;
  const decimal =
    readNumbered(texts[first] ?? '')?.decimal === true &&
    readNumbered(texts[second] ?? '')?.decimal === false;
  const rules = texts[first - 1] !== '' && texts[second - 1] === '' && first > 0;
  return decimal || rules ? second : first;
}

function readBody(lines: ReadonlyArray<ChainLine & Readonly<{ text: string }>>) {
  const entries: EntryLines[] = [];
  const unread: ChainLine[] = [];
  const skipped: ChainLine[] = [];
  let example = '';
  let last = 0;
  let blank = false;
  for (const [index, { line, source, text }] of lines.entries()) {
    if (text === '') {
      blank = true;
      continue;
    }
    if (entries.length >= mostEntries || text.length > longestEntry) {
      unread.push({ line, source });
      continue;
    }
    const numbered = readNumbered(text);
    const isNext = numbered && (!numbered.loose || numbered.number === last || numbered.number === last + 1);
    const before = entries.at(-1);
    if (numbered && isNext) {
      const shows = exampleForm.test(`${numbered.text} `);
      if (shows) example ||= numbered.text.replace(exampleForm, '').trim();
      if (shows || numbered.text.trim() === '') skipped.push({ line, source });
      else entries.push({ line, lastLine: line, source: text, text: numbered.text });
      last = numbered.number;
    } else if (isOwnEntry(text, last, lines, index)) {
      entries.push({ line, lastLine: line, source: text, text });
      last += 1;
    } else if (before && !blank && before.lastLine === line - 1 && before.source.length < longestEntry) {
      entries[entries.length - 1] = {
        ...before,
        lastLine: line,
        source: `${before.source}\n${text}`,
        text: `${before.text}\n${text}`,
      };
    } else unread.push({ line, source });
    blank = false;
  }
  return { entries, unread, skipped, example };
}

/** A line without a number that is an entry: it says so itself, or the number after it leaves room for it. */
function isOwnEntry(
  text: string,
  last: number,
  lines: ReadonlyArray<Readonly<{ text: string }>>,
  index: number,
): boolean {
  if (!unnumbered.test(plainForms(text))) return false;
  const next = lines.slice(index + 1, index + 6).find((one) => readNumbered(one.text) !== null);
  const following = next ? readNumbered(next.text) : null;
  return following === null ? saysHowMany.test(plainForms(text)) : following.number !== last + 1;
}
