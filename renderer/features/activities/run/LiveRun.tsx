import { Button, CloseButton, Group, Kbd, Progress, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Activity } from '../../../../shared/domain/activities/activity';
import {
  minutesLate,
  openCues,
  orderedCues,
  plannedAt,
} from '../../../../shared/domain/activities/run/next-cue';
import { type RunState, runState } from '../../../../shared/domain/activities/run/run-state';
import { type Day, dayOf, daysBetween, type Instant, timeOf } from '../../../../shared/domain/days';
import { useNow } from '../../../data/use-now';
import { useToday } from '../../../data/use-today';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import type { ActivityEditor } from '../page/use-activity-editor';
import { FollowingCues } from './FollowingCues';
import { LiveCue } from './LiveCue';
import classes from './LiveRun.module.css';
import { useLiveKeys } from './use-live-keys';
import { useLiveRun } from './use-live-run';

const words = text.run.live;

type LiveRunProps = Readonly<{ editor: ActivityEditor; onLeave: () => void }>;

/** 开跑: the next cue large, with its words; Space copies and stamps it. */
export function LiveRun({ editor, onLeave }: LiveRunProps) {
  const { activity } = editor.detail;
  const now = useNow();
  const steps = useLiveRun(editor);
  const stage = useRef<HTMLElement>(null);
  // A stamp may be of this very moment, which the clock that ticks twice a minute has not reached.
  const state = runState(activity.cues, activity, Math.max(now, Date.now()));
  useLiveKeys(steps);
  useEscape(onLeave);
  const dealtWith = state.dealtWith;
  // Off the button that was pressed: the next Space is for the next cue.
  // biome-ignore lint/correctness/useExhaustiveDependencies: not read, but the focus is taken back after each cue that was dealt with
  useEffect(() => stage.current?.focus(), [dealtWith]);

  return (
    <section ref={stage} tabIndex={-1} className={classes.stage} aria-label={words.label}>
      <LiveStatus state={state} activity={activity} onLeave={onLeave} />
      {state.next ? (
        <>
          <LiveCue key={state.next.id} cue={state.next} activity={activity} steps={steps} />
          <FollowingCues cues={openCues(activity.cues).slice(1)} activity={activity} />
        </>
      ) : (
        <div className={classes.over} role="status">
          <IconCheck size={28} stroke={1.6} aria-hidden />
          <Text fw={600}>{words.over}</Text>
          <Text size="sm" c="dimmed">
            {words.overHint}
          </Text>
          <Button variant="light" onClick={onLeave}>
            {words.leave}
          </Button>
        </div>
      )}
      {dealtWith > 0 ? (
        <Group justify="flex-end">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconArrowBackUp size={15} stroke={1.6} />}
            rightSection={<Kbd size="xs">Backspace</Kbd>}
            onClick={steps.back}
          >
            {words.back}
          </Button>
        </Group>
      ) : null}
    </section>
  );
}

type LiveStatusProps = Readonly<{ state: RunState; activity: Activity; onLeave: () => void }>;

/** How far the run is, how late, and when it ends. */
function LiveStatus({ state, activity, onLeave }: LiveStatusProps) {
  const { dealtWith, total, endsAt, next } = state;
  const today = useToday();
  const at = words.at(Math.min(dealtWith + 1, total), total);
  return (
    <div className={classes.status}>
      <Group gap="sm" wrap="wrap" role="status" aria-label={words.status} flex={1}>
        <Text size="sm" c="dimmed">
          {at}
        </Text>
        <Pace state={state} activity={activity} />
        {endsAt === null ? null : (
          <Text size="sm" c="dimmed">
            {next ? endInWords(endsAt, plannedEnd(activity), today) : words.ended(timeOf(endsAt))}
          </Text>
        )}
      </Group>
      <Progress value={(dealtWith / Math.max(total, 1)) * 100} w={120} size="sm" aria-label={at} />
      <CloseButton size="sm" aria-label={words.leave} onClick={onLeave} />
    </div>
  );
}

type PaceProps = Readonly<{ state: RunState; activity: Activity }>;

/** How late or early the run is; days ahead of it that is no pace, and before the first cue is due there is none. */
function Pace({ state: { dealtWith, drift }, activity }: PaceProps) {
  const first = orderedCues(activity.cues)[0];
  const now = useNow();
  const daysLeft = first ? Math.ceil(-minutesLate(first, activity, now) / 1440) : 0;
  if (daysLeft > 1) {
    return (
      <Text size="sm" c="dimmed">
        {words.rehearsal(daysBetween(dayOf(now), activity.startsOn))}
      </Text>
    );
  }
  if (dealtWith === 0 && drift <= 0) return null;
  return (
    <Text size="sm" fw={600} {...(drift > 0 ? { c: 'var(--weilu-warning-text)' } : {})}>
      {text.run.drift(drift)}
    </Text>
  );
}

/** The day is said where it is not today, and where the run ends on another one than planned. */
function endInWords(endsAt: Instant, planned: Instant, today: Day): string {
  const sayEnd = (at: Instant) =>
    dayOf(endsAt) === dayOf(planned) && dayOf(endsAt) === today
      ? timeOf(at)
      : `${sayDate(dayOf(at), today)} ${timeOf(at)}`;
  return words.end(sayEnd(endsAt), sayEnd(planned));
}

function plannedEnd(activity: Activity): Instant {
  return plannedAt({ minute: orderedCues(activity.cues).at(-1)?.minute ?? 0 }, activity);
}
