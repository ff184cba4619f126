import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createPortBroker } from '#main/port-broker';
import { portsDeliverChannel, portsRequestChannel } from '#shared/wire/port-messages';
import type { WirePort } from '#shared/wire/rpc';
import { FakeContents, FakeSession } from './fake-electron';
import { FakeChannel, type FakePort } from './fake-ports';

function broker() {
  const ipc = new EventEmitter();
  const desk = new FakeContents(new FakeSession('desk'));
  const quick = new FakeContents(new FakeSession('desk'));
  const vault = new FakeContents(new FakeSession('vault'));
  const shellPorts: WirePort[] = [];
  const mainPorts: WirePort[] = [];
  const started = createPortBroker<FakePort>({
    ipc,
    pages: [desk, quick],
    vault,
    makeChannel: () => new FakeChannel(),
    serveShell: (port) => shellPorts.push(port),
    attachMain: (port) => mainPorts.push(port),
  });
  const ask = (senderFrame: object | null = { url: 'weilu://desk/', parent: null }, sender: unknown = desk) =>
    ipc.emit(portsRequestChannel, { sender, senderFrame });
  return { ...started, ipc, desk, quick, vault, shellPorts, mainPorts, ask };
}

/** What arrives at a port when its other end posts. */
async function heardBy(port: FakePort | undefined, post: (message: string) => void): Promise<unknown> {
  const heard = new Promise((resolve) => port?.on('message', (event) => resolve(event.data)));
  port?.start();
  post('hello');
  return heard;
}

describe('the port broker', () => {
  it('joins the desk and main with the vault, and the desk with the shell', async () => {
    const { vaultRunning, ask, desk, vault, shellPorts, mainPorts } = broker();
    vaultRunning();
    ask();
    const [vaultPort, shellPort] = desk.deliveries[0]?.ports ?? [];
    const vaultEnd = vault.deliveries[1]?.ports[0];
    expect(desk.deliveries[0]).toMatchObject({ channel: portsDeliverChannel, message: null });
    expect(vault.deliveries.map((delivery) => delivery.ports.length)).toEqual([1, 1]);
    expect(await heardBy(vault.deliveries[0]?.ports[0], (text) => mainPorts[0]?.post(text))).toBe('hello');
    expect(await heardBy(shellPort, (text) => shellPorts[0]?.post(text))).toBe('hello');
    expect(await heardBy(vaultEnd, (text) => vaultPort?.postMessage(text))).toBe('hello');
    expect(await heardBy(vaultPort, (text) => vaultEnd?.postMessage(text))).toBe('hello');
  });

  it('lets the desk wait for a vault that does not run yet', () => {
    const { vaultRunning, ask, desk, vault } = broker();
    ask();
    expect([desk.deliveries, vault.deliveries]).toEqual([[], []]);
    vaultRunning();
    expect(desk.deliveries).toHaveLength(1);
  });

  it('hands out new ports when the vault runs again, to the desk only once it has asked', () => {
    const { vaultRunning, vaultLost, ask, desk, mainPorts } = broker();
    vaultRunning();
    vaultLost();
    vaultRunning();
    expect(mainPorts).toHaveLength(2);
    expect(desk.deliveries).toHaveLength(0);
    ask();
    vaultLost();
    ask();
    expect(desk.deliveries).toHaveLength(1);
    vaultRunning();
    expect(desk.deliveries).toHaveLength(2);
  });

  it.each<[string, object | null]>([
    ['a frame that has gone', null],
    ['a frame inside the page', { url: 'weilu://desk/', parent: {} }],
    ['another host of our scheme', { url: 'weilu://vault/vault.html', parent: null }],
    ['a host that starts like ours', { url: 'weilu://desk.example/', parent: null }],
    ['another scheme with our host', { url: 'https://desk/', parent: null }],
    ['a file', { url: 'file:///desk', parent: null }],
    ['no url', { url: '', parent: null }],
  ])('does not hear %s', (_who, frame) => {
    const { vaultRunning, ask, desk } = broker();
    vaultRunning();
    ask(frame);
    expect(desk.deliveries).toEqual([]);
  });

  it('does not hear another page, wherever it says it is', () => {
    const { vaultRunning, ask, desk, vault } = broker();
    vaultRunning();
    ask({ url: 'weilu://desk/', parent: null }, vault);
    expect(desk.deliveries).toEqual([]);
  });

  it('gives each page that asks a pair of its own, and again when the vault runs again', async () => {
    const { vaultRunning, vaultLost, ask, desk, quick, shellPorts } = broker();
    vaultRunning();
    ask({ url: 'weilu://desk/#/quick', parent: null }, quick);
    expect([desk.deliveries.length, quick.deliveries.length]).toEqual([0, 1]);
    ask();
    vaultLost();
    vaultRunning();
    expect([desk.deliveries.length, quick.deliveries.length]).toEqual([2, 2]);
    expect(shellPorts).toHaveLength(4);
    const [, ownPort] = quick.deliveries[1]?.ports ?? [];
    // It asked first, so that it is served first.
    const served = shellPorts[2];
    expect(await heardBy(ownPort, (text) => served?.post(text))).toBe('hello');
  });

  it('gives nothing to windows that have closed, and hears nothing after it stopped', () => {
    const { vaultRunning, ask, stop, ipc, desk, vault } = broker();
    ask();
    desk.destroyed = true;
    vaultRunning();
    vault.destroyed = true;
    vaultRunning();
    expect(vault.deliveries).toHaveLength(1);
    stop();
    expect(ipc.listenerCount(portsRequestChannel)).toBe(0);
  });
});
