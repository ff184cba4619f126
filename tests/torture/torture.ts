import { parseArgs } from 'node:util';
import { readyBuild } from '#launcher/web-host';
import { startApp } from '../e2e/support/app';
import { damageTheFiles } from './files';
import { fillTheDisk, withSmallDisk } from './full-disk';
import { killAgainAndAgain } from './kills';
import { loseTheStore } from './lost-store';
import { liveOddDays } from './odd-days';

/**
 * `npm run torture`: what may befall a community on a laptop, done to the production build in a real browser. Bounded
 * in time; prints what it did and what came of it, and ends with 1 when anything was lost.
 */
const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '40' },
    minutes: { type: 'string', default: '12' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    megabytes: { type: 'string', default: '400' },
  },
});
const [commands, kills, seed] = [values.commands, values.kills, values.seed].map(Number) as [
  number,
  number,
  number,
];
const until = Date.now() + Number(values.minutes) * 60_000;
const faults: string[] = [];

function say(part: string, report: Readonly<{ faults: readonly string[] }>): void {
  const { faults: found, ...counts } = report;
  const told = Object.entries(counts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  process.stdout.write(`${found.length === 0 ? 'ok   ' : 'FAULT'} ${part}: ${told.join(', ')}\n`);
  for (const fault of found.slice(0, 20)) process.stdout.write(`      ${fault}\n`);
  faults.push(...found);
}

if ((await readyBuild(new AbortController().signal)) === null) process.exit(1);
process.stdout.write(`seed ${seed}\n`);
const app = await startApp();
try {
  say('killed at random moments', await killAgainAndAgain(app, { commands, kills, seed, until }));
  say('files damaged', await damageTheFiles(app));
  say('odd days', await liveOddDays(app, seed));
  say('browser store taken away', await loseTheStore(app, 40, seed));
} finally {
  // What the browser complains of while it is tortured is no fault of the app.
  app.takeTroubles();
  await app.close();
}
const disk = await withSmallDisk(Number(values.megabytes), (folder) => fillTheDisk(folder, seed));
if (disk) say('disk run full', disk);
else process.stdout.write('skip  disk run full: this machine lets nobody mount a small disk\n');
process.stdout.write(faults.length === 0 ? 'nothing was lost\n' : `${faults.length} faults\n`);
process.exit(faults.length === 0 ? 0 : 1);
