import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { participantStates } from '#shared/domain/activities/participant';
import { countStates } from '#shared/domain/activities/participants/count-states';
import { movedUp, waitingPlaces, waitlist } from '#shared/domain/activities/participants/waitlist';
import type { ParticipantId } from '#shared/domain/ids';
import { participant } from './participant-fixtures';

const id = (name: string) => `participant-${name}` as ParticipantId;

const three = [
  participant('小雅', { state: 'signed', signedAt: 300 }),
  participant('阿敏', { state: 'signed', signedAt: 100 }),
  participant('老周', { state: 'signed', signedAt: 200 }),
];

describe('候补', () => {
  test('whoever signed up first has a seat, the others wait in their order', () => {
    expect([...waitingPlaces(three, 1)]).toEqual([
      [id('老周'), 1],
      [id('小雅'), 2],
    ]);
    expect(waitlist(three, 3).size).toBe(0);
    expect(waitlist(three, null).size).toBe(0);
  });

  test('of one moment the place in the list decides', () => {
    const together = [
      participant('乙', { state: 'signed', signedAt: 1, position: 2 }),
      participant('甲', { state: 'signed', signedAt: 1, position: 1 }),
    ];
    expect([...waitlist(together, 1)]).toEqual([id('乙')]);
  });

  test.each(['quit', 'interested'] as const)('%s gives the seat free, and who moves up is told', (state) => {
    const before = waitingPlaces(three, 1);
    const now = three.map((one) => (one.name === '阿敏' ? { ...one, state } : one));
    expect([...waitlist(now, 1)]).toEqual([id('小雅')]);
    expect(movedUp(before, now, 1)).toEqual([id('老周')]);
    expect(movedUp(before, three, 1)).toEqual([]);
  });

  test('who stayed away keeps the seat: nobody moves up on the evening itself', () => {
    const before = waitingPlaces(three, 1);
    const now = three.map((one) => (one.name === '阿敏' ? { ...one, state: 'absent' as const } : one));
    expect(movedUp(before, now, 1)).toEqual([]);
    expect(waitlist(now, 1).size).toBe(2);
  });

  test('who came keeps the seat they took, and sends nobody away who had one', () => {
    const now = three.map((one) => (one.name === '小雅' ? { ...one, state: 'attended' as const } : one));
    expect(waitingPlaces(now, 2).size).toBe(0);
    expect([...waitlist(now, 1)]).toEqual([id('老周')]);
  });

  test('more seats move the first ones up', () => {
    expect(movedUp(waitingPlaces(three, 1), three, 2)).toEqual([id('老周')]);
    expect(movedUp(waitingPlaces(three, 1), three, null)).toEqual([id('老周'), id('小雅')]);
  });

  test('seats are never given twice, and nobody waits while one is free', () => {
    const people = fc.array(
      fc.record({ state: fc.constantFrom(...participantStates), signedAt: fc.integer({ min: 0, max: 5 }) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 8 }), (drawn, seats) => {
        const rows = drawn.map((fields, index) => participant(String(index), { ...fields, position: index }));
        const waiting = waitlist(rows, seats);
        const counts = countStates(rows, seats);
        expect(counts.waiting).toBe(waiting.size);
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(rows.length);
        const seated = counts.signed + counts.attended + counts.absent;
        if (waiting.size > 0) expect(seated).toBeGreaterThanOrEqual(seats);
        if (counts.attended + counts.absent === 0)
          expect(seated).toBe(Math.min(seats, seated + waiting.size));
        for (const one of rows.filter((row) => waiting.has(row.id))) {
          const later = rows.filter(
            (row) => row.state === 'signed' && (row.signedAt ?? 0) > (one.signedAt ?? 0),
          );
          expect(later.every((row) => waiting.has(row.id))).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
