import { Button, Progress, Text } from '@mantine/core';
import { Link } from 'react-router';
import { type Day, daysBetween } from '../../../shared/domain/days';
import type { OpenActivity } from '../../../shared/wire/nouns/today';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
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
  const { id, title, startsOn, beforeDone, beforeTotal, tasks } = activity;
  return (
    <Panel
      title={title}
      link={`/activities/${id}`}
      note={words.startsIn(daysBetween(today, startsOn))}
      buttons={
        <Text size="sm" c="dimmed">
          {words.before(beforeDone, beforeTotal)}
        </Text>
      }
    >
      <Progress
        className={rows.progress ?? ''}
        size="sm"
        value={beforeTotal === 0 ? 100 : (100 * beforeDone) / beforeTotal}
        aria-label={words.beforeLabel(title)}
      />
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
