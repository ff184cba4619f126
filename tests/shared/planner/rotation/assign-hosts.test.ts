import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, daysBetween, shiftDay } from '#shared/domain/days';
import type { Host, PoolHost, Rotation } from '#shared/domain/planner/rotation';
import { assignHosts, type Session } from '#shared/domain/planner/rotation/assign-hosts';
import { host, turnsOf } from '../series/series-fixtures';

const start = day('2026-11-23');

function pool(...names: readonly string[]): readonly PoolHost[] {
  return names.map((name) => ({ ...host(name), domains: [], away: [], share: 1 }));
}

function rotation(hosts: readonly PoolHost[], coolDownDays = 0): Rotation {
  return { hosts, domains: [], coolDownDays };
}

/** Sessions a number of days apart. */
function sessions(count: number, apart = 1, fixed: Readonly<Record<number, Host>> = {}): readonly Session[] {
  return Array.from({ length: count }, (_, index) => ({
    day: shiftDay(start, index * apart),
    domain: '',
    fixed: fixed[index] ?? null,
  }));
}

const names = (hosts: readonly (Host | null)[]) => hosts.map((one) => one?.name ?? '-').join('');

describe('whose turn it is', () => {
  it('is shared by five hosts: 100 sessions, 20 each', () => {
    const { hosts, problems } = assignHosts(sessions(100), rotation(pool('甲', '乙', '丙', '丁', '戊')));
    expect(turnsOf(hosts)).toEqual({ 甲: 20, 乙: 20, 丙: 20, 丁: 20, 戊: 20 });
    expect(names(hosts.slice(0, 7))).toBe('甲乙丙丁戊甲乙');
    expect(problems).toEqual([]);
  });

  it('is twice as often that of a host of share 2', () => {
    const [first, second] = pool('甲', '乙');
    if (!first || !second) throw new Error('no pool');
    const { hosts } = assignHosts(sessions(99), rotation([{ ...first, share: 2 }, second]));
    expect(turnsOf(hosts)).toEqual({ 甲: 66, 乙: 33 });
  });

  it('passes over who is away, and owes them the turn', () => {
    const [first, ...others] = pool('甲', '乙', '丙');
    if (!first) throw new Error('no pool');
    const away = [{ from: start, to: shiftDay(start, 5) }];
    const { hosts } = assignHosts(sessions(30), rotation([{ ...first, away }, ...others]));
    expect(names(hosts.slice(0, 6))).toBe('乙丙乙丙乙丙');
    expect(names(hosts.slice(6, 8))).toBe('甲甲');
    expect(turnsOf(hosts)).toEqual({ 甲: 10, 乙: 10, 丙: 10 });
  });

  it('goes by field: only those who can speak about it', () => {
    const [tea, wine, any] = pool('茶', '酒', '都');
    if (!tea || !wine || !any) throw new Error('no pool');
    const able = [{ ...tea, domains: ['茶'] }, { ...wine, domains: ['酒'] }, any];
    const mixed = sessions(30).map((session, index) => ({
      ...session,
      domain: index % 3 === 0 ? '酒' : '茶',
    }));
    const { hosts } = assignHosts(mixed, rotation(able));
    mixed.forEach(({ domain }, index) => {
      expect(['都', domain]).toContain(hosts[index]?.name);
    });
    const dance = assignHosts(
      [{ day: start, domain: '舞', fixed: null }],
      rotation([{ ...tea, domains: ['茶'] }]),
    );
    expect(dance).toEqual({
      hosts: [null],
      problems: [{ kind: 'no-host', day: start, domain: '舞', count: 1 }],
    });
  });

  it('leaves a host to rest, before a turn set by hand as well', () => {
    const { hosts } = assignHosts(sessions(4, 2, { 2: host('甲') }), rotation(pool('甲', '乙', '丙'), 5));
    expect(names(hosts)).toBe('乙丙甲乙');
  });

  it('takes the one with the longest rest where none has rested, and says so', () => {
    const { hosts, problems } = assignHosts(sessions(6), rotation(pool('甲', '乙'), 7));
    expect(names(hosts)).toBe('甲乙甲乙甲乙');
    expect(problems).toEqual([{ kind: 'cool-down', day: shiftDay(start, 2), domain: '', count: 4 }]);
  });

  it('counts turns set by hand, and no turn of a guest', () => {
    const { hosts } = assignHosts(
      sessions(9, 1, { 0: host('甲'), 1: host('甲'), 2: host('嘉宾') }),
      rotation(pool('甲', '乙', '丙')),
    );
    expect(turnsOf(hosts)).toMatchObject({ 嘉宾: 1 });
    expect(names(hosts.slice(3, 5))).toBe('乙丙');
  });

  it('does not have somebody new make up for what was before', () => {
    const past = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [index, host(['甲', '乙', '丙', '丁'][index % 4] ?? '甲')]),
    );
    const { hosts } = assignHosts(sessions(120, 1, past), rotation(pool('甲', '乙', '丙', '丁', '新')));
    const turns = turnsOf(hosts.slice(100));
    expect(turns.新).toBeGreaterThanOrEqual(4);
    expect(turns.新).toBeLessThanOrEqual(6);
  });

  it('is nobody where there is nobody', () => {
    expect(assignHosts(sessions(2), rotation([]))).toMatchObject({
      hosts: [null, null],
      problems: [{ count: 2 }],
    });
  });
});

describe('the turns of any pool', () => {
  const anyPool = fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 })
    .map((shares) => shares.map((share, index) => ({ ...host(`h${index}`), domains: [], away: [], share })));

  it('keep to the shares, within one turn at any time', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 1, max: 80 }), (hosts, count) => {
        const turns = turnsOf(assignHosts(sessions(count), rotation(hosts)).hosts);
        const shares = hosts.reduce((sum, { share }) => sum + share, 0);
        for (const { name, share } of hosts)
          expect(Math.abs((turns[name] ?? 0) - (count * share) / shares)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('stay the same when the first of them are past, whatever comes behind', () => {
    const anyAway = fc.array(
      fc
        .integer({ min: 0, max: 30 })
        .map((from) => ({ from: shiftDay(start, from), to: shiftDay(start, from + 4) })),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        anyPool,
        fc.array(anyAway),
        fc.integer({ min: 0, max: 40 }),
        fc.nat(4),
        (hosts, away, done, rest) => {
          const of = rotation(
            hosts.map((one, index) => ({ ...one, away: away[index] ?? [] })),
            rest,
          );
          const planned = assignHosts(sessions(40), of).hosts;
          const past = Object.fromEntries(
            planned.slice(0, done).flatMap((one, index) => (one ? [[index, one]] : [])),
          );
          expect(assignHosts(sessions(40, 1, past), of).hosts).toEqual(planned);
          expect(assignHosts(sessions(60), of).hosts.slice(0, 40)).toEqual(planned);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('keep the rest of each, unless it is said that they cannot', () => {
    fc.assert(
      fc.property(anyPool, fc.integer({ min: 0, max: 9 }), (hosts, coolDownDays) => {
        const planned = sessions(40);
        const found = assignHosts(planned, rotation(hosts, coolDownDays));
        if (found.problems.length > 0) return;
        for (const { name } of hosts) {
          const own = planned.filter((_session, index) => found.hosts[index]?.name === name);
          own.slice(1).forEach((session, index) => {
            const before = own[index]?.day ?? start;
            expect(daysBetween(before, session.day)).toBeGreaterThanOrEqual(coolDownDays);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});
