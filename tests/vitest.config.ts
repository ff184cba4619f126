import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Left alone, vitest keeps one core free; on two cores that would halve the speed. */
const allCores = '100%';

/*
 * `isolate: false`: the files a worker runs share what they import, which takes half of the time of many small files.
 * No module of the app or of the tests keeps more than caches, and who changes a global of Node puts it back.
 */

/** For Chromium as root in a container, and so that it opens no connection of its own. */
const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Vitest begins with the largest files where it does not know how long each took, as in a fresh clone. These take long
 * and are small: begun last, they would keep one core busy while the other has nothing left to do.
 */
const smallAndLong = [
  'tests/vault/vault-contract.test.ts',
  'tests/keeper/any-life.test.ts',
  'tests/preload/preload-in-place.test.ts',
  'tests/e2e/torture.test.ts',
  'tests/e2e/activities.test.ts',
  'tests/e2e/activities-demo.test.ts',
  'tests/e2e/community.test.ts',
  'tests/e2e/member-list.test.ts',
  'tests/e2e/members.test.ts',
  'tests/e2e/own-community.test.ts',
  'tests/e2e/planner.test.ts',
  'tests/e2e/planner-weeks.test.ts',
  'tests/e2e/scripts.test.ts',
  'tests/e2e/scripts-sending.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      smallAndLong.includes(relative(root, moduleId).replaceAll('\\', '/'));
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/e2e/**', 'tests/**/*.browser.test.ts', 'tests/electron/real/**'],
          testTimeout: 60_000,
          maxWorkers: allCores,
          isolate: false,
        },
      },
      {
        root,
        // Only a worker needs it, where nobody looks for it beforehand: found late, it would reload the page mid-test.
        optimizeDeps: { include: ['ics'] },
        test: {
          name: 'vault-chromium',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          // Beside the unit tests, for its one page cannot keep two cores busy; only equal widths may share a group.
          maxWorkers: allCores,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath:
                  process.env.WEILU_HEADLESS ?? process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium',
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          environment: 'node',
          // The tests count days as the browser they drive does.
          env: { TZ: 'Asia/Shanghai' },
          // A browser on a crowded machine may miss a deadline once; a fault of the app fails twice.
          retry: process.env.CI ? 1 : 0,
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          // Groups run one after the other: beside a browser of its own no other test would get its time.
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          name: 'real-electron',
          environment: 'node',
          include: ['tests/electron/real/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
