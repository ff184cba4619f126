import { expect, test } from 'vitest';
import { isGood, summarise, summaryLine } from '#launcher/test-summary';

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});
const report = (passed: number, skipped: number, ...testResults: ReturnType<typeof file>[]) =>
  JSON.stringify({ numPassedTests: passed, numPendingTests: skipped, numTodoTests: 0, testResults });

test('counts what passed, failed and was skipped', () => {
  const text = report(
    2,
    1,
    file('passed', 'passed', 'skipped'),
    file('failed', 'passed', 'failed', 'failed'),
  );
  expect(summarise(text, 1)).toEqual({ passed: 2, failed: 2, skipped: 1 });
});

test('a file that could not be collected is one failure', () => {
  expect(summarise(report(1, 0, file('passed', 'passed'), file('failed')), 1)).toMatchObject({ failed: 1 });
  expect(summarise(report(0, 0, file('failed', 'failed'), file('failed')), 1)).toMatchObject({ failed: 2 });
});

test('a run that ended badly without naming a failure has one', () => {
  expect(summarise(report(1, 0, file('passed', 'passed')), 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(summarise(report(1, 0, file('passed', 'passed')), null)).toMatchObject({ failed: 1 });
});

test('a missing or strange report is a failure', () => {
  for (const text of [null, '', '{', '{}'])
    expect(summarise(text, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line', () => {
  expect(summaryLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summaryLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
});

test('good means: something ran and nothing failed', () => {
  expect(isGood({ passed: 1, failed: 0, skipped: 0 })).toBe(true);
  expect(isGood({ passed: 5, failed: 1, skipped: 0 })).toBe(false);
  expect(isGood({ passed: 0, failed: 0, skipped: 9 })).toBe(false);
});
