/** Characters that make up an edge to be cut off: what `trim` takes, and the invisible ones it leaves. */
const invisibleEdges = new Set([0x00ad, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060]);
const whitespace = /\s/;
const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const otherControls = /[\p{Cc}\p{Cs}]/gu;
const controlsButNewline = /(?!\n)[\p{Cc}\p{Cs}]/gu;
const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const formulaStart = /^[=+\-@＝＋－＠\t\r\n]/;
const guardedFormula = /^'(?=[=+\-@＝＋－＠\t\r\n])/;
/** Cheap to test, and true for all that the exact patterns above take out; emoji are let through to them. */
const mayHoldControl = /[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]/;

/** Cells people fill in where they have nothing to say. */
const placeholders = new Set([
  '-',
  '--',
  '—',
  '——',
  '/',
  '\\',
  '?',
  '？',
  '无',
  '没有',
  '暂无',
  '空',
  '未知',
  '未填',
  '未填写',
  '不详',
  '不清楚',
  '不知道',
  '不确定',
  '待定',
  'n/a',
  'na',
  'null',
  'none',
  'undefined',
]);

const longestPlaceholder = Math.max(...[...placeholders].map(({ length }) => length));

function isEdge(unit: number): boolean {
  if ((unit > 0x20 && unit < 0x7f) || (unit >= 0x3001 && unit < 0xd800)) return false;
  return invisibleEdges.has(unit) || whitespace.test(String.fromCharCode(unit));
}

/** Cuts whitespace of every width and zero-width characters off both ends; a joiner inside an emoji stays. */
export function trimInvisible(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charCodeAt(start))) start += 1;
  while (end > start && isEdge(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Takes off the apostrophe that keeps a spreadsheet from running a cell (`'=1+1` gives `=1+1`). */
function unguardFormula(text: string): string {
  return text.replace(guardedFormula, '');
}

/** Puts an apostrophe before a cell that a spreadsheet would run as a formula. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** A cell as one line: trimmed, line breaks and tabs as one space, control characters gone. */
export function cleanLine(cell: string): string {
  const text = unguardFormula(cell);
  if (!mayHoldControl.test(text)) return trimInvisible(text);
  return trimInvisible(text.replace(lineBreaks, ' ').replace(otherControls, ''));
}

/** A cell as free text: as `cleanLine`, but line breaks stay. */
export function cleanNotes(cell: string): string {
  const text = unguardFormula(cell);
  if (!mayHoldControl.test(text)) return trimInvisible(text);
  const lines = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  return trimInvisible(lines.replace(controlsButNewline, ''));
}

/** A text without the invisible marks that turn the reading direction of the line they stand in. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '');
}

/** Whether a cleaned cell only says that there is nothing to say (`无`, `-`, `N/A`). */
export function isPlaceholder(text: string): boolean {
  if (text.length > longestPlaceholder) return false;
  return placeholders.has(/[A-Z]/.test(text) ? text.toLowerCase() : text);
}

/** Whether a cleaned cell starts as a spreadsheet formula does. Phone and other plain numbers do not count. */
export function looksLikeFormula(text: string): boolean {
  return text.length > 1 && formulaStart.test(text) && !/^[+\-＋－][\d\s.()-]+$/.test(text);
}

/** Whether a text has the shape of HTML or of a Liquid template. It is still only text. */
export function looksLikeCode(text: string): boolean {
  return /<[a-z!/?][^<]*>|\{\{|\{%/i.test(text);
}

/** The parts of a cell that lists several things, each trimmed, without repeats. */
export function splitList(cell: string, separators: RegExp): readonly string[] {
  const parts = new Set<string>();
  for (const part of cell.split(separators)) {
    const cleaned = withoutDirectionMarks(cleanLine(part));
    if (cleaned !== '' && !isPlaceholder(cleaned)) parts.add(cleaned);
  }
  return [...parts];
}

/** The form in which two nicknames are the same name. */
export function nicknameKey(nickname: string): string {
  return trimInvisible(withoutDirectionMarks(nickname)).normalize('NFC');
}

/** The form in which two WeChat ids are the same id; an empty text when there is none. */
export function wechatIdKey(wechatId: string): string {
  const id = trimInvisible(wechatId).normalize('NFKC').toLowerCase();
  return isPlaceholder(id) ? '' : id;
}

/** Whether a cell shows nothing. */
export function isBlankCell(cell: string): boolean {
  return cleanLine(cell) === '';
}
