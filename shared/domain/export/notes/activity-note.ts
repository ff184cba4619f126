import { activityPhases } from '../../activities/activity';
import { writeAmount, writeDeviation } from '../../activities/deviation';
import { pointHeadings } from '../../activities/retrospective/document/conclusions';
import { pointSections } from '../../activities/retrospective/retrospective';
import { activityPhaseLabels, activityStatusLabels } from '../../activities/vocabulary';
import type { RowOf } from '../export-rows';
import { namesOf } from '../row-names';
import { writeFrontMatter } from './front-matter';
import type { NotePlan } from './note-plan';
import { fenced, joinParts, listOf, plainLine, plainText, section } from './note-text';

type Activity = RowOf<'activities'>;

/** The note of an activity: brief, goals, tasks to tick, scripts, risks, and the retrospective (复盘). */
export function activityNote(activity: Activity, plan: NotePlan): string {
  const { retrospective } = activity;
  return joinParts([
    writeFrontMatter(propertiesOf(activity, plan)),
    `# ${plainLine(activity.title)}`,
    ...section('简报', writeBrief(activity.brief)),
    ...section('目标与结果', listOf(activity.metrics.map(writeMetric))),
    ...section('任务', writeTasks(plan.of.tasks(activity.id))),
    ...section(
      '话术',
      activity.scripts.map(({ title, body }) => `### ${plainLine(title)}\n\n${fenced(body)}`).join('\n\n'),
    ),
    ...section('备案', listOf(activity.risks.map(writeRisk))),
    ...pointSections.flatMap((part) => {
      const points = retrospective.points.filter((point) => point.section === part);
      return section(`复盘：${pointHeadings.three[part]}`, listOf(points.map(({ text }) => plainLine(text))));
    }),
  ]);
}

function propertiesOf(activity: Activity, plan: NotePlan) {
  const community = plan.note.community(activity.communityId);
  return {
    社群: community === null ? '' : `[[${community}]]`,
    状态: activityStatusLabels[activity.status],
    开始: `${activity.startsOn}T${activity.startsAt}`,
    群: namesOf(activity.groupIds, plan.names.group),
    围炉id: activity.id,
  };
}

function writeBrief({ purpose, userPurpose, audience, reason, rules, rewards }: Activity['brief']): string {
  const parts = [
    ['目的', purpose],
    ['目的（参加的人）', userPurpose],
    ['为谁办', audience],
    ['为什么参加', reason],
    ['规则', rules],
    ['奖励', rewards],
  ] as const;
  return parts
    .filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => `**${label}**  \n${plainText(text)}`)
    .join('\n\n');
}

function writeMetric(metric: Activity['metrics'][number]): string {
  const amount = (value: number | null) => plainLine(writeAmount(value, metric.unit));
  return `${plainLine(metric.name)}：目标 ${amount(metric.goal)}，实际 ${amount(metric.actual)}，偏差 ${writeDeviation(metric)}`;
}

function writeTasks(tasks: readonly RowOf<'tasks'>[]): string {
  const ofPhase = activityPhases.flatMap((phase) => {
    const lines = tasks
      .filter((task) => task.phase === phase)
      .toSorted((a, b) => a.position - b.position)
      .map(writeTask);
    return lines.length === 0 ? [] : [`### ${activityPhaseLabels[phase]}`, listOf(lines)];
  });
  return ofPhase.join('\n\n');
}

function writeTask(task: RowOf<'tasks'>): string {
  const facts = [plainLine(task.owner), task.dueOn ?? ''].filter(Boolean).join('，');
  const mark = task.doneAt === null ? '[ ]' : '[x]';
  return `${mark} ${plainLine(task.title)}${facts === '' ? '' : `（${facts}）`}`;
}

function writeRisk({ risk, trigger, action }: Activity['risks'][number]): string {
  const then = [
    trigger === '' ? '' : `信号：${plainLine(trigger)}`,
    action === '' ? '' : `做法：${plainLine(action)}`,
  ];
  return [plainLine(risk), ...then].filter(Boolean).join(' · ');
}
