import { Text } from '@mantine/core';
import type { Rhythm } from '../../../../shared/domain/planner/rhythm';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { Panel } from '../../../ui/Panel';
import classes from './Rhythm.module.css';
import { useRhythm } from './use-rhythm';

const words = text.rhythm.settings.limits;

type Limit =
  | 'readingPace'
  | 'tipSeconds'
  | 'articleSeconds'
  | 'materialRestDays'
  | 'sameKindDays'
  | 'emptyDays';

/** Each with the bounds of its schema. */
const bounds: Readonly<Record<Limit, readonly [least: number, most: number]>> = {
  readingPace: [100, 1500],
  tipSeconds: [10, 3600],
  articleSeconds: [10, 7200],
  materialRestDays: [0, 3650],
  sameKindDays: [1, 30],
  emptyDays: [0, 30],
};

const limits = Object.keys(bounds) as readonly Limit[];

/** 阅读与提醒: how long a text may take, how long a material rests, and when the calendar speaks up. */
export function LimitsPanel() {
  const { rhythm, change } = useRhythm();
  return (
    <Panel title={words.title} note={words.note}>
      <div className={classes.limits}>
        {limits.map((limit) => (
          <InlineNumber
            key={limit}
            label={words[limit]}
            value={rhythm[limit]}
            least={bounds[limit][0]}
            most={bounds[limit][1]}
            w={158}
            onSave={async (value) => value === null || change({ [limit]: value })}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" px={16} pb={12}>
        {words.example(charactersIn(rhythm.tipSeconds, rhythm), charactersIn(rhythm.articleSeconds, rhythm))}
      </Text>
    </Panel>
  );
}

function charactersIn(seconds: number, { readingPace }: Pick<Rhythm, 'readingPace'>): number {
  return Math.floor((seconds * readingPace) / 60);
}
