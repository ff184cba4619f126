import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { latestSchemaVersion } from '#vault/store/migrations';
import { type RunningApp, startApp } from '../e2e/support/app';
import { pageScript } from '../e2e/support/page-script';
import type {} from './page/fill';
import { type SizeName, sizes } from './sizes';

/** The store belongs to its address, so that a profile filled once can be opened again. */
const port = 17_391;

const browserArguments = ['--enable-precise-memory-info', '--js-flags=--expose-gc'];

/** Opens the app on a store of a size. Filled profiles are kept in the system's temporary folder for the next run. */
export async function openStore(name: SizeName): Promise<RunningApp> {
  const profileFrom = await filledProfile(name);
  const app = await startAtPort({ profileFrom });
  await shown(app);
  return app;
}

/** Another bench may be at work, which has the port: then this one waits for its turn. */
async function startAtPort(options: Readonly<{ profileFrom?: string }>): Promise<RunningApp> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await startApp({ port, browserArguments, ...options });
    } catch (thrown) {
      if (tries === 600 || !String(thrown).includes('EADDRINUSE')) throw thrown;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

/** Waits for the app to show a screen: 今日, or on an empty store the first run. */
async function shown(app: RunningApp): Promise<void> {
  await app
    .page()
    .getByRole('heading', { name: '今日' })
    .or(app.page().getByRole('button', { name: '用示例社群试试' }))
    .first()
    .waitFor({ timeout: 600_000 });
}

async function filledProfile(name: SizeName): Promise<string> {
  const folder = join(tmpdir(), 'weilu-bench', fingerprint());
  const place = join(folder, name);
  if (existsSync(place)) return place;
  await mkdir(folder, { recursive: true });
  const app = await startAtPort({});
  // A page of ours that shows nothing and opens no store.
  await app.page().goto(`${app.url}vault.html`);
  await app.page().evaluate(await pageScript(new URL('page/fill.ts', import.meta.url)));
  await app.page().evaluate((size) => window.fillStore?.(size), sizes[name]);
  // The app meets its store, and takes the backup it takes at such a start, so that it need not again.
  await app.restart();
  await shown(app);
  if (sizes[name].members > 0) await backUp(app);
  await app.stop();
  const half = `${place}.half`;
  await rm(half, { recursive: true, force: true });
  await cp(app.profile, half, { recursive: true });
  await rename(half, place);
  await app.start();
  // The bare page asks for an icon that it does not name.
  app.takeTroubles();
  await app.close();
  return place;
}

async function backUp(app: RunningApp): Promise<void> {
  const page = app.page();
  await page.goto(`${app.url}#/settings`);
  await page.getByRole('button', { name: '立即备份' }).click();
  await page.getByText('备份好了').first().waitFor({ timeout: 900_000 });
}

/** Changes with the rows and with the shape of the store. */
function fingerprint(): string {
  const hash = createHash('sha256').update(String(latestSchemaVersion));
  for (const file of ['rows.ts', 'sizes.ts', 'page/fill.ts']) {
    hash.update(readFileSync(fileURLToPath(new URL(file, import.meta.url))));
  }
  return hash.digest('hex').slice(0, 12);
}
