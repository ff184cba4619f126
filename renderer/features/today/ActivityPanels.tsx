import { Badge, Button, Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import { activityStatusLabels } from '../../../shared/domain/activities/vocabulary';
import { type Day, daysBetween } from '../../../shared/domain/days';
import type { OpenActivity } from '../../../shared/wire/nouns/today';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { NextCueRow } from './NextCueRow';
import rows from './rows.module.css';
import { TaskRow } from './TaskRow';

const words = text.today;

type ActivityPanelsProps = Readonly<{ activities: readonly OpenActivity[]; today: Day }>;

/** 待办任务: each open activity with how far it is and what to do next. */
export function ActivityPanels({ activities, today }: ActivityPanelsProps) {
  if (activities.length > 0)
    return activities.map((activity) => (
      <ActivityPanel key={activity.id} activity={activity} today={today} />
    ));
  return (
    <Panel title={words.tasks}>
      <EmptyState
        sentence={words.noActivities}
        button={
          <Button component={Link} to="/activities?do=new" variant="default">
            {words.newActivity}
          </Button>
        }
      />
    </Panel>
  );
}

type ActivityPanelProps = Readonly<{ activity: OpenActivity; today: Day }>;

function ActivityPanel({ activity, today }: ActivityPanelProps) {
  const { id, title, startsOn, status, next, tasks } = activity;
  const isRunning = status === 'running';
  return (
    <Panel
      title={title}
      link={isRunning && next ? `/activities/${id}?tab=run` : `/activities/${id}`}
      note={words.startsIn(daysBetween(today, startsOn))}
      buttons={isRunning ? <RunningNow activity={activity} /> : <BeforeCount activity={activity} />}
    >
      {isRunning ? null : <BeforeProgress activity={activity} />}
      {next ? <NextCueRow key={next.cue.id} activity={activity} next={next} today={today} /> : null}
      {tasks.length === 0 ? (
        <Text c="dimmed" className={rows.quiet ?? ''}>
          {words.noTasks}
        </Text>
      ) : (
        tasks.map((task) => <TaskRow key={task.id} task={task} today={today} />)
      )}
    </Panel>
  );
}

type AboutProps = Readonly<{ activity: OpenActivity }>;

/** 进行中, and who checked in today. */
function RunningNow({ activity: { checkedIn } }: AboutProps) {
  return (
    <>
      {checkedIn === null ? null : (
        <Text size="sm" c="dimmed">
          {text.run.today.checkedIn(checkedIn)}
        </Text>
      )}
      <Badge variant="light" fw={500}>
        {activityStatusLabels.running}
      </Badge>
    </>
  );
}

function BeforeCount({ activity: { beforeDone, beforeTotal } }: AboutProps) {
  return (
    <Text size="sm" c="dimmed">
      {words.before(beforeDone, beforeTotal)}
    </Text>
  );
}

function BeforeProgress({ activity: { title, beforeDone, beforeTotal } }: AboutProps) {
  return (
    <Progress
      className={rows.progress ?? ''}
      size="sm"
      value={beforeTotal === 0 ? 100 : (100 * beforeDone) / beforeTotal}
      aria-label={words.beforeLabel(title)}
    />
  );
}
