import type { IntakeBase } from '../../wire/nouns/intake';
import type { IntakeKind } from './intake';
import type { IntakeOptions, PreviewLine } from './preview';
import type { SourceLine } from './reading/source-lines';

/** What every item of a text has: where it stood, and what it said. */
export type SourceItem = Readonly<{ line: number; source: string }>;

/** A text with its lines, split once for all recognisers. */
export type PastedText = Readonly<{ text: string; lines: readonly SourceLine[] }>;

/** Knows one kind of text. `Item` is its own business: nobody else sees one. */
export type RecogniserParts<Item extends SourceItem> = Readonly<{
  kind: IntakeKind;
  /** How sure it is that the text is of its kind, from 0 to 1. */
  score: (pasted: PastedText) => number;
  /** Reads the text into items; every line that holds something is in one of them. */
  parse: (pasted: PastedText, options: IntakeOptions) => readonly Item[];
  /** What each item comes to, given what is known already. */
  plan: (
    items: readonly Item[],
    base: IntakeBase,
    options: IntakeOptions,
    hash: string,
  ) => readonly PreviewLine[];
}>;

/** A recogniser as the list of them keeps it. */
export type Recogniser = Readonly<{
  kind: IntakeKind;
  score: (pasted: PastedText) => number;
  dryRun: (
    pasted: PastedText,
    base: IntakeBase,
    options: IntakeOptions,
    hash: string,
  ) => readonly PreviewLine[];
}>;

/** Makes a recogniser of its parts. */
export function defineRecogniser<Item extends SourceItem>(parts: RecogniserParts<Item>): Recogniser {
  const { kind, score, parse, plan } = parts;
  return {
    kind,
    score,
    dryRun: (pasted, base, options, hash) => plan(parse(pasted, options), base, options, hash),
  };
}
