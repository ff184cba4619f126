import type { Day } from '../../days';
import { nameKey } from '../names';
import { createPlanner, type Planner } from '../planning/planner';
import { splitNames } from '../planning/split-names';
import type { PreviewLine } from '../preview';
import { readDateLine } from '../reading/date-line';
import { type Notice, readNotice } from '../reading/notice';
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
    const notice = readNotice(text);
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
    const notice = readNotice(text);
    const dateLine = notice ? null : readDateLine(text, on);
    if (dateLine) day = dateLine;
    return { line: number, source: text, notice, dateLine, day };
  });
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
      return notice.names.map((name) => planner.person(about(name), { says: 'left', on: day ?? on }));
    case 'roster': {
      const names = splitNames(notice.list, listSeparators, planner.index.knows);
      const inviter = notice.inviter.who === 'name' ? [notice.inviter.name] : [];
      const all = [...inviter, ...names];
      if (all.length === 0) return [planner.plain(item, { code: 'no-name' })];
      return all.map((name) => planner.person({ ...about(name), source: name }, { says: 'present' }));
    }
    case 'joined': {
      const inviter = planner.inviterOf(notice.inviter);
      const fact = { says: 'joined', method: notice.method, inviter, on: day ?? on } as const;
      return notice.names.map((name) => planner.person(about(name), fact));
    }
  }
}

/** 入群通知: who came, who brought them, who was removed. */
export const noticesRecogniser = defineRecogniser<NoticeItem>({
  kind: 'notices',
  score,
  parse: (pasted, { on }) => readNoticeLines(pasted, on),
  plan: (items, base, options, hash) => {
    const planner = createPlanner('notices', base, options, hash);
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
