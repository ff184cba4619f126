import { type Instant, instantOf } from '../../days';
import type { PlannerItem } from '../planner-item';
import { isSent } from '../readiness';

/** When what is ready is reminded of: never, at its time, or five minutes before. */
export const reminderTimings = ['off', 'at-time', 'five-before'] as const;
export type ReminderTiming = (typeof reminderTimings)[number];

type Reminded = Pick<PlannerItem, 'id' | 'title' | 'day' | 'time' | 'status' | 'sentAt' | 'skippedAt'>;

/** `due`: to be sent now. `unready`: due in an hour, and still a draft. `overdue`: its time came, and still a draft. */
export type ReminderKind = 'due' | 'unready' | 'overdue';
export type Reminder<Item extends Reminded = Reminded> = Readonly<{ kind: ReminderKind; item: Item }>;

const minute = 60_000;
const unreadyBefore = 60 * minute;
/** After a computer slept, what is older than this is told by the screen and not by a heap of notices. */
const longestLook = 10 * minute;

/**
 * What is to be reminded of between two looks at the clock, `after` excluded and `until` included, in order of time.
 * Ideas are never reminded of, nor is what was sent or left out; each item has one moment of each kind.
 */
export function dueReminders<Item extends Reminded>(
  items: readonly Item[],
  after: Instant,
  until: Instant,
  timing: ReminderTiming,
): readonly Reminder<Item>[] {
  if (timing === 'off') return [];
  const from = Math.max(after, until - longestLook);
  return items
    .flatMap((item) =>
      momentsOf(item, timing)
        .filter(({ at }) => at > from && at <= until)
        .map((moment) => ({ ...moment, item })),
    )
    .sort((a, b) => a.at - b.at)
    .map(({ kind, item }) => ({ kind, item }));
}

type Moment = Readonly<{ kind: ReminderKind; at: Instant }>;

/** A draft has two: one written or moved into its last hour is told of at its time at least. */
function momentsOf(item: Reminded, timing: ReminderTiming): readonly Moment[] {
  if (isSent(item) || item.skippedAt !== null || item.status === 'idea') return [];
  const at = instantOf(item.day, item.time);
  if (item.status !== 'draft') return [{ kind: 'due', at: timing === 'five-before' ? at - 5 * minute : at }];
  return [
    { kind: 'unready', at: at - unreadyBefore },
    { kind: 'overdue', at },
  ];
}
