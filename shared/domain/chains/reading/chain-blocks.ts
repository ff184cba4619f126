import { nameKey } from '../../intake/names';
import { trimInvisible } from '../../members/import/clean-text';
import { type ChainLine, type ChainLines, divideChain } from './chain-lines';
import { singleBlanks } from './plain-forms';

/** One 接龙 of a text; `headed` where `#接龙` or `#Group Note` stands above it. */
export type ChainBlock = Readonly<{
  headed: boolean;
  firstLine: number;
  lastLine: number;
  text: string;
  parts: ChainLines;
}>;

/** The chains of a text, in order, and the lines that belong to none: what stood before, quoted replies. */
export type ChainBlocks = Readonly<{ blocks: readonly ChainBlock[]; outside: readonly ChainLine[] }>;

const header =
  /^(?:[^#＃\n]{0,40}[:：])?\s?[《【「"“]?\s?[#＃]\s?(?:接[龙龍]|group\s?note)\s?[#＃]?\s?[》】」"”]?\s?[:：]?\s?(.*)$/iu;
/** What WeChat puts between a quoted message and the reply to it. */
const dividing = /^[\s—–_-]{5,}$/u;
const quoteBegins = /^\s*[「“"『][^」”"』]{1,60}?[:：]/u;
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Whether a line is the head of a 接龙. */
export function isChainHeader(line: string): boolean {
  return readHeader(line) !== null;
}

/** What stands behind the head of a 接龙, or null where a line is none. */
function readHeader(line: string): string | null {
  return /[#＃]/.test(line) ? (header.exec(singleBlanks(line))?.[1] ?? null) : null;
}

function isDivider(line: string): boolean {
  return dividing.test(line) && line.replace(/\s/gu, '').length >= 5;
}

/** Finds the chains of a text. A text without a header is one block as a whole. */
export function chainBlocks(text: string): ChainBlocks {
  const all = text.split(lineBreak).map((source, index): ChainLine => ({ line: index + 1, source }));
  const { kept, quoted } = withoutQuotes(all);
  const heads = kept.flatMap(({ source }, index) => (isChainHeader(source) ? [index] : []));
  const starts = heads.length > 0 ? heads : [0];
  const blocks = starts.map((start, index) =>
    blockOf(kept.slice(start, starts[index + 1]), heads.length > 0),
  );
  const before = heads.length > 0 ? kept.slice(0, starts[0]) : [];
  return { blocks, outside: [...before, ...quoted].filter(isFilled) };
}

function isFilled({ source }: ChainLine): boolean {
  return trimInvisible(source) !== '';
}

function blockOf(lines: readonly ChainLine[], headed: boolean): ChainBlock {
  const [first] = lines;
  const headline = headed ? (readHeader(first?.source ?? '') ?? '') : '';
  const parts = divideChain(headed ? lines.slice(1) : lines, headline.trimEnd().replace(/[》」]$/u, ''));
  return {
    headed,
    firstLine: first?.line ?? 1,
    lastLine: lines.findLast(isFilled)?.line ?? 1,
    text: lines
      .map(({ source }) => source)
      .join('\n')
      .trim(),
    parts,
  };
}

/** A quoted message stands before its divider, from the line with its opening quote on. */
function withoutQuotes(lines: readonly ChainLine[]) {
  const kept: ChainLine[] = [];
  const quoted: ChainLine[] = [];
  let quote = -1;
  for (const one of lines) {
    if (isDivider(one.source)) {
      if (quote >= 0) quoted.push(...kept.splice(quote));
      quoted.push(one);
      quote = -1;
      // What is said to it is chat: a blank line keeps it out of the entry before.
      kept.push({ line: one.line, source: '' });
    } else {
      if (quoteBegins.test(one.source)) quote = kept.length;
      kept.push(one);
    }
  }
  return { kept, quoted };
}

/** In which form two titles are of one chain. */
export function chainTitleKey(title: string): string {
  return nameKey(title).replace(/[\s【】《》「」[\],，。.!！:：]/gu, '');
}

/** The newest version of every chain of a text: one pasted twice counts once, as the last has it. */
export function newestBlocks(blocks: readonly ChainBlock[]): readonly ChainBlock[] {
  const newest = new Map<string, ChainBlock>();
  for (const block of blocks) {
    const key = chainTitleKey(block.parts.title);
    newest.delete(key);
    newest.set(key, block);
  }
  return [...newest.values()];
}
