import { Button, Group, Kbd, Text, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Activity } from '../../../../shared/domain/activities/activity';
import type { Cue } from '../../../../shared/domain/activities/parts';
import { writeCueTime } from '../../../../shared/domain/activities/run/cue-time';
import { cueText, minutesLate } from '../../../../shared/domain/activities/run/next-cue';
import { useNow } from '../../../data/use-now';
import { text } from '../../../i18n/text';
import classes from './LiveRun.module.css';
import type { LiveSteps } from './use-live-run';

const words = text.run.live;

type LiveCueProps = Readonly<{ cue: Cue; activity: Activity; steps: LiveSteps }>;

/** The next cue as it is read across a table: when, what, who, and every word of it. */
export function LiveCue({ cue, activity, steps }: LiveCueProps) {
  const now = useNow();
  const late = minutesLate(cue, activity, now);
  const { finished, note } = steps.said(cue);
  const silent = finished === '';
  return (
    <div className={classes.cue}>
      <Group gap="sm" wrap="nowrap">
        <Text fw={600} size="lg" flex="none">
          {writeCueTime(cue, activity)}
        </Text>
        <Text size="sm" flex="none" c={late > 0 ? 'var(--weilu-warning-text)' : 'dimmed'}>
          {text.run.until(late)}
        </Text>
        <Text size="sm" c="dimmed" className="one-line person-text" title={cue.owner}>
          {cue.owner}
        </Text>
      </Group>
      <Title order={3} size="h1" className="person-text">
        {cue.title}
      </Title>
      {silent ? (
        <Text size="sm" c="dimmed">
          {words.silent}
        </Text>
      ) : (
        <div className={`${classes.bubble} person-text`}>{finished ?? cueText(cue, activity.scripts)}</div>
      )}
      {note === null ? null : (
        <Text size="sm" c="var(--weilu-warning-text)" role="status">
          {note}
        </Text>
      )}
      <Group gap="xs">
        <Button
          size="md"
          leftSection={silent ? null : <IconCopy size={18} stroke={1.6} />}
          rightSection={<Kbd size="sm">{words.space}</Kbd>}
          onClick={steps.say}
        >
          {silent ? words.stamp : words.copy}
        </Button>
        {silent ? null : (
          <Button variant="default" size="md" onClick={steps.stamp}>
            {words.onlyStamp}
          </Button>
        )}
        <Button variant="subtle" color="gray" size="md" onClick={steps.skip}>
          {words.skip}
        </Button>
      </Group>
    </div>
  );
}
