import { Text } from '@mantine/core';
import type { Activity } from '../../../../shared/domain/activities/activity';
import type { Cue } from '../../../../shared/domain/activities/parts';
import { writeCueTime } from '../../../../shared/domain/activities/run/cue-time';
import { text } from '../../../i18n/text';
import classes from './LiveRun.module.css';

/** Shown of what follows: more is in the table. */
const shown = 4;

type FollowingCuesProps = Readonly<{ cues: readonly Cue[]; activity: Activity }>;

/** 接下来: the cues behind the next one. */
export function FollowingCues({ cues, activity }: FollowingCuesProps) {
  if (cues.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed">
        {text.run.live.following}
      </Text>
      <ol className={classes.following} aria-label={text.run.live.following}>
        {cues.slice(0, shown).map((cue) => (
          <li key={cue.id}>
            <span>{writeCueTime(cue, activity)}</span>
            <span className="one-line person-text" title={cue.title}>
              {cue.title}
            </span>
            <span className="one-line person-text" title={cue.owner}>
              {cue.owner}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
