/**
 * What a sandboxed preload finds around it, for a world of a page that is not Electron's. Runs in the browser:
 * it is turned into text, so it uses nothing from outside itself. Refuses what Electron refuses.
 */
export function pretendElectron(
  preload: (require: unknown, process: unknown, module: unknown) => void,
): void {
  type Listener = (event: { ports: readonly MessagePort[] }) => void;
  const listeners = new Map<string, Listener>();
  const sent: string[] = [];
  const exposed: Record<string, unknown> = {};

  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        if (name in exposed) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
        for (const value of Object.values(api as object)) {
          if (value instanceof MessagePort)
            throw new Error('A MessagePort cannot be sent over the context bridge');
        }
        exposed[name] = structuredClone(api);
      },
    },
    ipcRenderer: {
      send(channel: string, ...values: unknown[]) {
        structuredClone(values);
        sent.push(channel);
      },
      on: (channel: string, listener: Listener) => void listeners.set(channel, listener),
    },
  };

  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };

  /** Delivers ports as main does; the far ends stay here and answer every message with `{ answer }`. */
  function deliver(channel: string, count: number) {
    const channels = Array.from({ length: count }, () => new MessageChannel());
    for (const { port2 } of channels) port2.onmessage = ({ data }) => port2.postMessage({ answer: data });
    listeners.get(channel)?.({ ports: channels.map(({ port1 }) => port1) });
  }

  const module = { exports: {} };
  Object.assign(globalThis, { pretended: { sent, exposed, deliver, electron, require } });
  preload(require, { platform: 'linux' }, module);
}
