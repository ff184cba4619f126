import { vaultPortMessage } from '../../../shared/wire/port-messages';
import { wirePortOf } from '../../../shared/wire/rpc';
import { createVaultClient, type VaultClient } from '../../../shared/wire/vault-client';

/** A second client of the vault that lives behind the page's hidden frame. */
export function connectClient(): VaultClient {
  const frame = document.querySelector('iframe');
  if (!frame?.contentWindow) throw new Error('the page has no vault');
  const client = createVaultClient();
  const { port1, port2 } = new MessageChannel();
  client.attach(wirePortOf(port1));
  frame.contentWindow.postMessage(vaultPortMessage, window.location.origin, [port2]);
  return client;
}
