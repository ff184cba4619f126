import { Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import { activityPhases } from '../../../../shared/domain/activities/activity';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import type { Day } from '../../../../shared/domain/days';
import type { ActivitySummary } from '../../../../shared/wire/nouns/activities';
import { text } from '../../../i18n/text';
import { isOver, sayCountdown, sayStart } from '../countdown';
import { DueWords } from '../DueWords';
import { StatusBadge } from '../StatusBadge';
import classes from './ActivityCard.module.css';
import { noteOpened } from './use-last-opened';

const words = text.activityList;

type CardProps = Readonly<{ activity: ActivitySummary; today: Day }>;

/** One activity: what, when, how far each phase is, what comes next, who comes. The whole card opens it. */
export function ActivityCard({
  activity,
  groupNames,
  today,
}: CardProps & Readonly<{ groupNames: readonly string[] }>) {
  const { title, status, templateName } = activity;
  const { words: countdown, late } = sayCountdown(activity, today);
  const about = [templateName, groupNames.join('、') || words.allGroups].filter(Boolean).join(' · ');
  return (
    <Link
      to={`/activities/${activity.id}`}
      className={classes.card}
      onClick={() => noteOpened(`/activities/${activity.id}`)}
      aria-label={title}
      data-over={isOver(status) || undefined}
    >
      <div className={classes.head}>
        <Text fw={600} className="one-line person-text" title={title}>
          {title}
        </Text>
        <StatusBadge status={status} />
      </div>
      <Text size="xs" c="dimmed" className="one-line person-text" title={about}>
        {about}
      </Text>
      <div className={classes.when}>
        <Text size="sm">{sayStart(activity, today)}</Text>
        <Text size="sm" fw={late ? 600 : 400} c={late ? 'var(--weilu-warning-text)' : 'dimmed'}>
          {countdown}
        </Text>
      </div>
      <Phases activity={activity} />
      <Next activity={activity} today={today} />
      <People activity={activity} />
    </Link>
  );
}

function Phases({ activity: { title, phases, status } }: Readonly<{ activity: ActivitySummary }>) {
  return (
    <div className={classes.phases}>
      {activityPhases.map((phase) => {
        const { total, done } = phases[phase];
        const label = activityPhaseLabels[phase];
        return (
          <div key={phase}>
            <div className={classes.phase}>
              <Text size="xs" c="dimmed">
                {label}
              </Text>
              <Text size="xs">{total > 0 ? words.progress(done, total) : words.none}</Text>
            </div>
            <Progress
              value={total > 0 ? (done / total) * 100 : 0}
              size={5}
              color={isOver(status) ? 'gray.5' : 'ember'}
              aria-label={words.progressLabel(title, label)}
            />
          </div>
        );
      })}
    </div>
  );
}

function Next({ activity, today }: CardProps) {
  const { nextTask, nextDueOn, taskCount, status } = activity;
  if (nextTask === null) {
    return (
      <Text size="sm" c="dimmed" className={classes.next ?? ''}>
        {taskCount > 0 ? words.allDone : words.noTasks}
      </Text>
    );
  }
  return (
    <div className={classes.next}>
      <Text size="xs" c="dimmed" flex="none">
        {words.next}
      </Text>
      <Text size="sm" className="one-line person-text" flex={1} title={nextTask}>
        {nextTask}
      </Text>
      {status === 'cancelled' ? null : <DueWords dueOn={nextDueOn} today={today} />}
    </div>
  );
}

function People({ activity: { signedCount, seats, owedCount } }: Readonly<{ activity: ActivitySummary }>) {
  if (signedCount === 0 && seats === null && owedCount === 0) return null;
  return (
    <div className={classes.people}>
      <Text size="xs" c="dimmed">
        {signedCount > 0 || seats !== null ? words.signed(signedCount, seats) : ''}
      </Text>
      {owedCount > 0 ? (
        <Text size="xs" fw={600} c="var(--weilu-warning-text)">
          {words.owed(owedCount)}
        </Text>
      ) : null}
    </div>
  );
}
