import { type CharacterSet, isWordCharacter } from './character-set';
import { compilePattern, type PatternStep } from './compile-pattern';
import { foldName } from './fold-name';
import { type PatternPlace, type PatternProblem, PatternRefusal, parsePattern } from './parse-pattern';

/** A pattern ready to look through names, or why it is refused and at which character, counted from 1. */
export type NamePattern = Readonly<
  | {
      ok: true;
      steps: readonly PatternStep[];
      /** What a find may begin with: most names have none of it, and are passed over quickly. */
      begins: readonly CharacterSet[];
    }
  | { ok: false; problem: PatternProblem; at: number }
>;

/**
 * Reads a pattern. It is run by following all its ways at once and never going back, so that no pattern whatever can
 * hang on any name, as the engine's own regular expressions do on `(a+)+$`.
 */
export function readNamePattern(source: string): NamePattern {
  try {
    const steps = compilePattern(parsePattern(source));
    return { ok: true, steps, begins: beginsOf(steps) };
  } catch (thrown) {
    if (thrown instanceof PatternRefusal) return { ok: false, problem: thrown.problem, at: thrown.at };
    throw thrown;
  }
}

function beginsOf(steps: readonly PatternStep[]): readonly CharacterSet[] {
  const ways = new Set<number>();
  follow(steps, 0, () => true, ways);
  return [...ways].flatMap((way) => {
    const step = steps[way];
    return step?.op === 'one' ? [step.of] : [];
  });
}

/** The first and longest piece of a name that a pattern finds, as folded; null where there is none. */
export function findInName(pattern: NamePattern, name: string): string | null {
  if (!pattern.ok) return null;
  const characters = [...foldName(name)];
  if (!characters.some((character) => pattern.begins.some((set) => set(character)))) return null;
  // One pass tells whether there is anything; only then is it worth asking where.
  if (run(pattern.steps, characters, 0, true) === null) return null;
  for (let start = 0; start < characters.length; start += 1) {
    const end = run(pattern.steps, characters, start, false);
    if (end !== null) return characters.slice(start, end).join('');
  }
  return null;
}

/**
 * Follows the program from `start`: where the longest find ends, or, `anywhere`, where the first one does. A find has
 * at least one character: `a*` is not found in everybody's name.
 */
function run(
  steps: readonly PatternStep[],
  characters: readonly string[],
  start: number,
  anywhere: boolean,
): number | null {
  let ways = new Set<number>();
  let longest: number | null = null;
  follow(steps, 0, isAt(characters, start), ways);
  for (let place = start; place < characters.length; place += 1) {
    const character = characters[place] ?? '';
    const next = new Set<number>();
    for (const way of ways) {
      const step = steps[way];
      if (step?.op === 'one' && step.of(character)) follow(steps, way + 1, isAt(characters, place + 1), next);
    }
    if (next.has(steps.length - 1)) {
      longest = place + 1;
      if (anywhere) return longest;
    }
    if (anywhere) follow(steps, 0, isAt(characters, place + 1), next);
    else if (next.size === 0) return longest;
    ways = next;
  }
  return longest;
}

/** Adds every step that can be reached from one without taking a character, where the places on the way hold. */
function follow(
  steps: readonly PatternStep[],
  from: number,
  holds: (place: PatternPlace) => boolean,
  ways: Set<number>,
): void {
  const waiting = [from];
  for (let way = waiting.pop(); way !== undefined; way = waiting.pop()) {
    if (ways.has(way)) continue;
    ways.add(way);
    const step = steps[way];
    if (step?.op === 'go') waiting.push(...step.to);
    if (step?.op === 'at' && holds(step.place)) waiting.push(way + 1);
  }
}

/** Whether a place of a pattern is here, before the character at `index`. */
function isAt(characters: readonly string[], index: number): (wanted: PatternPlace) => boolean {
  return (wanted) => {
    if (wanted === 'begin') return index === 0;
    if (wanted === 'end') return index === characters.length;
    const before = isWordCharacter(characters[index - 1] ?? '');
    return (before !== isWordCharacter(characters[index] ?? '')) === (wanted === 'border');
  };
}
