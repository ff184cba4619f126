import { lineLimit } from '../../../../shared/domain/text';

/** Words as they were typed into tags: trimmed, none empty, none too long. */
export function wordsOf(tags: readonly string[]): readonly string[] {
  return tags.map((tag) => tag.trim().slice(0, lineLimit)).filter(Boolean);
}
