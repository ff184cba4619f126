import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from '#shared/security/content-security-policy';
import {
  deskPortsMessage,
  portsDeliverChannel,
  portsRequestChannel,
  requestPortsMessage,
  vaultPortMessage,
} from '#shared/wire/port-messages';
import { buildMain, removeBuild } from '../main/build-main';
import { chromiumFlags, findChromium } from './chromium';
import { pretendElectron } from './pretended-electron';

const executablePath = findChromium();
if (!executablePath) console.log('preload in place: not run, there is no Chromium (WEILU_CHROMIUM)');

const worldName = 'Electron Isolated Context';
const address = 'https://weilu.test/';

let folder = '';
let browser: Browser;

/** The page notes what its window hears, and what answers come over the ports it was handed. */
const notingPage = `<!doctype html><script src="/note.js"></script>`;
const noteScript = `
  window.heard = []; window.answers = [];
  window.addEventListener('message', (event) => {
    heard.push({
      data: event.data,
      ports: event.ports.length,
      ownOrigin: event.origin === location.origin,
      ownWindow: event.source === window,
    });
    event.ports.forEach((port, index) => {
      port.onmessage = ({ data }) => answers.push([index, data]);
      port.postMessage('ping ' + index);
    });
  });`;

async function openPage(preload: 'desk' | 'vault') {
  const code = await readFile(join(folder, 'out', 'preload', `${preload}.cjs`), 'utf8');
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const script = route.request().url().endsWith('/note.js');
    const contentType = script ? 'text/javascript' : 'text/html';
    return route.fulfill({
      body: script ? noteScript : notingPage,
      contentType,
      headers: { ...securityHeaders },
    });
  });
  const cdp = await page.context().newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  let world: number | undefined;
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    const ofMainFrame = context.auxData?.frameId === frameTree.frame.id;
    if (context.name === worldName && ofMainFrame) world = context.id;
  });
  await cdp.send('Runtime.enable');
  await cdp.send('Page.enable');
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: `(${pretendElectron.toString()})((require, process, module) => {${code}\n});`,
  });
  await page.goto(address);
  return { page, inWorld: <T>(expression: string) => evaluateIn<T>(cdp, world, expression) };
}

async function evaluateIn<T>(cdp: CDPSession, contextId: number | undefined, expression: string): Promise<T> {
  if (contextId === undefined) throw new Error('the isolated world is not there');
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    contextId,
    expression,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

const heardBy = (page: Page) => page.evaluate('heard') as Promise<unknown[]>;
const answersOf = (page: Page) => page.evaluate('answers') as Promise<unknown[]>;
/** Messages of one window come in order: when this one is heard, those before it were. */
const settled = (page: Page) =>
  page.evaluate(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => data === 'settled' && resolve());
    postMessage('settled', '*');
  })`);

describe.skipIf(!executablePath)('the built preloads in an isolated world', () => {
  beforeAll(async () => {
    folder = await buildMain();
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: chromiumFlags,
      headless: true,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await removeBuild(folder);
  });

  it.each(['desk', 'vault'])('%s is one CommonJS file that needs nothing but electron', async (name) => {
    const code = await readFile(join(folder, 'out', 'preload', `${name}.cjs`), 'utf8');
    const required = [...code.matchAll(/require\(([^)]*)\)/g)].map((match) => match[1]);
    expect(required).toEqual(['"electron"']);
    expect(code).not.toMatch(/^\s*(import|export)\b/m);
  });

  it('the desk’s asks main for ports when its own page asks, and for no other message or window', async () => {
    const { page, inWorld } = await openPage('desk');
    await page.evaluate(`(async () => {
      window.postMessage('something else', '*');
      const frame = document.createElement('iframe');
      frame.src = '/frame';
      document.body.append(frame);
      await new Promise((resolve) => (frame.onload = resolve));
    })()`);
    const frame = page.frames()[1];
    await frame?.evaluate(`window.parent.postMessage(${JSON.stringify(requestPortsMessage)}, '*')`);
    await settled(page);
    expect(await inWorld('pretended.sent')).toEqual([]);
    await page.evaluate(`window.postMessage(${JSON.stringify(requestPortsMessage)}, '*')`);
    await settled(page);
    expect(await inWorld('pretended.sent')).toEqual([portsRequestChannel]);
  });

  it('the desk’s hands the page a pair of live ports, each time main delivers one', async () => {
    const { page, inWorld } = await openPage('desk');
    for (let pair = 0; pair < 2; pair += 1) {
      await inWorld(`pretended.deliver(${JSON.stringify(portsDeliverChannel)}, 2)`);
    }
    await expect.poll(() => answersOf(page)).toHaveLength(4);
    const delivered = { data: { kind: deskPortsMessage }, ports: 2, ownOrigin: true, ownWindow: true };
    expect(await heardBy(page)).toEqual([delivered, delivered]);
    expect(await answersOf(page)).toContainEqual([1, { answer: 'ping 1' }]);
  });

  it('the vault’s hands the page one live port with the vault’s message', async () => {
    const { page, inWorld } = await openPage('vault');
    await inWorld(`pretended.deliver(${JSON.stringify(portsDeliverChannel)}, 1)`);
    await expect.poll(() => answersOf(page)).toEqual([[0, { answer: 'ping 0' }]]);
    expect(await heardBy(page)).toEqual([
      { data: vaultPortMessage, ports: 1, ownOrigin: true, ownWindow: true },
    ]);
    expect(await inWorld('pretended.exposed')).toEqual({});
  });

  it('the page sees what was exposed and nothing of the preload', async () => {
    const { page, inWorld } = await openPage('desk');
    expect(await inWorld('pretended.exposed')).toEqual({
      weiluHost: { kind: 'electron', platform: 'linux' },
    });
    expect(await page.evaluate('[typeof require, typeof process, typeof pretended]')).toEqual([
      'undefined',
      'undefined',
      'undefined',
    ]);
  });

  it('what is pretended refuses what Electron refuses', async () => {
    const { inWorld } = await openPage('vault');
    await expect(inWorld(`pretended.require('node:fs')`)).rejects.toThrow('module not found');
    await expect(inWorld(`pretended.electron.ipcRenderer.send('x', () => 1)`)).rejects.toThrow(
      'could not be cloned',
    );
    await expect(
      inWorld(
        `pretended.electron.contextBridge.exposeInMainWorld('p', { port: new MessageChannel().port1 })`,
      ),
    ).rejects.toThrow('context bridge');
  });
});
