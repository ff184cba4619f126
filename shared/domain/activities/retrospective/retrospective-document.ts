import { weekdayOf } from '../../scripts/day-words';
import {
  type Activity,
  type ActivityPhase,
  activityPhases,
  type Metric,
  type Retrospective,
  type Task,
} from '../activity';
import { noValue, writeAmount, writeDeviation } from '../deviation';
import { findActivityTemplate } from '../templates';
import { activityPhaseLabels, activityStatusLabels } from '../vocabulary';

/** One piece of a section, in plain text of one line each. No text here is markup. */
export type DocumentBlock =
  | Readonly<{ kind: 'paragraph'; text: string }>
  | Readonly<{ kind: 'bullets'; items: readonly string[] }>
  | Readonly<{ kind: 'table'; header: readonly string[]; rows: readonly (readonly string[])[] }>;

export type DocumentSection = Readonly<{ heading: string; blocks: readonly DocumentBlock[] }>;

/** What every export of a retrospective (复盘) is made from, so that all of them say the same. */
export type RetrospectiveDocument = Readonly<{ title: string; sections: readonly DocumentSection[] }>;

/** What a retrospective is written from. */
export type RetrospectiveSource = Readonly<{
  activity: Activity;
  tasks: readonly Task[];
  communityName: string;
  groupNames: readonly string[];
}>;

/** Headings of what people write themselves, in the order of the document; the sections before are facts. */
export const conclusionHeadings: Readonly<Record<keyof Retrospective, string>> = {
  achieved: '做到了什么',
  missed: '没做到什么',
  lessons: '沉淀的经验',
};

/** What an empty section says. */
const notWrittenYet = '还没写';

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

/** Several lines as one sentence: a line that ends without a mark gets one before the next. */
function oneSentence(text: string): string {
  return linesOf(text).reduce(
    (before, line) => before + (/[。！？；：，、.!?;:,…]$/u.test(before) || before === '' ? '' : '；') + line,
    '',
  );
}

/** One point a line; a bullet sign typed in front of it is dropped. */
function pointsOf(text: string): readonly string[] {
  return linesOf(text)
    .map((line) => line.replace(/^[-*•·]\s+/u, ''))
    .filter((line) => !/^[-*•·]?$/u.test(line));
}

function facts({ activity, communityName, groupNames }: RetrospectiveSource): DocumentSection {
  const { brief } = activity;
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['社群', communityName],
    ['群', groupNames.map(oneLine).join('、')],
    ['活动类型', findActivityTemplate(activity.templateId)?.name ?? ''],
    ['时间', `${activity.startsOn}（${weekdayOf(activity.startsOn)}）${activity.startsAt}`],
    ['状态', activityStatusLabels[activity.status]],
    ['目的', brief.purpose],
    ['为谁办', brief.audience],
    ['为什么参加', brief.reason],
    ['规则', brief.rules],
    ['奖励', brief.rewards],
  ];
  const items = lines.flatMap(([label, text]) => (text.trim() ? [`${label}：${oneSentence(text)}`] : []));
  return { heading: '基本信息', blocks: [{ kind: 'bullets', items }] };
}

function metricRow(metric: Metric): readonly string[] {
  const unit = oneLine(metric.unit);
  return [
    oneLine(metric.name),
    writeAmount(metric.goal, unit),
    writeAmount(metric.actual, unit),
    writeDeviation(metric),
  ];
}

function results(metrics: readonly Metric[]): DocumentSection {
  const heading = '目标与结果';
  if (metrics.length === 0) return { heading, blocks: [{ kind: 'paragraph', text: '没有设目标' }] };
  const header = ['指标', '目标', '实际', '偏差'];
  return { heading, blocks: [{ kind: 'table', header, rows: metrics.map(metricRow) }] };
}

function countRow(label: string, tasks: readonly Task[]): readonly string[] {
  const done = tasks.filter((task) => task.doneAt !== null).length;
  return [label, String(tasks.length), String(done), String(tasks.length - done)];
}

function openTaskLine(task: Task): string {
  const owner = oneLine(task.owner) || noValue;
  const title = `${activityPhaseLabels[task.phase]}：${oneLine(task.title)}`;
  return `${title}（负责人 ${owner}，应于 ${task.dueOn ?? noValue}）`;
}

function inPlanOrder(tasks: readonly Task[]): readonly Task[] {
  const order = (phase: ActivityPhase) => activityPhases.indexOf(phase);
  return tasks.toSorted((a, b) => order(a.phase) - order(b.phase) || a.position - b.position);
}

function completion(tasks: readonly Task[]): DocumentSection {
  const heading = '任务完成情况';
  if (tasks.length === 0) return { heading, blocks: [{ kind: 'paragraph', text: '没有任务' }] };
  const rows = activityPhases.map((phase) =>
    countRow(
      activityPhaseLabels[phase],
      tasks.filter((task) => task.phase === phase),
    ),
  );
  const open = inPlanOrder(tasks).filter((task) => task.doneAt === null);
  const table: DocumentBlock = {
    kind: 'table',
    header: ['阶段', '总数', '完成', '未完成'],
    rows: [...rows, countRow('合计', tasks)],
  };
  if (open.length === 0) return { heading, blocks: [table, { kind: 'paragraph', text: '全部完成' }] };
  return {
    heading,
    blocks: [
      table,
      { kind: 'paragraph', text: '没有完成的任务：' },
      { kind: 'bullets', items: open.map(openTaskLine) },
    ],
  };
}

function written(heading: string, text: string): DocumentSection {
  const items = pointsOf(text);
  const block: DocumentBlock =
    items.length > 0 ? { kind: 'bullets', items } : { kind: 'paragraph', text: notWrittenYet };
  return { heading, blocks: [block] };
}

function conclusions({ achieved, missed, lessons }: Retrospective): readonly DocumentSection[] {
  return [
    written(conclusionHeadings.achieved, achieved),
    written(conclusionHeadings.missed, missed),
    written(conclusionHeadings.lessons, lessons),
  ];
}

/** Writes the retrospective of an activity as one document for every export. */
export function buildRetrospectiveDocument(source: RetrospectiveSource): RetrospectiveDocument {
  const { activity, tasks } = source;
  return {
    title: `复盘：${oneLine(activity.title)}`,
    sections: [
      facts(source),
      results(activity.metrics),
      completion(tasks),
      ...conclusions(activity.retrospective),
    ],
  };
}

/** The sections of a retrospective that are drawn from the data. */
export function factSections(document: RetrospectiveDocument): readonly DocumentSection[] {
  const headings = new Set(Object.values(conclusionHeadings));
  return document.sections.filter((section) => !headings.has(section.heading));
}
