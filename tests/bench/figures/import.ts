import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type RunningApp, startApp } from '../../e2e/support/app';
import { pageScript } from '../../e2e/support/page-script';
import { beginCommunity, openScreen } from '../../e2e/support/steps';
import { type Bench, type Figure, percentile } from '../figure';
import { memberFile } from '../member-file';
import { inMegabytes, rendererMemory } from '../memory';
import type {} from '../page/import';
import { type SizeName, sizes } from '../sizes';

/** Imports of each file, each taken back again: the first of them is the one whose memory is looked at. */
const rounds = { '1k': 5, '10k': 3, '100k': 1 } as const;

/** Calm in the page after which an import is over for good: the files beside the store are written too. */
const calm = 1_500;

/** An import of a member file into a community of one's own, from the file to the last commit, and its undo. */
export const figure: Figure = {
  name: 'import',
  async measure(bench) {
    for (const size of bench.sizes(['1k', '10k', '100k']))
      await measureFile(bench, size as keyof typeof rounds);
  },
};

async function measureFile(bench: Bench, size: keyof typeof rounds): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-import-'));
  // In a profile nobody has used: a community of one's own, with a group, begins as it does for a person.
  const app = await startApp({ browserArguments: ['--js-flags=--expose-gc'] });
  try {
    const text = memberFile(sizes[size].members);
    const path = join(folder, '成员.csv');
    await writeFile(path, text);
    const page = app.page();
    page.setDefaultTimeout(300_000);
    await beginCommunity(page, '万人社群');
    await openScreen(page, '成员');
    await page.evaluate(await pageScript(new URL('../page/import.ts', import.meta.url)));
    const samples: Round[] = [];
    while (samples.length < rounds[size]) samples.push(await takeRound(app, path, sizes[size].members));
    tell(bench, size, samples, Buffer.byteLength(text));
  } finally {
    await app.close();
    await rm(folder, { recursive: true });
  }
}

type Round = Readonly<{
  /** From the file to the dry run, from the confirmation to the list that shows everybody, and the undo; ms. */
  dryRun: number;
  commit: number;
  undo: number;
  put: number;
  remove: number;
  rows: number;
  frozen: number;
  task: number;
  undoFrozen: number;
  /** Bytes above the level before. */
  memory: number;
}>;

async function takeRound(app: RunningApp, path: string, people: number): Promise<Round> {
  const page = app.page();
  const memory = await rendererMemory(app.profile);
  const said = people.toLocaleString('zh-CN');
  await page.getByRole('button', { name: '导入成员' }).click();
  const dialog = page.getByRole('dialog', { name: '导入成员' });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: '选择文件' }).click(),
  ]);
  await page.evaluate(() => (window as { gc?: () => void }).gc?.());
  const before = await memory.resident();
  await memory.forget();
  await watch(page);
  // The sentence of an import that was undone says the same, elsewhere.
  const dryRun = await timed(page, `新增 ${said} 位`, '[role="dialog"]', () => chooser.setFiles(path));
  const commit = await timed(page, `${said} 人 · 1 个群`, 'main', () =>
    dialog.getByRole('button', { name: `新增 ${said} 位` }).press('Enter'),
  );
  const frozen = await freezes(page);
  const peak = await memory.peak();
  const floor = await page.evaluate(() => window.importBench?.floor());
  await watch(page);
  const undo = await timed(page, '0 人 · 1 个群', 'main', () => page.locator('body').press('Control+z'));
  const undoFrozen = await freezes(page);
  if (!floor) throw new Error('the page has no bench');
  return {
    ...floor,
    dryRun,
    commit,
    undo,
    frozen: frozen.gap,
    task: frozen.task,
    undoFrozen: undoFrozen.gap,
    memory: peak - before,
  };
}

/** How long it takes from an action until a text is in a part of the page, in ms. */
async function timed(page: Page, text: string, part: string, act: () => Promise<void>): Promise<number> {
  const seen = page.evaluate(([wanted, where]) => window.importBench?.seen(wanted, where), [
    text,
    part,
  ] as const);
  const began = Date.now();
  await act();
  return ((await seen) ?? Number.NaN) - began;
}

const watch = (page: Page) => page.evaluate(() => window.importBench?.watch());

async function freezes(page: Page) {
  const seen = await page.evaluate((wanted) => window.importBench?.freezes(wanted), calm);
  if (!seen) throw new Error('the page has no bench');
  return seen;
}

function tell(bench: Bench, size: SizeName, samples: readonly Round[], bytes: number): void {
  const middle = (field: keyof Round) =>
    percentile(
      samples.map((sample) => sample[field]),
      0.5,
    );
  const worst = (field: keyof Round) => Math.max(...samples.map((sample) => sample[field]));
  const total = percentile(
    samples.map(({ dryRun, commit }) => dryRun + commit),
    0.5,
  );
  const [first] = samples;
  const megabytes = inMegabytes(first?.memory ?? 0);
  const allowed = 3 * inMegabytes(bytes) + 150;
  bench.say({
    figure: 'import',
    size,
    unit: 'ms',
    value: total,
    floor: middle('put'),
    floorIs: 'bare Dexie bulkPut of the same rows, same indexes, one strict transaction',
    goal: '≤ 1.6 × floor; no freeze > 100 ms; peak ≤ 3 × file + 150 MB',
    met: total <= 1.6 * middle('put') && worst('frozen') <= 100 && megabytes <= allowed,
    more: {
      dryRun: middle('dryRun'),
      commit: middle('commit'),
      rows: middle('rows'),
      longestGap: worst('frozen'),
      longestTask: worst('task'),
      memoryMB: megabytes,
      memoryAllowedMB: Math.round(allowed),
      fileMB: inMegabytes(bytes),
    },
  });
  bench.say({
    figure: 'import undo',
    size,
    unit: 'ms',
    value: middle('undo'),
    floor: middle('remove'),
    floorIs: 'bare Dexie bulkDelete of the same keys, one strict transaction',
    goal: '≤ 2 × floor',
    met: middle('undo') <= 2 * middle('remove'),
    more: { longestGap: worst('undoFrozen') },
  });
}
