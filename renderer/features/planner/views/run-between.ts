/** Everything from one to the other in a list, both included, whichever comes first; the other alone where the one is not there. */
export function runBetween<Id>(ids: readonly Id[], one: Id | null, other: Id): readonly Id[] {
  const start = one === null ? -1 : ids.indexOf(one);
  const end = ids.indexOf(other);
  if (start === -1 || end === -1) return [other];
  return start < end ? ids.slice(start, end + 1) : ids.slice(end, start + 1);
}
