/** Message that carries the UI's or main's port into the vault page, in either host. */
export const vaultPortMessage = 'weilu:vault-port';
/** Message that carries the ports of the vault and of the shell into the UI page (Electron host). */
export const deskPortsMessage = 'weilu:desk-ports';
/** Message by which the UI page asks its preload for ports (Electron host). */
export const requestPortsMessage = 'weilu:request-ports';
/** The one IPC channel from a page to main. */
export const portsRequestChannel = 'ports:request';
/** The one IPC channel from main to a page; carries ports. */
export const portsDeliverChannel = 'ports:deliver';
/** The last message over a port: the end that sends it is being closed. */
export const goodbyeMessage = 'weilu:goodbye';
