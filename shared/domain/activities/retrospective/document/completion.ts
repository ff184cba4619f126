import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Day } from '../../../days';
import { writeDay } from '../../../scripts/day-words';
import { type ActivityPhase, activityPhases, type Task } from '../../activity';
import { activityPhaseLabels } from '../../vocabulary';
import { isAhead } from '../facts/task-facts';
import type { DocumentBlock, DocumentSection } from '../retrospective-document';
import { oneLine } from '../say';

function countRow(label: string, tasks: readonly Task[]): readonly string[] {
  const done = tasks.filter((task) => task.doneAt !== null).length;
  return [label, String(tasks.length), String(done), String(tasks.length - done)];
}

function openTaskLine(task: Task): string {
  const owner = oneLine(task.owner) || '没有负责人';
  const title = `${activityPhaseLabels[task.phase]}：${oneLine(task.title)}`;
  const due = task.dueOn === null ? '没定日子' : writeDay(task.dueOn, 'M月d日');
  return `${title}（${owner}，${due}）`;
}

function inPlanOrder(tasks: readonly Task[]): readonly Task[] {
  const order = (phase: ActivityPhase) => activityPhases.indexOf(phase);
  return tasks.toSorted((a, b) => order(a.phase) - order(b.phase) || a.position - b.position);
}

/** 任务完成情况: what was done in each phase, what was not, and what is still to come. */
export function completion(report: ActivityReport, today: Day): DocumentSection {
  const heading = '任务完成情况';
  const { tasks } = report;
  if (tasks.length === 0) return { heading, blocks: [{ kind: 'paragraph', text: '没有任务' }] };
  const rows = activityPhases.map((phase) =>
    countRow(
      activityPhaseLabels[phase],
      tasks.filter((task) => task.phase === phase),
    ),
  );
  const open = inPlanOrder(tasks).filter((task) => task.doneAt === null);
  const ahead = open.filter((task) => isAhead(task, report, today));
  const table: DocumentBlock = {
    kind: 'table',
    header: ['阶段', '总数', '完成', '未完成'],
    rows: [...rows, countRow('合计', tasks)],
  };
  if (open.length === 0) return { heading, blocks: [table, { kind: 'paragraph', text: '全部完成' }] };
  const undone = open.filter((task) => !ahead.includes(task));
  return { heading, blocks: [table, ...taskList('没有完成：', undone), ...taskList('还没到日子：', ahead)] };
}

function taskList(lead: string, tasks: readonly Task[]): readonly DocumentBlock[] {
  if (tasks.length === 0) return [];
  return [
    { kind: 'paragraph', text: lead },
    { kind: 'bullets', items: tasks.map(openTaskLine) },
  ];
}
