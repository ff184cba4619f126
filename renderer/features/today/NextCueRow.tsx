import { Button, Text } from '@mantine/core';
import { cueClock } from '../../../shared/domain/activities/run/cue-time';
import { minutesLate } from '../../../shared/domain/activities/run/next-cue';
import { stampCue } from '../../../shared/domain/activities/run/run-state';
import type { Day } from '../../../shared/domain/days';
import type { OpenActivity } from '../../../shared/wire/nouns/today';
import { useHost } from '../../data/host-context';
import { showError } from '../../data/toasts';
import { useActivityWords } from '../../data/use-activity-words';
import { useNow } from '../../data/use-now';
import { useOnce } from '../../data/use-once';
import { useRun } from '../../data/use-run';
import { useSayCue } from '../../data/use-say-cue';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import rows from './rows.module.css';

const words = text.run;

type NextCueRowProps = Readonly<{
  activity: OpenActivity;
  next: NonNullable<OpenActivity['next']>;
  today: Day;
}>;

/** The next cue of a running activity: copied and stamped from here as from its page. */
export function NextCueRow({ activity, next: { cue, body }, today }: NextCueRowProps) {
  const now = useNow();
  const { vault } = useHost();
  const run = useRun();
  const sayCue = useSayCue();
  const said = useActivityWords(activity)(body);
  const { id } = activity;

  const stamp = async (doneAt: number) => {
    try {
      // The cues as they are by now: other windows may run the same show.
      const detail = await vault.query('activities.detail', { id });
      if (!detail) return false;
      const cues = [...stampCue(detail.activity.cues, cue.id, doneAt)];
      return (await run('activities.update', { id, patch: { cues } }, { quiet: true })) !== null;
    } catch (thrown) {
      showError(thrown);
      return false;
    }
  };
  const say = useOnce(async () => {
    await sayCue(cue, said, stamp);
    return false;
  });

  const { day, time } = cueClock(cue, activity);
  const late = minutesLate(cue, activity, now);
  const when = [day === today ? words.until(late) : sayDay(day, today), cue.owner];
  const about = when.filter(Boolean).join(' · ');
  return (
    <div className={rows.row}>
      <Text className={rows.time ?? ''} fw={600}>
        {time}
      </Text>
      <div className={rows.words}>
        <p className={`${rows.title} one-line person-text`} title={cue.title}>
          {cue.title}
        </p>
        <Text
          size="xs"
          className="one-line person-text"
          title={about}
          c={late > 0 ? 'var(--weilu-warning-text)' : 'dimmed'}
        >
          {about}
        </Text>
      </div>
      <Button
        variant="light"
        size="compact-sm"
        flex="none"
        aria-label={words.today.stampOf(cue.title)}
        onClick={() => void say()}
      >
        {said.finished === '' ? words.live.stamp : words.live.copy}
      </Button>
    </div>
  );
}
