import { Anchor, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import type { PlannerSeries } from '../../../../shared/domain/planner/series';
import { useNow } from '../../../data/use-now';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { ItemState } from '../../../ui/ItemState';
import { HostCell } from './HostCell';
import classes from './Season.module.css';
import { numberOf } from './season-items';
import { TopicCell } from './TopicCell';

const words = text.series.plan;

type SeasonRowProps = Readonly<{
  item: PlannerItem;
  series: PlannerSeries;
  index: number;
  /** Where it stands in the list, in pixels. */
  top: number;
  chosen: boolean;
  shows: Readonly<{ domain: boolean; number: boolean }>;
  onToggle: () => void;
  /** To the topic of the next or the last row; false where there is none. */
  onStep: (step: 1 | -1) => boolean;
  onLeave: () => void;
}>;

/** One session of a season. */
export function SeasonRow(props: SeasonRowProps) {
  const { item, series, index, top, chosen, shows, onToggle, onStep, onLeave } = props;
  const today = useToday();
  const now = useNow();
  const day = sayDateAndWeekday(item.day, today);
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={chosen}
      className={`${classes.cells} ${classes.row}`}
      data-past={isSent(item) || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span role="gridcell" tabIndex={-1}>
        <Checkbox size="xs" checked={chosen} aria-label={words.choose(item.title)} onChange={onToggle} />
      </span>
      {shows.number ? (
        <span role="gridcell" tabIndex={-1} className="one-line person-text" title={item.title}>
          {numberOf(item, series)}
        </span>
      ) : null}
      <span role="gridcell" tabIndex={-1} className="one-line">
        <Anchor
          component={Link}
          to={`/planner?view=week&day=${item.day}&item=${item.id}`}
          size="sm"
          c="inherit"
          title={`${sayDayFully(item.day)} ${item.time}`}
          aria-label={words.open(day)}
          onClick={onLeave}
        >
          {day}
        </Anchor>
      </span>
      <span role="gridcell" tabIndex={-1} className={classes.hostCell}>
        <HostCell item={item} series={series} />
      </span>
      {shows.domain ? (
        <span role="gridcell" tabIndex={-1} className="one-line person-text" title={item.domain}>
          {item.domain}
        </span>
      ) : null}
      <span role="gridcell" tabIndex={-1} className={classes.topicCell} data-topic={index}>
        <TopicCell item={item} onStep={onStep} />
      </span>
      <span role="gridcell" tabIndex={-1} className="one-line">
        <ItemState item={item} now={now} />
      </span>
    </div>
  );
}
