import { frozen } from '#shared/frozen';

/** Hosts of the app's own pages. */
export type PageHost = typeof frozen.deskHost | typeof frozen.vaultHost;

export const deskUrl = `${frozen.scheme}://${frozen.deskHost}/`;
/** The desk's page as the window of 快捷话术 shows it. */
export const quickUrl = `${deskUrl}#/quick`;
export const vaultUrl = `${frozen.scheme}://${frozen.vaultHost}/vault.html`;

/**
 * Whether a url belongs to one of our hosts. Compares protocol and host: Node gives every url of a scheme of
 * one's own the origin `'null'`, so that comparing origins would let all of them through.
 */
export function isPageUrl(url: string, host: PageHost): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && parsed.protocol === `${frozen.scheme}:` && parsed.host === host;
}

/** The parts of a url, or null for a text that is none. */
export function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
