import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createQuitSequence, finishPatience, quitPatience } from '#main/quit-sequence';
import { handTimers } from './hand-timers';

const turn = () => new Promise(setImmediate);

function quitting(finishWrites: () => Promise<void> = async () => undefined) {
  const order: string[] = [];
  const timers = handTimers();
  const app = Object.assign(new EventEmitter(), {
    quit() {
      let prevented = false;
      app.emit('before-quit', { preventDefault: () => (prevented = true) });
      order.push(prevented ? 'quit prevented' : 'quit');
    },
  });
  const deskClosed = createQuitSequence({
    app,
    timers,
    closeDesk() {
      order.push('desk closed');
      void deskClosed();
    },
    async finishWrites() {
      order.push('finishing');
      await finishWrites();
      order.push('finished');
    },
    async stopParts() {
      order.push('parts stopped');
    },
  });
  return { app, order, timers, deskClosed };
}

describe('quitting', () => {
  it('begins when the desk closes and goes desk, writes, parts, app', async () => {
    const { order, deskClosed } = quitting();
    await deskClosed();
    expect(order).toEqual(['finishing', 'finished', 'parts stopped', 'quit']);
  });

  it('begins with closing the desk when the app is asked to quit', async () => {
    const { app, order } = quitting();
    app.quit();
    await turn();
    expect(order).toEqual([
      'desk closed',
      'quit prevented',
      'finishing',
      'finished',
      'parts stopped',
      'quit',
    ]);
  });

  it('waits for a write in flight and runs once however often it is asked', async () => {
    let finish = () => {};
    const { app, order, deskClosed } = quitting(() => new Promise((resolve) => (finish = resolve)));
    app.quit();
    app.quit();
    void deskClosed();
    await turn();
    expect(order).toEqual(['desk closed', 'quit prevented', 'quit prevented', 'finishing']);
    expect(order).not.toContain('parts stopped');
    finish();
    await turn();
    expect(order.slice(-3)).toEqual(['finished', 'parts stopped', 'quit']);
    expect(order.filter((event) => event === 'finishing')).toHaveLength(1);
  });

  it('does not wait for ever, nor for what fails', async () => {
    const hanging = quitting(() => new Promise(() => undefined));
    void hanging.deskClosed();
    await turn();
    hanging.timers.pass(quitPatience);
    await turn();
    // A last snapshot may take its time.
    expect(hanging.order).toEqual(['finishing']);
    hanging.timers.pass(finishPatience - quitPatience);
    await turn();
    expect(hanging.order).toEqual(['finishing', 'parts stopped', 'quit']);
    const failing = quitting(() => Promise.reject(new Error('vault-disconnected')));
    await failing.deskClosed();
    expect(failing.order.at(-1)).toBe('quit');
    expect(failing.timers.waiting()).toEqual([]);
  });

  it('is called off by a desk that refuses to close, and can be asked for again', () => {
    const closeDesk = vi.fn();
    const app = Object.assign(new EventEmitter(), { quit: vi.fn() });
    const ask = () => {
      const event = { preventDefault: vi.fn() };
      app.emit('before-quit', event);
      return event.preventDefault.mock.calls.length;
    };
    createQuitSequence({
      app,
      timers: handTimers(),
      closeDesk,
      finishWrites: async () => undefined,
      stopParts: async () => undefined,
    });
    expect([ask(), ask()]).toEqual([1, 1]);
    expect(closeDesk).toHaveBeenCalledTimes(2);
    expect(app.quit).not.toHaveBeenCalled();
  });
});
