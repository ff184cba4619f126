import type { DataTableName } from '../store/data-tables';

/** Records a person deletes and looks for again; everything else goes and comes back with one of these. */
export const trashTableNames = [
  'communities',
  'groups',
  'members',
  'tags',
  'scripts',
  'plannerItems',
  'activities',
] as const satisfies readonly DataTableName[];

export type TrashTableName = (typeof trashTableNames)[number];

/** Whether deleted rows of a table are listed in 最近删除. */
export function isTrashTable(table: string): table is TrashTableName {
  return (trashTableNames as readonly string[]).includes(table);
}

/**
 * Changes whose deletions are no deletions: undo and redo, setting aside what no screen could show, and a merge, after
 * which everything lives on in the member that stayed.
 */
const notTrash: ReadonlySet<string> = new Set([
  'history.undo',
  'history.redo',
  'store.quarantine',
  'members.merge',
]);

/** Whether what a command deletes can be looked for in 最近删除. */
export function fillsTrash(command: string): boolean {
  return !notTrash.has(command);
}
