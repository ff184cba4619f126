import type { CharacterSet } from './character-set';
import { type PatternNode, type PatternPlace, PatternRefusal } from './parse-pattern';

/** One step of a program that looks for a pattern. */
export type PatternStep = Readonly<
  | { op: 'one'; of: CharacterSet }
  | { op: 'at'; place: PatternPlace }
  /** Goes on at all of these steps. */
  | { op: 'go'; to: readonly number[] }
  | { op: 'found' }
>;

/** Most steps of a program: looking through one name takes at most so many times its length. */
const longest = 400;

/** Makes the program of a pattern (Thompson's construction). @throws PatternRefusal `too-large`. */
export function compilePattern(node: PatternNode): readonly PatternStep[] {
  const steps: PatternStep[] = [];
  write(node, steps);
  add({ op: 'found' }, steps);
  return steps;
}

function add(step: PatternStep, steps: PatternStep[]): number {
  if (steps.length >= longest) throw new PatternRefusal('too-large', 1);
  steps.push(step);
  return steps.length - 1;
}

function write(node: PatternNode, steps: PatternStep[]): void {
  if (node.kind === 'one') add({ op: 'one', of: node.of }, steps);
  else if (node.kind === 'at') add({ op: 'at', place: node.place }, steps);
  else if (node.kind === 'sequence') for (const part of node.parts) write(part, steps);
  else if (node.kind === 'choice') writeChoice(node.options, steps);
  else writeRepeat(node.part, node.least, node.most, steps);
}

function writeChoice(options: readonly PatternNode[], steps: PatternStep[]): void {
  const fork = add({ op: 'go', to: [] }, steps);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const option of options) {
    starts.push(steps.length);
    write(option, steps);
    ends.push(add({ op: 'go', to: [] }, steps));
  }
  steps[fork] = { op: 'go', to: starts };
  for (const end of ends) steps[end] = { op: 'go', to: [steps.length] };
}

function writeRepeat(part: PatternNode, least: number, most: number | null, steps: PatternStep[]): void {
  for (let count = 0; count < least; count += 1) write(part, steps);
  if (most === null) {
    const fork = add({ op: 'go', to: [] }, steps);
    write(part, steps);
    add({ op: 'go', to: [fork] }, steps);
    steps[fork] = { op: 'go', to: [fork + 1, steps.length] };
    return;
  }
  const forks: number[] = [];
  for (let count = least; count < most; count += 1) {
    forks.push(add({ op: 'go', to: [] }, steps));
    write(part, steps);
  }
  for (const fork of forks) steps[fork] = { op: 'go', to: [fork + 1, steps.length] };
}
