import type { TaskId } from '../../ids';
import type { Task } from '../activity';

type Linked = Pick<Task, 'id' | 'dependsOn'>;

/** How tasks wait for one another, without what runs in circles. */
export type TaskLinks<Row extends Linked = Task> = Readonly<{
  /** What comes first in front; as given where nothing decides. */
  order: readonly Row[];
  predecessors: (id: TaskId) => readonly Row[];
  successors: (id: TaskId) => readonly Row[];
  /** Tasks that wait for one another in a circle; dependencies among them are left out of the above. */
  cycles: readonly (readonly TaskId[])[];
}>;

/** Reads the dependencies of tasks. Those on tasks that are not there count for nothing. Never hangs on a cycle. */
export function dependencyOrder<Row extends Linked>(tasks: readonly Row[]): TaskLinks<Row> {
  const rows = new Map(tasks.map((task) => [task.id, task]));
  const cycles = findCycles(rows);
  const cycleOf = new Map(cycles.flatMap((ids, index) => ids.map((id) => [id, index] as const)));
  const inCircle = (a: TaskId, b: TaskId) => a === b || (cycleOf.has(a) && cycleOf.get(a) === cycleOf.get(b));
  const predecessors = new Map<TaskId, readonly Row[]>();
  const successors = new Map<TaskId, Row[]>();
  for (const task of tasks) {
    const before = [...new Set(task.dependsOn)].flatMap((id) => {
      const row = rows.get(id);
      return row && !inCircle(id, task.id) ? [row] : [];
    });
    predecessors.set(task.id, before);
    for (const { id } of before) successors.set(id, [...(successors.get(id) ?? []), task]);
  }
  return {
    order: sortByLinks(tasks, predecessors, successors),
    predecessors: (id) => predecessors.get(id) ?? [],
    successors: (id) => successors.get(id) ?? [],
    cycles,
  };
}

/** Whether `id` would wait for itself, were it to wait for `on` as well. */
export function wouldCircle(tasks: readonly Linked[], id: TaskId, on: TaskId): boolean {
  const rows = new Map(tasks.map((task) => [task.id, task]));
  const seen = new Set<TaskId>();
  const open = [on];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(rows.get(next)?.dependsOn ?? []));
  }
  return false;
}

/** Takes tasks one after the other once nothing they wait for is left; there are no circles any more. */
function sortByLinks<Row extends Linked>(
  tasks: readonly Row[],
  predecessors: ReadonlyMap<TaskId, readonly Row[]>,
  successors: ReadonlyMap<TaskId, readonly Row[]>,
): readonly Row[] {
  const waiting = new Map(tasks.map(({ id }) => [id, predecessors.get(id)?.length ?? 0]));
  const order = tasks.filter(({ id }) => waiting.get(id) === 0);
  for (let index = 0; index < order.length; index += 1) {
    const task = order[index];
    for (const successor of (task && successors.get(task.id)) ?? []) {
      const left = (waiting.get(successor.id) ?? 0) - 1;
      waiting.set(successor.id, left);
      if (left === 0) order.push(successor);
    }
  }
  return order;
}

/** Tarjan's strongly connected components with a stack of its own, so that a long chain does not overflow. */
function findCycles(rows: ReadonlyMap<TaskId, Linked>): readonly (readonly TaskId[])[] {
  const index = new Map<TaskId, number>();
  const low = new Map<TaskId, number>();
  const path: TaskId[] = [];
  const onPath = new Set<TaskId>();
  const found: TaskId[][] = [];
  const lower = (id: TaskId, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  for (const root of rows.keys()) {
    if (index.has(root)) continue;
    const work: { id: TaskId; next: number }[] = [{ id: root, next: 0 }];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { id } = frame;
      if (frame.next === 0 && !index.has(id)) {
        low.set(id, index.size);
        index.set(id, index.size);
        path.push(id);
        onPath.add(id);
      }
      const on = (rows.get(id)?.dependsOn ?? [])[frame.next];
      frame.next += 1;
      if (on !== undefined) {
        if (!rows.has(on)) continue;
        if (!index.has(on)) work.push({ id: on, next: 0 });
        else if (onPath.has(on)) lower(id, index.get(on) ?? 0);
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) lower(above.id, low.get(id) ?? 0);
      if (low.get(id) !== index.get(id)) continue;
      const circle = path.splice(path.indexOf(id));
      for (const each of circle) onPath.delete(each);
      if (circle.length > 1 || rows.get(id)?.dependsOn.includes(id)) found.push(circle);
    }
  }
  return found;
}
