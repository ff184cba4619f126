import { cleanName, nameKey } from '../intake/names';
import type { ChainCorrection } from './chain';
import { type ChainBlock, chainBlocks, newestBlocks } from './reading/chain-blocks';
import type { ChainLine, EntryLines } from './reading/chain-lines';
import { type EntryParts, readEntry } from './reading/entry';
import { readTitleFacts } from './reading/title-facts';
import { namesAnother } from './reading/two-names';

/** What an entry does to what its person has: this many in all, this many more, none any more, nothing. */
export type ChainAction = 'set' | 'add' | 'cancel' | 'ignore';

/** One entry of a 接龙; `evidence` holds the characters each part came from, an empty text for a default. */
export type ChainEntry = Readonly<{
  /** Names the entry in corrections: see `chainEntryKey`. */
  key: string;
  line: number;
  source: string;
  name: string;
  quantity: number;
  action: ChainAction;
  paid: boolean;
  pickUp: string;
  note: string;
  evidence: Readonly<{ quantity: string; action: string; paid: string; pickUp: string }>;
  corrected: readonly ('quantity' | 'action' | 'paid' | 'pickUp')[];
}>;

/** A 接龙 as its text has it. */
export type ChainReading = Readonly<{
  title: string;
  priceInFen: number | null;
  stock: number | null;
  unit: string;
  closes: string;
  evidence: Readonly<{ price: string; stock: string; unit: string; closes: string }>;
  example: string;
  entries: readonly ChainEntry[];
  unread: readonly Readonly<{ line: number; source: string }>[];
}>;

const longestKey = 500;
const mostCounted = 1_000_000;
const nobody = () => false;

/** In which form a name of a chain is one person: see `ChainPerson`. */
export function chainPersonKey(name: string): string {
  return nameKey(cleanName(name)).slice(0, longestKey);
}

/** What names an entry in corrections: its name and which entry of that name it is, from 1. */
export function chainEntryKey(personKey: string, occurrence: number): string {
  return `${personKey}#${occurrence}`;
}

/**
 * Reads a 接龙. Never throws, whatever the text. Of several chains in one text the first is read; of several versions of
 * one the last.
 * @param knows whether a name is somebody's: a known name may hold spaces and numbers
 */
export function readChain(
  text: string,
  corrections: readonly ChainCorrection[] = [],
  knows: (name: string) => boolean = nobody,
): ChainReading {
  const { blocks, outside } = chainBlocks(text);
  const [block, ...others] = newestBlocks(blocks);
  if (!block) return readBlock(emptyBlock, corrections, knows);
  const reading = readBlock(block, corrections, knows);
  if (others.length === 0 && outside.length === 0) return reading;
  const rest = others.flatMap(({ parts }) =>
    parts.entries.map(({ line, source }): ChainLine => ({ line, source })),
  );
  const unread = [...reading.unread, ...rest, ...outside].sort((a, b) => a.line - b.line);
  return { ...reading, unread };
}

const emptyBlock: ChainBlock = {
  headed: false,
  firstLine: 1,
  lastLine: 1,
  text: '',
  parts: { title: '', head: [], headEnds: 0, example: '', entries: [], unread: [], skipped: [] },
};

/** Reads one chain of a text. */
export function readBlock(
  { parts }: ChainBlock,
  corrections: readonly ChainCorrection[] = [],
  knows: (name: string) => boolean = nobody,
): ChainReading {
  const facts = readTitleFacts(parts.head, parts.example);
  const corrected = new Map(corrections.map((one) => [one.entry, one]));
  const met = new Map<string, number>();
  const entries: ChainEntry[] = [];
  const unread = [...parts.unread];
  const all = parts.entries.map((lines) => ({ lines, said: readEntry(lines.text, facts.unit, knows) }));
  const names = new Set(all.map(({ said }) => chainPersonKey(said.name)));
  const knownHere = (name: string) => knows(name) || names.has(chainPersonKey(name));
  for (const { lines, said } of all) {
    const key = chainPersonKey(said.name);
    // Who of two wants how many is not told for sure.
    if (key === '' || namesAnother(lines.text, said, knownHere)) {
      unread.push({ line: lines.line, source: lines.source });
      continue;
    }
    const occurrence = (met.get(key) ?? 0) + 1;
    met.set(key, occurrence);
    const entryKey = chainEntryKey(key, occurrence);
    entries.push(correct(entryOf(entryKey, lines, said), corrected.get(entryKey)));
  }
  unread.sort((a, b) => a.line - b.line);
  const { title, example } = parts;
  return { title, ...withUnit(facts, entries), example, entries, unread };
}

function entryOf(key: string, { line, source }: EntryLines, said: EntryParts): ChainEntry {
  const { action, pickUp, note, evidence } = said;
  const quantity = said.quantity ?? (action === 'ignore' ? 0 : 1);
  return {
    key,
    line,
    source,
    name: cleanName(said.name),
    quantity: Math.max(-mostCounted, Math.min(mostCounted, quantity)),
    action,
    paid: said.paid ?? false,
    pickUp,
    note,
    evidence,
    corrected: [],
  };
}

function correct(entry: ChainEntry, correction: ChainCorrection | undefined): ChainEntry {
  if (!correction) return entry;
  const { quantity, action, paid, pickUp } = correction;
  const corrected = (
    [
      ['quantity', quantity],
      ['action', action],
      ['paid', paid],
      ['pickUp', pickUp],
    ] as const
  ).flatMap(([what, value]) => (value === undefined ? [] : [what]));
  // A number set right counts, for somebody who had cancelled too; one that was to be less is what they want in all.
  const adds = entry.action === 'add' && entry.quantity >= 0;
  const counts = quantity !== undefined && !adds;
  const does = action ?? (counts ? 'set' : entry.action);
  // Who is counted again without a number wants one, as anybody who gives none.
  const wantsNone = entry.action === 'ignore' || entry.action === 'cancel';
  const again = wantsNone && (does === 'set' || does === 'add') && entry.quantity === 0;
  return {
    ...entry,
    quantity: quantity ?? (again ? 1 : entry.quantity),
    action: does,
    paid: paid ?? entry.paid,
    pickUp: pickUp ?? entry.pickUp,
    corrected,
  };
}

const measured = /(?:[\d一二两三四五六七八九十百半俩仨])\s*个?\s*([\p{L}]{1,2})半?$/u;

/** The unit most entries have, where the title says none. */
function withUnit<Facts extends Pick<ChainReading, 'unit' | 'evidence'>>(
  facts: Facts,
  entries: readonly ChainEntry[],
): Facts {
  if (facts.unit !== '') return facts;
  const counts = new Map<string, number>();
  for (const { evidence } of entries) {
    const unit = measured.exec(evidence.quantity)?.[1] ?? '';
    if (unit !== '' && !/[半俩仨]/u.test(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return facts;
  const [unit] = most;
  const shown = entries.find(({ evidence }) => evidence.quantity.endsWith(unit))?.evidence.quantity ?? '';
  return { ...facts, unit, evidence: { ...facts.evidence, unit: shown } };
}
