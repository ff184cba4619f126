import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { keepBounds, standStill } from '#main/bounds-keeper';
import type { WindowBounds } from '#main/window-bounds';
import { handTimers } from './hand-timers';

function keptWindow(save: (bounds: WindowBounds) => Promise<void>) {
  const timers = handTimers();
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => ({ x: 1, y: 2, width: 1000, height: 700 }),
    isMaximized: () => true,
  });
  keepBounds(window, timers, save);
  return { window, timers };
}

describe('a window’s bounds', () => {
  it('are saved once, when the window has stood still', () => {
    const save = vi.fn(async () => undefined);
    const { window, timers } = keptWindow(save);
    window.emit('move');
    timers.pass(standStill - 1);
    window.emit('resize');
    timers.pass(standStill - 1);
    expect(save).not.toHaveBeenCalled();
    timers.pass(1);
    expect(save).toHaveBeenCalledExactlyOnceWith({ x: 1, y: 2, width: 1000, height: 700, maximized: true });
  });

  it('are saved at once when the window closes, and a disk that refuses disturbs nothing', async () => {
    let saves = 0;
    // Not a spy: a spy takes the rejection itself.
    const save = async () => {
      saves += 1;
      throw new Error('ENOSPC');
    };
    const { window, timers } = keptWindow(save);
    window.emit('move');
    window.emit('close');
    expect(saves).toBe(1);
    expect(timers.waiting()).toEqual([]);
    // A rejection nobody took would fail the run here.
    await new Promise(setImmediate);
  });
});
