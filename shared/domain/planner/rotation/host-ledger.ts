import type { Day } from '../../days';
import { hostKey, type PoolHost } from '../rotation';
import { dayNumber } from '../series/recurrence';

/** How the turns of one host stand. */
type Account = {
  readonly host: PoolHost;
  /** Days (since 1970) of every turn that is set: past, by hand, or given by now. */
  readonly days: Set<number>;
  /** The last turn in the order of the sessions; minus infinity before the first. */
  last: number;
  /** Turns owed: those expected by the shares less those taken. */
  owed: number;
  hasHad: boolean;
};

/**
 * Most turns a host who could have taken them is owed: more only say that the host was not in the pool then, and is not
 * to take every turn from now on to make up for it. Turns missed while away have no such bound.
 */
const mostOwed = 2;
/** The same for somebody who has had no turn yet: the first is due, not those before it. */
const mostOwedAtFirst = 1;

const precision = 1e-9;

/** The accounts of the pool, in its order. */
export type Ledger = ReadonlyMap<string, Account>;

/** Whether a host can speak about a field; an empty one is any. */
function suits({ domains }: PoolHost, domain: string): boolean {
  return domain === '' || domains.length === 0 || domains.includes(domain);
}

/** Whether a host is away on a day. */
function isAway({ away }: PoolHost, day: Day): boolean {
  return away.some(({ from, to }) => from <= day && day <= to);
}

/** Opens an account for each of the pool. */
export function openLedger(pool: readonly PoolHost[]): Ledger {
  const ledger = new Map<string, Account>();
  for (const host of pool) {
    const key = hostKey(host);
    if (ledger.has(key)) continue;
    ledger.set(key, { host, days: new Set(), last: Number.NEGATIVE_INFINITY, owed: 0, hasHad: false });
  }
  return ledger;
}

/** Notes a day on which a host has a turn by hand, so that none is given too close before it. */
export function reserveDay(ledger: Ledger, key: string, day: Day): void {
  ledger.get(key)?.days.add(dayNumber(day));
}

/** A session takes place: each of those it suits is owed their share of it. */
export function expectTurn(ledger: Ledger, day: Day, domain: string): void {
  const sharing = [...ledger.values()].filter(
    (account) => suits(account.host, domain) && isSharing(account, day),
  );
  const shares = sharing.reduce((sum, { host }) => sum + host.share, 0);
  for (const account of sharing) account.owed += account.host.share / shares;
}

/** A host of the pool takes the turn of a day; nothing for anybody else. */
export function takeTurn(ledger: Ledger, key: string, day: Day): void {
  const account = ledger.get(key);
  if (!account) return;
  account.owed -= 1;
  account.hasHad = true;
  account.last = dayNumber(day);
  account.days.add(account.last);
}

/**
 * Whose turn a day is: of those who can and have rested, the one most owed, then longest since, then first in the pool.
 * Where none of those who can has rested, the one with the longest rest; null where nobody can.
 */
export function nextHost(
  ledger: Ledger,
  { day, domain, coolDownDays }: Readonly<{ day: Day; domain: string; coolDownDays: number }>,
): Readonly<{ host: PoolHost; rested: boolean }> | null {
  const number = dayNumber(day);
  const able = [...ledger.values()].filter(({ host }) => suits(host, domain) && !isAway(host, day));
  const rested = able.filter((account) => restAround(account, number) >= coolDownDays);
  const turn = rested.toSorted((one, other) => byDebt(one, other) || byLast(one, other))[0];
  if (turn) return { host: turn.host, rested: true };
  const rests = (one: Account, other: Account) => restAround(other, number) - restAround(one, number);
  const tired = able.toSorted((one, other) => rests(one, other) || byDebt(one, other))[0];
  return tired ? { host: tired.host, rested: false } : null;
}

function byLast(one: Account, other: Account): number {
  return one.last === other.last ? 0 : one.last - other.last;
}

function byDebt(one: Account, other: Account): number {
  return Math.abs(one.owed - other.owed) < precision ? 0 : other.owed - one.owed;
}

/** Days between a day and the nearest turn of a host, before it or after. */
function restAround({ days }: Account, number: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const day of days) nearest = Math.min(nearest, Math.abs(number - day));
  return nearest;
}

function isSharing({ host, owed, hasHad }: Account, day: Day): boolean {
  return isAway(host, day) || owed < (hasHad ? mostOwed : mostOwedAtFirst) - precision;
}
