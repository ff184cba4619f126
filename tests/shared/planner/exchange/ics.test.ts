import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import { day, timeOfDay } from '../../../../shared/domain/days';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import { writeIcs } from '../../../../shared/domain/planner/exchange/write-ics';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { hostileItems, plannerItem } from './items';

const home = process.env.TZ;

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const calendar = { name: '小满护肤社', zone: 'Asia/Shanghai' };

function events(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
}

function roundTrip(item: PlannerItem): ICAL.Event {
  const [event] = events(writeIcs([item], calendar));
  if (!event) throw new Error('no event');
  return event;
}

describe('a calendar file', () => {
  it.each([
    ['Asia/Shanghai', '2026-11-23T12:00:00Z'],
    ['America/New_York', '2026-11-24T01:00:00Z'],
    ['Asia/Kathmandu', '2026-11-23T14:15:00Z'],
    ['Pacific/Kiritimati', '2026-11-23T06:00:00Z'],
    ['UTC', '2026-11-23T20:00:00Z'],
  ])('written in %s means the moment its writer meant', (zone, instant) => {
    process.env.TZ = zone;
    const text = writeIcs([plannerItem()], { ...calendar, zone });
    const [event] = events(text);
    expect(event?.startDate.toString()).toBe(instant);
    expect(event?.endDate.toJSDate().getTime()).toBe(Date.parse(instant) + 30 * 60_000);
    expect(text).toContain(`X-WR-TIMEZONE:${zone}\r\n`);
    expect(text).toContain('DTSTAMP:20231114T221320Z');
  });

  it('holds across the change to summer time', () => {
    process.env.TZ = 'Europe/Berlin';
    const at = (on: string) => roundTrip(plannerItem({ day: day(on) })).startDate.toString();
    expect(at('2027-03-27')).toBe('2027-03-27T19:00:00Z');
    expect(at('2027-03-28')).toBe('2027-03-28T18:00:00Z');
  });

  it('keeps the same number for an item, so that the next one replaces it', () => {
    const item = plannerItem({ id: 'abc' as PlannerItemId });
    const moved = { ...item, time: timeOfDay('21:00'), updatedAt: item.updatedAt + 1 };
    expect([roundTrip(item).uid, roundTrip(moved).uid]).toEqual(['abc@weilu', 'abc@weilu']);
    expect(writeIcs([item], calendar)).toBe(writeIcs([item], calendar));
  });

  it('says how sure it is', () => {
    const status = (fields: Partial<PlannerItem>) =>
      roundTrip(plannerItem(fields)).component.getFirstPropertyValue('status');
    expect(status({ status: 'draft' })).toBe('TENTATIVE');
    expect(status({ status: 'scheduled' })).toBe('CONFIRMED');
    expect(status({ status: 'scheduled', skippedAt: 1 })).toBe('CANCELLED');
  });

  it('gives hostile titles and texts back, on lines of at most 75 octets', () => {
    fc.assert(
      fc.property(hostileItems, (items) => {
        const text = writeIcs(items, calendar);
        for (const line of text.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        const read = events(text);
        expect(read).toHaveLength(items.length);
        items.forEach((item, index) => {
          const lines = item.body.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n');
          const body = lines.replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
          expect(read[index]?.description ?? '').toBe(body);
          expect(read[index]?.summary).toContain('锦囊');
        });
      }),
      { numRuns: 15 },
    );
    const title = `；；换季,护肤;到底 怎么护？\\n 👩‍👩‍👧 ${'锦囊'.repeat(60)}`;
    expect(roundTrip(plannerItem({ title })).summary).toBe(title);
  });
});
