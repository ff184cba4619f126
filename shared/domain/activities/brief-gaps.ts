import type { Activity } from './activity';

/** What a brief (简报) says; `goal`, `unit` and `deadline` are those of its goals (目标). */
export const briefParts = [
  'purpose',
  'userPurpose',
  'goal',
  'unit',
  'deadline',
  'audience',
  'reason',
  'rules',
  'rewards',
] as const;
export type BriefPart = (typeof briefParts)[number];

/** What a brief does not say yet, in the order it is read in. A unit and a deadline are missed where there is a goal. */
export function briefGaps({ brief, metrics }: Pick<Activity, 'brief' | 'metrics'>): readonly BriefPart[] {
  const goals = metrics.filter(({ goal }) => goal !== null);
  const isMissing = (part: BriefPart): boolean => {
    if (part === 'goal') return goals.length === 0;
    if (part === 'unit') return goals.some(({ unit }) => unit.trim() === '');
    if (part === 'deadline') return goals.length > 0 && goals.every((goal) => goal.deadlineDays === null);
    return brief[part].trim() === '';
  };
  return briefParts.filter(isMissing);
}
