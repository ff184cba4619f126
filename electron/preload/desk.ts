import { contextBridge, ipcRenderer } from 'electron';
import {
  deskPortsMessage,
  portsDeliverChannel,
  portsRequestChannel,
  requestPortsMessage,
} from '#shared/wire/port-messages';

contextBridge.exposeInMainWorld('weiluHost', { kind: 'electron', platform: process.platform });

window.addEventListener('message', (event) => {
  if (event.source === window && event.data === requestPortsMessage) ipcRenderer.send(portsRequestChannel);
});

// The context bridge carries no ports; `postMessage` to one's own window does. With '*' as Electron's guide to
// message ports has it: only this window can receive the message.
ipcRenderer.on(portsDeliverChannel, (event) => {
  window.postMessage({ kind: deskPortsMessage }, '*', event.ports);
});
