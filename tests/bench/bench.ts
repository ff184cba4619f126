import { appendFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readyBuild } from '#launcher/web-host';
import type { Bench, Figure, Result } from './figure';
import { growthOf, jsonLine, tableOf } from './report';
import type { SizeName } from './sizes';
import { openStore } from './store';

/**
 * `npm run bench`: how fast the production build is in Chromium, each figure beside the least it could cost, measured
 * in the same run. Prints one JSON line a figure and a table at the end; nothing of it passes or fails.
 */
const names = [
  'search',
  'scroll',
  'import',
  'start',
  'watch',
  'welcomes',
  'snapshot',
  'month',
  'bundle',
] as const;

const { values } = parseArgs({
  options: {
    /** Names of figures, with commas; all where it is left out. */
    figures: { type: 'string', default: names.join(',') },
    /** Stores to measure on, with commas. */
    sizes: { type: 'string', default: '1k,10k,100k' },
    /** Measures what takes more than ten minutes, too: a recovery of the largest store. */
    long: { type: 'boolean', default: false },
    /** A file each JSON line is added to. */
    json: { type: 'string' },
  },
});

const asked = values.sizes.split(',');
const results: Result[] = [];
let browser = 'Chromium';

const bench: Bench = {
  sizes: (among) => among.filter((name) => asked.includes(name)),
  long: values.long,
  async open(name: SizeName) {
    const app = await openStore(name);
    browser = await app.page().evaluate(() => /Chrom\w*\/\d+/.exec(navigator.userAgent)?.[0] ?? 'Chromium');
    return app;
  },
  say(result) {
    results.push(result);
    process.stdout.write(`${jsonLine(result)}\n`);
    if (values.json) void appendFile(values.json, `${jsonLine(result)}\n`);
  },
};

if (!process.env.WEILU_OUT_DIR && (await readyBuild(new AbortController().signal)) === null) process.exit(1);
for (const name of names.filter((known) => values.figures.split(',').includes(known))) {
  const { figure } = (await import(`./figures/${name}.ts`)) as { figure: Figure };
  process.stderr.write(`${figure.name} …\n`);
  await figure.measure(bench);
}
const day = new Date().toISOString().slice(0, 10);
process.stdout.write(`\n${tableOf(results, browser, day)}\n${growthOf(results).join('\n')}\n`);
process.exit(0);
