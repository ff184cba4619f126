import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cue } from '#shared/domain/activities/parts';
import { readCueMinute, writeCueTime } from '#shared/domain/activities/run/cue-time';
import { moveCue, readCueLine } from '#shared/domain/activities/run/edit-cues';
import {
  cueText,
  driftMinutes,
  nextCue,
  openCues,
  orderedCues,
  plannedAt,
} from '#shared/domain/activities/run/next-cue';
import {
  lastDealtWith,
  reopenCue,
  runState,
  skipCue,
  stampCue,
} from '#shared/domain/activities/run/run-state';
import { day, instantOf, timeOfDay } from '#shared/domain/days';

const evening = { startsOn: day('2026-12-12'), startsAt: timeOfDay('20:00') };
const eight = instantOf(evening.startsOn, evening.startsAt);
const minutes = (count: number) => count * 60_000;

function cue(id: string, minute: number, fields: Partial<Cue> = {}): Cue {
  return { id, minute, title: id, owner: '', scriptId: '', text: '', doneAt: null, ...fields };
}

const show = [cue('抽奖', 60), cue('签到', -10), cue('开场', 0)];

describe('the next cue', () => {
  test('is the earliest that is neither done nor passed over', () => {
    expect(nextCue(show)?.id).toBe('签到');
    const begun = skipCue(stampCue(show, '签到', eight), '开场', eight);
    expect(openCues(begun).map(({ id }) => id)).toEqual(['抽奖']);
    expect(nextCue(stampCue(begun, '抽奖', eight))).toBeNull();
    expect(nextCue([])).toBeNull();
  });

  test('is due so many minutes from the start, over midnight too', () => {
    expect(plannedAt(cue('签到', -10), evening)).toBe(instantOf(evening.startsOn, timeOfDay('19:50')));
    expect(plannedAt(cue('收尾', 270), evening)).toBe(instantOf(day('2026-12-13'), timeOfDay('00:30')));
  });

  test('says its own words before those of its script', () => {
    const scripts = [{ id: 's', body: '大家晚上好' }];
    expect(cueText(cue('开场', 0, { scriptId: 's' }), scripts)).toBe('大家晚上好');
    expect(cueText(cue('开场', 0, { scriptId: 's', text: '开始啦' }), scripts)).toBe('开始啦');
    expect(cueText(cue('开场', 0, { scriptId: 'gone' }), scripts)).toBe('');
  });
});

describe('drift', () => {
  test('is in whole minutes, late or early, and never −0', () => {
    expect(driftMinutes(cue('开场', 0, { doneAt: eight + minutes(6) + 20_000 }), evening)).toBe(6);
    expect(driftMinutes(cue('开场', 0, { doneAt: eight - minutes(3) }), evening)).toBe(-3);
    expect(driftMinutes(cue('开场', 0, { doneAt: eight - 10_000 }), evening)).toBe(0);
    expect(driftMinutes(cue('开场', 0), evening)).toBeNull();
  });

  test('of what was done stays until the end; the next one that waits adds to it', () => {
    const begun = stampCue(stampCue(show, '签到', eight - minutes(10)), '开场', eight + minutes(6));
    const calm = runState(begun, evening, eight + minutes(20));
    expect(calm).toMatchObject({ drift: 6, dealtWith: 2, total: 3, endsAt: eight + minutes(66) });
    const waiting = runState(begun, evening, eight + minutes(75));
    expect(waiting).toMatchObject({ drift: 15, endsAt: eight + minutes(75) });
    const over = runState(stampCue(begun, '抽奖', eight + minutes(62)), evening, eight + minutes(90));
    expect(over).toMatchObject({ next: null, drift: 2, endsAt: eight + minutes(62) });
  });

  test('that is early leaves the end where it was', () => {
    const early = runState(stampCue(show, '签到', eight - minutes(40)), evening, eight - minutes(39));
    expect(early).toMatchObject({ drift: -30, endsAt: eight + minutes(60) });
    expect(runState([], evening, eight).endsAt).toBeNull();
  });
});

test('what was dealt with last is taken back, skipped or done', () => {
  const begun = skipCue(stampCue(show, '签到', eight), '开场', eight + 1);
  expect(lastDealtWith(begun)?.id).toBe('开场');
  expect(lastDealtWith(reopenCue(begun, '开场'))?.id).toBe('签到');
  expect(lastDealtWith(show)).toBeNull();
});

describe('a typed time', () => {
  test.each([
    ['19:50', -10],
    ['19：50', -10],
    ['1950', -10],
    ['晚上8点', 0],
    ['8点半', -690],
    ['-10', -10],
    ['−10', -10],
    ['+90', 90],
    ['90分钟', 90],
    ['开场', 0],
    ['开场前10分钟', -10],
    ['提前半小时', -30],
    ['十分钟前', -10],
    ['开始后1小时30分', 90],
    ['开场后 1 个半小时', 90],
    ['前2天', -2880],
    ['第3天 08:00', 2160],
    ['次日 9点', 780],
    ['前1天 20:00', -1440],
    ['00:30', 270],
  ])('%s', (typed, minute) => {
    expect(readCueMinute(typed, evening)).toBe(minute);
  });

  test.each(['', '等会儿', '25:00', '开场前', '19:50 开场', '999999', '前一百天', '半'])(
    'none: %s',
    (typed) => {
      expect(readCueMinute(typed, evening)).toBeNull();
    },
  );

  test('alone is one of the day the cue is on', () => {
    expect(readCueMinute('08:30', evening, 2)).toBe(2190);
  });

  test('reads back what is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -1440, max: 1440 }), fc.integer({ min: -10_080, max: 100_000 })),
        (minute) => {
          expect(readCueMinute(writeCueTime({ minute }, evening), evening)).toBe(minute);
        },
      ),
    );
  });
});

test('a typed line makes a cue: its time if it begins with one, else some minutes after the last', () => {
  expect(readCueLine('19:50 开场预热', evening, show)).toEqual({ minute: -10, title: '开场预热' });
  expect(readCueLine('第3天 08:00 发 打卡', evening, show)).toEqual({ minute: 2160, title: '发 打卡' });
  expect(readCueLine('-10 签到', evening, show)).toEqual({ minute: -10, title: '签到' });
  for (const title of ['20 人抽奖', '3 个问题互动', '1 对 1 答疑', '100 元红包', '2026 年会', '8 点开场'])
    expect(readCueLine(title, evening, show)).toEqual({ minute: 70, title });
  expect(readCueLine('晚上 8 点 开场', evening, show)).toEqual({ minute: 0, title: '开场' });
  expect(readCueLine('+20 抽奖', evening, show)).toEqual({ minute: 20, title: '抽奖' });
  expect(readCueLine('20 分 抽奖', evening, show)).toEqual({ minute: 20, title: '抽奖' });
  expect(readCueLine('谢谢大家', evening, show)).toEqual({ minute: 70, title: '谢谢大家' });
  expect(readCueLine('19:50', evening, [])).toEqual({ minute: 0, title: '19:50' });
});

test('a cue moved there and back is where it was, and the times stay the same', () => {
  const anyCues = fc
    .array(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 8 })
    .map((all) => all.map((minute, index) => cue(`c${index}`, minute)));
  fc.assert(
    fc.property(anyCues, fc.nat({ max: 6 }), (cues, at) => {
      const before = orderedCues(cues);
      const moving = before[at];
      if (!moving || at + 1 >= before.length) return;
      const moved = moveCue(cues, moving.id, 1);
      expect(orderedCues(moved).map(({ minute }) => minute)).toEqual(before.map(({ minute }) => minute));
      expect(orderedCues(moved)[at + 1]?.id).toBe(moving.id);
      expect(orderedCues(moveCue(moved, moving.id, -1))).toEqual(before);
    }),
  );
});
