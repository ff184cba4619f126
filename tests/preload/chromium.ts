import { existsSync } from 'node:fs';

/** The installed Chromium that tests run in, or null where there is none. */
export function findChromium(): string | null {
  const path = process.env.WEILU_CHROMIUM ?? '/usr/bin/chromium';
  return existsSync(path) ? path : null;
}

/** No network, no updates, no profile of anyone. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
