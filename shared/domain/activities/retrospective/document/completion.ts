import { type ActivityPhase, activityPhases, type Task } from '../../activity';
import { noValue } from '../../deviation';
import { activityPhaseLabels } from '../../vocabulary';
import type { DocumentBlock, DocumentSection } from '../retrospective-document';
import { oneLine } from '../say';

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

/** 任务完成情况: what was done in each phase, and what is open. */
export function completion(tasks: readonly Task[]): DocumentSection {
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
