import { z } from 'zod';

/** The part of vitest's JSON report that is counted. */
const reportShape = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

export type TestSummary = Readonly<{ passed: number; failed: number; skipped: number }>;

/**
 * Counts a test run. A file that could not be collected, or whose hooks failed, counts as one failure, and so does
 * a vitest that ended badly without naming any (an unhandled error, a report that is missing or unreadable).
 *
 * @param reportText vitest's JSON report, null when there is none
 * @param exitCode vitest's, null when it was ended
 */
export function summarise(reportText: string | null, exitCode: number | null): TestSummary {
  const report = readReport(reportText);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const named = report.testResults
    .map((file) => {
      const tests = file.assertionResults.filter(({ status }) => status === 'failed').length;
      return file.status === 'failed' ? Math.max(tests, 1) : tests;
    })
    .reduce((sum, count) => sum + count, 0);
  return {
    passed: report.numPassedTests,
    failed: named === 0 && exitCode !== 0 ? 1 : named,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function readReport(text: string | null): z.infer<typeof reportShape> | null {
  if (text === null) return null;
  try {
    return reportShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The last line of `npm test`: `12 passed, 0 failed`, with `, 3 skipped` when there are any. */
export function summaryLine({ passed, failed, skipped }: TestSummary): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Whether a run is good: something ran and nothing failed. */
export function isGood({ passed, failed }: TestSummary): boolean {
  return passed > 0 && failed === 0;
}
