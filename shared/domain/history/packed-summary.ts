/** What a change was, for a sentence: its command's name and the facts of it. */
type Summary = Readonly<{ command: string; facts: Readonly<Record<string, string | number>> }>;

/** A summary as one text, for the facts of a change about another change. */
export function packSummary({ command, facts }: Summary): string {
  return JSON.stringify([command, facts]);
}

/** The summary in a packed text, or null when it holds none. */
export function unpackSummary(packed: unknown): Summary | null {
  try {
    const [command, facts] = JSON.parse(String(packed)) as unknown[];
    if (typeof command !== 'string' || typeof facts !== 'object' || facts === null) return null;
    return { command, facts: facts as Summary['facts'] };
  } catch {
    return null;
  }
}

export const revertCommand = 'history.revert';

/**
 * The facts of taking a change back. Taking back a taking-back names the change that comes back by it, so that
 * sentences do not nest: `back` is 1 then.
 */
export function revertFacts(seq: number, target: Summary): Record<string, string | number> {
  if (target.command !== revertCommand) return { seq, of: packSummary(target), back: 0 };
  return { seq, of: String(target.facts.of), back: target.facts.back === 1 ? 0 : 1 };
}

/** Number of the change a summary says was taken back, or null when it is about something else. */
export function revertedSeq({ command, facts }: Summary): number | null {
  return command === revertCommand && typeof facts.seq === 'number' ? facts.seq : null;
}
