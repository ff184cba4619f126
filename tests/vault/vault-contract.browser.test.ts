import { describe, expect, it } from 'vitest';
import { wirePortOf } from '#shared/wire/rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import { describeVaultContract } from './vault-contract';
import { until, vaultOpener } from './vault-harness';

describeVaultContract(vaultOpener(indexedDB, IDBKeyRange));

describe('a page that held the other end of a port', () => {
  it.each([
    ['is taken away', (frame: HTMLIFrameElement) => frame.remove()],
    ['is loaded again', (frame: HTMLIFrameElement) => frame.contentWindow?.location.reload()],
  ])('says goodbye when it %s', async (_how, leave) => {
    const { frame, port } = await frameWithPort();
    const api = createVaultClient();
    const heard: boolean[] = [];
    api.onConnection((connected) => heard.push(connected));
    api.attach(wirePortOf(port));
    const pending = expect(api.hello()).rejects.toMatchObject({ code: 'vault-disconnected' });
    leave(frame);
    await until('the goodbye', () => heard.length === 2);
    await pending;
    frame.remove();
  });
});

/** A frame whose own copy of the wire holds one end of a channel and answers nothing. */
async function frameWithPort(): Promise<Readonly<{ frame: HTMLIFrameElement; port: MessagePort }>> {
  const wire = new URL('../../shared/wire/rpc.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">
    import { wirePortOf } from ${JSON.stringify(wire)};
    const { port1, port2 } = new MessageChannel();
    wirePortOf(port1).listen(() => undefined);
    parent.postMessage('wire-is-up', '*', [port2]);
  </script>`;
  const port = new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function hear({ data, ports: [given] }) {
      if (data !== 'wire-is-up' || !given) return;
      window.removeEventListener('message', hear);
      resolve(given);
    });
  });
  document.body.append(frame);
  return { frame, port: await port };
}
