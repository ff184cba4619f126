import type { Day } from '../days';
import { trimInvisible } from '../members/import/clean-text';
import { parseDay } from '../members/import/parse-day';
import { type Field, type FieldKind, type FieldValue, valueSchemaOfKind } from './field';
import { splitChoices } from './split-choices';
import { parseYearlyDate } from './yearly-date-words';

export type ParsedFieldValue = Readonly<{ ok: true; value: FieldValue } | { ok: false }>;

const failed: ParsedFieldValue = { ok: false };

const yes = new Set(['是', '有', '对', '√', '✓', '✔', '☑', '✅', 'yes', 'y', 'true', 't', '1', 'on']);
const no = new Set([
  '否',
  '不是',
  '没有',
  '无',
  '不',
  '×',
  '✗',
  '✘',
  '☐',
  '❌',
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
]);

type ReadText = (text: string, field: Pick<Field, 'options'>, today: Day) => unknown;

const readers: Readonly<Record<FieldKind, ReadText>> = {
  text: oneLine,
  'long-text': (text) => text,
  number: readNumber,
  date: (text, _field, today) => {
    const parsed = parseDay(text, { today });
    return parsed.ok ? parsed.day : undefined;
  },
  'lunar-date': (text) => parseYearlyDate(text, 'lunar') ?? undefined,
  single: (text, { options }) => {
    const [chosen, ...others] = splitChoices(text, options) ?? [];
    return others.length === 0 ? chosen : undefined;
  },
  multi: (text, { options }) => splitChoices(text, options) ?? undefined,
  boolean: readFlag,
  link: oneLine,
};

/**
 * What a cell of a file, or a typed text, means in a custom field: 是/√, 2026年3月1日, 农历八月十五, 多选 split on
 * 、,，;；/. A word that is none of the options, a number with letters, a day there is not: `ok` is false, and nothing
 * is guessed. An empty text fails too; who calls knows that it means nothing is known.
 */
export function parseFieldValue(
  text: string,
  field: Pick<Field, 'kind' | 'options'>,
  { today }: Readonly<{ today: Day }>,
): ParsedFieldValue {
  const plain = trimInvisible(text);
  if (plain === '') return failed;
  const read = valueSchemaOfKind[field.kind].safeParse(readers[field.kind](plain, field, today));
  return read.success ? { ok: true, value: read.data as FieldValue } : failed;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, ' ');
}

/** 1,280.5 and １２ are numbers; 12 岁 is not, for nobody knows what else its field holds. */
function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain);
  const number = grouped ? plain.replaceAll(',', '') : plain;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(number) ? Number(number) : undefined;
}

function readFlag(text: string): boolean | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  if (yes.has(plain)) return true;
  return no.has(plain) ? false : undefined;
}
