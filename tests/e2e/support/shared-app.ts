import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { type AppOptions, type RunningApp, startApp } from './app';

/** The app that the walks of a file go through, one after the other. */
export type SharedApp = () => RunningApp;

/**
 * One running app for all tests of a file, for a start costs more than most tests do. Each test begins on what those
 * before it left, and must go as well on the app as `prepare` makes it: after a failure the next one gets a new one.
 */
export function shareApp(prepare: (page: Page) => Promise<void>, options: AppOptions = {}): SharedApp {
  let app: RunningApp | null = null;
  let spoiled = false;

  const running = () => {
    if (!app) throw new Error('the app has not started');
    return app;
  };
  const start = async () => {
    app = await startApp(options);
    await prepare(app.page());
  };

  beforeAll(start);
  beforeEach(async () => {
    if (!spoiled) return;
    spoiled = false;
    running().takeTroubles();
    await running().close();
    await start();
  });
  afterEach(({ task }) => {
    const troubles = running().takeTroubles();
    spoiled = task.result?.state === 'fail' || troubles.length > 0;
    expect(troubles).toEqual([]);
  });
  afterAll(async () => {
    // Those of a test that failed in the middle are told with it.
    if (spoiled) app?.takeTroubles();
    await app?.close();
  });
  return running;
}
