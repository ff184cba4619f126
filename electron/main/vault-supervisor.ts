import type { Timers } from './timers';

/** Where the vault page is in its life. `gave-up` is the end: it crashed too often. */
export type VaultState = 'starting' | 'running' | 'crashed' | 'restarting' | 'gave-up';

/** The part of Electron's `WebContents` that is supervised. */
export interface SupervisedContents {
  on(event: 'did-finish-load', listener: () => void): unknown;
  on(event: 'unresponsive', listener: () => void): unknown;
  on(event: 'responsive', listener: () => void): unknown;
  on(
    event: 'did-fail-load',
    listener: (event: unknown, code: number, description: string, url: string, isMainFrame: boolean) => void,
  ): unknown;
  on(
    event: 'render-process-gone',
    listener: (event: unknown, details: Readonly<{ reason: string }>) => void,
  ): unknown;
  loadURL(url: string): Promise<void>;
  forcefullyCrashRenderer(): void;
}

export interface VaultSupervisor {
  state(): VaultState;
  /** Loads the page for the first time. */
  start(): void;
  /** From here on, whatever happens to the page is meant. */
  stop(): void;
}

/** How patient the supervisor is; times in milliseconds. */
export const patience = {
  /** Wait before the first, second, … restart. */
  backOff: [200, 500, 1_000, 2_000],
  /** This many crashes within `crashWindow` are the end. */
  crashes: 5,
  crashWindow: 60_000,
  /** A page that says nothing for so long while it loads has failed. */
  loading: 30_000,
  /** A long import may block the page for a while; only after this is it ended. */
  unresponsive: 30_000,
} as const;

/** Chromium's ERR_ABORTED: another load took over. */
const loadAborted = -3;

/**
 * Keeps the vault page running: when it crashes, hangs or does not load, it is loaded again after a growing
 * wait, until it fails too often within a minute.
 *
 * @param onState hears each new state, with why the page went
 */
export function superviseVault(
  contents: SupervisedContents,
  url: string,
  timers: Timers,
  onState: (state: VaultState, reason: string) => void,
): VaultSupervisor {
  let state: VaultState = 'starting';
  let stopped = false;
  let crashes: readonly number[] = [];
  let callOff = () => {};

  function enter(next: VaultState, reason = '') {
    state = next;
    onState(next, reason);
  }

  function wait(milliseconds: number, callBack: () => void) {
    callOff();
    callOff = timers.after(milliseconds, callBack);
  }

  function load() {
    wait(patience.loading, () => fail('load-timeout'));
    // A load that fails is told by `did-fail-load`; the promise says it again.
    contents.loadURL(url).catch(() => undefined);
  }

  function fail(reason: string) {
    const waiting = state === 'crashed' || state === 'gave-up';
    if (stopped || waiting) return;
    callOff();
    const now = timers.now();
    crashes = [...crashes.filter((at) => now - at < patience.crashWindow), now];
    enter('crashed', reason);
    if (crashes.length >= patience.crashes) return enter('gave-up', reason);
    const pause = patience.backOff[crashes.length - 1] ?? 0;
    wait(pause, () => {
      enter('restarting', reason);
      load();
    });
  }

  // Also when it runs already: a page that reloaded itself has lost its ports.
  contents.on('did-finish-load', () => {
    if (stopped || state === 'crashed' || state === 'gave-up') return;
    callOff();
    enter('running');
  });
  contents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    const overtaken = code === loadAborted || state === 'running';
    if (isMainFrame && !overtaken) fail(`did-fail-load ${code} ${description}`);
  });
  contents.on('render-process-gone', (_event, { reason }) => fail(reason));
  contents.on('unresponsive', () => {
    if (!stopped && state === 'running') {
      wait(patience.unresponsive, () => contents.forcefullyCrashRenderer());
    }
  });
  contents.on('responsive', () => {
    if (state === 'running') callOff();
  });

  return {
    state: () => state,
    start: () => {
      enter('starting');
      load();
    },
    stop: () => {
      stopped = true;
      callOff();
    },
  };
}
