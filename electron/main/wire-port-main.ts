import { goodbyeMessage } from '#shared/wire/port-messages';
import type { WirePort } from '#shared/wire/rpc';

/** The part of Electron's `MessagePortMain` that is used. It is an emitter, not a DOM port. */
export interface MainPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  start(): void;
  close(): void;
}

/** A WirePort over a MessagePortMain. Messages that came before `listen` are kept by the port until then. */
export function wirePortOfMain(port: MainPort): WirePort {
  let closed = false;
  const closeListeners = new Set<() => void>();
  const otherEndGone = () => {
    closed = true;
    const listeners = [...closeListeners];
    closeListeners.clear();
    for (const listener of listeners) listener();
  };
  port.on('close', otherEndGone);
  return {
    post(message) {
      if (!closed) port.postMessage(message);
    },
    listen(onMessage) {
      port.on('message', ({ data }) => (data === goodbyeMessage ? otherEndGone() : onMessage(data)));
      port.start();
    },
    onClose(onClose) {
      if (closed) onClose();
      else closeListeners.add(onClose);
    },
    close() {
      if (closed) return;
      // The page's end of a port hears nothing when this one is closed.
      port.postMessage(goodbyeMessage);
      closed = true;
      closeListeners.clear();
      port.close();
    },
  };
}
