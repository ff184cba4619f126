import { deskPortsMessage, requestPortsMessage } from '../../shared/wire/port-messages';
import { wirePortOf } from '../../shared/wire/rpc';
import { createVaultClient } from '../../shared/wire/vault-client';
import { createElectronShell } from './electron-shell';
import type { Host } from './host';

/** Whether the preload of the desktop app is there. */
export function hasElectronHost(window: Window): boolean {
  return 'weiluHost' in window;
}

/** The desktop app: main hands out a port to the vault and one to the shell, a new pair after each restart. */
export function createElectronHost(window: Window): Host {
  const vault = createVaultClient();
  const shell = createElectronShell(window.navigator);
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [vaultPort, shellPort] = event.ports;
    if (event.source !== window || !isPortsMessage(event.data) || !vaultPort || !shellPort) return;
    shell.attach(wirePortOf(shellPort));
    vault.attach(wirePortOf(vaultPort));
  });
  window.postMessage(requestPortsMessage, '*');
  return { vault, shell };
}

function isPortsMessage(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data && data.kind === deskPortsMessage;
}
