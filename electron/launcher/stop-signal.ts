/** Milliseconds between two looks at whether npm is still there. */
const parentWatch = 500;

/**
 * A signal that is aborted when the person or the system asks this process to end (Ctrl+C, SIGTERM, a closed
 * terminal). Asking twice changes nothing: npm passes Ctrl+C on to a child that the terminal has already told.
 *
 * When npm or the shell it runs scripts in is killed, nothing is passed on; that this process has lost its parent is
 * then the only sign.
 */
export function listenForStop(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort());
  }
  if (process.env.npm_lifecycle_event !== undefined) {
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) controller.abort();
    }, parentWatch);
    watch.unref();
  }
  return controller.signal;
}

/** Resolves when the signal is aborted. */
export function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
