import { Text } from '@mantine/core';
import type { SeriesProblem } from '../../../../shared/domain/planner/series/plan-series';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Series.module.css';

/** What could not be planned as asked, with its day and why. */
export function ProblemList({ problems }: Readonly<{ problems: readonly SeriesProblem[] }>) {
  const today = useToday();
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems} aria-label={text.series.problems}>
      {problems.map((problem) => (
        <Text key={`${problem.kind} ${problem.domain}`} component="li" size="xs" className="person-text">
          {text.series.problem(problem, sayDateAndWeekday(problem.day, today))}
        </Text>
      ))}
    </ul>
  );
}
