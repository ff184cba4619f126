import type { RunningApp } from '../e2e/support/app';
import { prepareTorture, recoverIfAsked } from './drive';
import { drawSteps } from './kills';

export type LostStoreReport = Readonly<{ commands: number; rows: number; faults: readonly string[] }>;

/**
 * Works, kills the browser, takes its store away, starts again: the app asks instead of showing itself empty, and
 * snapshot and journal bring back what was there, to the last change the files had.
 */
export async function loseTheStore(
  app: RunningApp,
  commands: number,
  seed: number,
): Promise<LostStoreReport> {
  const faults: string[] = [];
  const driver = await prepareTorture(app, () => undefined);
  // Without undo, so that something is left to be lost.
  const steps = drawSteps(commands, seed).filter(({ command }) => !command.startsWith('history.'));
  await driver.take(steps.map((step) => ({ ...step, id: `lost-${step.id}` })));
  const before = await driver.audit();
  if (!(await driver.filesReach(before))) faults.push('the files do not lead to the last change');
  await app.kill();
  await app.loseStore();
  await app.start();
  if (!(await recoverIfAsked(app.page()))) faults.push('the app did not ask');
  const after = await (await prepareTorture(app, () => undefined)).audit();
  if (after.text !== before.text)
    faults.push(`recovered ${after.rows} rows, not the ${before.rows} there were`);
  await app.killAndRestart();
  const again = await (await prepareTorture(app, () => undefined)).audit();
  if (again.text !== before.text) faults.push('the recovered store did not outlive a kill');
  return { commands, rows: after.rows, faults };
}
