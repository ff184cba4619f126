import { Solar } from 'lunar-typescript';
import { type Day, shiftDay } from '../../days';
import type { YearlyDate } from '../../fields/calendar-date';
import type { FieldValues } from '../../fields/field';
import { laterMemberFields, type Member } from '../../members/member';
import type { DemoClock } from '../demo-clock';
import { careFieldId, favouriteFieldId, spendFieldId, spendOptions } from '../demo-fields';
import type { Random } from '../random';

type LaterFields = Pick<
  Member,
  'aliases' | 'custom' | 'birthday' | 'paidUntil' | 'cadenceDays' | 'snoozedUntil' | 'distinctFrom'
>;

/** Days from today on which some of the people everybody knows have their birthday. */
const birthdaysAhead: Readonly<Record<string, readonly [number, 'solar' | 'lunar']>> = {
  行政主任桃子: [1, 'solar'],
  院长·沈老师: [2, 'lunar'],
};

/** Birthday, paid membership and custom fields, where the demo knows them. */
export function knownLater(nickname: string, clock: DemoClock, random: Random): LaterFields {
  const ahead = birthdaysAhead[nickname];
  return {
    ...laterMemberFields,
    birthday: ahead
      ? yearlyDateOn(shiftDay(clock.today, ahead[0]), ahead[1], null)
      : drawnBirthday(clock, random),
    paidUntil: random.chance(0.12) ? shiftDay(clock.today, random.between(-20, 160)) : null,
    custom: drawnValues(random),
  };
}

function drawnBirthday(clock: DemoClock, random: Random): YearlyDate | null {
  const known = random.chance(0.4);
  const born = shiftDay(clock.today, -random.between(9_000, 17_000));
  const lunar = random.chance(0.3);
  return known ? yearlyDateOn(born, lunar ? 'lunar' : 'solar', Number(born.slice(0, 4))) : null;
}

function yearlyDateOn(on: Day, calendar: 'solar' | 'lunar', year: number | null): YearlyDate {
  const [solarYear = 2000, month = 1, day = 1] = on.split('-').map(Number);
  if (calendar === 'solar') return { calendar, year, month, day, leap: false };
  const lunar = Solar.fromYmd(solarYear, month, day).getLunar();
  return {
    calendar,
    year: year === null ? null : lunar.getYear(),
    month: Math.abs(lunar.getMonth()),
    day: lunar.getDay(),
    leap: lunar.getMonth() < 0,
  };
}

function drawnValues(random: Random): FieldValues {
  const [spends, cares, likes] = [random.chance(0.35), random.chance(0.25), random.chance(0.3)];
  const spend = random.pick(spendOptions);
  const care = random.chance(0.5);
  const favourite = random.pick(['洁面', '防晒', '面霜', '精华水', '身体乳']);
  return {
    ...(spends ? { [spendFieldId]: spend } : {}),
    ...(cares ? { [careFieldId]: care } : {}),
    ...(likes ? { [favouriteFieldId]: favourite } : {}),
  };
}
