import { expect, test } from 'vitest';
import { createLatestOnly } from '../../../renderer/data/latest-only';

test('one at a time, and of what came meanwhile only the last', async () => {
  const begun: number[] = [];
  const ends: Array<() => void> = [];
  const latest = createLatestOnly();
  const ask = (number: number) =>
    latest(() => {
      begun.push(number);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
  ask(1);
  ask(2);
  ask(3);
  expect(begun).toEqual([1]);
  ends[0]?.();
  await expect.poll(() => begun).toEqual([1, 3]);
  ends[1]?.();
  await Promise.resolve();
  await Promise.resolve();
  ask(4);
  await expect.poll(() => begun).toEqual([1, 3, 4]);
});
