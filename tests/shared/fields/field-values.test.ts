import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import { type FieldKind, type FieldValue, fieldKinds } from '#shared/domain/fields/field';
import { parseFieldValue } from '#shared/domain/fields/parse-field-value';
import { writeFieldValue } from '#shared/domain/fields/write-field-value';

const today = day('2026-11-22');
const options = ['干皮', '油皮', '油', '油/混合', 'OK'];

function read(kind: FieldKind, text: string): FieldValue | null {
  const parsed = parseFieldValue(text, { kind, options }, { today });
  return parsed.ok ? parsed.value : null;
}

const lunar = (month: number, dayOfMonth: number, more = {}) => ({
  calendar: 'lunar',
  year: null,
  month,
  day: dayOfMonth,
  leap: false,
  ...more,
});

describe('a text in a custom field', () => {
  it.each([
    ['text', ' 喜欢\n早起 ', '喜欢 早起'],
    ['long-text', '第一行\n第二行', '第一行\n第二行'],
    ['number', '１，２８０．５', 1280.5],
    ['number', '-3', -3],
    ['date', '2026年3月1日', '2026-03-01'],
    ['date', '2026/3/1', '2026-03-01'],
    ['single', 'ok', 'OK'],
    ['boolean', '√', true],
    ['boolean', 'Ｎ', false],
    ['boolean', '否', false],
    ['link', 'https://example.com/a', 'https://example.com/a'],
  ] as const)('%s: %j', (kind, text, value) => {
    expect(read(kind, text)).toEqual(value);
  });

  it.each([
    ['农历八月十五', lunar(8, 15)],
    ['八月十五', lunar(8, 15)],
    ['闰六月', null],
    ['闰六月初一', lunar(6, 1, { leap: true })],
    ['农历1990年腊月三十', lunar(12, 30, { year: 1990 })],
    ['阴历 一九九〇年 冬月廿三', lunar(11, 23, { year: 1990 })],
    ['正月二十', lunar(1, 20)],
    ['8月15日', lunar(8, 15)],
    ['8-15', lunar(8, 15)],
    ['公历3月12日', { ...lunar(3, 12), calendar: 'solar' }],
    ['公历2023年2月29日', null],
    ['十三月初一', null],
    ['八月三十一', null],
  ])('lunar date: %s', (text, value) => {
    expect(read('lunar-date', text)).toEqual(value);
  });

  it('splits 多选 on every sign people use, and keeps an option that holds one', () => {
    expect(read('multi', '干皮、油皮')).toEqual(['干皮', '油皮']);
    expect(read('multi', '干皮,油皮；干皮')).toEqual(['干皮', '油皮']);
    expect(read('multi', '干皮/油/混合')).toEqual(['干皮', '油/混合']);
    expect(read('multi', '干皮、没有这项')).toBeNull();
    expect(read('single', '干皮、油皮')).toBeNull();
  });

  it('guesses nothing: what does not fit is refused', () => {
    expect(read('number', '12 岁')).toBeNull();
    expect(read('number', '1,2')).toBeNull();
    expect(read('boolean', '也许')).toBeNull();
    expect(read('date', '2026-02-30')).toBeNull();
    for (const kind of fieldKinds) expect(read(kind, '  ')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fieldKinds), fc.string({ unit: 'binary' }), (kind, text) => {
        read(kind, text);
      }),
    );
  });

  const lunarDates = fc.record({
    calendar: fc.constant('lunar' as const),
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 30 }),
    leap: fc.boolean(),
  });
  const solarDates = fc.record({
    calendar: fc.constant('solar' as const),
    year: fc.option(fc.integer({ min: 1900, max: 2100 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    leap: fc.constant(false),
  });
  const valueOfKind: Readonly<Partial<Record<FieldKind, fc.Arbitrary<FieldValue>>>> = {
    number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    boolean: fc.boolean(),
    multi: fc.subarray(options, { minLength: 1 }),
    single: fc.constantFrom(...options),
  };

  it('reads back what was written', () => {
    for (const [kind, values] of Object.entries(valueOfKind)) {
      fc.assert(
        fc.property(values, (value) => {
          expect(read(kind as FieldKind, writeFieldValue(value))).toEqual(value);
        }),
      );
    }
    fc.assert(
      fc.property(lunarDates, solarDates, (lunarDate, solarDate) => {
        expect(read('lunar-date', writeFieldValue(lunarDate))).toEqual(lunarDate);
        expect(read('lunar-date', `公历${writeFieldValue(solarDate)}`)).toEqual(solarDate);
      }),
    );
  });
});
