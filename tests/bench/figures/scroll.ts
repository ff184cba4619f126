import type { Page } from 'playwright-core';
import { pageScript } from '../../e2e/support/page-script';
import { type Bench, type Figure, percentile } from '../figure';
import { inMegabytes, rendererMemory } from '../memory';
import type {} from '../page/scroll';
import { type SizeName, sizes } from '../sizes';

const rowHeight = 37;
/** Pages turned by the wheel, and steps of the thumb from one end to the other; both there and in the floor, in turn. */
const pages = 60;
const steps = 150;
const rounds = 2;

const listed = '[role="grid"] > [role="presentation"]';
const floor = '#floor';

/** The list of members turned page by page with the wheel, and its thumb dragged from one end to the other. */
export const figure: Figure = {
  name: 'scroll',
  async measure(bench) {
    for (const size of bench.sizes(['1k', '10k', '100k'])) await measureOn(bench, size);
  },
};

async function measureOn(bench: Bench, size: SizeName): Promise<void> {
  const app = await bench.open(size);
  const page = app.page();
  await page.goto(`${app.url}#/members`);
  await page.getByRole('row').nth(5).waitFor({ timeout: 60_000 });
  // React asks for it, and the page has none.
  await page.evaluate(() => Object.assign(window, { process: { env: { NODE_ENV: 'production' } } }));
  await page.evaluate(await pageScript(new URL('../page/scroll.tsx', import.meta.url)));
  const memory = await rendererMemory(app.profile);
  const here: number[] = [];
  const empty: number[] = [];
  const before = { heap: await heapOf(page), resident: await memory.resident() };
  for (let round = 0; round < rounds; round += 1) {
    here.push(...(await framesOf(page, listed)));
    await page.evaluate(([count, height]) => window.scrollBench?.showFloor(count, height), [
      sizes[size].members,
      rowHeight,
    ] as const);
    await page.locator(floor).waitFor();
    empty.push(...(await framesOf(page, floor)));
    await page.evaluate(() => window.scrollBench?.hideFloor());
  }
  const after = { heap: await heapOf(page), resident: await memory.resident() };
  const value = percentile(here, 0.99);
  bench.say({
    figure: 'scroll frame p99',
    size,
    unit: 'ms',
    value,
    floor: percentile(empty, 0.99),
    floorIs: 'a virtual list of rows as high with nothing in them',
    goal: '≤ 32 ms, memory flat',
    met: value <= 32,
    more: {
      median: percentile(here, 0.5),
      longest: Math.max(...here),
      floorMedian: percentile(empty, 0.5),
      frames: here.length,
      heapBeforeMB: inMegabytes(before.heap),
      heapAfterMB: inMegabytes(after.heap),
      residentBeforeMB: inMegabytes(before.resident),
      residentAfterMB: inMegabytes(after.resident),
    },
  });
  await app.close();
}

async function heapOf(page: Page): Promise<number> {
  return (await page.evaluate(() => window.scrollBench?.heap())) ?? Number.NaN;
}

async function framesOf(page: Page, scroller: string): Promise<readonly number[]> {
  const box = await page.locator(scroller).boundingBox();
  if (!box) throw new Error(`nothing to scroll: ${scroller}`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.evaluate(() => window.scrollBench?.beginFrames());
  for (let turned = 0; turned < pages; turned += 1) await page.mouse.wheel(0, box.height);
  await page.evaluate(([at, count]) => window.scrollBench?.drag(at, count), [scroller, steps] as const);
  return (await page.evaluate(() => window.scrollBench?.endFrames())) ?? [];
}
