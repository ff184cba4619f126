import type { Day } from '../../days';
import { type Host, hostKey, type Rotation } from '../rotation';
import type { SeriesProblem } from '../series/plan-series';
import { expectTurn, type Ledger, nextHost, openLedger, reserveDay, takeTurn } from './host-ledger';

/** A session to be hosted. */
export type Session = Readonly<{
  day: Day;
  /** The field its host is to be of; empty for any. */
  domain: string;
  /** Whose it is already: sent, or set by hand. */
  fixed: Host | null;
}>;

/** Whose turn each session is, in the order of the sessions; one problem a kind and field, from its first day on. */
export type Assignment = Readonly<{
  hosts: readonly (Host | null)[];
  problems: readonly SeriesProblem[];
}>;

/**
 * Gives each session a host by turns: the one who is owed most of those who can speak about its field, are there on its
 * day and have rested. A host who is away is owed the turn. Where all who could have not rested, the one with the longest
 * rest takes it (`cool-down`); where nobody can, nobody does (`no-host`). The same sessions always give the same hosts,
 * and sessions at the end change nothing before them.
 */
export function assignHosts(sessions: readonly Session[], rotation: Rotation): Assignment {
  const ledger = openLedger(rotation.hosts);
  const problems = new Map<string, SeriesProblem>();
  for (const { fixed, day } of sessions) if (fixed) reserveDay(ledger, hostKey(fixed), day);
  const hosts = sessions.map((session): Host | null => {
    const { day, domain, fixed } = session;
    if (fixed) {
      noteTaken(ledger, session, fixed);
      return fixed;
    }
    expectTurn(ledger, day, domain);
    const next = nextHost(ledger, { day, domain, coolDownDays: rotation.coolDownDays });
    const problem = next === null ? 'no-host' : next.rested ? null : 'cool-down';
    if (problem) note(problems, { kind: problem, day, domain, count: 1 });
    if (!next) return null;
    const host = { memberId: next.host.memberId, name: next.host.name };
    takeTurn(ledger, hostKey(host), day);
    return host;
  });
  return { hosts, problems: [...problems.values()] };
}

/** A turn of the pool counts, one of a guest does not. */
function noteTaken(ledger: Ledger, { day, domain }: Session, fixed: Host): void {
  const key = hostKey(fixed);
  if (!ledger.has(key)) return;
  expectTurn(ledger, day, domain);
  takeTurn(ledger, key, day);
}

function note(problems: Map<string, SeriesProblem>, problem: SeriesProblem): void {
  const key = `${problem.kind} ${problem.domain}`;
  const known = problems.get(key);
  problems.set(key, known ? { ...known, count: known.count + 1 } : problem);
}
