import type { Day } from '../../days';
import { cleanName, nameKey } from '../names';
import { itemKey } from '../planning/earlier';
import { createPlanner, type Planner } from '../planning/planner';
import { splitNames } from '../planning/split-names';
import type { Fact, PreviewLine } from '../preview';
import { isDateLike, readDateLine } from '../reading/date-line';
import { withoutPrefix } from '../reading/line-prefix';
import { readNotice } from '../reading/notice';
import type { Notice } from '../reading/notice-forms';
import { whyNoName } from '../reading/roster-line';
import { defineRecogniser, type PastedText } from '../recogniser';

/** A line of copied notices. */
export type NoticeItem = Readonly<{
  line: number;
  source: string;
  notice: Notice | null;
  /** The day a line of its own names. */
  dateLine: Day | null;
  /** The day the line happened on, where a date line before it says so. */
  day: Day | null;
}>;

/** Separators of a list of names in one line. */
export const listSeparators = /[、，,；;\t]/g;

const anyDay = '2000-01-01' as Day;

function score({ lines }: PastedText): number {
  let joins = 0;
  let system = 0;
  let dates = 0;
  let rosters = 0;
  for (const { text } of lines) {
    const { notice } = readLine(text, anyDay);
    if (notice?.what === 'joined' || notice?.what === 'removed') joins += 1;
    else if (notice?.what === 'system') system += 1;
    else if (notice?.what === 'roster') rosters += 1;
    else if (readDateLine(text, anyDay)) dates += 1;
  }
  if (joins + system + rosters === 0) return 0;
  // The line of a roster alone is a roster.
  if (joins + system === 0) return 0.3;
  const share = (joins + system + rosters + dates) / lines.length;
  return joins > 0 ? 0.5 + 0.49 * share : 0.3 + 0.4 * share;
}

/** Reads a line as a notice or a day; the lines after a day happened on it. */
export function readNoticeLines({ lines }: PastedText, on: Day): readonly NoticeItem[] {
  let day: Day | null = null;
  return lines.map(({ number, text }) => {
    const { notice, stampedOn, dateLine } = readLine(text, on);
    if (dateLine) day = dateLine;
    else if (!notice && isDateLike(text)) day = null;
    return { line: number, source: text, notice, dateLine, day: stampedOn ?? day };
  });
}

/** A notice, with the day a stamp before it names, or a day. */
function readLine(text: string, on: Day) {
  const plain = readNotice(text);
  // A stamp is no part of a name: where the line without it is a notice, that one is meant.
  const { rest, day } = withoutPrefix(text, on);
  const notice = rest === text ? plain : readNotice(rest);
  const dateLine = notice ? null : (readDateLine(text, on) ?? (rest.trim() === '' ? day : null));
  return { notice: notice ?? plain, stampedOn: notice ? day : null, dateLine } as const;
}

/** What one notice comes to; every person in it has a line of their own. */
export function planNotice(
  item: NoticeItem,
  notice: Notice,
  on: Day,
  planner: Planner,
): readonly PreviewLine[] {
  const { line, source, day } = item;
  const about = (name: string) => ({ line, source, name, day });
  switch (notice.what) {
    case 'system':
      return [planner.plain(item, { code: 'system', what: notice.kind })];
    case 'removed':
      return notice.names.map((name) =>
        planner.person(about(name), { says: 'left', on: day ?? on, quit: notice.quit }),
      );
    case 'roster': {
      const names = splitNames(notice.list, listSeparators, planner.index.knows);
      const inviter = notice.inviter.who === 'name' ? [notice.inviter.name] : [];
      const all = [...inviter, ...names];
      const too = notice.joined.map((name) =>
        planner.person(about(name), joinedFact(item, notice, on, planner)),
      );
      if (all.length + too.length === 0) return [planner.plain(item, { code: 'no-name' })];
      return [...too, ...all.map((name) => planPresent({ ...about(name), source: name }, planner))];
    }
    case 'joined': {
      const fact = joinedFact(item, notice, on, planner);
      return notice.names.map((name) => planner.person(about(name), fact));
    }
  }
}

type Coming = Extract<Notice, { what: 'joined' | 'roster' }>;

function joinedFact({ day }: NoticeItem, notice: Coming, on: Day, planner: Planner): Fact {
  const method = notice.what === 'joined' ? notice.method : 'invited';
  return { says: 'joined', method, inviter: planner.inviterOf(notice.inviter), on: day ?? on };
}

/** Who was there already; WeChat cuts the last name of a long list off. */
function planPresent(item: Parameters<Planner['person']>[0], planner: Planner): PreviewLine {
  const line = planner.person(item, { says: 'present' });
  if (line.state === 'known' || whyNoName(item.name) !== 'cut-off') return line;
  return { ...line, state: 'ambiguous', choice: { as: 'ignore' }, why: { code: 'cut-off' } };
}

/** The keys of everything the notices say: whether an earlier text is part of this one. */
export function keysOf(
  items: readonly NoticeItem[],
  { inviterOf }: Pick<Planner, 'inviterOf'>,
): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { notice } of items) {
    if (notice?.what !== 'joined' && notice?.what !== 'removed') continue;
    const inviter = notice.what === 'joined' ? inviterOf(notice.inviter) : null;
    for (const name of notice.names) {
      const fact = inviter ? ({ says: 'joined', inviter } as const) : ({ says: 'left' } as const);
      keys.add(itemKey(nameKey(cleanName(name)), fact));
    }
  }
  return keys;
}

/** 入群通知: who came, who brought them, who was removed. */
export const noticesRecogniser = defineRecogniser<NoticeItem>({
  kind: 'notices',
  score,
  parse: (pasted, { on }) => readNoticeLines(pasted, on),
  plan: (items, base, options, hash) => {
    const planner = createPlanner('notices', base, options, hash, (own) => keysOf(items, own));
    const removedOn = lastRemovals(items);
    return items.flatMap((item) => {
      const { notice, dateLine } = item;
      if (notice)
        return planNotice(item, notice, options.on, planner).map((line) => withRemoval(line, removedOn));
      return [planner.plain(item, dateLine ? { code: 'date', day: dateLine } : { code: 'not-read' })];
    });
  },
});

/** The last line that says of somebody that they were removed. */
function lastRemovals(items: readonly NoticeItem[]): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const { notice, line } of items) {
    if (notice?.what === 'removed') for (const name of notice.names) lines.set(nameKey(name), line);
  }
  return lines;
}

/** Who came and was removed in the same text is not there any more. */
function withRemoval(line: PreviewLine, removals: ReadonlyMap<string, number>): PreviewLine {
  const removed = removals.get(nameKey(line.name));
  if (line.fact.says !== 'joined' || removed === undefined || removed <= line.line) return line;
  return {
    ...line,
    state: 'ignored',
    choice: { as: 'ignore' },
    why: { code: 'removed-later', line: removed },
  };
}
