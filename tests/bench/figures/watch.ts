import { pageScript } from '../../e2e/support/page-script';
import { type Bench, type Figure, percentile } from '../figure';
import type { SeenAfter } from '../page/watch';
import { benchCommunityId } from '../rows';
import { type SizeName, sizes } from '../sizes';

const samples = 60;
/** What a change may take beyond the floor, in milliseconds. */
const allowed = 8;

/** From the commit of a command to the change in the row of the list that shows it. */
export const figure: Figure = {
  name: 'watch',
  async measure(bench) {
    for (const size of bench.sizes(['1k', '10k', '100k'])) await measureOn(bench, size);
  },
};

async function measureOn(bench: Bench, size: SizeName): Promise<void> {
  const app = await bench.open(size);
  const page = app.page();
  await page.goto(`${app.url}#/members`);
  await page.locator('#member-row-0').getByRole('checkbox').waitFor({ timeout: 120_000 });
  await page.evaluate(await pageScript(new URL('../page/watch.ts', import.meta.url)));
  await page.evaluate(([community, members]) => window.watchBench?.begin(community, members), [
    benchCommunityId as string,
    sizes[size].members,
  ] as const);
  const ours: SeenAfter[] = [];
  const floor: SeenAfter[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const pair = await page.evaluate(async (number) => {
      const bench = window.watchBench;
      return bench && { ours: await bench.ours(number), floor: await bench.floor(number) };
    }, sample);
    if (!pair) throw new Error('the page is gone');
    ours.push(pair.ours);
    floor.push(pair.floor);
  }
  await app.close();

  const value = tail(ours, 'fromCommit');
  const least = tail(floor, 'fromCommit');
  bench.say({
    figure: 'watch p95',
    size,
    unit: 'ms',
    value,
    floor: least,
    floorIs: 'put, liveQuery and plain DOM in one page',
    goal: `floor + ${allowed} ms at 100k`,
    met: value <= least + allowed,
    more: {
      median: middle(ours, 'fromCommit'),
      floorMedian: middle(floor, 'fromCommit'),
      fromSending: tail(ours, 'fromSending'),
      floorFromSending: tail(floor, 'fromSending'),
    },
  });
}

function tail(seen: readonly SeenAfter[], from: keyof SeenAfter): number {
  return percentile(
    seen.map((one) => one[from]),
    0.95,
  );
}

function middle(seen: readonly SeenAfter[], from: keyof SeenAfter): number {
  return percentile(
    seen.map((one) => one[from]),
    0.5,
  );
}
