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
  /** The vault page has loaded: main and the desk, if it has asked, get ports to it. */
  vaultRunning(): void;
  /** The vault page has gone: requests wait until it runs again. */
  vaultLost(): void;
  stop(): void;
}

/** What the broker works with. `Port` is Electron's MessagePortMain. */
export type BrokerOptions<Port extends MainPort> = Readonly<{
  ipc: BrokerIpc;
  desk: PortReceiver<Port>;
  vault: PortReceiver<Port>;
  makeChannel: () => Readonly<{ port1: Port; port2: Port }>;
  /** Serves the shell on the end of a port that stays in main. */
  serveShell: (port: WirePort) => void;
  /** Takes main's own port to the vault. */
  attachMain: (port: WirePort) => void;
}>;

/**
 * Hands out ports: the vault gets one end of each channel, the desk or main the other, and main is not in the
 * path. Only the main frame of the desk, on our scheme and host, is heard.
 */
export function createPortBroker<Port extends MainPort>(options: BrokerOptions<Port>): PortBroker {
  const { ipc, desk, vault, makeChannel, serveShell, attachMain } = options;
  let running = false;
  let deskAsked = false;

  /** Gives the vault one end of a new channel and returns the other. */
  function portToVault(): Port {
    const { port1, port2 } = makeChannel();
    vault.postMessage(portsDeliverChannel, null, [port2]);
    return port1;
  }

  function deliverToDesk() {
    if (!running || !deskAsked || desk.isDestroyed() || vault.isDestroyed()) return;
    const shell = makeChannel();
    serveShell(wirePortOfMain(shell.port1));
    desk.postMessage(portsDeliverChannel, null, [portToVault(), shell.port2]);
  }

  const onRequest = (event: RequestEvent) => {
    if (!isDeskMainFrame(event, desk)) return;
    deskAsked = true;
    deliverToDesk();
  };
  ipc.on(portsRequestChannel, onRequest);

  return {
    vaultRunning() {
      if (vault.isDestroyed()) return;
      running = true;
      attachMain(wirePortOfMain(portToVault()));
      deliverToDesk();
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

function isDeskMainFrame({ sender, senderFrame }: RequestEvent, desk: unknown): boolean {
  if (sender !== desk || senderFrame === null || senderFrame.parent !== null) return false;
  return isPageUrl(senderFrame.url, 'desk');
}
