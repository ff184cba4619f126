const movements: ReadonlySet<string> = new Set(['history.undo', 'history.redo']);

/** Whether a command moves along the history rather than changing something in it: undo and redo do. */
export function isMovement(command: string): boolean {
  return movements.has(command);
}
