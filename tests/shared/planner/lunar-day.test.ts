import { expect, test } from 'vitest';
import { day } from '../../../shared/domain/days';
import { lunarDay, lunarLabel, lunarWords } from '../../../shared/domain/planner/lunar-day';

/** Facts of 2026 to 2028, as both Chinese calendars of the project's sources give them. */
test.each([
  ['2026-11-22', '小雪'],
  ['2026-11-23', '十五'],
  ['2026-12-09', '冬月'],
  ['2027-02-04', '立春'],
  ['2027-02-05', '除夕'],
  ['2027-02-06', '春节'],
  ['2027-02-20', '元宵节'],
  ['2027-06-09', '端午节'],
  ['2027-09-15', '中秋节'],
  ['2028-06-23', '闰五月'],
])('under %s stands %s', (date, label) => {
  expect(lunarLabel(lunarDay(day(date)))).toBe(label);
});

test('a title says the lunar day and the 节气', () => {
  expect(lunarWords(lunarDay(day('2026-11-22')))).toEqual(['十月十四', '小雪']);
});
