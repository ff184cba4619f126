import { weekdayOf } from '../../scripts/day-words';
import type { RowOf } from '../export-rows';
import { namesOf } from '../row-names';
import { plannerStatusLabels, writeInstant } from '../vocabulary';
import { writeFrontMatter } from './front-matter';
import type { NotePlan, PlannedWeek } from './note-plan';
import { fenced, joinParts, plainLine } from './note-text';

/** The note of a week of the content calendar, day by day. */
export function weekNote(week: PlannedWeek, plan: NotePlan): string {
  const community = plan.note.community(week.communityId);
  const properties = { 社群: community === null ? '' : `[[${community}]]`, 从: week.from, 到: week.to };
  return joinParts([
    writeFrontMatter(properties),
    `# 内容 ${week.from} 至 ${week.to}`,
    ...daysOf(week.items).flatMap(([day, items]) => [
      `## ${day} ${weekdayOf(day)}`,
      ...items.flatMap((item) => writeItem(item, plan)),
    ]),
  ]);
}

type Item = RowOf<'plannerItems'>;

function daysOf(items: readonly Item[]): readonly (readonly [day: Item['day'], items: readonly Item[]])[] {
  const days = [...new Set(items.map(({ day }) => day))];
  return days.map((day) => [day, items.filter((item) => item.day === day)]);
}

function writeItem(item: Item, { names }: NotePlan): readonly string[] {
  const groups = namesOf(item.groupIds, names.group).map(plainLine).join('、');
  const series = names.series(item.seriesId);
  const facts = [
    item.kind,
    plannerStatusLabels[item.status],
    groups,
    series === '' ? '' : `系列：${plainLine(series)}`,
    item.sentAt === null ? '' : `发于 ${writeInstant(item.sentAt)}`,
  ];
  return [
    `### ${item.time} ${plainLine(item.title)}`,
    facts.filter(Boolean).join(' · '),
    ...(item.body === '' ? [] : [fenced(item.body)]),
  ];
}
