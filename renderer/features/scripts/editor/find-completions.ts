import { matchesTerm, startsWithTerm, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { type CompletionPlace, completionPlace, ownWords } from './completion-place';
import {
  memberProperties,
  type VariableWriting,
  type Writing,
  type WritingCatalogue,
} from './writing-catalogue';

/** What to offer at a cursor: each replaces the text from `from` to the cursor, or on to `to`. */
export type Offer = Readonly<{
  writing: Writing;
  from: number;
  to: number;
  insert: string;
  /** Where the cursor then stands. */
  cursor: number;
}>;

/** Most that is offered at once. */
const offerLimit = 60;

/**
 * What can be written at a cursor, best first: what is typed may be characters, pinyin or initials. Outside of braces
 * there is nothing unless it is asked for (`explicit`).
 */
export function findOffers(
  text: string,
  cursor: number,
  catalogue: WritingCatalogue,
  explicit = false,
): readonly Offer[] {
  const before = text.slice(0, cursor);
  const place = completionPlace(before);
  if (!place) return explicit ? insertedWhole(text, cursor, catalogue) : [];
  const choices = choicesAt(place, before, catalogue);
  return ranked(choices, place.typed).map((writing) => offerAt(place, writing, text, cursor));
}

/** Choices by what is typed: those that begin with it, those found by the name, in the order of the catalogue. */
export function ranked<Choice extends Pick<Writing, 'name'>>(
  choices: readonly Choice[],
  typed: string,
): readonly Choice[] {
  const term = typed.toLowerCase();
  if (term === '') return choices.slice(0, offerLimit);
  const beginning = choices.filter(({ name }) => startsWithTerm(toSearchable(name), term));
  const inside = choices.filter(
    (choice) => !beginning.includes(choice) && matchesTerm(toSearchable(choice.name), term),
  );
  return [...beginning, ...inside].slice(0, offerLimit);
}

function variablesOf(catalogue: WritingCatalogue): readonly VariableWriting[] {
  return [...catalogue.inputs, ...catalogue.member, ...catalogue.scene, ...catalogue.fields];
}

function choicesAt(place: CompletionPlace, before: string, catalogue: WritingCatalogue): readonly Writing[] {
  if (place.kind === 'tag') return catalogue.tags;
  if (place.kind === 'filter') return catalogue.filters;
  if (place.kind === 'include') return catalogue.includes;
  const own = ownWords(before.slice(0, place.opened));
  if (place.kind === 'property') return propertiesAt(place.owner, own, catalogue);
  const made = [...own.keys()].map((name): Writing => ({ ...bare(name), description: '' }));
  return [...made, ...variablesOf(catalogue)];
}

function bare(name: string): Writing {
  return { name, description: '', sample: '', insertion: { before: name, after: '' } };
}

function propertiesAt(
  owner: string,
  own: ReadonlyMap<string, 'member' | 'value'>,
  catalogue: WritingCatalogue,
): readonly Writing[] {
  if (owner === '字段')
    return catalogue.fields.flatMap((field) =>
      field.name.startsWith('字段.') ? [{ ...field, name: field.name.slice('字段.'.length) }] : [],
    );
  if (own.has(owner)) return own.get(owner) === 'member' ? memberProperties : [];
  const last = owner.split('.').at(-1);
  return variablesOf(catalogue).find(({ name }) => name === last)?.properties ?? [];
}

function offerAt(place: CompletionPlace, writing: Writing, text: string, cursor: number): Offer {
  if (place.kind === 'tag') return wholeAt(place.opened, closedAt(text, cursor, '%}') ?? cursor, writing);
  if (place.kind === 'include') return wholeAt(place.opened, closedAt(text, cursor, '%}') ?? cursor, writing);
  // What already closes the braces stays; what is missing comes with it.
  const printed = text.charAt(place.opened + 1) === '{';
  const closed = !printed || closesLater(text, cursor);
  const filter = place.kind === 'filter' ? filterCall(writing) : writing.name;
  const lead = printed && place.from === place.opened + 2 ? ' ' : '';
  const insert = `${lead}${filter}${closed ? '' : ' }}'}`;
  return { writing, from: place.from, to: cursor, insert, cursor: place.from + insert.length };
}

function wholeAt(from: number, to: number, writing: Writing): Offer {
  const { before, after } = writing.insertion;
  return { writing, from, to, insert: before + after, cursor: from + before.length };
}

/** Where the braces around the cursor end, if nothing but spaces and quotes stands between. */
function closedAt(text: string, cursor: number, closer: string): number | null {
  const rest = /^["'\s]*/u.exec(text.slice(cursor))?.[0].length ?? 0;
  return text.startsWith(closer, cursor + rest) ? cursor + rest + closer.length : null;
}

function closesLater(text: string, cursor: number): boolean {
  const [line = ''] = text.slice(cursor).split(/\n|\{[{%]/u, 1);
  return line.includes('}}');
}

/** A filter with what it takes, as its example shows it: `加天: 3`. */
function filterCall({ name, sample }: Writing): string {
  const call = sample.slice(sample.indexOf(`| ${name}`) + 2).split(/\s*(?:\||\}\})/u, 1)[0] ?? name;
  return call.startsWith(name) ? call.trimEnd() : name;
}

/** Asked for between words: a variable or tag comes with its braces. */
function insertedWhole(text: string, cursor: number, catalogue: WritingCatalogue): readonly Offer[] {
  const typed = /[\p{L}\p{N}_]*$/u.exec(text.slice(0, cursor))?.[0] ?? '';
  const choices = [...variablesOf(catalogue), ...catalogue.snippets];
  // In Chinese nothing parts the word before from what is meant: only Latin letters are taken for a query.
  const query = /[a-z]*$/iu.exec(typed)?.[0] ?? '';
  const found = ranked(choices, query);
  const [from, offers] = found.length > 0 ? [cursor - query.length, found] : [cursor, choices];
  return offers.map((writing) => wholeAt(from, cursor, writing));
}
