import { createElectronHost, hasElectronHost } from './electron-host';
import type { Host } from './host';
import { createWebHost } from './web-host';

/** The host this page runs in. */
export function createHost(): Host {
  return hasElectronHost(window) ? createElectronHost(window) : createWebHost(window);
}
