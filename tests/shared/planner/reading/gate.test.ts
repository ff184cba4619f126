import { expect, test } from 'vitest';
import { readingGate } from '../../../../shared/domain/planner/reading/gate';
import { saidIn } from '../../../../shared/domain/planner/reading/said-in';
import { defaultRhythm } from '../../../../shared/domain/planner/rhythm';

const tip = (count: number, rhythm = defaultRhythm) =>
  readingGate({ kind: '锦囊', body: '字'.repeat(count) }, rhythm);

test('a 锦囊 of 800 字 takes two minutes and passes, one of 801 does not', () => {
  expect(tip(800)).toEqual({ seconds: 120, most: 120, fits: true });
  expect(tip(801).fits).toBe(false);
});

test('anything else may take a quarter of an hour', () => {
  expect(readingGate({ kind: '分享', body: '字'.repeat(6000) }, defaultRhythm).fits).toBe(true);
  expect(readingGate({ kind: '分享', body: '字'.repeat(6001) }, defaultRhythm).fits).toBe(false);
});

test('the community’s own pace and gates count', () => {
  expect(tip(500, { ...defaultRhythm, readingPace: 250 })).toMatchObject({ seconds: 120, fits: true });
  expect(tip(500, { ...defaultRhythm, tipSeconds: 60 }).fits).toBe(false);
});

test('a Latin word counts once, however it is joined', () => {
  expect(readingGate({ kind: '锦囊', body: "it's a well-known 3.5 字" }, defaultRhythm).seconds).toBe(
    (5 * 60) / 400,
  );
});

test('lines that tell how a text is sent are not read', () => {
  const body = ['防晒要补涂', '【图片 四季便签 手绘】', '【分段】', '【等待 2 分钟】', '记得'].join('\n');
  expect(saidIn(body)).toBe('防晒要补涂\n记得');
  expect(saidIn('防晒【图片】要补涂')).toBe('防晒【图片】要补涂');
  expect(readingGate({ kind: '锦囊', body }, defaultRhythm).seconds).toBe((7 * 60) / 400);
});
