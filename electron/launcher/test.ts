import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser, headlessShellPath } from './ensure-browser';
import { projectFolder } from './project';
import { runProcess } from './run-process';
import { remark } from './speak';
import { listenForStop } from './stop-signal';
import { isGood, summarise, summaryLine, type TestSummary } from './test-summary';
import { readyBuild } from './web-host';

/** Milliseconds all tests may take on two cores; going over is said. */
const budget = 8 * 60_000;

/** Milliseconds after which a run that hangs is ended and counts as failed. */
const limit = 20 * 60_000;

const nothingRan: TestSummary = { passed: 0, failed: 1, skipped: 0 };

function readReport(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** What draws the end-to-end tests: a browser the person names, else Debian's Chromium without a window where it is. */
const headlessBeside = (chromium: string): string =>
  !process.env.WEILU_CHROMIUM && existsSync(headlessShellPath) ? headlessShellPath : chromium;

async function runVitest(args: readonly string[], chromium: string, stop: AbortSignal): Promise<TestSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'weilu-test-'));
  const report = join(folder, 'report.json');
  try {
    const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
    const config = ['run', '--config', 'tests/vitest.config.ts'];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const { code, timedOut } = await runProcess(
      process.execPath,
      [vitest, ...config, ...reporters, ...args],
      {
        cwd: projectFolder,
        env: {
          ...process.env,
          WEILU_CHROMIUM: chromium,
          WEILU_HEADLESS: headlessBeside(chromium),
          WEILU_TEST_SUMMARY: undefined,
        },
        timeout: limit,
        signal: stop,
        output: 'show',
      },
    );
    if (timedOut) remark('测试超过 20 分钟，已停止。', 'The tests took more than 20 minutes and were ended.');
    return summarise(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs every test: `npm test`. Arguments go to vitest. */
async function test(): Promise<TestSummary> {
  const started = Date.now();
  const stop = listenForStop();
  const browser = await ensureBrowser();
  if (!browser || stop.aborted) return nothingRan;
  if ((await readyBuild(stop)) === null) return nothingRan;
  const summary = await runVitest(process.argv.slice(2), browser.path, stop);
  const seconds = Math.round((Date.now() - started) / 1000);
  if (seconds * 1000 > budget) {
    remark(
      `测试用了 ${seconds} 秒，超过了 8 分钟的预算。`,
      `The tests took ${seconds} s, over their budget of 8 minutes.`,
    );
  }
  return summary;
}

const summary = await test().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return nothingRan;
});
const line = `${summaryLine(summary)}\n`;
// For a caller that prints the line itself, after whatever npm may add.
if (process.env.WEILU_TEST_SUMMARY) writeFileSync(process.env.WEILU_TEST_SUMMARY, line);
process.stdout.write(line);
process.exit(isGood(summary) ? 0 : 1);
