/** Most money a line holds, in fen. */
export const fenLimit = 100_000_000_000;

/** How many powers of ten a word behind a number stands for. */
const powers: Readonly<Record<string, number>> = { 千: 3, k: 3, 万: 4, w: 4 };

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const decimal = /^(?:\d+(?:\.\d*)?|\.\d+)$/;

/**
 * Money as people type it, in fen: `12.5`, `1,200`, `¥1200元`, `1.2万`, `3块5`, `3元5角2分`, `8毛`. Null for a blank
 * text, undefined for what is no amount or none that a line holds.
 */
export function readFen(typed: string): number | null | undefined {
  const plain = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/^(?:¥|rmb|cny|人民币)/u, '');
  if (plain === '') return null;
  const fen = readSpoken(plain) ?? readPlain(plain);
  return fen !== undefined && fen <= fenLimit ? fen : undefined;
}

/** 3块5, 3元5角2分, 8毛: a part of a yuan stands behind the yuan, or alone. */
function readSpoken(plain: string): number | undefined {
  const parts =
    /^(?:(\d{1,12})(?:块钱?|元|圆)(?:零)?)?(?:(\d)[角毛](?:(\d)分?)?|(\d{1,2})分)整?$/u.exec(plain) ??
    /^(\d{1,12})(?:块|元|圆)()()()(\d{1,2})$/u.exec(plain);
  if (!parts) return undefined;
  const [, yuan = '0', jiao, fen, onlyFen, behind] = parts;
  const part = behind ? Number(behind.padEnd(2, '0')) : Number(jiao || 0) * 10 + Number(fen || onlyFen || 0);
  return Number(yuan) * 100 + part;
}

/** A number with thousands told apart or not, 千 or 万 behind it, and the yuan last. */
function readPlain(plain: string): number | undefined {
  const [, number = '', power = ''] = /^([\d.,]+)([千k万w]?)(?:块钱?|元|圆)?整?$/u.exec(plain) ?? [];
  const bare = grouped.test(number) ? number.replaceAll(',', '') : number;
  if (!decimal.test(bare)) return undefined;
  // Read as a decimal with its exponent, so that no binary fraction is multiplied: 1.15 is 115 fen.
  return Math.round(Number(`${bare}e${2 + (powers[power] ?? 0)}`));
}

/** A line of a budget as it is typed, with what is planned behind its name or without: `样品 500`, `快递费`. */
export function readBudgetLine(line: string): Readonly<{ name: string; plannedInFen: number | null }> {
  const [, name = '', amount = ''] = /^(.*\S)[\s：:]+(\S+)$/u.exec(line.trim()) ?? [];
  const fen = name === '' ? undefined : readFen(amount);
  return typeof fen === 'number'
    ? { name: name.replace(/[：:]$/u, ''), plannedInFen: fen }
    : { name: line.trim(), plannedInFen: null };
}

/** Fen in yuan with their thousands told apart, and two decimals only where there are fen: `1,200`, `-12.50`. */
export function writeYuan(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const yuan = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${yuan}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}
