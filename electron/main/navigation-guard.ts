import { isPageUrl, parseUrl } from './page-urls';

type Preventable = { preventDefault(): void };
type Navigation = Preventable & Readonly<{ url: string; isMainFrame: boolean }>;

/** The part of Electron's `WebContents` that the guard listens to. */
export interface GuardedContents {
  getURL(): string;
  on(event: 'will-frame-navigate', listener: (navigation: Navigation) => void): unknown;
  on(event: 'will-redirect', listener: (event: Preventable) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown;
  setWindowOpenHandler(handler: (details: Readonly<{ url: string }>) => { action: 'deny' }): void;
}

/**
 * Keeps a page where it is: no navigation but a reload of itself, no new windows, no webviews. An `https:`
 * link of the desk is handed to `openExternal`, which asks the person first.
 */
export function guardContents(contents: GuardedContents, openExternal: (url: string) => void): void {
  const offer = (url: string) => {
    if (isPageUrl(contents.getURL(), 'desk') && parseUrl(url)?.protocol === 'https:') openExternal(url);
  };
  contents.on('will-frame-navigate', (navigation) => {
    if (navigation.isMainFrame && isSamePage(navigation.url, contents.getURL())) return;
    navigation.preventDefault();
    offer(navigation.url);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: 'deny' };
  });
}

function isSamePage(target: string, current: string): boolean {
  const to = parseUrl(target);
  const from = parseUrl(current);
  if (!to || !from || !(isPageUrl(current, 'desk') || isPageUrl(current, 'vault'))) return false;
  return to.protocol === from.protocol && to.host === from.host && to.pathname === from.pathname;
}
