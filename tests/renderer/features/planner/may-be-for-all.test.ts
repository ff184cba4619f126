import { expect, it } from 'vitest';
import { timeOfDay } from '#shared/domain/days';
import { mayBeForAll } from '../../../../renderer/features/planner/item/may-be-for-all';

it('asks for the time, the kind and the groups, and never for words', () => {
  expect(mayBeForAll({ time: timeOfDay('20:00') })).toBe(true);
  expect(mayBeForAll({ kind: '锦囊' })).toBe(true);
  expect(mayBeForAll({ groupIds: [] })).toBe(true);
  expect(mayBeForAll({ body: '记得拔插头', materialIds: [], title: '换季', variants: [] })).toBe(false);
});
