import type { IntakeBase } from '../../../wire/nouns/intake';
import { whyNotNoted } from '../../activities/check-ins/make-up-rule';
import { readBlock } from '../../chains/read-chain';
import { chainBlocks, isChainHeader, newestBlocks } from '../../chains/reading/chain-blocks';
import { type Day, shiftDay } from '../../days';
import { cleanName, nameKey } from '../names';
import { createPersonPlanner, type PersonPlanner } from '../planning/plan-person';
import { type LinePlace, plainParts, previewLine } from '../planning/preview-line';
import type { IntakeOptions, PreviewLine, Why } from '../preview';
import { type CheckInSaid, readCheckInLine } from '../reading/check-in-line';
import {
  checksIn,
  dayNumberOf,
  oneBlank,
  saysMakeUp,
  saysNoCheckIn,
  speaksOfCheckIn,
  spokenDayOf,
  textOfCheckIn,
} from '../reading/check-in-words';
import { isDateLike, readDateLine } from '../reading/date-line';
import { defineRecogniser, type PastedText } from '../recogniser';

/** A line with who checks in by it; `heading` where it only says of what or when. */
type CheckInItem = LinePlace &
  Readonly<{
    people: readonly CheckInSaid[];
    heading: boolean;
    outside: boolean;
    lastLine?: number;
    when?: When;
  }>;

/** The day of what says nothing of it. */
type When = Pick<CheckInSaid, 'day' | 'dayNumber'>;

/** The text as a whole: who is known tells its names apart. */
type CheckInText = LinePlace & Readonly<{ pasted: PastedText }>;

type Knows = (name: string) => boolean;
const nobody: Knows = () => false;

const title = /打\s?卡|签\s?到|check-?in/iu;

function score({ lines, text }: PastedText): number {
  if (lines.some((line) => isChainHeader(line.text))) {
    const [block] = newestBlocks(chainBlocks(text).blocks);
    return title.test(block?.parts.title ?? '') && (block?.parts.entries.length ?? 0) > 0 ? 0.98 : 0.1;
  }
  const items = readLines(lines, anyDay, nobody);
  const people = items.filter((item) => item.people.length > 0).length;
  if (people === 0) return 0;
  const share = items.filter((item) => item.people.length > 0 || item.heading).length / items.length;
  const short = lines.every((line) => line.text.length <= 40);
  // Several names on one line are a list as well, and the word beside them says of what.
  if (items.length === 1 && (items[0]?.people.length ?? 0) > 1) return short ? 0.9 : 0.6;
  // A list below a heading of its own is one of check-ins, and no roster.
  const headed = items[0]?.heading === true && speaksOfCheckIn(oneBlank(lines[0]?.text ?? ''));
  if (headed && share >= 0.5) return 0.92;
  if (people === 1 && lines.length === 1) return short ? 0.6 : 0.2;
  return Math.min(0.95, 0.25 + 0.7 * share);
}

const anyDay = '2000-01-01' as Day;

const counted = /^\s*(?:[(（]?\d{1,4}\s?[.、．)）]|\d{1,4}\s|[①-⑳])\s?(?=\S)/u;
/** What a line of a list says in one character: done. */
const tick = /\s*(?:[✅☑√✔👌👍💯]\ufe0f?|\bok\b)+[\s!！。.~～]*$/iu;
const longestTicked = 60;

/**
 * A heading with no word of its own for it: the first line of a numbered list that itself has no number and names
 * nobody known (11月23日 喝水打卡).
 */
function headsList(lines: PastedText['lines'], index: number, people: readonly CheckInSaid[], knows: Knows) {
  const [only, another] = people;
  const next = lines[index + 1]?.text ?? '';
  if (!only || another || only.text !== '' || knows(only.name)) return false;
  return !counted.test(lines[index]?.text ?? '') && counted.test(next);
}

/** Who a line of a list ticks off: 1. 小碗 ✅. */
function ticked(source: string): string {
  if (source.length > longestTicked || !counted.test(source) || !tick.test(source)) return '';
  return cleanName(source.replace(tick, '').replace(counted, ''));
}

/** Whom a line that was not understood may be about, to be said by hand. */
function nameIn(source: string): string {
  if (source.length > longestTicked || speaksOfCheckIn(oneBlank(source))) return '';
  const [first = '', ...rest] = source
    .replace(tick, '')
    .replace(counted, '')
    .trim()
    .split(/[\s,，:：;；、]+/u);
  if (saysNoCheckIn(rest.join(' '))) return '';
  return cleanName(first.replace(/^[@＠]/u, ''));
}

/** The messages of a chat, or lines that say themselves who checks in. */
function readLines(lines: PastedText['lines'], on: Day, knows: Knows): readonly CheckInItem[] {
  let day: Day | null = null;
  let speaking: string | null = null;
  let dayNumber: number | null = null;
  let listed = false;
  return lines.map(({ number: line, text: source }, index): CheckInItem => {
    const without = { line, source, people: [], heading: true, outside: false } as const;
    const alone = readDateLine(source, on);
    if (alone || isDateLike(source)) {
      day = alone;
      return without;
    }
    const read = readCheckInLine(source, on, knows);
    if (read.what === 'sender') {
      speaking = read.name;
      day = read.day ?? day;
      return without;
    }
    if (speaking !== null && checksIn(source)) {
      const said: CheckInSaid = {
        ...{ name: speaking, text: textOfCheckIn(source) },
        ...{ day: spokenDayOf(source, day ?? on) ?? day, dayNumber: dayNumberOf(source) },
        makeUp: saysMakeUp(source),
      };
      speaking = null;
      return { ...without, people: [said], heading: false };
    }
    if (read.what === 'heading') {
      listed = true;
      day = read.day ?? day;
      dayNumber = read.dayNumber ?? dayNumber;
      return without;
    }
    if (read.what === 'people' && headsList(lines, index, read.people, knows)) {
      const [said] = read.people;
      day = said?.day ?? day;
      dayNumber = said?.dayNumber ?? dayNumber;
      listed = true;
      return without;
    }
    if (read.what === 'other') {
      const name = listed ? ticked(source) : '';
      if (name === '') return { ...without, heading: false, when: { day, dayNumber } };
      return { ...without, heading: false, people: [{ name, text: '', day, dayNumber, makeUp: false }] };
    }
    const people = read.people.map((one) => ({
      ...one,
      day: one.day ?? day,
      dayNumber: one.dayNumber ?? dayNumber,
    }));
    return { line, source, people, heading: false, outside: false };
  });
}

function itemsOf(pasted: PastedText, on: Day, knows: Knows): readonly CheckInItem[] {
  if (!pasted.lines.some((line) => isChainHeader(line.text))) return readLines(pasted.lines, on, knows);
  const entries = new Map<number, CheckInItem>();
  const headings = new Set<number>();
  const unread = new Set<number>();
  for (const block of newestBlocks(chainBlocks(pasted.text).blocks)) {
    const reading = readBlock(block, [], knows);
    const dayNumber = dayNumberOf(reading.title);
    const day = dayIn(reading.title, on);
    const makeUp = saysMakeUp(reading.title);
    for (let line = block.firstLine; line <= block.parts.headEnds; line += 1) headings.add(line);
    headings.add(block.firstLine);
    for (const { line } of [...reading.unread, ...block.parts.skipped]) unread.add(line);
    for (const { line, source, name, note, action } of reading.entries)
      entries.set(line, {
        ...{ line, source, heading: false, outside: false },
        lastLine: line + source.split('\n').length - 1,
        people:
          action === 'cancel' || saysNoCheckIn(note)
            ? []
            : [{ name, text: textOfCheckIn(note), day, dayNumber, makeUp: makeUp || saysMakeUp(note) }],
      });
  }
  let covered = 0;
  return pasted.lines.flatMap(({ number: line, text: source }): readonly CheckInItem[] => {
    const entry = entries.get(line);
    if (entry) covered = entry.lastLine ?? line;
    if (entry || line <= covered) return entry ? [entry] : [];
    const heading = headings.has(line);
    return [{ line, source, people: [], heading, outside: !heading && !unread.has(line) }];
  });
}

/** The day a title names: 11月22日晨读打卡. */
function dayIn(text: string, on: Day): Day | null {
  const found = /(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]/u.exec(text)?.[0];
  return found ? readDateLine(found, on) : null;
}

/** 打卡: who checked in, for a day of an activity. */
export const checkInsRecogniser = defineRecogniser<CheckInText>({
  kind: 'check-ins',
  score,
  parse: (pasted) => [{ line: 1, source: '', pasted }],
  plan: ([whole], base, options) => {
    if (!whole) return [];
    const people = createPersonPlanner(base, options);
    const ledger = ledgerOf(base, options);
    let count = 0;
    return itemsOf(whole.pasted, options.on, people.index.knows).flatMap((item): readonly PreviewLine[] => {
      if (item.people.length === 0) {
        const code = item.outside ? 'outside' : item.heading ? 'heading' : 'not-read';
        const context = { people, ledger, options };
        const line =
          (code === 'not-read' ? planUnread(count, item, context) : null) ??
          previewLine(count, item, plainParts({ code }));
        count += 1;
        return [{ ...line, lastLine: item.lastLine ?? line.line }];
      }
      const context = { people, ledger, options };
      return item.people.map((said) => {
        const line = planCheckIn(count++, item, said, context);
        return { ...line, lastLine: item.lastLine ?? line.line };
      });
    });
  },
});

type Ledger = Readonly<{
  activity: IntakeBase['activities'][number] | null;
  dayOf: (said: When) => Day;
  /** The line that says so already, 0 for the ledger itself, or null; remembers what it was asked. */
  meet: (name: string, memberId: string | null, day: Day, line: number) => number | null;
}>;

function activityOf({ activities }: IntakeBase, { target }: IntakeOptions) {
  return activities.find(({ id }) => target && 'activityId' in target && id === target.activityId) ?? null;
}

function ledgerOf(base: IntakeBase, options: IntakeOptions): Ledger {
  const activity = activityOf(base, options);
  const met = new Map<string, number>();
  for (const { memberId, name, day } of activity?.checkedIn ?? []) {
    met.set(`${day} ${memberId ?? nameKey(name)}`, 0);
    met.set(`${day} ${nameKey(name)}`, 0);
  }
  return {
    activity,
    dayOf: ({ day, dayNumber }) => {
      if (day) return day;
      const counted = activity && dayNumber ? shiftDay(activity.startsOn, dayNumber - 1) : null;
      return counted && counted <= options.on ? counted : options.on;
    },
    meet: (name, memberId, day, line) => {
      const keys = [`${day} ${memberId ?? nameKey(name)}`, `${day} ${nameKey(name)}`];
      const first = keys.map((key) => met.get(key)).find((found) => found !== undefined) ?? null;
      if (first === null) for (const key of keys) met.set(key, line);
      return first;
    },
  };
}

type Context = Readonly<{ people: PersonPlanner; ledger: Ledger; options: IntakeOptions }>;

/** A line nobody understood does nothing by itself; whoever reads it may say who checked in. */
function planUnread(id: number, place: CheckInItem, context: Context): PreviewLine | null {
  const name = nameIn(place.source);
  if (name === '') return null;
  const when = place.when ?? { day: null, dayNumber: null };
  const { people, ledger, options } = context;
  const day = ledger.dayOf(when);
  const activityId = ledger.activity?.id ?? null;
  return previewLine(id, place, {
    ...plainParts({ code: 'not-read' }),
    name,
    fact: { says: 'checked-in', activityId, day, makeUp: options.makeUp ?? false, text: '' },
    offers: people.plan(name).offers,
  });
}

function planCheckIn(
  id: number,
  place: LinePlace,
  said: CheckInSaid,
  { people, ledger, options }: Context,
): PreviewLine {
  const { activity } = ledger;
  const day = ledger.dayOf(said);
  const { choice, offers, state, unknown } = people.plan(said.name);
  const asked = said.makeUp || (options.makeUp ?? false);
  const rules = activity && { firstDay: activity.startsOn, plan: activity.checkIn };
  const refusal = rules && whyNotNoted(day, asked, rules, options.today ?? options.on);
  // Noted all the same, it is a check-in of its day.
  const makeUp = asked && refusal !== 'not-missed';
  const memberId = 'memberId' in choice ? choice.memberId : null;
  const activityId = activity?.id ?? null;
  const fact = { says: 'checked-in', activityId, day, makeUp, text: said.text } as const;
  const parts = { name: said.name, fact, offers, choice } as const;
  const leftOut = (why: Why) =>
    previewLine(id, place, { ...parts, state: 'ignored', choice: { as: 'ignore' }, why });
  if (refusal) return leftOut({ code: 'not-noted', day, refusal });
  const first = ledger.meet(said.name, memberId, day, place.line);
  if (first === 0) return leftOut({ code: 'checked-in-already', day });
  if (first !== null) return leftOut({ code: 'repeated', line: first });
  return previewLine(id, place, { ...parts, state, why: { code: 'checked-in', day, makeUp, unknown } });
}
