import { pageScript } from '../../e2e/support/page-script';
import { type Figure, percentile } from '../figure';
import type { WelcomesTook } from '../page/welcomes';
import { benchCommunityId, groupIdOf, memberIdOf } from '../rows';

const newcomers = 500;
const samples = 25;
/** How many times the floor it may take. */
const allowed = 2;

/** A personal welcome for each of 500 newcomers: filled, cut, checked, and compared with what was sent. */
export const figure: Figure = {
  name: 'welcomes',
  async measure(bench) {
    for (const size of bench.sizes(['1k'])) {
      const app = await bench.open(size);
      const page = app.page();
      await page.evaluate(await pageScript(new URL('../page/welcomes.ts', import.meta.url)));
      await page.evaluate(([community, group, ids]) => window.welcomesBench?.begin(community, group, ids), [
        benchCommunityId as string,
        groupIdOf(0) as string,
        Array.from({ length: newcomers }, (_, index) => memberIdOf(index) as string),
      ] as const);
      const ours: WelcomesTook[] = [];
      const floor: number[] = [];
      for (let sample = 0; sample < samples; sample += 1) {
        const pair = await page.evaluate(async () => {
          const bench = window.welcomesBench;
          return bench && { ours: await bench.ours(), floor: bench.floor() };
        });
        if (!pair) throw new Error('the page is gone');
        if (pair.ours.texts !== newcomers) throw new Error(`${pair.ours.texts} texts`);
        ours.push(pair.ours);
        floor.push(pair.floor);
      }
      await app.close();
      const middle = (part: keyof WelcomesTook) =>
        percentile(
          ours.map((one) => one[part]),
          0.5,
        );
      const value = middle('all');
      const least = percentile(floor, 0.5);
      bench.say({
        figure: 'welcomes',
        size: `${newcomers}`,
        unit: 'ms',
        value,
        floor: least,
        floorIs: 'LiquidJS alone on the same template and values',
        goal: `≤ ${allowed} × LiquidJS`,
        met: value <= allowed * least,
        more: {
          fill: middle('fill'),
          compose: middle('compose'),
          check: middle('check'),
          repeats: middle('repeats'),
          first: ours[0]?.all ?? 0,
          floorFirst: floor[0] ?? 0,
        },
      });
    }
  },
};
