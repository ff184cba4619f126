import { expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import {
  blankFields,
  type TimeFor,
  withFollowingTime,
} from '../../../../renderer/features/planner/item/new-item';

const monday = day('2026-11-23');
const fields = blankFields(monday, timeOfDay('12:30'), []);
const timeFor: TimeFor = (on, kind) =>
  timeOfDay(kind === '晚安' ? '22:00' : on === monday ? '12:30' : '08:00');

it('takes the time of its kind while nobody set one', () => {
  const asked = withFollowingTime({ fields, timeFollows: true }, { kind: '晚安' }, timeFor);
  expect(asked).toEqual({ patch: { kind: '晚安', time: '22:00' }, timeFollows: true });
});

it('keeps a time that was set, before or now, and one that is asked for in a cell', () => {
  const time = timeOfDay('09:15');
  expect(withFollowingTime({ fields, timeFollows: true }, { time }, timeFor)).toEqual({
    patch: { time },
    timeFollows: false,
  });
  const kept = withFollowingTime({ fields, timeFollows: false }, { kind: '晚安' }, timeFor);
  expect(kept).toEqual({ patch: { kind: '晚安' }, timeFollows: false });
});

it('leaves the time be where something else changes', () => {
  const asked = withFollowingTime({ fields, timeFollows: true }, { title: '晚安' }, timeFor);
  expect(asked).toEqual({ patch: { title: '晚安' }, timeFollows: true });
});
