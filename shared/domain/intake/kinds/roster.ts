import type { Day } from '../../days';
import { cleanName } from '../names';
import { oneLineEach } from '../planning/one-line-each';
import { createPlanner, type Planner } from '../planning/planner';
import { splitNames } from '../planning/split-names';
import type { PreviewLine } from '../preview';
import { readNotice } from '../reading/notice';
import {
  isHeading,
  isNumbered,
  isOwnMark,
  whyNoName,
  withoutMarks,
  withoutNumbering,
} from '../reading/roster-line';
import { defineRecogniser, type PastedText } from '../recogniser';
import { keysOf, listSeparators, type NoticeItem, planNotice, readNoticeLines } from './notices';

type RosterItem = NoticeItem & Readonly<{ list: string; mayDivide: boolean }>;

const chain = /^\s*[#＃](?:接龙|Group Note)/iu;
/** Above this share of lines with a 、 in them, the lines are lists and no names. */
const listShare = 0.3;

/** How sure short lines are to be names: chat is short too. */
function score({ lines, text }: PastedText): number {
  if (lines.some((line) => chain.test(line.text))) return 0.15;
  const notices = lines.map((line) => readNotice(line.text));
  if (notices.some((notice) => notice?.what === 'roster')) {
    return notices.every((notice) => notice === null || notice.what === 'roster') ? 0.95 : 0.6;
  }
  if (notices.some((notice) => notice !== null)) return 0.1;
  const numbered = isNumbered(lines);
  const pieces = lines.flatMap((line) => withoutNumbering(line.text, numbered).split(listSeparators));
  const names = pieces.filter((piece) => isNameLike(piece)).length;
  if (names < 2) return lines.length === 1 && names === 1 ? 0.2 : 0.05;
  const share = names / pieces.length;
  const headed = lines.some((line) => isHeading(line.text));
  const surest = headed ? 0.95 : numbered ? 0.85 : /、/.test(text) && lines.length <= 3 ? 0.8 : 0.7;
  return surest * share * (names < 4 && !headed && !numbered ? 0.8 : 1);
}

function isNameLike(piece: string): boolean {
  const name = cleanName(piece);
  const length = Array.from(name).length;
  return length > 0 && length <= 20 && whyNoName(name) === null && !/\s\d+\s*\S?$|\d{1,2}:\d{2}/u.test(name);
}

function parse(pasted: PastedText, on: Day): readonly RosterItem[] {
  const numbered = isNumbered(pasted.lines);
  const items = readNoticeLines(pasted, on);
  const withLists = items.filter(
    ({ notice, source }) => !notice && withoutNumbering(source, numbered).search(listSeparators) >= 0,
  );
  const mayDivide = items.length <= 3 || withLists.length > items.length * listShare;
  return items.map((item) => ({
    ...item,
    list: item.notice ? '' : withoutNumbering(item.source, numbered),
    mayDivide,
  }));
}

function planLine(item: RosterItem, on: Day, planner: Planner): readonly PreviewLine[] {
  const { line, list, notice, dateLine } = item;
  if (notice) return planNotice(item, notice, on, planner);
  if (dateLine) return [planner.plain(item, { code: 'date', day: dateLine })];
  if (isHeading(list)) return [planner.plain(item, { code: 'heading' })];
  const names = item.mayDivide ? splitNames(list, listSeparators, planner.index.knows) : [cleanName(list)];
  const pieces = names.filter(Boolean);
  if (pieces.length === 0) return [planner.plain(item, { code: 'debris' })];
  return pieces.map((piece) => {
    const name = planner.index.knows(piece) ? piece : withoutMarks(piece);
    const source = pieces.length > 1 ? piece : item.source;
    const why = planner.index.knows(name) ? null : whyNoName(name);
    if (isOwnMark(piece) && !planner.index.knows(name))
      return planner.plain({ line, source }, { code: 'system', what: 'you' });
    if (why && why !== 'sentence') return planner.plain({ line, source }, { code: why });
    const planned = planner.person({ line, source, name, day: item.day }, { says: 'present' });
    return why ? leftOpen(planned) : planned;
  });
}

/** A name may look like a sentence: it is offered, and nothing is done by itself. */
function leftOpen(line: PreviewLine): PreviewLine {
  if (line.choice.as === 'ignore') return line;
  const why = line.why.code === 'new' ? ({ code: 'sentence' } as const) : line.why;
  return { ...line, state: 'ambiguous', choice: { as: 'ignore' }, why };
}

/** 群成员名单: who is in the group now, and so who is not any more. */
export const rosterRecogniser = defineRecogniser<RosterItem>({
  kind: 'roster',
  score,
  parse: (pasted, { on }) => parse(pasted, on),
  plan: (items, base, options, hash) => {
    const planner = createPlanner('roster', base, options, hash, (own) => keysOf(items, own));
    const lines = items.flatMap((item) => planLine(item, options.on, planner));
    return [...oneLineEach(lines), ...planner.missing()];
  },
});
