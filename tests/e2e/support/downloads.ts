import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** A file the app saved. */
export type SavedFile = Readonly<{ name: string; path: string; bytes: Buffer }>;

/** Does what makes the app save a file, and gives that file. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, bytes: await readFile(path) };
}
