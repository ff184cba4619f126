import { expect, test } from 'vitest';
import { longestReading, readingSeconds, readingUnits } from '../../../shared/domain/planner/reading-time';

test('ideographs count one each, Latin words and numbers one each, signs and emoji nothing', () => {
  expect(readingUnits('换季了,脸先说话了吗?')).toBe(9);
  expect(readingUnits('SPF 50 防晒霜 🌞!')).toBe(5);
  expect(readingUnits('')).toBe(0);
});

test('at 400 a minute 800 字 just pass as a 锦囊 and 801 do not', () => {
  expect(readingSeconds('字'.repeat(800))).toBe(longestReading('锦囊'));
  expect(readingSeconds('字'.repeat(801))).toBeGreaterThan(longestReading('锦囊'));
  expect(longestReading('分享')).toBe(15 * 60);
});
