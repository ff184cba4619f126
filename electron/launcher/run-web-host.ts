import { existsSync } from 'node:fs';
import { isRoot } from './environment';
import { findBrowser } from './find-browser';
import type { StartFlags } from './flags';
import { loopbackUrl } from './loopback-host';
import { mayOpenBrowser, openDetached, openingCommand } from './open-browser';
import { whoHoldsPort } from './port-holder';
import { remark, say } from './speak';
import { stopped } from './stop-signal';
import { listen, notePort, readPages, readyBuild, sayAlreadyRunning, sayPortTaken } from './web-host';

async function open(url: string, flags: StartFlags): Promise<void> {
  if (!mayOpenBrowser(flags.open, process.env, process.platform)) return;
  const browser = findBrowser(process.env, process.platform, existsSync);
  const opened = await openDetached(openingCommand(url, browser, process.platform, isRoot()));
  if (!opened)
    remark('浏览器没有打开，请自己打开上面的地址。', 'No browser opened; please open the address above.');
}

/** The app is already there: says so and shows it. */
async function joinRunning(flags: StartFlags): Promise<number> {
  sayAlreadyRunning(flags.port);
  await open(loopbackUrl(flags.port), flags);
  return 0;
}

function giveUpPort(flags: StartFlags): number {
  sayPortTaken(flags.port);
  return 1;
}

/**
 * Serves the built app to a browser on the loopback port until we are asked to end.
 *
 * @returns exit code for this process
 */
export async function runWebHost(flags: StartFlags, stop: AbortSignal): Promise<number> {
  notePort(flags.port);
  if (flags.dataDir !== null) {
    remark(
      '注意：--data-dir 只用于桌面窗口；在浏览器里，备份放在哪里由设置页决定。',
      'Note: --data-dir is for the desktop window; in the browser the settings page says where backups go.',
    );
  }
  // Before the build, so that nobody waits for it in vain.
  const holder = await whoHoldsPort(flags.port);
  if (holder === 'weilu') return joinRunning(flags);
  if (holder === 'other') return giveUpPort(flags);

  const outFolder = await readyBuild(stop);
  if (stop.aborted) return 0;
  if (outFolder === null) return 1;
  const server = await listen(await readPages(outFolder), flags.port);
  if (server === 'weilu') return joinRunning(flags);
  if (server === 'other') return giveUpPort(flags);

  say('围炉已就绪：', `Weilu is ready: ${server.url}`);
  await open(server.url, flags);
  await stopped(stop);
  await server.close();
  return 0;
}
