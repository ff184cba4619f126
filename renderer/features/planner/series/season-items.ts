import type { Day } from '../../../../shared/domain/days';
import { writeCsvLines } from '../../../../shared/domain/export/csv-table';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import type { PlannerSeries } from '../../../../shared/domain/planner/series';
import { seriesTitle } from '../../../../shared/domain/planner/series/series-title';
import { sayDateAndWeekday, sayWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.series.plan;

/** The number of a pattern with what touches it: 第{编号}期, 锦囊{编号}. */
const aroundNumber = /[^\s·|：:，,、}]*\{编号\}[^\s·|：:，,、{]*/;

/** The number of an item as its title has it: 第001期, 锦囊001; empty without one. */
export function numberOf(item: PlannerItem, series: PlannerSeries): string {
  if (item.number === null) return '';
  const titlePattern = aroundNumber.exec(series.titlePattern)?.[0] ?? '{编号}';
  return seriesTitle({ ...series, titlePattern }, { number: item.number, topic: '', host: '' });
}

/** What the person writes of an item: its topic, or the whole title where no number is part of it. */
export function topicOf(item: PlannerItem): string {
  return item.number === null ? item.title : item.topic;
}

/** Items that are still to come: not sent, not given up, not past. */
export function comingOf(items: readonly PlannerItem[], today: Day): readonly PlannerItem[] {
  return items.filter((item) => !isSent(item) && item.skippedAt === null && item.day >= today);
}

/** What is told to the group, a line a session: 第001期 11月23日 周一 20:00 沈老师：晚间护肤. */
export function announcementOf(items: readonly PlannerItem[], series: PlannerSeries, today: Day): string {
  const lines = items.map((item) =>
    words.line({
      number: numberOf(item, series),
      day: `${sayDateAndWeekday(item.day, today)} ${item.time}`,
      host: item.host?.name ?? '',
      topic: topicOf(item).trim(),
    }),
  );
  return lines.join('\n');
}

/** The season as a table for spreadsheets (CSV). */
export function seasonTable(
  items: readonly PlannerItem[],
  series: PlannerSeries,
  stateOf: (item: PlannerItem) => string,
): string {
  const rows = items.map((item) => [
    numberOf(item, series),
    item.day,
    sayWeekday(item.day),
    item.time,
    item.host?.name ?? '',
    item.domain,
    item.number === null ? '' : item.topic,
    item.title,
    stateOf(item),
  ]);
  return writeCsvLines([words.headings, ...rows]);
}
