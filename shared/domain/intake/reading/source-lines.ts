import { trimInvisible } from '../../members/import/clean-text';

/** A line of a pasted text that holds something; numbers count from 1, blank lines included. */
export type SourceLine = Readonly<{ number: number; text: string }>;

/** The lines of a text that hold something. */
export function sourceLines(text: string): readonly SourceLine[] {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => trimInvisible(line.text) !== '');
}
