import { afterEach, beforeEach, expect, test } from 'vitest';
import { killAgainAndAgain } from '../torture/kills';
import { type RunningApp, startApp } from './support/app';

/** A short torture; `npm run torture` is the long one. */
let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  // What the browser complains of while it is killed is no fault of the app.
  app.takeTroubles();
  await app.close();
});

test('killed at random moments nothing acknowledged is lost, nothing is there by half, and the files follow', async () => {
  const until = Date.now() + 45_000;
  const report = await killAgainAndAgain(app, { commands: 40, kills: 2, seed: 20261122, until });
  expect(report.faults).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(10);
});
