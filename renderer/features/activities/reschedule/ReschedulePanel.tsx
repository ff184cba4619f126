import { Button, Group, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Activity, Task } from '../../../../shared/domain/activities/activity';
import { dayRulesOf } from '../../../../shared/domain/activities/schedule/day-rules';
import { previewReschedule } from '../../../../shared/domain/activities/schedule/schedule-changes';
import { useRun } from '../../../data/use-run';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { TimeField } from '../inline/TimeField';
import { AsidePanel } from '../page/AsidePanel';
import { AnchorFields } from './AnchorFields';
import { ChangesTable } from './ChangesTable';
import { KeptList } from './KeptList';
import classes from './Reschedule.module.css';

const words = text.activities.reschedule;

type ReschedulePanelProps = Readonly<{ activity: Activity; tasks: readonly Task[]; onClose: () => void }>;

/** 改期: another day for the event or its anchors, with what will move shown before anything is written. */
export function ReschedulePanel({ activity, tasks, onClose }: ReschedulePanelProps) {
  const run = useRun();
  const today = useToday();
  const days = dayRulesOf(useStatutory());
  const [startsOn, setStartsOn] = useState(activity.startsOn);
  const [startsAt, setStartsAt] = useState(activity.startsAt);
  const [anchors, setAnchors] = useState(activity.anchors);
  const { changes, kept } = previewReschedule(tasks, { startsOn, anchors }, days);
  const sameAnchors = JSON.stringify(anchors) === JSON.stringify(activity.anchors);
  const same = startsOn === activity.startsOn && startsAt === activity.startsAt && sameAnchors;
  const named = anchors.every(({ name }) => name.trim() !== '');
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = anchors.map((anchor) => ({ ...anchor, name: anchor.name.trim() }));
    const changed = sameAnchors ? {} : { anchors: trimmed };
    if (await run('activities.reschedule', { id: activity.id, startsOn, startsAt, ...changed })) onClose();
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
        <AnchorFields anchors={anchors} startsOn={startsOn} today={today} onChange={setAnchors} />
        <Text fw={changes.length > 0 ? 600 : 400} role="status">
          {changes.length > 0 ? words.changes(changes.length) : words.same}
        </Text>
        <Button type="submit" disabled={same || !named}>
          {words.confirm}
        </Button>
        {changes.length > 0 ? <ChangesTable changes={changes} /> : null}
        <KeptList kept={kept} today={today} />
      </form>
    </AsidePanel>
  );
}
