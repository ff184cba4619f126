import { expect, test } from 'vitest';
import { rowsMeant } from '../../../../../renderer/features/activities/people/roster/roster-keys';

const rows = ['a', 'b', 'c'].map((id) => ({ id }));

test('a key is for all that are chosen, and without any for the row the keyboard is on', () => {
  const ids = (chosen: readonly string[], current = rows[0]) =>
    rowsMeant(rows, new Set(chosen), current).map(({ id }) => id);
  expect(ids(['b', 'c'])).toEqual(['b', 'c']);
  expect(ids([])).toEqual(['a']);
  // Who is filtered out of sight does not count.
  expect(ids(['z'])).toEqual(['a']);
  expect(rowsMeant([], new Set(), undefined)).toEqual([]);
});
