import type { RunningApp } from '../e2e/support/app';
import { prepareTorture } from './drive';
import { drawSteps } from './kills';

export type OddDaysReport = Readonly<{ undone: number; redone: number; faults: readonly string[] }>;

/** A second tab, a clock set back, a backup folder that disappears; at last everything undone, and redone. */
export async function liveOddDays(app: RunningApp, seed: number): Promise<OddDaysReport> {
  const faults: string[] = [];
  await openTwice(app, faults);
  await setClockBack(app, seed, faults);
  await loseTheFolder(app, faults);
  const { undone, redone } = await undoAndRedoAll(app, faults);
  return { undone, redone, faults };
}

async function openTwice(app: RunningApp, faults: string[]): Promise<void> {
  const second = await app.page().context().newPage();
  await second.goto(app.url);
  await second
    .getByText('围炉已在另一个窗口或标签页打开')
    .waitFor()
    .catch(() => faults.push('a second tab does not say that the app is open in another'));
  await second.close();
}

async function setClockBack(app: RunningApp, seed: number, faults: string[]): Promise<void> {
  const page = app.page();
  await page.clock.setSystemTime(new Date(Date.now() - 400 * 24 * 60 * 60_000));
  // A worker has no clock that could be set: without one the vault runs in its page.
  await page.addInitScript(() => {
    if (window.location.pathname === '/vault.html') Reflect.deleteProperty(window, 'Worker');
  });
  await page.reload();
  const driver = await prepareTorture(app, () => undefined);
  await driver.take(drawSteps(20, seed + 9).map((step) => ({ ...step, id: `clock-${step.id}` })));
  const before = await driver.audit();
  if (!(await driver.filesReach(before))) faults.push('with the clock set back the files do not follow');
  await app.killAndRestart();
  const after = await (await prepareTorture(app, () => undefined)).audit();
  if (after.text !== before.text) faults.push('with the clock set back something was lost');
}

async function loseTheFolder(app: RunningApp, faults: string[]): Promise<void> {
  const page = app.page();
  await prepareTorture(app, () => undefined);
  await page.evaluate(() => window.torture?.pickFolder('elsewhere'));
  await page.goto(`${app.url}#/settings`);
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await page.getByText('elsewhere').first().waitFor();
  await page.evaluate(() => window.torture?.takeFolderAway('elsewhere'));
  await page.getByRole('button', { name: '立即备份' }).click();
  await page
    .getByRole('navigation')
    .getByRole('alert')
    .first()
    .waitFor()
    .catch(() => faults.push('a backup folder that is gone is not told'));
}

async function undoAndRedoAll(app: RunningApp, faults: string[]) {
  const page = app.page();
  const driver = await prepareTorture(app, () => undefined);
  await page.evaluate(() =>
    window.torture?.client.execute('communities.create', { name: '最后', groupName: '1群' }),
  );
  const end = await driver.audit();
  const walk = async (command: 'history.undo' | 'history.redo', limit: number) =>
    (await page.evaluate(([name, most]) => window.torture?.walk(name, most), [command, limit] as const)) ?? 0;
  const undone = await walk('history.undo', Number.MAX_SAFE_INTEGER);
  const beginning = await driver.audit();
  const left = beginning.text.split('\n').filter((line) => line.startsWith('{'));
  // A recovered store begins with what was recovered; one that never was begins empty.
  if (
    beginning.databaseId === end.databaseId &&
    end.commandIds[0]?.startsWith('torture-') &&
    left.length > 0
  ) {
    faults.push(`everything undone leaves ${left.length} rows`);
  }
  const redone = await walk('history.redo', undone);
  const again = await driver.audit();
  if (again.text !== end.text) faults.push('everything redone is not the end');
  return { undone, redone };
}
