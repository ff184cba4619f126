import type { Choice, Fact, PreviewLine, Why } from '../preview';

/** What tells one line from another; the rest is empty. */
export type LineParts = Partial<Omit<PreviewLine, 'id' | 'line' | 'lastLine' | 'source'>> &
  Pick<PreviewLine, 'state' | 'why'>;

/** Where a line came from. */
export type LinePlace = Readonly<{ line: number; source: string }>;

const nothing: Fact = { says: 'nothing' };
const leave: Choice = { as: 'ignore' };
const none: readonly never[] = [];
const unreadable: ReadonlySet<Why['code']> = new Set([
  'not-read',
  'no-name',
  'cut-off',
  'too-long',
  'too-many',
]);

/** Makes a line of its parts. */
export function previewLine(id: number, { line, source }: LinePlace, parts: LineParts): PreviewLine {
  return {
    id: `${id}`,
    line,
    lastLine: line,
    source,
    name: parts.name ?? '',
    key: parts.key ?? '',
    fact: parts.fact ?? nothing,
    state: parts.state,
    why: parts.why,
    choice: parts.choice ?? leave,
    offers: parts.offers ?? none,
    dutyTitle: parts.dutyTitle ?? '',
    heldBy: parts.heldBy ?? none,
    parts: parts.parts ?? none,
  };
}

/** A line nobody is named in: set aside for a reason, or not understood. */
export function plainParts(why: Why): LineParts {
  return { why, state: unreadable.has(why.code) ? 'unrecognised' : 'ignored' };
}
