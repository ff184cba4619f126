import type { IntakeBase } from '../../wire/nouns/intake';
import { hashText } from './hash-text';
import type { IntakeKind } from './intake';
import { chainRecogniser } from './kinds/chain';
import { checkInsRecogniser } from './kinds/check-ins';
import { noteRecogniser } from './kinds/note';
import { noticesRecogniser } from './kinds/notices';
import { rosterRecogniser } from './kinds/roster';
import { speakersRecogniser } from './kinds/speakers';
import { countStates, type IntakeOptions, type Preview } from './preview';
import { sourceLines } from './reading/source-lines';
import type { PastedText, Recogniser } from './recogniser';

/** Every kind of text that is known, in the order equal guesses are listed. Another kind is another line here. */
export const recognisers: readonly Recogniser[] = [
  noticesRecogniser,
  rosterRecogniser,
  speakersRecogniser,
  chainRecogniser,
  checkInsRecogniser,
  noteRecogniser,
];

/** A kind a text may be of, and how sure that is, from 0 to 1. */
export type Guess = Readonly<{ kind: IntakeKind; confidence: number }>;

/** What a text may be, surest first. The same text always gives the same answer. */
export function recognise(text: string): readonly Guess[] {
  return guessesOf({ text, lines: sourceLines(text) });
}

/** Lines that are enough to tell what a text is. */
const sampleLines = 400;
const sampleUnits = 4_000;

/** A long text in its sample: lines spread evenly, each no longer than it takes to tell. */
function sampleOf({ text, lines }: PastedText): PastedText {
  const step = Math.max(1, Math.ceil(lines.length / sampleLines));
  const some = step === 1 ? lines : lines.filter((_, index) => index % step === 0);
  const cut = some.map((line) =>
    line.text.length > sampleUnits ? { ...line, text: line.text.slice(0, sampleUnits) } : line,
  );
  return { text: text.slice(0, sampleUnits), lines: cut };
}

function guessesOf(whole: PastedText): readonly Guess[] {
  const pasted = sampleOf(whole);
  const guesses = recognisers.map(({ kind, score }) => {
    const found = pasted.lines.length === 0 ? 0 : score(pasted);
    return { kind, confidence: Math.round(Math.min(1, Math.max(0, found)) * 100) / 100 };
  });
  return guesses.sort((a, b) => b.confidence - a.confidence);
}

export type DryRun = Readonly<{ guesses: readonly Guess[]; preview: Preview | null }>;

/**
 * Everything a text would do, before anything is written: what it may be, and line by line what it comes to as the
 * wanted kind, or as the surest one. Any text gives an answer.
 */
export function dryRun(
  text: string,
  wanted: IntakeKind | null,
  base: IntakeBase,
  options: IntakeOptions,
): DryRun {
  const pasted = { text, lines: sourceLines(text) };
  const guesses = guessesOf(pasted);
  const kind = wanted ?? guesses[0]?.kind;
  const recogniser = recognisers.find((one) => one.kind === kind);
  if (!recogniser || pasted.lines.length === 0) return { guesses, preview: null };
  const earlier = base.earlier.some((one) => one.kind === kind && one.groupId === options.groupId);
  // Hashing a megabyte takes its time; there may be nothing to compare it with.
  const lines = recogniser.dryRun(pasted, base, options, earlier ? hashText(text) : '');
  return { guesses, preview: { kind: recogniser.kind, lines, counts: countStates(lines) } };
}
