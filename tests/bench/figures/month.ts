import type { Page } from 'playwright-core';
import { day, shiftDay } from '../../../shared/domain/days';
import { pageScript } from '../../e2e/support/page-script';
import { type Bench, type Figure, percentile } from '../figure';
import type {} from '../page/month';
import { itemRow } from '../rows';

type MonthSize = 'month-10' | 'month-1000';
type Drags = Readonly<{ drops: number[]; frames: number[] }>;

/** The two months are opened in turn, so that what else the machine does meets both. */
const rounds = 2;
const dragsInRound = 15;
/** Steps of the mouse on its way, and how many times the small month the large one may take. */
const mouseSteps = 12;
const allowed = 2;

/** An item of a month dragged to another day by the mouse: from letting go until it is drawn there. */
export const figure: Figure = {
  name: 'month',
  async measure(bench) {
    const small: Drags = { drops: [], frames: [] };
    const large: Drags = { drops: [], frames: [] };
    for (let round = 0; round < rounds; round += 1) {
      await dragIn(bench, 'month-10', small);
      await dragIn(bench, 'month-1000', large);
    }
    say(bench, 'month drop p95', large.drops, small.drops, 0.95);
    say(bench, 'month drag frame p99', large.frames, small.frames, 0.99);
  },
};

function say(bench: Bench, name: string, large: readonly number[], small: readonly number[], share: number) {
  const value = percentile(large, share);
  const floor = percentile(small, share);
  bench.say({
    figure: name,
    size: '1,000 items',
    unit: 'ms',
    value,
    floor,
    floorIs: 'the same in a month of 10 items',
    goal: `≤ ${allowed} × a month of 10`,
    met: value <= allowed * floor,
    more: { median: percentile(large, 0.5), floorMedian: percentile(small, 0.5), samples: large.length },
  });
}

async function dragIn(bench: Bench, size: MonthSize, into: Drags): Promise<void> {
  const app = await bench.open(size);
  const page = app.page();
  await page.goto(`${app.url}#/planner?view=month&day=2026-11-10`);
  // At seven, it is among the first of each day, where every month has room for it.
  const { id } = itemRow(0, 1);
  await page.locator(`[data-event-id="${id}"]`).waitFor();
  await page.evaluate(await pageScript(new URL('../page/month.ts', import.meta.url)));
  for (let drag = 0; drag < dragsInRound; drag += 1) {
    // Along the days of the month's first four weeks, each drop into another week and another weekday.
    const to = shiftDay(day('2026-11-02'), (drag * 8 + 9) % 27);
    await dragOnce(page, { id, to }, into);
  }
  await app.close();
}

async function dragOnce(page: Page, { id, to }: { id: string; to: string }, into: Drags): Promise<void> {
  const card = page.locator(`[data-cell] [data-event-id="${id}"]`);
  const begin = await middleOf(card);
  const end = await middleOf(page.locator(`[data-cell][data-day="${to}"]`));
  const dropped = page.evaluate(([item, on]) => window.monthBench?.dropped(item, on), [id, to] as const);
  await page.mouse.move(begin.x, begin.y);
  await page.mouse.down();
  await page.evaluate(() => window.monthBench?.beginFrames());
  await page.mouse.move(end.x, end.y, { steps: mouseSteps });
  into.frames.push(...((await page.evaluate(() => window.monthBench?.endFrames())) ?? []));
  await page.mouse.up();
  const took = (await dropped) ?? Number.NaN;
  // A press that the browser did not take for a drag says nothing of one.
  if (!Number.isNaN(took)) into.drops.push(took);
}

async function middleOf(locator: ReturnType<Page['locator']>): Promise<Readonly<{ x: number; y: number }>> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('what is dragged is not there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
