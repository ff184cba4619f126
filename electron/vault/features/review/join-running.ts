import type { Instant } from '#shared/domain/days';
import type { MemberId, ReviewCaseId } from '#shared/domain/ids';
import { isRunning } from '#shared/domain/review/decide-case';
import { isSameMatter, joinCases } from '#shared/domain/review/join-cases';
import type { ReviewCase } from '#shared/domain/review/review';
import type { WeiluDatabase } from '../../store/database';

/** Makes one of each two cases that run against a member under the same rule, as a merge leaves them. */
export async function joinRunningCases(
  { reviewCases, timeline }: WeiluDatabase,
  { keepId, own, now }: Readonly<{ keepId: MemberId; own: ReadonlySet<string>; now: Instant }>,
): Promise<void> {
  const cases = await reviewCases.where('memberId').equals(keepId).toArray();
  const running = cases.filter(isRunning).toSorted((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
  const joined: ReviewCase[] = [];
  const into = new Map<string, ReviewCaseId>();
  for (const one of running) {
    const at = joined.findIndex((other) => isSameMatter(other, one));
    const known = joined[at];
    if (known) {
      joined[at] = joinCases(known, one, now);
      into.set(one.id, known.id);
    } else joined.push(one);
  }
  if (into.size === 0) return;
  await reviewCases.bulkDelete([...into.keys()]);
  await reviewCases.bulkPut(joined);
  const events = await timeline.where('memberId').equals(keepId).toArray();
  const moved = events.flatMap((event) => {
    const sourceId = into.get(event.sourceId ?? '');
    return sourceId ? [{ ...event, sourceId }] : [];
  });
  await timeline.bulkPut(moved);
}
