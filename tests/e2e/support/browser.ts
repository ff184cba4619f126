import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { startWebServer, type WebServer } from '#launcher/web-server';
import { readBuiltFiles } from '#main/built-files';

/** The build under test; `WEILU_OUT_DIR` names another one, as it does for the launcher. */
const builtPages = join(
  process.env.WEILU_OUT_DIR ?? fileURLToPath(new URL('../../../out', import.meta.url)),
  'renderer',
);

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.env.EXTRA ? process.env.EXTRA.split(' ') : []),
] as const;

/** How the pages of an app are shown. */
export type AppView = Readonly<{
  viewport?: Readonly<{ width: number; height: number }>;
  colorScheme?: 'light' | 'dark';
}>;

/** The browser that draws the pages. */
export function browserPath(): string {
  return process.env.WEILU_HEADLESS ?? process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium';
}

/** Serves the build under test on a loopback address; port 0 takes any free one. */
export async function serveBuild(port: number): Promise<WebServer> {
  return startWebServer({ files: await readBuiltFiles(builtPages), host: '127.0.0.1', port });
}

/** A browser as its people have it. */
export function contextOptions(view: AppView): BrowserContextOptions {
  return {
    locale: 'zh-CN',
    timezoneId: process.env.TZ ?? 'Asia/Shanghai',
    viewport: view.viewport ?? { width: 1440, height: 900 },
    colorScheme: view.colorScheme ?? 'light',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  };
}

/** Opens the app in a context, and from then on notes there whatever must never happen. */
export async function openIn(context: BrowserContext, url: string, troubles: string[]): Promise<void> {
  context.setDefaultTimeout(15_000);
  const { origin } = new URL(url);
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  context.on('request', (request) => {
    const target = request.url();
    if (!target.startsWith(`${origin}/`) && !/^(blob|data):/.test(target))
      troubles.push(`request to ${target}`);
  });
  context.on('weberror', (error) => troubles.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  context.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = context.pages()[0] ?? (await context.newPage());
  if (process.env.PROF) {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Profiler.enable');
    await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
    await cdp.send('Profiler.start');
    (globalThis as any).prof = async () => {
      const { profile } = await cdp.send('Profiler.stop');
      const m = await cdp.send('Performance.getMetrics').catch(() => null);
      (await import('node:fs')).writeFileSync(process.env.PROF!, JSON.stringify(profile));
    };
  }
  await page.goto(url);
}
