import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import type { Finding } from '../../../shared/domain/checks/check-text';
import type { Repeat } from '../../../shared/wire/nouns/scripts';

/** Something to say about the finished texts before they are copied. */
export type Remark = Readonly<{
  kind: CheckKind;
  /** One of the findings, that with the highest figure; null for a text that was sent before. */
  finding: Finding | null;
  /** The earlier text, that sent last; null for findings. */
  repeat: Repeat | null;
  /** How many of the texts it is said about. */
  texts: number;
}>;

const order: readonly CheckKind[] = ['repeat', 'word', 'similar', 'length', 'line', 'emoji'];

/**
 * What is said about all texts together: each word once, each other kind once.
 *
 * @param findings - of each text
 * @param repeats - of each text, as far as it was compared
 */
export function gatherRemarks(
  findings: ReadonlyArray<readonly Finding[]>,
  repeats: ReadonlyArray<Repeat | null>,
): readonly Remark[] {
  const remarks = new Map<string, Remark>();
  for (const found of findings) {
    const before = new Map(remarks);
    for (const finding of found) {
      const key = finding.kind === 'word' ? `word ${finding.text.toLowerCase()}` : finding.kind;
      const [earlier, now] = [before.get(key), remarks.get(key)];
      const most = now?.finding && (now.finding.figure ?? 0) >= (finding.figure ?? 0) ? now.finding : finding;
      remarks.set(key, { kind: finding.kind, finding: most, repeat: null, texts: (earlier?.texts ?? 0) + 1 });
    }
  }
  for (const repeat of repeats) {
    if (!repeat) continue;
    const kind = repeat.similarity === 1 ? 'repeat' : 'similar';
    const now = remarks.get(kind);
    const last = now?.repeat && now.repeat.at >= repeat.at ? now.repeat : repeat;
    remarks.set(kind, { kind, finding: null, repeat: last, texts: (now?.texts ?? 0) + 1 });
  }
  return [...remarks.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}
