import { diffArrays } from 'diff';
import { countText } from '../../../../shared/domain/scripts/chat-text';
import { textChange } from '../editor/text-change';

/** A stretch of two texts laid over one another: in both, only in the later, or only in the earlier one. */
export type TextPart = Readonly<{ kind: 'same' | 'added' | 'removed'; text: string }>;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(text: string): readonly string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/**
 * What became of a text, word by word. Where that takes longer than `patience` milliseconds, the one stretch in which
 * they differ is given whole.
 */
export function compareTexts(before: string, after: string, patience = 300): readonly TextPart[] {
  const change = textChange(before, after);
  if (!change) return before === '' ? [] : [{ kind: 'same', text: before }];
  // Only the lines from the first to the last difference are read word by word.
  const from = before.slice(0, change.from).lastIndexOf('\n') + 1;
  const lineEnd = before.indexOf('\n', change.to);
  const rest = lineEnd === -1 ? '' : before.slice(lineEnd);
  const [old, now] = [before, after].map((text) => text.slice(from, text.length - rest.length));
  const parts: readonly TextPart[] = [
    { kind: 'same', text: before.slice(0, from) },
    ...compareWords(old ?? '', now ?? '', patience),
    { kind: 'same', text: rest },
  ];
  return parts.filter(({ text }) => text !== '');
}

function compareWords(before: string, after: string, patience: number): readonly TextPart[] {
  const found = diffArrays([...wordsOf(before)], [...wordsOf(after)], { timeout: patience });
  if (!found) return roughly(before, after);
  return found.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

function roughly(before: string, after: string): readonly TextPart[] {
  const change = textChange(before, after);
  if (!change) return [{ kind: 'same', text: before }];
  const { from, to, insert } = change;
  return [
    { kind: 'same', text: before.slice(0, from) },
    { kind: 'removed', text: before.slice(from, to) },
    { kind: 'added', text: insert },
    { kind: 'same', text: before.slice(to) },
  ];
}

/** How many characters were added and removed. */
export function countChange(parts: readonly TextPart[]): Readonly<{ added: number; removed: number }> {
  const count = (kind: TextPart['kind']) =>
    parts.reduce((sum, part) => (part.kind === kind ? sum + countText(part.text).graphemes : sum), 0);
  return { added: count('added'), removed: count('removed') };
}
