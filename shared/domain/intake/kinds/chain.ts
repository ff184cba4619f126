import type { IntakeBase } from '../../../wire/nouns/intake';
import type { Chain, ChainPerson } from '../../chains/chain';
import { chainDifference } from '../../chains/chain-difference';
import { type ChainTable, chainTable, tableOfEntries } from '../../chains/chain-table';
import { withDealFacts } from '../../chains/deal-facts';
import { plainTitle } from '../../chains/plain-title';
import {
  type ChainEntry,
  type ChainReading,
  chainPersonKey,
  readBlock,
  readChain,
} from '../../chains/read-chain';
import {
  type ChainBlock,
  type ChainBlocks,
  chainBlocks,
  chainTitleKey,
  isChainHeader,
  newestBlocks,
} from '../../chains/reading/chain-blocks';
import { isSameChain } from '../../chains/same-chain';
import type { ChainId, MemberId } from '../../ids';
import { chainFacts } from '../planning/chain-facts';
import { createPersonPlanner, type PersonPlanner } from '../planning/plan-person';
import { type LinePlace, plainParts, previewLine } from '../planning/preview-line';
import type { ChainDraft, IntakeOptions, PreviewLine, Why } from '../preview';
import { defineRecogniser, type PastedText } from '../recogniser';

type ChainItem = LinePlace & Readonly<{ found: ChainBlocks }>;

const checkIns = /打\s*卡|签\s*到|check-?in/iu;

/** A header is nearly certain; without one, numbered lines that say how many. */
function score({ lines }: PastedText): number {
  const text = lines.map((line) => line.text).join('\n');
  const reading = readChain(text);
  const { entries } = reading;
  if (entries.length === 0) return 0;
  if (lines.some((line) => isChainHeader(line.text))) return checkIns.test(reading.title) ? 0.9 : 0.97;
  // Counts of 条 are how much people spoke.
  const counted = entries.filter(({ evidence }) => /[^\d条次句]/u.test(evidence.quantity)).length;
  const share = (counted / entries.length) * (entries.length / Math.max(entries.length, lines.length - 4));
  const priced = reading.priceInFen !== null || reading.stock !== null;
  return counted < 2 && !priced ? 0.3 * share : (priced ? 0.9 : 0.78) * share;
}

/** 接龙: who wants how many of what, for an activity, a 团购 or neither. */
export const chainRecogniser = defineRecogniser<ChainItem>({
  kind: 'chain',
  score,
  parse: ({ text, lines }) => [
    { line: lines[0]?.number ?? 1, source: lines[0]?.text ?? '', found: chainBlocks(text) },
  ],
  plan: ([item], base, options) => {
    if (!item) return [];
    const { blocks, outside } = item.found;
    const people = createPersonPlanner(base, options);
    const newest = newestBlocks(blocks);
    const taken = new Set<ChainId>();
    const drafted = newest.flatMap((block) => planBlock(block, people, base, options, taken));
    const older = blocks
      .filter((block) => !newest.includes(block))
      .map((block) => ({ ...plain(firstOf(block), { code: 'older-version' }), lastLine: block.lastLine }));
    const rest = outside.map((line) => plain(line, { code: 'outside' }));
    return [...drafted, ...older, ...rest]
      .map((line, order) => ({ line, order }))
      .sort((a, b) => (a.line.line || Infinity) - (b.line.line || Infinity) || a.order - b.order)
      .map(({ line }, index) => ({ ...line, id: `${index}` }));
  },
});

function plain(place: LinePlace, why: Why): PreviewLine {
  return previewLine(0, place, plainParts(why));
}

function firstOf({ firstLine, text }: ChainBlock): LinePlace {
  return { line: firstLine, source: text.split('\n', 1)[0] ?? '' };
}

function planBlock(
  block: ChainBlock,
  people: PersonPlanner,
  base: IntakeBase,
  options: IntakeOptions,
  taken: Set<ChainId>,
): readonly PreviewLine[] {
  const before = storedVersion(block, base, options, taken);
  const reading = readBlock(block, before?.corrections, people.index.knows);
  if (reading.entries.length === 0 && !block.headed)
    return [{ ...plain(firstOf(block), { code: 'not-read' }), lastLine: block.lastLine }];
  if (before) taken.add(before.id);
  const memberOf = new Map(before?.people.map(({ key, memberId }) => [key, memberId]));
  const draft = draftOf(block, reading, before, base, options);
  const stored = new Map(
    before
      ? readChain(before.text, before.corrections, people.index.knows).entries.map((one) => [one.key, one])
      : [],
  );
  const entries = reading.entries.map((entry) =>
    planEntry(
      entry,
      reading.unit,
      stored.get(entry.key),
      memberOf.get(chainPersonKey(entry.name)) ?? null,
      people,
    ),
  );
  const known = peopleAfter(before, entries);
  const was = before && chainTable({ ...before, people: known });
  const now = tableOfEntries(reading.entries, { ...draft.fields, people: known });
  return [
    headLine(block, draft, was, now),
    ...entries,
    ...(was ? goneFrom(was, now) : []),
    ...reading.unread.map((line) => plain(line, { code: 'not-read' })),
    ...block.parts.skipped.map((line) => plain(line, { code: 'debris' })),
  ];
}

/** Who the names are, as it is proposed: two names of one member are one person before and after. */
function peopleAfter(before: Chain | null, lines: readonly PreviewLine[]): readonly ChainPerson[] {
  const people = new Map((before?.people ?? []).map((person) => [person.key, person]));
  for (const { name, choice } of lines) {
    const key = chainPersonKey(name);
    if ('memberId' in choice) people.set(key, { key, name, memberId: choice.memberId });
  }
  return [...people.values()];
}

/** The chain this is another version of: of the same target, and of the same title or the same entries. */
function storedVersion(
  { parts, text }: ChainBlock,
  { chains }: IntakeBase,
  { target, chainId }: IntakeOptions,
  taken: ReadonlySet<ChainId>,
): Chain | null {
  const free = chains.filter(({ id }) => !taken.has(id));
  const chosen = chainId && free.find(({ id }) => id === chainId);
  if (chosen) return chosen;
  const title = chainTitleKey(parts.title);
  const own = free.filter((chain) => isFor(chain, target ?? null));
  const titled = title === '' ? undefined : own.find((chain) => chainTitleKey(chain.title) === title);
  return titled ?? own.find((chain) => isSameChain(chain.text, text)) ?? null;
}

function isFor({ activityId, plannerItemId }: Chain, target: IntakeOptions['target']): boolean {
  if (!target) return activityId === null && plannerItemId === null;
  return 'activityId' in target ? activityId === target.activityId : plannerItemId === target.plannerItemId;
}

function draftOf(
  { text, parts }: ChainBlock,
  reading: ChainReading,
  before: Chain | null,
  { activities, chains, deals }: IntakeBase,
  { target, on }: IntakeOptions,
): ChainDraft {
  const activityId = target && 'activityId' in target ? target.activityId : null;
  const { facts: said, changed } = chainFacts(reading, before);
  const plannerItemId = target && 'plannerItemId' in target ? target.plannerItemId : null;
  const deal = deals.find(({ id }) => id === plannerItemId)?.facts ?? null;
  // Pasted again, what is kept of it stays: emptied by hand as well.
  const { facts, filled } = withDealFacts(said, before ? null : deal);
  const firstLine = parts.head[0]?.source.trim().slice(0, 200);
  const others = chains.filter((one) => one.activityId === activityId && one.id !== before?.id);
  return {
    before,
    activityId,
    plannerItemId,
    participants: activities.find(({ id }) => id === activityId)?.people ?? [],
    fields: { title: before?.title ?? (plainTitle(reading.title) || firstLine || on), ...facts, text },
    changedFacts: changed,
    factsOfDeal: filled,
    others: activityId === null ? [] : others,
  };
}

function headLine(
  block: ChainBlock,
  draft: ChainDraft,
  was: ChainTable | null,
  now: ChainTable,
): PreviewLine {
  const difference = was ? chainDifference(was, now) : null;
  const why: Why = difference
    ? {
        code: 'chain-known',
        added: difference.added.length,
        changed: difference.changed.length,
        removed: difference.removed.length,
        facts: draft.changedFacts,
      }
    : { code: 'chain-new', people: now.people.filter(({ quantity }) => quantity > 0).length };
  const line = previewLine(0, firstOf(block), {
    name: draft.fields.title,
    state: 'changed',
    why,
    choice: { as: 'name' },
    fact: { says: 'chain', draft },
  });
  return { ...line, lastLine: Math.max(line.line, block.parts.headEnds) };
}

function planEntry(
  entry: ChainEntry,
  unit: string,
  stored: ChainEntry | undefined,
  before: MemberId | null,
  people: PersonPlanner,
): PreviewLine {
  const { line, source, name } = entry;
  const planned = people.plan(name, before);
  const same = stored !== undefined && stored.source.replace(numbering, '') === source.replace(numbering, '');
  const changed = stored && planned.state === 'known' ? 'changed' : planned.state;
  // What was not to count before does not count again unasked.
  const leftOut = entry.action === 'ignore' && entry.corrected.includes('action');
  const code = same ? 'ordered-before' : 'ordered';
  const planLine = previewLine(
    0,
    { line, source },
    {
      name,
      offers: planned.offers,
      choice: leftOut ? { as: 'ignore' } : planned.choice,
      fact: { says: 'ordered', entry },
      state: same || leftOut ? 'ignored' : changed,
      why: leftOut ? { code: 'left-out' } : { code, entry, unit, unknown: planned.unknown },
    },
  );
  return { ...planLine, lastLine: line + source.split('\n').length - 1 };
}

/** Numbers move when somebody above is taken out. */
const numbering = /^\s*[\d０-９]{1,4}\s*\D?\s*/u;

/** Those the newer text has no more: said, for nothing is left of them by itself. */
function goneFrom(was: ChainTable, now: ChainTable): readonly PreviewLine[] {
  return chainDifference(was, now).removed.map(({ name, before }) => ({
    ...plain({ line: 0, source: name }, { code: 'chain-gone', quantity: before }),
    name,
    state: 'changed' as const,
  }));
}
