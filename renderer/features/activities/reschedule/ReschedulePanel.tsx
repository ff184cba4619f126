import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Activity, Task } from '../../../../shared/domain/activities/activity';
import {
  movesWithEvent,
  type ScheduleChange,
  scheduleChanges,
} from '../../../../shared/domain/activities/schedule';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { TimeField } from '../inline/TimeField';
import { AsidePanel } from '../page/AsidePanel';
import { ChangesTable } from './ChangesTable';
import classes from './Reschedule.module.css';

const words = text.activities.reschedule;

function byDay(a: ScheduleChange, b: ScheduleChange): number {
  return (a.to ?? '') < (b.to ?? '') ? -1 : 1;
}

type ReschedulePanelProps = Readonly<{ activity: Activity; tasks: readonly Task[]; onClose: () => void }>;

/** 改期: another day for the event, with what will move shown before anything is written. */
export function ReschedulePanel({ activity, tasks, onClose }: ReschedulePanelProps) {
  const run = useRun();
  const [startsOn, setStartsOn] = useState(activity.startsOn);
  const [startsAt, setStartsAt] = useState(activity.startsAt);
  const changes = scheduleChanges(tasks, startsOn).toSorted(byDay);
  const staying = tasks.filter((task) => !movesWithEvent(task)).length;
  const same = startsOn === activity.startsOn && startsAt === activity.startsAt;
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (await run('activities.reschedule', { id: activity.id, startsOn, startsAt })) onClose();
  };
  return (
    <AsidePanel title={words.title} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void confirm(event)} aria-label={words.title}>
        <Group gap="sm" grow preventGrowOverflow={false} align="flex-start">
          <DayField
            label={words.day}
            value={startsOn}
            onChange={(chosen) => chosen && setStartsOn(chosen)}
            autoFocus
          />
          <TimeField label={words.time} value={startsAt} onChange={setStartsAt} />
        </Group>
        <div role="status">
          <Text fw={600}>{changes.length > 0 ? words.changes(changes.length) : words.same}</Text>
          {staying > 0 ? (
            <Text size="sm" c="dimmed">
              {words.stay(staying)}
            </Text>
          ) : null}
        </div>
        <Button type="submit" disabled={same}>
          {words.confirm}
        </Button>
        {changes.length > 0 ? <ChangesTable changes={changes} /> : null}
      </form>
    </AsidePanel>
  );
}
