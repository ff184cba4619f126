import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'vite';
import { frozen } from '#shared/frozen';
import electronViteConfig from '../../electron.vite.config';
import { developmentPages } from './dev-pages';
import { developmentHeaders } from './dev-policy';
import { isRoot } from './environment';
import { findBrowser } from './find-browser';
import { helpText, parseFlags } from './flags';
import { loopbackUrl } from './loopback-host';
import { mayOpenBrowser, openDetached, openingCommand } from './open-browser';
import { whoHoldsPort } from './port-holder';
import { projectFolder } from './project';
import { remark, say } from './speak';
import { listenForStop, stopped } from './stop-signal';
import { notePort, sayPortTaken } from './web-host';

/** The web host with hot reload, at the same address: `npm run dev`. */
async function develop(): Promise<number> {
  const parsed = parseFlags(process.argv.slice(2), process.cwd());
  if (!parsed.ok) {
    process.stderr.write(`${parsed.sentence}\n`);
    return 2;
  }
  const { port, open, help } = parsed.flags;
  if (help) {
    process.stdout.write(`${helpText}\n`);
    return 0;
  }
  const stop = listenForStop();
  notePort(port);
  const holder = await whoHoldsPort(port);
  if (holder === 'weilu') {
    remark('围炉已经在这个端口运行，请先关掉它。', 'Weilu already runs at this port; please close it first.');
    return 1;
  }
  if (holder === 'other') {
    sayPortTaken(port);
    return 1;
  }

  const nonce = randomBytes(16).toString('base64');
  const headers = developmentHeaders(port, nonce);
  const { build: _, plugins = [], ...renderer } = electronViteConfig.renderer ?? {};
  const server = await createServer({
    ...renderer,
    configFile: false,
    root: projectFolder,
    // No page stands in for an unknown address, as in the built app.
    appType: 'mpa',
    html: { cspNonce: nonce },
    plugins: [developmentPages(port, headers), plugins],
    optimizeDeps: { entries: ['renderer/index.html', 'electron/vault/vault.html'] },
    server: { host: frozen.webHostAddress, port, strictPort: true, cors: false, headers: { ...headers } },
  });
  await server.listen();
  const url = loopbackUrl(port);
  say('开发服务器已就绪：', `The development server is ready: ${url}`);
  if (mayOpenBrowser(open, process.env, process.platform)) {
    const browser = findBrowser(process.env, process.platform, existsSync);
    await openDetached(openingCommand(url, browser, process.platform, isRoot()));
  }
  await stopped(stop);
  await server.close();
  return 0;
}

process.exit(
  await develop().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }),
);
