import type { ReviewCase, ReviewStep } from './review';

/** Most lines of evidence and of steps a case has room for: what its gate lets through. */
export const caseLimits = { evidence: 50, steps: 200 } as const;

const foldedSteps = /^较早的 (\d+) 步合成这一行/;
const foldedEvidence = /^较早的 (\d+) 条证据合成这一行$/;

/** A case whose log has room again: the oldest lines after the first become one that says how many they were. */
export function withRoom<Log extends Pick<ReviewCase, 'steps' | 'evidence'>>(log: Log): Log {
  return {
    ...log,
    steps: foldMiddle(log.steps, caseLimits.steps, foldSteps),
    evidence: foldMiddle(log.evidence, caseLimits.evidence, foldEvidence),
  };
}

function foldMiddle<Line>(
  lines: readonly Line[],
  limit: number,
  fold: (middle: readonly Line[]) => readonly Line[],
): readonly Line[] {
  if (lines.length <= limit) return lines;
  const end = lines.length - limit + 2;
  return [...lines.slice(0, 1), ...fold(lines.slice(1, end)), ...lines.slice(end)];
}

/** Steps as one: that of the last of them, which still tells whether any went against a rule. */
function foldSteps(middle: readonly ReviewStep[]): readonly ReviewStep[] {
  const last = middle.at(-1);
  if (!last) return [];
  const count = middle.reduce((sum, { note }) => sum + countIn(note, foldedSteps), 0);
  const bypass = middle.some((step) => step.bypass);
  const note = `较早的 ${count} 步合成这一行${bypass ? '（其中有破例）' : ''}`;
  return [{ ...last, note, bypass }];
}

function foldEvidence(middle: readonly string[]): readonly string[] {
  const count = middle.reduce((sum, line) => sum + countIn(line, foldedEvidence), 0);
  return [`较早的 ${count} 条证据合成这一行`];
}

/** What a line stands for: itself, or the lines that were folded into it. */
function countIn(text: string, folded: RegExp): number {
  return Number(folded.exec(text)?.[1] ?? 1);
}
