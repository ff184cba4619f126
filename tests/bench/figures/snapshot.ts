import type { Page } from 'playwright-core';
import type { RunningApp } from '../../e2e/support/app';
import { pageScript } from '../../e2e/support/page-script';
import type { Bench, Figure } from '../figure';
import { inMegabytes, rendererMemory } from '../memory';
import type { SnapshotPage } from '../page/snapshot';
import type { SizeName } from '../sizes';

const snapshotGoal = 1.5;
const restoreGoal = 1.6;
/** Megabytes a snapshot may take beside what is there. */
const memoryGoal = 200;
/** A snapshot or a recovery of the largest store, in milliseconds. */
const patience = 30 * 60_000;

/** 立即备份 as a person presses it, and that backup brought back after the store was lost. */
export const figure: Figure = {
  name: 'snapshot',
  async measure(bench) {
    for (const size of bench.sizes(['1k', '10k', '100k'])) await measureOn(bench, size);
  },
};

async function measureOn(bench: Bench, size: SizeName): Promise<void> {
  const app = await bench.open(size);
  const page = app.page();
  page.setDefaultTimeout(patience);
  await page.goto(`${app.url}#/settings`);
  const script = await pageScript(new URL('../page/snapshot.ts', import.meta.url));
  await page.evaluate(script);
  await measureSnapshot(bench, size, app);
  // Ten minutes and more at 100k, most of them the floor's.
  if (size !== '100k' || bench.long) await measureRestore(bench, size, page);
  app.takeTroubles();
  await app.close();
}

async function measureSnapshot(bench: Bench, size: SizeName, app: RunningApp): Promise<void> {
  const page = app.page();
  const rounds = size === '100k' ? 1 : 3;
  const taken = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    taken.push(await takeSnapshot(app));
    floors.push((await inPage(page, (bench) => bench.readAll())).took);
  }
  const [middle] = taken.toSorted((a, b) => a.writing - b.writing).slice(Math.floor(rounds / 2));
  const floor = floors.toSorted((a, b) => a - b)[Math.floor(rounds / 2)];
  if (!middle || floor === undefined) throw new Error('nothing was measured');
  const [first = middle] = taken;
  bench.say({
    figure: 'snapshot',
    size,
    unit: 'ms',
    value: middle.writing,
    floor,
    floorIs: 'every row read in pages, as text through gzip',
    goal: `${snapshotGoal} × floor, memory + ${memoryGoal} MB`,
    met: middle.writing <= snapshotGoal * floor && first.memory <= memoryGoal,
    more: {
      readBack: Math.round(middle.readBack),
      pressedToTold: Math.round(middle.whole),
      longestFrameGap: Math.round(Math.max(...taken.map(({ longestGap }) => longestGap))),
      memoryBeforeMB: first.memoryBefore,
      memoryMoreMB: first.memory,
    },
  });
}

/** Presses 立即备份 and waits for the word that it is read back. */
async function takeSnapshot(app: RunningApp) {
  const page = app.page();
  const toast = page.getByText('备份好了').first();
  await toast.waitFor({ state: 'detached' });
  const memory = await rendererMemory(app.profile);
  await memory.forget();
  const memoryBefore = await memory.resident();
  await inPage(page, (bench) => bench.watch());
  const pressed = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: '立即备份' }).click();
  await toast.waitFor();
  const { marks, longestGap, now } = await inPage(page, async (bench) => bench.seen());
  const peak = await memory.peak();
  return {
    writing: marks.written - pressed + marks.renamed - marks.renaming,
    readBack: marks.renaming - marks.written,
    whole: now - pressed,
    longestGap,
    memoryBefore: inMegabytes(memoryBefore),
    memory: inMegabytes(peak - memoryBefore),
  };
}

/** Loses the store as a cleaner does, and recovers the newest backup: into a fresh database. */
async function measureRestore(bench: Bench, size: SizeName, page: Page): Promise<void> {
  const { took, rows } = await inPage(page, (bench) => bench.putAll());
  const tools = await page.context().newCDPSession(page);
  const origin = new URL(page.url()).origin;
  await tools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.reload();
  const button = page.getByRole('button', { name: '恢复这一份' });
  await button.waitFor();
  await page.evaluate(await pageScript(new URL('../page/snapshot.ts', import.meta.url)));
  await inPage(page, (bench) => bench.watch());
  const pressed = await page.evaluate(() => performance.now());
  await button.click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
  const { now, longestGap } = await inPage(page, async (bench) => bench.seen());
  const value = now - pressed;
  bench.say({
    figure: 'restore',
    size,
    unit: 'ms',
    value,
    floor: took,
    floorIs: 'bulkPut of the same rows into a fresh database with the same indexes, strict',
    goal: `${restoreGoal} × floor`,
    met: value <= restoreGoal * took,
    more: { rows, rowsASecond: Math.round((1_000 * rows) / value), longestFrameGap: Math.round(longestGap) },
  });
}

function inPage<T>(page: Page, ask: (bench: SnapshotPage) => T | Promise<T>): Promise<T> {
  return page.evaluate(`(${ask.toString()})(window.snapshotBench)`) as Promise<T>;
}
