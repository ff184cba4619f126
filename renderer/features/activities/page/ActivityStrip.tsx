import { Button, Progress, Text } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { findActivityTemplate } from '../../../../shared/domain/activities/templates';
import { instantOf } from '../../../../shared/domain/days';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useToday } from '../../../data/use-today';
import { sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { isOver, sayCountdown, sayStart } from '../countdown';
import classes from './ActivityPage.module.css';

const words = text.activities.page;

type ActivityStripProps = Readonly<{ detail: ActivityDetail; onReschedule: () => void }>;

/** When, where, and how much is done, in one line under the title. */
export function ActivityStrip({ detail, onReschedule }: ActivityStripProps) {
  const { activity, tasks, groupNames } = detail;
  const today = useToday();
  const { words: countdown, late } = sayCountdown(activity, today);
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length;
  const template = activity.templateName || findActivityTemplate(activity.templateId)?.name;
  const place = [template, groupNames.join('、') || words.noGroups];
  return (
    <div className={classes.strip}>
      <Text fw={600} title={sayFully(instantOf(activity.startsOn, activity.startsAt))}>
        {sayStart(activity, today)}
      </Text>
      <Text c={late ? 'var(--weilu-warning-text)' : 'dimmed'}>{countdown}</Text>
      {isOver(activity.status) ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCalendar size={15} stroke={1.6} />}
          onClick={onReschedule}
        >
          {words.reschedule}
        </Button>
      )}
      <Text c="dimmed" className="one-line person-text">
        {place.filter(Boolean).join(' · ')}
      </Text>
      <div className={classes.progress}>
        <Text size="sm" c="dimmed">
          {words.total(done, tasks.length)}
        </Text>
        <Progress
          value={tasks.length > 0 ? (done / tasks.length) * 100 : 0}
          w={140}
          size={6}
          aria-label={words.totalLabel}
        />
      </div>
    </div>
  );
}
