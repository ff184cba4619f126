import { ipcRenderer } from 'electron';
import { portsDeliverChannel, vaultPortMessage } from '#shared/wire/port-messages';

// The vault page takes ports from its own window; see `desk.ts` for the target.
ipcRenderer.on(portsDeliverChannel, (event) => {
  window.postMessage(vaultPortMessage, '*', event.ports);
});
