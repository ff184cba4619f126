import { vaultPortMessage } from '../../shared/wire/port-messages';
import { wirePortOf } from '../../shared/wire/rpc';
import { createVaultClient } from '../../shared/wire/vault-client';
import type { Host } from './host';
import { createWebShell } from './web-shell';

declare const __APP_VERSION__: string;

const vaultPage = '/vault.html';

/** The web host: the vault page lives in a hidden frame of this page, and the vault in a worker of that. */
export function createWebHost(window: Window): Host {
  const vault = createVaultClient();
  const { document } = window;
  const frame = document.createElement('iframe');
  frame.src = vaultPage;
  frame.hidden = true;
  frame.title = '围炉数据';
  frame.setAttribute('aria-hidden', 'true');
  // The page's script is a module and has run when `load` fires, so its listener is there.
  frame.addEventListener('load', () => {
    // Whatever else the frame may show, such as an error page, answers nothing.
    const page = frame.contentWindow;
    if (page?.location.pathname !== vaultPage) return;
    const { port1, port2 } = new MessageChannel();
    vault.attach(wirePortOf(port1));
    page.postMessage(vaultPortMessage, window.location.origin, [port2]);
    // A worker that ends with its page says nothing to its ports.
    page.addEventListener('pagehide', () => vault.detach());
  });
  document.body.append(frame);
  return { vault, shell: createWebShell({ window, vault, appVersion: __APP_VERSION__ }) };
}
