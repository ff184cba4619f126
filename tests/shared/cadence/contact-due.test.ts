import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cadenceFor, contactState, isSnoozed, overdueShare } from '#shared/domain/cadence/contact-due';
import { day, dayOf, shiftDay } from '#shared/domain/days';

describe('a cadence', () => {
  it('is the shortest of the rules that fit, and the own one before all of them', () => {
    const rules = [
      { days: 30, name: '高势能' },
      { days: 14, name: '老朋友' },
    ];
    expect(cadenceFor(null, rules)).toEqual({ days: 14, ruleName: '老朋友' });
    expect(cadenceFor(60, rules)).toEqual({ days: 60, ruleName: null });
    expect(cadenceFor(null, [])).toBeNull();
  });

  it('rests until the day it is due, then is amber, and red once half of it has gone by', () => {
    const contact = day('2026-11-01');
    const on = (text: string) => contactState(14, contact, day(text));
    expect(on('2026-11-14')).toEqual({ dueOn: '2026-11-15', overdue: -1, state: 'rest' });
    expect(on('2026-11-15')).toEqual({ dueOn: '2026-11-15', overdue: 0, state: 'amber' });
    expect(on('2026-11-21')).toMatchObject({ overdue: 6, state: 'amber' });
    expect(on('2026-11-22')).toMatchObject({ overdue: 7, state: 'red' });
  });

  it('starts anew at a contact, whenever that was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.integer({ min: 0, max: 3_000 }), (days, offset) => {
        const today = shiftDay(day('2024-01-01'), offset);
        expect(contactState(days, today, today)).toMatchObject({
          dueOn: shiftDay(today, days),
          overdue: -days,
          state: 'rest',
        });
        expect(contactState(days, shiftDay(today, -days), today).state).toBe('amber');
      }),
    );
  });

  it('is due by the moment of a contact just when it is due by its day', () => {
    const today = day('2026-11-22');
    const shareOver = overdueShare(today);
    const noon = new Date(2026, 10, 22, 12).getTime();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 80 * 24 }), (days, hours) => {
        const at = noon - hours * 3_600_000;
        const due = contactState(days, dayOf(at), today).state !== 'rest';
        expect(shareOver(days, at) > 0).toBe(due);
      }),
    );
  });

  it('leaves out whoever was put off, until that day', () => {
    const today = day('2026-11-22');
    expect(isSnoozed(null, today)).toBe(false);
    expect(isSnoozed(day('2026-11-23'), today)).toBe(true);
    expect(isSnoozed(today, today)).toBe(false);
  });
});
