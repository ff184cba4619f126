import { lineLimit } from '../text';
import { readFen } from './budget/fen';

/** A goal as it is typed, with its number behind the name or without: `新认领职务 5人`, `货款：1.2万元`, `满意度`. */
export function readGoalLine(line: string): Readonly<{ name: string; goal: number | null; unit: string }> {
  const plain = line.slice(0, lineLimit).trim();
  const named = { name: plain, goal: null, unit: '' };
  // The last word, or the last two where the unit stands apart: 5 人.
  const words = plain.split(/[\s：:]+/u);
  const apart = words.length > 2 && /^[^\d]{1,6}$/u.test(words.at(-1) ?? '');
  const typed = words.slice(apart ? -2 : -1).join('');
  const name = plain.slice(0, plain.lastIndexOf(words.at(apart ? -2 : -1) ?? '')).replace(/[\s：:]+$/u, '');
  const [, number = '', unit = ''] = /^([\d,.]+万?)([^\d]{0,6})$/u.exec(typed.normalize('NFKC')) ?? [];
  // Read as money is: 1,200, 1.2万.
  const hundredths = number === '' ? undefined : readFen(number);
  if (name === '' || typeof hundredths !== 'number') return named;
  return { name, goal: hundredths / 100, unit };
}
