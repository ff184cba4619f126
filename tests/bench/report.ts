import { cpus } from 'node:os';
import type { Result } from './figure';

/** One JSON line of a result. */
export function jsonLine(result: Result): string {
  return JSON.stringify({ ...result, ratio: ratioOf(result) });
}

/** The table of a run, in Markdown, with the machine and the day it was taken. */
export function tableOf(results: readonly Result[], browser: string, day: string): string {
  const rows = results.map((result) => [
    result.figure,
    result.size,
    inWords(result.value, result.unit),
    result.floor === null ? '–' : inWords(result.floor, result.unit),
    ratioOf(result)?.toFixed(2) ?? '–',
    result.goal,
    result.met ? 'yes' : '**no**',
  ]);
  const head = ['figure', 'size', 'here', 'floor', 'ratio', 'goal', 'met'];
  const lines = [head, head.map((_, column) => (column >= 2 && column <= 4 ? '--:' : '---')), ...rows];
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, ${browser}, ${day}`;
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${machine}\n`;
}

/** How a figure grows when the store grows tenfold; 10 is linear. */
export function growthOf(results: readonly Result[]): readonly string[] {
  return results.flatMap((large) => {
    const small = results.find(({ figure, size }) => figure === large.figure && size === '10k');
    if (large.size !== '100k' || !small) return [];
    return [`${large.figure}: 10k → 100k × ${(large.value / small.value).toFixed(1)}`];
  });
}

function ratioOf({ value, floor }: Result): number | null {
  return floor === null || floor === 0 ? null : Math.round((value / floor) * 100) / 100;
}

function inWords(value: number, unit: Result['unit']): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return unit === 'count' ? String(value) : `${value.toFixed(digits)} ${unit}`;
}
