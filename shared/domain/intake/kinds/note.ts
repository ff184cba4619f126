import type { IntakeBase } from '../../../wire/nouns/intake';
import { trimInvisible } from '../../members/import/clean-text';
import { noteLimit } from '../../text';
import { namedInText } from '../planning/named-in-text';
import { createPlanner } from '../planning/planner';
import type { PreviewLine } from '../preview';
import { defineRecogniser } from '../recogniser';

type NoteItem = Readonly<{ line: number; lastLine: number; source: string }>;

const excerptUnits = 300;

/** 普通文字: anything else. A member is chosen, and the text goes on their timeline. */
export const noteRecogniser = defineRecogniser<NoteItem>({
  kind: 'note',
  // Whatever a text is, it can be noted down; a single line mostly is just that.
  score: ({ lines }) => (lines.length <= 2 ? 0.45 : 0.35),
  parse: ({ text, lines }) => [
    { line: lines[0]?.number ?? 1, lastLine: lines.at(-1)?.number ?? 1, source: trimInvisible(text) },
  ],
  plan: (items, base, options, hash) => {
    const planner = createPlanner('note', base, options, hash);
    return items.map(({ line, lastLine, source }) => {
      const cut = Array.from(source.slice(0, excerptUnits)).slice(0, -1).join('');
      const shown = { line, source: source.length > excerptUnits ? `${cut}…` : source };
      if (source.length > noteLimit) return { ...planner.plain(shown, { code: 'too-long' }), lastLine };
      return { ...propose(planner.note(shown, source), source, base), lastLine };
    });
  },
});

/** Members offered at most. */
const mostOffered = 8;

/** The member a text names is proposed; of several who share the name one is to be chosen. */
function propose(line: PreviewLine, text: string, { members }: IntakeBase): PreviewLine {
  if (line.why.code !== 'note') return line;
  const named = namedInText(text, members);
  const offers = named.slice(0, mostOffered).map(({ id }) => ({ as: 'member', memberId: id }) as const);
  const [only, another] = offers;
  if (!only) return line;
  const offered = { ...line, offers: [...offers, ...line.offers] };
  if (another) return offered;
  const of = named[0]?.nickname ?? '';
  return { ...offered, state: 'known', choice: only, why: { code: 'note-of', of } };
}
