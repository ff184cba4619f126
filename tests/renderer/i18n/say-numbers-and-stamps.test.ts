import { expect, it } from 'vitest';
import { day, instantOf, timeOfDay } from '#shared/domain/days';
import { sayCount, saySize } from '../../../renderer/i18n/say-number';
import { sayAgo, sayStamp, sayWith } from '../../../renderer/i18n/say-stamp';

const at = (date: string, time: string) => instantOf(day(date), timeOfDay(time));

it('says counts with their thousands and sizes in the unit that fits', () => {
  expect(sayCount(3120)).toBe('3,120');
  expect([0, 1, 1023 * 1024].map(saySize)).toEqual(['0 KB', '1 KB', '1023 KB']);
  expect(saySize(1024 * 1024)).toBe('1.0 MB');
  expect(saySize(150 * 1024 * 1024)).toBe('150 MB');
  expect(saySize(1.25 * 1024 ** 3)).toBe('1.3 GB');
});

it('says the fresh by how long ago, the rest to the minute', () => {
  const now = at('2026-11-22', '10:30');
  expect(sayAgo(now - 59_999, now)).toBe('刚刚');
  expect(sayAgo(at('2026-11-22', '10:25'), now)).toBe('5 分钟前');
  expect(sayAgo(at('2026-11-22', '09:30'), now)).toBe('今天 09:30');
  expect(sayAgo(at('2026-11-21', '21:40'), now)).toBe('昨天 21:40');
  // The screen's clock was last looked at before it happened.
  expect(sayAgo(now + 20_000, now)).toBe('刚刚');
  // A clock that was set back: never "minus five minutes ago".
  expect(sayAgo(at('2026-11-22', '10:35'), now)).toBe('今天 10:35');
});

it('keeps the minute of days long ago, and their year', () => {
  expect(sayStamp(at('2026-11-01', '08:05'), day('2026-11-22'))).toBe('11月1日 08:05');
  expect(sayStamp(at('2025-12-31', '23:59'), day('2026-11-22'))).toBe('2025年12月31日 23:59');
});

it('keeps a time apart from the words after it, and runs words together', () => {
  expect(sayWith('今天 09:30', '备份')).toBe('今天 09:30 备份');
  expect(sayWith('刚刚', '备份')).toBe('刚刚备份');
  expect(sayWith('5 分钟前', '备份')).toBe('5 分钟前备份');
});
