import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtFolder } from '#launcher/project';
import type { Bench, Figure } from '../figure';
import { buildFloorPage } from '../floor-page';

/** What the page may load before its first paint, over React and an empty frame of Mantine. */
const allowed = 1.6;

/** Scripts the desk page loads before its first paint, gzipped: its own and all they import. */
export const figure: Figure = {
  name: 'bundle',
  async measure(bench) {
    const floor = await buildFloorPage('shell');
    try {
      say(bench, scriptsOf(floor.html, floor.assets));
    } finally {
      await floor.remove();
    }
  },
};

type Scripts = Readonly<{ count: number; kilobytes: number; packed: number }>;

function say(bench: Bench, floor: Scripts): void {
  const renderer = join(builtFolder(process.env).folder, 'renderer');
  const assets = join(renderer, 'assets');
  const own = scriptsOf(join(renderer, 'renderer/index.html'), assets);
  const files = readdirSync(assets);
  const worker = files.filter((file) => /^vault\.worker-.*\.js$/.test(file));
  const vault = measured(worker.map((file) => join(assets, file)));
  bench.say({
    figure: 'bundle, gzip',
    size: '–',
    unit: 'kB',
    value: own.packed,
    floor: floor.packed,
    floorIs: 'React, ReactDOM and an empty Mantine frame, built the same way',
    goal: `≤ ${allowed} ×`,
    met: own.packed <= floor.packed * allowed,
    more: {
      scripts: own.count,
      minified: own.kilobytes,
      floorMinified: floor.kilobytes,
      vaultWorker: vault.kilobytes,
      vaultWorkerGzip: vault.packed,
      allChunks: files.filter((file) => file.endsWith('.js')).length,
    },
  });
}

/** The scripts a page names: its entry, and as `modulepreload` whatever that imports. */
function scriptsOf(html: string, assets: string): Scripts {
  const named = [...readFileSync(html, 'utf8').matchAll(/assets\/([^"/]+\.js)"/g)];
  return measured([...new Set(named.map(([, file]) => join(assets, file ?? '')))]);
}

function measured(files: readonly string[]): Scripts {
  const contents = files.map((file) => readFileSync(file));
  const sum = (sizes: readonly number[]) => Math.round(sizes.reduce((a, b) => a + b, 0) / 100) / 10;
  return {
    count: files.length,
    kilobytes: sum(contents.map(({ length }) => length)),
    packed: sum(contents.map((content) => gzipSync(content, { level: 9 }).length)),
  };
}
