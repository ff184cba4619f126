import { describe, expect, it, vi } from 'vitest';
import { wirePortOfMain } from '#main/wire-port-main';
import { FakeChannel } from './fake-ports';

const turn = () => new Promise(setImmediate);

describe('a wire port of main', () => {
  it('carries values both ways and keeps what came before it listened', async () => {
    const { port1, port2 } = new FakeChannel();
    const [here, there] = [wirePortOfMain(port1), wirePortOfMain(port2)];
    here.post({ bytes: new Uint8Array([1]) });
    const heard = vi.fn();
    there.listen(heard);
    await turn();
    expect(heard).toHaveBeenCalledExactlyOnceWith({ bytes: new Uint8Array([1]) });
  });

  it('refuses what cannot be cloned', () => {
    expect(() => wirePortOfMain(new FakeChannel().port1).post(() => undefined)).toThrow();
  });

  it('tells once that the other end has gone, also to who asks late, and then posts nothing', async () => {
    const { port1, port2 } = new FakeChannel();
    const port = wirePortOfMain(port1);
    const early = vi.fn();
    const late = vi.fn();
    port.onClose(early);
    port2.close();
    await turn();
    port1.emit('close');
    port.onClose(late);
    port.post('into the void');
    expect(early).toHaveBeenCalledOnce();
    expect(late).toHaveBeenCalledOnce();
  });

  it('does not tell about its own closing', async () => {
    const { port1 } = new FakeChannel();
    const port = wirePortOfMain(port1);
    const closed = vi.fn();
    port.onClose(closed);
    port.close();
    await turn();
    expect(closed).not.toHaveBeenCalled();
  });
});
