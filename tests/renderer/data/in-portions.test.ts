import { expect, test } from 'vitest';
import type { MembershipId } from '#shared/domain/ids';
import { inPortions } from '../../../renderer/data/use-mark-step';

const ids = Array.from({ length: 1_100 }, (_, index) => `m${index}` as MembershipId);

test('everybody is marked, 500 at a time; after one that failed no more are', async () => {
  const done: MembershipId[][] = [];
  const keep = async (portion: MembershipId[]) => done.push(portion) > 0;
  expect(await inPortions(ids, keep)).toBe(true);
  expect(done.map(({ length }) => length)).toEqual([500, 500, 100]);
  expect(done.flat()).toEqual(ids);

  let tries = 0;
  expect(await inPortions(ids, async () => ++tries < 2)).toBe(false);
  expect(tries).toBe(2);
});
