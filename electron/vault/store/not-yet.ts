/** Stands where a handler is being written. */
export function notYet(): never {
  throw new Error('not yet');
}
