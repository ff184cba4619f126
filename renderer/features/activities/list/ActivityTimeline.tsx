import { Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import {
  type Stretch,
  type TimelineBar,
  timelineOf,
} from '../../../../shared/domain/activities/list/timeline';
import { activityStatusLabels } from '../../../../shared/domain/activities/vocabulary';
import { type Day, shiftDay } from '../../../../shared/domain/days';
import type { ActivityId } from '../../../../shared/domain/ids';
import type { ActivitySummary } from '../../../../shared/wire/nouns/activities';
import { sayDate, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './ActivityTimeline.module.css';
import { TimelineScale } from './TimelineScale';
import { noteOpened } from './use-last-opened';

const words = text.activityList.timeline;
/** Width of a day in pixels, and of the column with the titles. */
const narrowest = 7;
const widest = 26;
const titles = 190;
/** Room behind the last day, for the words behind a bar. */
const wordsRoom = 150;

type ActivityTimelineProps = Readonly<{ activities: readonly ActivitySummary[]; today: Day }>;

/** 时间线: activities over the days, their preparation lighter. Arrows go from bar to bar, Enter opens one. */
export function ActivityTimeline({ activities, today }: ActivityTimelineProps) {
  const timeline = useMemo(() => timelineOf(activities, today), [activities, today]);
  const { ref, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const dayWidth = Math.max(narrowest, Math.min(widest, (width - titles - wordsRoom) / timeline.days));
  const [reached, setReached] = useState<ActivityId | null>(null);
  const { bars, outside } = timeline;
  // One bar is reached by Tab: the last one, or the first.
  const stop = bars.some(({ id }) => id === reached) ? reached : bars[0]?.id;
  const byId = useMemo(() => new Map(activities.map((each) => [each.id, each])), [activities]);
  const todayAt = timeline.today * dayWidth;

  useLayoutEffect(() => {
    const { current } = scroller;
    // What is to come is looked at more often than what was.
    if (!current || width === 0) return;
    // Whole weeks, so that the day at the edge is read whole.
    const week = 7 * dayWidth;
    current.scrollLeft = Math.floor((todayAt - (width - titles) / 3) / week) * week;
  }, [todayAt, width, dayWidth]);

  const move = (event: KeyboardEvent<HTMLElement>) => {
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const to = places[event.key]?.(at, links.length - 1);
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
  };
  return (
    <div ref={ref}>
      <div ref={scroller} className={classes.scroller}>
        <div
          className={classes.chart}
          style={{
            width: titles + timeline.days * dayWidth + wordsRoom,
            ['--titles' as string]: `${titles}px`,
          }}
        >
          <TimelineScale timeline={timeline} dayWidth={dayWidth} />
          <ul className={classes.rows} aria-label={words.label} onKeyDown={move}>
            {bars.map((bar) => {
              const activity = byId.get(bar.id);
              return activity ? (
                <TimelineRow
                  key={bar.id}
                  activity={activity}
                  bar={bar}
                  today={today}
                  dayWidth={dayWidth}
                  reachable={bar.id === stop}
                  onFocus={() => setReached(bar.id)}
                />
              ) : null;
            })}
          </ul>
          <div className={classes.today} style={{ left: titles + todayAt + dayWidth / 2 }} aria-hidden />
        </div>
      </div>
      <Text size="xs" c="dimmed" mt="xs">
        {[words.hint, ...(outside.length > 0 ? [words.outside(outside.length)] : [])].join(' · ')}
      </Text>
    </div>
  );
}

/** Where a key leads from a bar. */
const places: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

type TimelineRowProps = Readonly<{
  activity: ActivitySummary;
  bar: TimelineBar;
  today: Day;
  dayWidth: number;
  reachable: boolean;
  onFocus: () => void;
}>;

function TimelineRow({ activity, bar, today, dayWidth, reachable, onFocus }: TimelineRowProps) {
  const { id, title, status, startsOn, days } = activity;
  const last = shiftDay(startsOn, days - 1);
  const said = words.days(sayDate(startsOn, today), days > 1 ? sayDate(last, today) : '');
  const place = ({ at, days: length }: Stretch) => ({
    left: at * dayWidth,
    width: Math.max(6, length * dayWidth),
  });
  return (
    <li>
      <Link
        to={`/activities/${id}`}
        className={classes.row}
        aria-label={words.bar(title, said, activityStatusLabels[status])}
        title={`${title}\n${sayDayFully(startsOn)}${days > 1 ? ` – ${sayDayFully(last)}` : ''}`}
        tabIndex={reachable ? 0 : -1}
        onClick={() => noteOpened(`/activities/${id}`)}
        onFocus={onFocus}
      >
        <span className={classes.title}>
          <span className="one-line person-text">{title}</span>
          <span className={classes.status}>{activityStatusLabels[status]}</span>
        </span>
        <span className={classes.track}>
          {bar.preparation ? (
            <span className={classes.preparation} data-status={status} style={place(bar.preparation)} />
          ) : null}
          <span className={classes.run} data-status={status} style={place(bar.run)} />
          <span className={classes.said} style={{ left: place(bar.run).left + place(bar.run).width + 6 }}>
            {said}
          </span>
        </span>
      </Link>
    </li>
  );
}
