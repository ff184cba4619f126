import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { startWebServer } from '#launcher/web-server';
import { type RunningApp, startApp } from '../../e2e/support/app';
import { pageScript } from '../../e2e/support/page-script';
import { type Bench, type Figure, percentile } from '../figure';
import { buildFloorPage } from '../floor-page';
import type { SeenStart } from '../page/start';
import type { SizeName } from '../sizes';

/** Starts of each kind; each takes a browser of its own. */
const samples = { '1k': 7, '10k': 5, '100k': 3 } as const;
/** What a start may take over one with nobody in the store. */
const allowed = 1.5;
const patience = 120_000;

/** Both ways a person starts: the browser opened anew, and the page loaded again. */
const ways = ['opened', 'reloaded'] as const;
type Way = (typeof ways)[number];

/** A profile whose browser is started anew for each sample, on a page. */
type Subject = Readonly<{ profile: string; url: string }>;
type Seen = Readonly<Record<Way, SeenStart[]>>;

/**
 * From the navigation to 今日 with all its sections and a key that works. The floor is the same with one community and
 * nobody in it: an empty store shows the first run and not 今日.
 */
export const figure: Figure = {
  name: 'start',
  async measure(bench) {
    const script = await pageScript(new URL('../page/start.ts', import.meta.url));
    const page = await buildFloorPage('blank');
    const server = await startWebServer({ files: page.files, host: '127.0.0.1', port: 0 });
    const nobody = await startApp();
    await beginCommunity(nobody.page());
    await nobody.stop();
    try {
      for (const size of bench.sizes(['1k', '10k', '100k'])) {
        await measureOn(bench, size, { script, nobody, blank: server.url });
      }
    } finally {
      await nobody.close();
      await server.close();
      await page.remove();
    }
  },
};

async function beginCommunity(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始我的社群' }).click();
  await page.getByLabel('社群名称').fill('小满护肤社');
  await page.getByRole('button', { name: '建好，进去看看' }).click();
  await page.getByRole('heading', { name: '今日' }).waitFor();
}

type Around = Readonly<{ script: string; nobody: RunningApp; blank: string }>;

async function measureOn(bench: Bench, size: SizeName, { script, nobody, blank }: Around): Promise<void> {
  const app = await bench.open(size);
  await app.stop();
  const subjects: readonly Subject[] = [app, nobody, { profile: nobody.profile, url: blank }];
  const seen = subjects.map((): Seen => ({ opened: [], reloaded: [] }));
  for (let sample = 0; sample < samples[size as keyof typeof samples]; sample += 1) {
    for (const [index, subject] of subjects.entries()) await sampleOf(subject, script, seen[index]);
  }
  await app.close();
  const [ours, floor, empty] = seen;
  if (ours && floor && empty) for (const way of ways) say(bench, size, way, [ours, floor, empty]);
}

/** One start in a fresh browser, and one by loading its page again. */
async function sampleOf({ profile, url }: Subject, script: string, seen: Seen | undefined): Promise<void> {
  const context = await openBrowser(profile, script);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(url);
  seen?.opened.push(await startSeen(page));
  await page.reload();
  seen?.reloaded.push(await startSeen(page));
  await context.close();
}

async function openBrowser(profile: string, script: string): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.WEILU_HEADLESS ?? process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    locale: 'zh-CN',
    timezoneId: process.env.TZ ?? 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
  });
  context.setDefaultTimeout(patience);
  await context.addInitScript({ content: script });
  return context;
}

async function startSeen(page: Page): Promise<SeenStart> {
  const seen = await page.evaluate(() => window.seenStart);
  if (!seen) throw new Error('the page does not watch its start');
  return seen;
}

function say(
  bench: Bench,
  size: SizeName,
  way: Way,
  [ours, floor, blank]: readonly [Seen, Seen, Seen],
): void {
  const median = (of: Seen, moment: keyof SeenStart) =>
    Math.round(
      percentile(
        of[way].map((start) => start[moment]),
        0.5,
      ),
    );
  const value = median(ours, 'usable');
  const least = median(floor, 'usable');
  bench.say({
    figure: `start, ${way}`,
    size,
    unit: 'ms',
    value,
    floor: least,
    floorIs: 'the same start with one community and nobody in it',
    goal: `≤ ${allowed} × at 100k`,
    met: value <= least * allowed,
    more: {
      firstPaint: median(ours, 'first'),
      sections: median(ours, 'shown'),
      blankMantinePage: median(blank, 'usable'),
      overBlankPage: Math.round((value / median(blank, 'usable')) * 10) / 10,
    },
  });
}
