import type { Day } from '../../days';
import { lineLimit, noteLimit } from '../../text';
import {
  cleanLine,
  isBlankCell,
  looksLikeCode,
  looksLikeFormula,
  splitList,
  withoutDirectionMarks,
} from './clean-text';
import { type ColumnMapping, type ImportField, importFieldLabels } from './import-field';
import { longNicknameGraphemes, maxNicknameUnits } from './limits';
import type { MemberDraft, SkinDraft } from './member-draft';
import { parseDay } from './parse-day';
import { parseGender } from './parse-gender';
import { parseConcerns, parseSkin } from './parse-skin';
import { parseTier } from './parse-tier';
import { readBirthday, readCustom, readPaidUntil, readRoles } from './read-later-fields';
import type { TableRow } from './read-table';
import type { RowProblem, RowWarning } from './row-findings';
import { beginReading, keepInNotes, type Reading, type RowContext, wordSeparators } from './row-reading';

export interface ParsedRow extends TableRow {
  /** What the row says, or null when it is refused. */
  readonly draft: MemberDraft | null;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly RowWarning[];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const nameSeparators = /[、，,;；|｜\n]+/;
const scientificNumber = /^\d(?:\.\d+)?e\+?\d+$/i;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * Reads one row by a mapping of its columns. A row with a problem is refused as a whole; warnings let it in.
 * Texts stay as typed but for surrounding blanks, control characters, and direction marks in one-line fields.
 */
export function parseMemberRow(row: TableRow, mapping: ColumnMapping, context: RowContext): ParsedRow {
  const reading = beginReading(row, mapping);
  checkWidth(row, mapping, reading);
  const draft = readDraft(reading, context);
  const { problems, warnings } = reading;
  return {
    rowNumber: row.rowNumber,
    cells: row.cells,
    draft: problems.length > 0 ? null : draft,
    problems,
    warnings,
  };
}

function checkWidth(row: TableRow, mapping: ColumnMapping, reading: Reading): void {
  const lastFilled = row.cells.findLastIndex((cell) => !isBlankCell(cell));
  if (lastFilled < mapping.length) return;
  reading.problems.push({ code: 'too-many-cells', columns: mapping.length, cells: lastFilled + 1 });
}

function readDraft(reading: Reading, context: RowContext): MemberDraft {
  const draft: Mutable<MemberDraft> = { nickname: readNickname(reading) };
  for (const field of ['preferredName', 'city', 'source'] as const) {
    const text = readLine(reading, field);
    if (text !== '') draft[field] = text;
  }
  const inviterName = readLine(reading, 'inviter');
  if (inviterName !== '') draft.inviterName = inviterName;
  const wechatId = readWechatId(reading);
  if (wechatId !== '') draft.wechatId = wechatId;
  const gender = readWord(reading, 'gender', parseGender, 'gender-unrecognised');
  if (gender !== null && gender !== 'unknown') draft.gender = gender;
  const tier = readWord(reading, 'tier', parseTier, 'tier-unrecognised');
  if (tier !== null) draft.tier = tier;
  const joinedOn = readJoinedOn(reading, context);
  if (joinedOn !== null) draft.joinedOn = joinedOn;
  const skin = readSkin(reading);
  if (skin !== null) draft.skin = skin;
  const specialties = readList(reading, 'specialties', wordSeparators);
  if (specialties.length > 0) draft.specialties = specialties;
  const tagNames = readList(reading, 'tags', nameSeparators);
  if (tagNames.length > 0) draft.tagNames = tagNames;
  const dutyTitles = readList(reading, 'duties', nameSeparators);
  if (dutyTitles.length > 0) draft.dutyTitles = dutyTitles;
  const roles = readRoles(reading);
  if (roles.length > 0) draft.roles = roles;
  const birthday = readBirthday(reading, context);
  if (birthday !== null) draft.birthday = birthday;
  const paidUntil = readPaidUntil(reading, context);
  if (paidUntil !== null) draft.paidUntil = paidUntil;
  const custom = readCustom(reading, context);
  if (Object.keys(custom).length > 0) draft.custom = custom;
  const notes = readNotes(reading);
  if (notes !== '') draft.notes = notes;
  return draft;
}

function readNickname(reading: Reading): string {
  const nickname = readLine(reading, 'nickname', maxNicknameUnits);
  if (nickname === '') reading.problems.push({ code: 'nickname-missing' });
  if (nickname.length > longNicknameGraphemes && nickname.length <= maxNicknameUnits) {
    const count = [...graphemes.segment(nickname)].length;
    if (count > longNicknameGraphemes) reading.warnings.push({ code: 'nickname-long', graphemes: count });
  }
  return nickname;
}

function readLine(reading: Reading, field: ImportField, limit = lineLimit): string {
  const typed = reading.textOf(field);
  if (typed === '') return '';
  const text = cleanLine(withoutDirectionMarks(typed));
  if (text.length !== typed.length) reading.warnings.push({ code: 'direction-marks', field });
  checkLength(reading, field, text, limit);
  warnOfLooks(reading, field, text);
  return text;
}

function checkLength(reading: Reading, field: ImportField, text: string, limit: number): void {
  const { length } = text;
  if (length <= limit) return;
  reading.problems.push(
    field === 'nickname'
      ? { code: 'nickname-too-long', limit, length }
      : { code: 'cell-too-long', field, limit, length },
  );
}

function warnOfLooks(reading: Reading, field: ImportField, text: string): void {
  if (looksLikeFormula(text)) reading.warnings.push({ code: 'looks-like-formula', field });
  if (looksLikeCode(text)) reading.warnings.push({ code: 'looks-like-code', field });
}

function readWechatId(reading: Reading): string {
  const text = readLine(reading, 'wechatId');
  if (!scientificNumber.test(text)) return text;
  reading.warnings.push({ code: 'wechat-id-damaged', text });
  keepInNotes(reading, importFieldLabels.wechatId, text);
  return '';
}

function readWord<Value>(
  reading: Reading,
  field: 'gender' | 'tier',
  parse: (text: string) => Value | null,
  code: 'gender-unrecognised' | 'tier-unrecognised',
): Value | null {
  const text = reading.textOf(field);
  if (text === '') return null;
  const value = parse(text);
  if (value === null) {
    reading.warnings.push({ code, text });
    keepInNotes(reading, importFieldLabels[field], text);
  }
  return value;
}

function readJoinedOn(reading: Reading, { today }: RowContext): Day | null {
  const text = reading.textOf('joinedOn');
  if (text === '') return null;
  const parsed = parseDay(text, { today });
  if (!parsed.ok) {
    reading.problems.push({ code: 'date-impossible', text });
    return null;
  }
  if (parsed.day > today) reading.warnings.push({ code: 'future-date', day: parsed.day });
  return parsed.day;
}

function readSkin(reading: Reading): SkinDraft | null {
  const { type, sensitive, unrecognised } = parseSkin(reading.textOf('skinType'));
  if (unrecognised !== null) {
    reading.warnings.push({ code: 'skin-unrecognised', text: unrecognised });
    keepInNotes(reading, importFieldLabels.skinType, unrecognised);
  }
  const concerns = parseConcerns(reading.textOf('concerns'));
  checkItems(reading, 'concerns', concerns);
  const states = readList(reading, 'states', wordSeparators);
  const allergens = readList(reading, 'allergens', wordSeparators);
  const says = type !== null || sensitive !== null || concerns.length + states.length + allergens.length > 0;
  return says ? { type, sensitive, concerns, states, allergens } : null;
}

function readList(reading: Reading, field: ImportField, separators: RegExp): readonly string[] {
  const items = splitList(reading.textOf(field), separators);
  checkItems(reading, field, items);
  return items;
}

function checkItems(reading: Reading, field: ImportField, items: readonly string[]): void {
  const longest = items.find(({ length }) => length > lineLimit);
  if (longest !== undefined) checkLength(reading, field, longest, lineLimit);
}

function readNotes(reading: Reading): string {
  const written = reading.textOf('notes');
  if (written !== '') warnOfLooks(reading, 'notes', written);
  const notes = [written, ...reading.leftovers].filter((part) => part !== '').join('\n');
  checkLength(reading, 'notes', notes, noteLimit);
  return notes;
}
