import { z } from 'zod';
import { type Instant, instantSchema } from '../days';
import { secretHashSchema } from './secret';

/** Minutes without a touch after which the app locks itself; null for never. */
export const idleMinutesSchema = z.number().int().min(1).max(240).nullable();

/** The app lock as it is kept: on this computer only, never in a snapshot. */
export const appLockSchema = z
  .object({
    idleMinutes: idleMinutesSchema,
    passcode: secretHashSchema,
    recovery: secretHashSchema,
    /** Wrong tries since the last right one. */
    wrong: z.number().int().nonnegative(),
    /** No passcode is looked at before. */
    waitUntil: instantSchema.nullable(),
  })
  .readonly();
export type AppLock = z.infer<typeof appLockSchema>;

/** So many tries are free; each wrong one from here on makes the next wait longer by one step. */
const freeTries = 5;
const waitStep = 30_000;
const longestWait = 15 * 60_000;

/** How long the next try has to wait after so many wrong ones, in milliseconds. */
export function waitAfter(wrong: number): number {
  return wrong < freeTries ? 0 : Math.min(longestWait, waitStep * (wrong - freeTries + 1));
}

/** Until when no try is taken, or null. A clock that was set back does not make the wait longer than it ever is. */
export function waitingUntil({ waitUntil, wrong }: AppLock, now: Instant): Instant | null {
  if (waitUntil === null || waitUntil <= now) return null;
  return Math.min(waitUntil, now + waitAfter(wrong));
}

/** The lock with one more wrong try counted. */
export function afterWrongTry(lock: AppLock, now: Instant): AppLock {
  const wrong = lock.wrong + 1;
  const wait = waitAfter(wrong);
  return { ...lock, wrong, waitUntil: wait === 0 ? null : now + wait };
}

/** The lock after a right try. */
export function afterRightTry(lock: AppLock): AppLock {
  return { ...lock, wrong: 0, waitUntil: null };
}
