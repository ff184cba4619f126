import { graphemeStarts } from './grapheme-starts';

/** A slice that is not cut, from and to in UTF-16 units: a grapheme, or what only works whole. */
export type Atom = Readonly<{ start: number; end: number; kind: 'grapheme' | 'url' | 'mention' | 'code' }>;

/** Chinese inside an address belongs to it after a slash or a sign of its query, and where more of the address follows. */
const url =
  '(?:[a-z][a-z0-9+.-]{1,15}:\\/\\/|www\\.)(?:[!-~]+|(?<=[/=?&#%])[\\p{L}\\p{N}]{1,60}|[\\p{L}\\p{N}]{1,60}(?=[!-~]))+';
/** A name ends at a space, at U+2005 as WeChat writes it, or at punctuation. */
const mention = '@[^\\s@，。！？、；：,!?;:…～~（）()【】《》“”"\\[\\]]{1,40}\\u2005?';
const code = '\\[[^\\s[\\]]{1,10}\\]';
const whole = new RegExp(`(${url})|(${mention})|${code}`, 'giu');

/** The atoms of a text, in order and without gaps. A name of `names` behind an @ is whole even with spaces in it. */
export function atomsOf(text: string, names: readonly string[] = []): readonly Atom[] {
  const starts = graphemeStarts(text);
  const spans = wholeSpans(text, names);
  const atoms: Atom[] = [];
  let next = 0;
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const start = starts[index] ?? 0;
    let end = starts[index + 1] ?? text.length;
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const span = spans[next];
    if (!span || span.start >= end) {
      atoms.push({ start, end, kind: 'grapheme' });
      continue;
    }
    // A mark that combines with its last character belongs to it.
    while (end < span.end) {
      index += 1;
      end = starts[index + 1] ?? text.length;
    }
    atoms.push({ start, end, kind: span.kind });
  }
  return atoms;
}

function wholeSpans(text: string, names: readonly string[]): readonly Atom[] {
  const found: Atom[] = [];
  for (const match of text.matchAll(whole)) {
    const kind = match[1] ? 'url' : match[2] ? 'mention' : 'code';
    found.push({ start: match.index, end: match.index + match[0].length, kind });
  }
  return names.length === 0 ? found : joined([...found, ...namedSpans(text, names)]);
}

/** Spans in order, those that overlap as one. */
function joined(spans: readonly Atom[]): readonly Atom[] {
  const whole: Atom[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (!last || span.start >= last.end) whole.push(span);
    else if (span.end > last.end) whole[whole.length - 1] = { ...last, end: span.end };
  }
  return whole;
}

/** `@名字` of known names, the longest where several begin alike, with the U+2005 behind. */
export function namedSpans(text: string, names: readonly string[]): readonly Atom[] {
  const byFirst = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const alike = byFirst.get(name.charAt(0));
    if (alike) alike.push(name);
    else if (name !== '') byFirst.set(name.charAt(0), [name]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.length - a.length);
  const spans: Atom[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const name = byFirst.get(text.charAt(at + 1))?.find((known) => text.startsWith(known, at + 1));
    if (name === undefined) continue;
    const end = at + 1 + name.length;
    spans.push({ start: at, end: text[end] === '\u2005' ? end + 1 : end, kind: 'mention' });
    at = end - 1;
  }
  return spans;
}
