import { cleanName } from '../names';

/** Where a table of speakers has its names and counts. */
export type SpeakerColumns = Readonly<{ delimiter: ',' | '\t' | '，'; name: number; count: number }>;

export type SpeakerRow = Readonly<{ name: string; count: number; total: boolean }>;

const nameHeads =
  /^(?:群?昵称|群内?昵称|成员(?:名称|昵称)?|名字|姓名|发言人|用户|name|nick\s?name|sender)$/iu;
const countHeads =
  /^(?:发言(?:数|次数|条数|量)?|消息(?:数|条数|量|总数)?|条数|次数|数量|messages?|counts?|message\s?counts?)$/iu;
const ranked = /^\s*(?:第?\s*\d{1,4}\s*[.、．)）:：名]|[①-⑳])\s*(?=\S)/u;
const row =
  /^(?<name>.*[^\s,，\t:：|])(?:\s*[,，\t:：|]\s*|\s+)(?:发言|消息)?\s*(?<count>\d{1,6})\s*(?:条|次|句|messages?|msgs?)?(?:\s*消息|\s*发言)?\s*$/iu;
const glued = /^(?<name>.*\S)\s*[(（]\s*(?<count>\d{1,6})\s*(?:条|次|句)?\s*[)）]\s*$/u;
const totals = /^(?:合计|总计|共计|总数|total)$/iu;
const title =
  /^[\s#*【[「]*(?:\S{0,12}\s)?\S{0,6}?(?:发言|聊天|水群)(?:人员|成员|次数|条数)?(?:名单|统计|排行榜?|排名|榜单?)\s*[】\]」]?\s*(?:[(（][^()（）]*[)）])?\s*[:：]?\s*$/u;
const longestTitle = 40;
const longestRow = 500;
const mostMessages = 1_000_000;

/** Whether a line stands above a list of who spoke. */
export function isSpeakerTitle(line: string): boolean {
  return line.length <= longestTitle && title.test(line);
}

/** The columns a line names as the head of a table, or null. */
export function readSpeakerHead(line: string): SpeakerColumns | null {
  if (line.length > longestRow) return null;
  for (const delimiter of ['\t', ',', '，'] as const) {
    const cells = cellsOf(line, delimiter);
    const name = cells.findIndex((cell) => nameHeads.test(cell));
    const count = cells.findIndex((cell) => countHeads.test(cell));
    if (name >= 0 && count >= 0) return { delimiter, name, count };
  }
  return null;
}

/** A name and how often it spoke: `小雅 23`, `小雅,23`, `1. 小雅 23条`, or a row of a table. Null for any other line. */
export function readSpeakerRow(line: string, columns: SpeakerColumns | null): SpeakerRow | null {
  if (line.length > longestRow) return null;
  if (columns) {
    const cells = cellsOf(line, columns.delimiter);
    const name = cells[columns.name] ?? '';
    const count = /^\d{1,6}$/.test(cells[columns.count] ?? '') ? Number(cells[columns.count]) : null;
    if (name !== '' && count !== null) return rowOf(name, count);
  }
  const text = line.replace(ranked, '');
  const found = (row.exec(text) ?? glued.exec(text))?.groups;
  return found?.name ? rowOf(cleanName(found.name), Number(found.count)) : null;
}

function rowOf(name: string, count: number): SpeakerRow | null {
  if (cleanName(name) === '') return null;
  return { name, count: Math.min(count, mostMessages), total: totals.test(cleanName(name)) };
}

/** Cells of one line of a table; a cell in quotes may hold the delimiter. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cleanName(cell));
      cell = '';
    } else cell += character;
  }
  return [...cells, cleanName(cell)];
}
