import { includeTagsOf } from './include-tags';
import type { Script } from './script';

/** A script as others include it: `{% 引用 "标题" %}`. */
export type IncludableScript = Readonly<
  Pick<Script, 'id' | 'title' | 'body' | 'archivedAt' | 'inputs'> & Partial<Pick<Script, 'createdAt'>>
>;

/** The script a title means: one that is not archived first, of several the oldest. Null when there is none. */
export function findIncluded(title: string, library: readonly IncludableScript[]): IncludableScript | null {
  const [found] = library
    .filter((script) => script.title.trim() === title)
    .toSorted(
      (a, b) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
        (a.createdAt ?? 0) - (b.createdAt ?? 0),
    );
  return found ?? null;
}

/**
 * The template with what it includes under one title included under another. Everything else stays as it is, also
 * where the new title is one that no tag can hold.
 */
export function renameInclude(template: string, from: string, to: string): string {
  const [before, after] = [from.trim(), to.trim()];
  if (after === '' || after.includes('%}')) return template;
  let renamed = '';
  let done = 0;
  for (const { title, titleBegin } of includeTagsOf(template)) {
    if (title !== before) continue;
    renamed += template.slice(done, titleBegin) + after;
    done = titleBegin + title.length;
  }
  return renamed + template.slice(done);
}
