import { vaultPortMessage } from '#shared/wire/port-messages';

/**
 * A window of its own has a process of its own. In a frame the vault would share the thread of the page that people
 * type in, so there it lives in a worker; where there are no workers, it stays.
 */
const serving = window.parent === window || !('Worker' in window) ? serveHere() : serveInWorker();

// Asks the browser not to throw the store away when the disk runs low.
void navigator.storage?.persist?.();

window.addEventListener('message', async (event) => {
  const port = event.ports[0];
  const fromOurPage = event.origin === window.location.origin;
  if (event.data !== vaultPortMessage || !fromOurPage || !port) return;
  (await serving)(port);
});

async function serveHere(): Promise<(port: MessagePort) => void> {
  const { runVault } = await import('./run-vault');
  return runVault();
}

async function serveInWorker(): Promise<(port: MessagePort) => void> {
  const worker = new Worker(new URL('./vault.worker.ts', import.meta.url), { type: 'module' });
  return (port) => worker.postMessage(null, [port]);
}
