import { Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import { findActivityTemplate } from '../../../../shared/domain/activities/templates';
import type { Day } from '../../../../shared/domain/days';
import type { ActivitySummary } from '../../../../shared/wire/nouns/activities';
import { text } from '../../../i18n/text';
import { isOver, sayCountdown, sayStart } from '../countdown';
import { DueWords } from '../DueWords';
import classes from './ActivityRow.module.css';

const words = text.activities.list;

type ActivityRowProps = Readonly<{ activity: ActivitySummary; groupNames: readonly string[]; today: Day }>;

/** One activity of the list: what, when, how far, and what comes next. The whole row opens it. */
export function ActivityRow({ activity, groupNames, today }: ActivityRowProps) {
  const { title, taskCount, doneCount, status } = activity;
  const { words: countdown, late } = sayCountdown(activity, today);
  const over = isOver(status);
  const template = findActivityTemplate(activity.templateId)?.name;
  const about = [template, groupNames.join('、') || words.allGroups].filter(Boolean).join(' · ');
  return (
    <Link to={`/activities/${activity.id}`} className={classes.row} aria-label={title}>
      <div className={classes.what}>
        <Text className="one-line person-text" fw={over ? 400 : 600}>
          {title}
        </Text>
        <Text size="xs" c="dimmed" className="one-line person-text">
          {about}
        </Text>
      </div>
      <div>
        <Text size="sm">{sayStart(activity, today)}</Text>
        <Text size="xs" c={late ? 'var(--weilu-warning-text)' : 'dimmed'}>
          {countdown}
        </Text>
      </div>
      <div className={classes.progress}>
        <Progress
          value={taskCount > 0 ? (doneCount / taskCount) * 100 : 0}
          size={6}
          color={over ? 'gray.5' : 'ember'}
          flex={1}
          aria-label={words.progressLabel(title)}
        />
        <Text size="sm" c="dimmed" className={classes.count ?? ''}>
          {words.progress(doneCount, taskCount)}
        </Text>
      </div>
      <div className={classes.next}>
        <NextTask activity={activity} today={today} />
      </div>
    </Link>
  );
}

function NextTask({ activity, today }: Readonly<{ activity: ActivitySummary; today: Day }>) {
  const { nextTask, nextDueOn, taskCount, status } = activity;
  if (nextTask === null) {
    return (
      <Text size="sm" c="dimmed">
        {taskCount > 0 ? words.allDone : words.noTasks}
      </Text>
    );
  }
  return (
    <>
      <Text size="xs" c="dimmed" flex="none">
        {words.next}
      </Text>
      <Text size="sm" className="one-line person-text" flex={1}>
        {nextTask}
      </Text>
      {status === 'cancelled' ? null : <DueWords dueOn={nextDueOn} today={today} />}
    </>
  );
}
