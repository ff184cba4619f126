import { portsDeliverChannel, portsRequestChannel } from '#shared/wire/port-messages';
import type { WirePort } from '#shared/wire/rpc';
import { isPageUrl } from './page-urls';
import { type MainPort, wirePortOfMain } from './wire-port-main';

/** Where a message came from, as far as it is checked. */
export type RequestEvent = Readonly<{
  sender: unknown;
  /** Null when the frame has gone or has moved on since it sent the message. */
  senderFrame: Readonly<{ url: string; parent: unknown }> | null;
}>;

export interface BrokerIpc {
  on(channel: string, listener: (event: RequestEvent) => void): unknown;
  removeListener(channel: string, listener: (event: RequestEvent) => void): unknown;
}

/** A page that ports are handed to. */
export interface PortReceiver<Port> {
  postMessage(channel: string, message: unknown, transfer: Port[]): void;
  isDestroyed(): boolean;
}

export interface PortBroker {
  /** The vault page has loaded: main and the pages that have asked get ports to it. */
  vaultRunning(): void;
  /** The vault page has gone: requests wait until it runs again. */
  vaultLost(): void;
  stop(): void;
}

/** What the broker works with. `Port` is Electron's MessagePortMain. */
export type BrokerOptions<Port extends MainPort> = Readonly<{
  ipc: BrokerIpc;
  /** The pages of the desk host that are heard: the desk itself and the palette's window. */
  pages: readonly PortReceiver<Port>[];
  vault: PortReceiver<Port>;
  makeChannel: () => Readonly<{ port1: Port; port2: Port }>;
  /** Serves the shell on the end of a port that stays in main. */
  serveShell: (port: WirePort) => void;
  /** Takes main's own port to the vault. */
  attachMain: (port: WirePort) => void;
}>;

/**
 * Hands out ports: the vault gets one end of each channel, a page or main the other, and main is not in the
 * path. Only the main frame of a page we opened, on our scheme and the desk's host, is heard.
 */
export function createPortBroker<Port extends MainPort>(options: BrokerOptions<Port>): PortBroker {
  const { ipc, pages, vault, makeChannel, serveShell, attachMain } = options;
  let running = false;
  const asked = new Set<PortReceiver<Port>>();

  /** Gives the vault one end of a new channel and returns the other. */
  function portToVault(): Port {
    const { port1, port2 } = makeChannel();
    vault.postMessage(portsDeliverChannel, null, [port2]);
    return port1;
  }

  function deliverTo(page: PortReceiver<Port>) {
    if (!running || page.isDestroyed() || vault.isDestroyed()) return;
    const shell = makeChannel();
    serveShell(wirePortOfMain(shell.port1));
    page.postMessage(portsDeliverChannel, null, [portToVault(), shell.port2]);
  }

  const onRequest = (event: RequestEvent) => {
    const page = pages.find((candidate) => isMainFrameOf(event, candidate));
    if (!page) return;
    asked.add(page);
    deliverTo(page);
  };
  ipc.on(portsRequestChannel, onRequest);

  return {
    vaultRunning() {
      if (vault.isDestroyed()) return;
      running = true;
      attachMain(wirePortOfMain(portToVault()));
      for (const page of asked) deliverTo(page);
    },
    vaultLost() {
      running = false;
    },
    stop() {
      running = false;
      ipc.removeListener(portsRequestChannel, onRequest);
    },
  };
}

function isMainFrameOf({ sender, senderFrame }: RequestEvent, page: unknown): boolean {
  if (sender !== page || senderFrame === null || senderFrame.parent !== null) return false;
  return isPageUrl(senderFrame.url, 'desk');
}
