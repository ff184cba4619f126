import type { Day } from '#shared/domain/days';
import type { PlannerItem } from '#shared/domain/planner/planner-item';

/** The numbers of items still to come, in the order they take place in, and those of all. */
export function numberedDays(items: readonly PlannerItem[], from: Day) {
  const inOrder = items.toSorted((one, other) =>
    `${one.day} ${one.time} ${one.occurrence}` < `${other.day} ${other.time} ${other.occurrence}` ? -1 : 1,
  );
  const isOpen = ({ day, sentAt, skippedAt }: PlannerItem) =>
    day >= from && sentAt === null && skippedAt === null;
  const numbersOf = (some: readonly PlannerItem[]) => some.flatMap(({ number }) => number ?? []);
  return { open: numbersOf(inOrder.filter(isOpen)), all: numbersOf(items) };
}
