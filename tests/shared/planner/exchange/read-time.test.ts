import { describe, expect, it } from 'vitest';
import { readTime } from '../../../../shared/domain/planner/exchange/read-time';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';

describe('a time of day', () => {
  it.each([
    ['8:00', '08:00'],
    ['２０：３０', '20:30'],
    ['晚上8点', '20:00'],
    ['早上 8点半', '08:30'],
    ['中午12点', '12:00'],
    ['下午3:15', '15:15'],
    ['8:00 PM', '20:00'],
    ['20:00:00', '20:00'],
    ['20:00-21:00', '20:00'],
    ['0.8333333333', '20:00'],
    ['睡前', '22:00'],
    ['24:00', null],
    ['8:61', null],
    ['不定', null],
  ])('%s is %s', (text, time) => expect(readTime(text, defaultRhythm.slots)).toBe(time));
});
