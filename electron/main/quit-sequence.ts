import type { Timers } from './timers';

/** The part of Electron's `App` that quitting uses. */
export interface QuittingApp {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  quit(): void;
}

export type QuitOptions = Readonly<{
  app: QuittingApp;
  timers: Timers;
  /** Asks the desk window to close; a page with unsaved text may refuse. */
  closeDesk: () => void;
  /** Settles when no write is in flight and the files beside the store are up to date. */
  finishWrites: () => Promise<void>;
  /** Ends the parts of the app, the vault's window among them. */
  stopParts: () => Promise<void>;
}>;

/** How long quitting waits for the parts to stop, in milliseconds. */
export const quitPatience = 5_000;

/**
 * How long quitting waits for writes in flight and the last snapshot, in milliseconds. When they take longer nothing
 * is lost: what was acknowledged is in the store and in the journal, and the next start takes the snapshot.
 */
export const finishPatience = 60_000;

/**
 * Quits in order: the desk closes, the vault finishes what it is writing and the last snapshot is
 * taken, the parts stop, the app goes. The
 * hidden vault counts as a window, so that the number of windows says nothing; the desk's closing does, on
 * macOS too. Asking to quit again while this runs changes nothing.
 *
 * @returns what to call when the desk window has closed
 */
export function createQuitSequence(options: QuitOptions): () => Promise<void> {
  const { app, timers, closeDesk, finishWrites, stopParts } = options;
  let stage: 'open' | 'closing' | 'done' = 'open';

  app.on('before-quit', (event) => {
    if (stage === 'done') return;
    event.preventDefault();
    if (stage === 'open') closeDesk();
  });

  return async () => {
    if (stage !== 'open') return;
    stage = 'closing';
    await withinPatience(timers, finishPatience, finishWrites);
    await withinPatience(timers, quitPatience, stopParts);
    stage = 'done';
    app.quit();
  };
}

/** Waits for work, but not for ever, and not for it to succeed: the app quits either way. */
async function withinPatience(timers: Timers, patience: number, work: () => Promise<void>): Promise<void> {
  let callOff = () => {};
  const enough = new Promise<void>((resolve) => {
    callOff = timers.after(patience, resolve);
  });
  const done = Promise.resolve()
    .then(work)
    .catch(() => undefined);
  await Promise.race([done, enough]);
  callOff();
}
