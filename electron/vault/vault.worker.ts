import { runVault } from './run-vault';

const serve = runVault();

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  const port = event.ports[0];
  if (port) serve(port);
});
