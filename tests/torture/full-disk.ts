import { execFile } from 'node:child_process';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startApp } from '../e2e/support/app';
import { prepareTorture, recoverIfAsked } from './drive';
import { drawSteps } from './kills';

const run = promisify(execFile);

export type FullDiskReport = Readonly<{
  acknowledged: number;
  refused: Readonly<Record<string, number>>;
  /** The browser had lost the store over it, and it came back from the files. */
  recovered: boolean;
  faults: readonly string[];
}>;

/** A disk of its own in memory, unmounted when `use` is done; null where this machine lets nobody mount one. */
export async function withSmallDisk<T>(
  megabytes: number,
  use: (folder: string) => Promise<T>,
): Promise<T | null> {
  const folder = await mkdtemp(join(tmpdir(), 'weilu-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  try {
    return await use(folder);
  } finally {
    await run('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Fills the disk under the browser's profile while commands run: what was acknowledged stays, nothing is there by half,
 * the app says that the disk is full, and goes on by itself when there is room again.
 */
export async function fillTheDisk(disk: string, seed: number): Promise<FullDiskReport> {
  const app = await startApp({ profilesIn: disk });
  const faults: string[] = [];
  const acknowledged = new Set<string>();
  const refused: Record<string, number> = {};
  let recovered = false;
  try {
    const driver = await prepareTorture(app, (id, refusal) => {
      if (refusal === '') acknowledged.add(id);
      else refused[refusal] = (refused[refusal] ?? 0) + 1;
    });
    const steps = drawSteps(200, seed).map((step) => ({ ...step, id: `disk-${step.id}` }));
    await driver.take(steps.slice(0, 40));
    const ballast = join(disk, 'ballast');
    const { bavail, bsize } = await statfs(disk);
    // As much as goes: what is left is less than a page.
    await writeFile(ballast, new Uint8Array(bavail * bsize)).catch(() => undefined);
    await driver.take(steps.slice(40, 80));
    const kept = acknowledged.size;
    await driver.take(steps.slice(80, 100));
    if (acknowledged.size > kept) faults.push('a write was acknowledged on a full disk');
    const notice = driver.page.getByRole('alert').filter({ hasText: /磁盘/ });
    await notice
      .first()
      .waitFor({ timeout: 20_000 })
      .catch(() => faults.push('the app does not say that the disk is full'));
    await rm(ballast);
    const sofar = acknowledged.size;
    for (let tries = 0; tries < 40 && acknowledged.size === sofar; tries += 1) {
      await driver.take([{ ...steps[0], command: 'communities.create', id: `room-${tries}` } as never]);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    if (acknowledged.size === sofar) faults.push('there is room again and the store still takes no writes');
    await driver.take(steps.slice(100, 140));
    const before = await driver.audit();
    faults.push(...faultsOf(before.commandIds, before.differing, acknowledged));
    if (!(await driver.filesReach(before))) faults.push('the files do not lead to the last change');
    await app.killAndRestart();
    // The browser may have put an empty store in the place of the one that met a full disk: then the app asks.
    recovered = await recoverIfAsked(app.page());
    const after = await (await prepareTorture(app, () => undefined)).audit();
    if (after.text !== before.text) faults.push(`${after.rows} rows, not the ${before.rows} there were`);
    app.takeTroubles();
  } finally {
    await app.close();
  }
  return { acknowledged: acknowledged.size, refused, recovered, faults };
}

function faultsOf(
  commandIds: readonly string[],
  differing: readonly string[],
  acknowledged: ReadonlySet<string>,
): readonly string[] {
  const there = new Set(commandIds);
  return [
    ...[...acknowledged].filter((id) => !there.has(id)).map((id) => `lost: ${id}`),
    ...differing.map((row) => `journal and store differ: ${row}`),
  ];
}
