import { expect, test } from 'vitest';
import { ChangeRecorder } from '#vault/store/change-recorder';

const rows = [
  { id: 'a', text: '一' },
  { id: 'b', text: '二' },
];

test('rows announced as going are taken for what they were, once, and only where each was announced', () => {
  const recorder = new ChangeRecorder();
  recorder.expectRemoval('timeline', rows);
  expect(recorder.takeExpected('timeline', ['b', 'a'])).toEqual([rows[1], rows[0]]);
  expect(recorder.takeExpected('timeline', ['a', 'b'])).toBeNull();

  recorder.expectRemoval('timeline', rows);
  expect(recorder.takeExpected('timeline', ['a', 'c'])).toBeNull();
  recorder.expectRemoval('timeline', rows);
  expect(recorder.takeExpected('orders', ['a'])).toBeNull();
  expect(recorder.takeExpected('timeline', ['a'])).toBeNull();
});

test('a row that was written before it goes is recorded as it was before both', () => {
  const recorder = new ChangeRecorder();
  recorder.record({ table: 'timeline', key: 'a', before: rows[0], after: { id: 'a', text: '改' } });
  recorder.record({ table: 'timeline', key: 'a', before: { id: 'a', text: '改' }, after: undefined });
  expect(recorder.changes()).toEqual([{ table: 'timeline', key: 'a', before: rows[0], after: undefined }]);
});
