import type { Timers } from './timers';
import type { Rectangle, WindowBounds } from './window-bounds';

/** The part of Electron's `BrowserWindow` that tells where it stands. */
export interface BoundedWindow {
  on(event: 'resize', listener: () => void): unknown;
  on(event: 'move', listener: () => void): unknown;
  on(event: 'maximize', listener: () => void): unknown;
  on(event: 'unmaximize', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  getNormalBounds(): Rectangle;
  isMaximized(): boolean;
}

/** How long a window stands still before its place is saved, in milliseconds. */
export const standStill = 800;

/** Saves a window's bounds when it has stopped moving, and at once when it closes. */
export function keepBounds(
  window: BoundedWindow,
  timers: Timers,
  save: (bounds: WindowBounds) => Promise<void>,
): void {
  let callOff = () => {};
  const saveNow = () => {
    callOff();
    const { x, y, width, height } = window.getNormalBounds();
    // Where the window stood is a convenience: a disk that refuses it must not disturb anything else.
    save({ x, y, width, height, maximized: window.isMaximized() }).catch(() => undefined);
  };
  const saveSoon = () => {
    callOff();
    callOff = timers.after(standStill, saveNow);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('maximize', saveSoon);
  window.on('unmaximize', saveSoon);
  window.on('close', saveNow);
}
