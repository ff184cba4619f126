import { getISODay } from 'date-fns';
import type { TaskElsewhere } from '../../../wire/nouns/activities';
import { type Day, dateOfDay, daysBetween } from '../../days';
import type { Task } from '../activity';
import { dueDay } from '../schedule';
import { byPriority, loadOf } from './owner-load';

/** How fine the columns are. */
export type MatrixScale = 'days' | 'weeks';

/** One column: a day, or a week from Monday to Sunday. */
export type MatrixColumn = Readonly<{ from: Day; to: Day }>;

export type MatrixCell = Readonly<{
  column: MatrixColumn;
  /** What matters most in front; done ones last. */
  tasks: readonly Task[];
  /** The most open tasks on one day of the column, those of other activities included; 0 for nobody's. */
  load: number;
  /** Open tasks of other activities. */
  elsewhere: number;
}>;

/** One person; '' for tasks nobody has. */
export type MatrixRow = Readonly<{ owner: string; open: number; cells: readonly MatrixCell[] }>;

export type TaskMatrix = Readonly<{
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  /** Tasks without a day: they are in no column. */
  undated: readonly Task[];
}>;

/** Most columns that are drawn; a longer plan is shown by weeks. */
export const columnLimit = 62;

function mondayOf(day: Day): Day {
  return dueDay(day, 1 - getISODay(dateOfDay(day)));
}

/** The days or weeks from the first due day to the last. */
export function matrixColumns(tasks: readonly Task[], scale: MatrixScale): readonly MatrixColumn[] {
  const dated = tasks.flatMap(({ dueOn }) => dueOn ?? []).toSorted();
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return [];
  const step = scale === 'days' ? 1 : 7;
  const columns: MatrixColumn[] = [];
  let from = scale === 'days' ? first : mondayOf(first);
  while (from <= last && columns.length < columnLimit) {
    columns.push({ from, to: dueDay(from, step - 1) });
    from = dueDay(from, step);
  }
  return columns;
}

/**
 * People against time (人 × 时间): who has what when, and who has too much. Nobody's tasks come first, and last where there are none to give to
 * somebody.
 */
export function taskMatrix(
  tasks: readonly Task[],
  elsewhere: readonly TaskElsewhere[],
  scale: MatrixScale,
): TaskMatrix {
  const columns = matrixColumns(tasks, scale);
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const load = loadOf(open, elsewhere);
  const owners = new Set(['', ...tasks.map(({ owner }) => owner.trim())]);
  const rows = [...owners].map((owner): MatrixRow => {
    const own = tasks.filter((task) => task.owner.trim() === owner);
    return {
      owner,
      open: own.filter(({ doneAt }) => doneAt === null).length,
      cells: columns.map((column) => cellOf(column, owner, own, elsewhere, load)),
    };
  });
  const nobody = rows.filter(({ owner, open: count }) => owner === '' && count === 0);
  const people = rows.filter((row) => !nobody.includes(row));
  return { columns, rows: [...people, ...nobody], undated: tasks.filter(({ dueOn }) => dueOn === null) };
}

function cellOf(
  column: MatrixColumn,
  owner: string,
  own: readonly Task[],
  elsewhere: readonly TaskElsewhere[],
  load: (owner: string, day: Day) => number,
): MatrixCell {
  const within = (day: Day | null): day is Day => day !== null && day >= column.from && day <= column.to;
  const tasks = own
    .filter(({ dueOn }) => within(dueOn))
    .toSorted((a, b) => Number(a.doneAt !== null) - Number(b.doneAt !== null) || byPriority(a, b));
  const others =
    owner === '' ? [] : elsewhere.filter((task) => task.owner.trim() === owner && within(task.dueOn));
  const busy = [...tasks, ...others].flatMap(({ dueOn }) => (dueOn === null ? [] : [load(owner, dueOn)]));
  return { column, tasks, load: Math.max(0, ...busy), elsewhere: others.length };
}

/** The day a task gets when it is put into a column: of a week, the same weekday. */
export function dayInColumn(dueOn: Day | null, { from, to }: MatrixColumn): Day {
  if (dueOn !== null && dueOn >= from && dueOn <= to) return dueOn;
  if (dueOn === null || from === to) return from;
  return dueDay(from, daysBetween(mondayOf(dueOn), dueOn));
}
