import { anyOf, between, type CharacterSet, letteredSet, only } from './character-set';

/** A pattern taken apart. */
export type PatternNode = Readonly<
  | { kind: 'one'; of: CharacterSet }
  | { kind: 'at'; place: PatternPlace }
  | { kind: 'sequence'; parts: readonly PatternNode[] }
  | { kind: 'choice'; options: readonly PatternNode[] }
  | { kind: 'repeat'; part: PatternNode; least: number; most: number | null }
>;

/** A place between characters: the begin or end of the name, a border of a Latin word, or no such border. */
export type PatternPlace = 'begin' | 'end' | 'border' | 'no-border';

/** Why a pattern is refused. */
export type PatternProblem = 'unclosed' | 'nothing-to-repeat' | 'range' | 'unsupported' | 'too-large';

/** A refused pattern: why, and at which character, counted from 1. */
export class PatternRefusal extends Error {
  readonly problem: PatternProblem;
  readonly at: number;

  constructor(problem: PatternProblem, at: number) {
    super(`${problem} at ${at}`);
    this.problem = problem;
    this.at = at;
  }
}

/** Deepest nesting of brackets. */
const deepest = 30;
/** Most repetitions a count may ask for. */
const mostCounted = 100;

/**
 * Reads the part of regular expressions that can be run without ever going back: characters, `.`, sets, `\d \w \s \b`,
 * brackets, `|`, `^ $`, and `* + ? {n,m}`. Look-around and back-references are refused.
 * @throws PatternRefusal
 */
export function parsePattern(source: string): PatternNode {
  const reader = new Reader(source);
  const node = readChoice(reader, 0);
  if (!reader.ended()) throw reader.refusal('unclosed');
  return node;
}

class Reader {
  private readonly characters: readonly string[];
  private place = 0;

  constructor(source: string) {
    this.characters = [...source];
  }

  ended(): boolean {
    return this.place >= this.characters.length;
  }

  peek(ahead = 0): string {
    return this.characters[this.place + ahead] ?? '';
  }

  /** The next character. @throws PatternRefusal `unclosed` at the end. */
  take(): string {
    const character = this.characters[this.place];
    if (character === undefined) throw this.refusal('unclosed');
    this.place += 1;
    return character;
  }

  /** Takes the next character when it is that one. */
  skip(character: string): boolean {
    if (this.peek() !== character) return false;
    this.place += 1;
    return true;
  }

  rest(): string {
    return this.characters.slice(this.place).join('');
  }

  jump(count: number): void {
    this.place += count;
  }

  refusal(problem: PatternProblem): PatternRefusal {
    return new PatternRefusal(problem, Math.min(this.place, this.characters.length - 1) + 1);
  }
}

function readChoice(reader: Reader, depth: number): PatternNode {
  if (depth > deepest) throw reader.refusal('too-large');
  const options = [readSequence(reader, depth)];
  while (reader.skip('|')) options.push(readSequence(reader, depth));
  return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
}

function readSequence(reader: Reader, depth: number): PatternNode {
  const parts: PatternNode[] = [];
  while (!reader.ended() && reader.peek() !== '|' && reader.peek() !== ')') {
    parts.push(readRepeats(reader, readAtom(reader, depth)));
  }
  return { kind: 'sequence', parts };
}

function readRepeats(reader: Reader, part: PatternNode): PatternNode {
  const counts = readCounts(reader);
  if (!counts) return part;
  if (part.kind === 'at') throw reader.refusal('nothing-to-repeat');
  // Greedy or not makes no difference to whether there is a match.
  reader.skip('?');
  if (readCounts(reader)) throw reader.refusal('nothing-to-repeat');
  return { kind: 'repeat', part, ...counts };
}

function readCounts(reader: Reader): Readonly<{ least: number; most: number | null }> | null {
  if (reader.skip('*')) return { least: 0, most: null };
  if (reader.skip('+')) return { least: 1, most: null };
  if (reader.skip('?')) return { least: 0, most: 1 };
  if (reader.peek() !== '{') return null;
  const written = /^\{(\d{1,4})(,?)(\d{0,4})\}/.exec(reader.rest());
  if (!written) throw reader.refusal('unclosed');
  reader.jump(written[0].length);
  const least = Number(written[1]);
  const most = written[3] ? Number(written[3]) : written[2] ? null : least;
  if (most !== null && most < least) throw reader.refusal('range');
  if (Math.max(least, most ?? 0) > mostCounted) throw reader.refusal('too-large');
  return { least, most };
}

function readAtom(reader: Reader, depth: number): PatternNode {
  if ('*+?{'.includes(reader.peek())) throw reader.refusal('nothing-to-repeat');
  const character = reader.take();
  if (character === '(') return readGroup(reader, depth);
  if (character === '[') return { kind: 'one', of: readSet(reader) };
  if (character === '.') return { kind: 'one', of: () => true };
  if (character === '^') return { kind: 'at', place: 'begin' };
  if (character === '$') return { kind: 'at', place: 'end' };
  if (character !== '\\') return { kind: 'one', of: only(character) };
  if (reader.skip('b')) return { kind: 'at', place: 'border' };
  if (reader.skip('B')) return { kind: 'at', place: 'no-border' };
  return { kind: 'one', of: readEscape(reader) };
}

function readGroup(reader: Reader, depth: number): PatternNode {
  if (reader.skip('?') && !reader.skip(':')) throw reader.refusal('unsupported');
  const inner = readChoice(reader, depth + 1);
  if (!reader.skip(')')) throw reader.refusal('unclosed');
  return inner;
}

function readEscape(reader: Reader): CharacterSet {
  const character = reader.take();
  const set = letteredSet(character);
  if (set) return set;
  // A letter or digit that means nothing here would mean something elsewhere: \1, \p, \u, \k.
  if (/[0-9A-Za-z]/.test(character)) throw reader.refusal('unsupported');
  return only(character);
}

function readSet(reader: Reader): CharacterSet {
  const inverted = reader.skip('^');
  const sets: CharacterSet[] = [];
  while (!reader.skip(']')) {
    const from = reader.take();
    if (from === '\\') {
      sets.push(readEscape(reader));
    } else if (reader.peek() === '-' && reader.peek(1) !== ']' && reader.peek(1) !== '') {
      reader.take();
      const to = reader.take();
      if (to === '\\') throw reader.refusal('range');
      if ((from.codePointAt(0) ?? 0) > (to.codePointAt(0) ?? 0)) throw reader.refusal('range');
      sets.push(between(from, to));
    } else {
      sets.push(only(from));
    }
  }
  return anyOf(sets, inverted);
}
