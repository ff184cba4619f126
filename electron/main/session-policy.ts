import { isPageUrl, type PageHost } from './page-urls';

type RequestDetails = Readonly<{ url: string }>;
type RequestAnswer = (answer: { cancel: boolean }) => void;
type AskedBy = Readonly<{ requestingUrl?: string; isMainFrame: boolean }>;

/** The part of Electron's `Session` that the policy sets. */
export interface PolicySession {
  webRequest: {
    onBeforeRequest(listener: (details: RequestDetails, answer: RequestAnswer) => void): void;
  };
  setPermissionRequestHandler(
    handler: (
      contents: unknown,
      permission: string,
      answer: (granted: boolean) => void,
      askedBy: AskedBy,
    ) => void,
  ): void;
  setPermissionCheckHandler(
    handler: (contents: unknown, permission: string, origin: string, askedBy: AskedBy) => boolean,
  ): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  on(event: 'will-download', listener: (event: { preventDefault(): void }) => void): unknown;
}

/** Plain text put on the clipboard by a click is the one thing a page may do beyond itself. */
const deskPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Shuts a session in: it reaches its own host of our scheme and nothing else, may do nothing that needs a
 * permission (but the clipboard, for the desk), downloads nothing and checks no spelling, for which Chromium
 * would fetch a dictionary.
 *
 * Storage needs no permission to last: Electron calls every origin's storage durable
 * (shell/browser/special_storage_policy.cc).
 *
 * @param host the host whose pages live in this session; null for a session in which nothing should run
 */
export function applySessionPolicy(session: PolicySession, host: PageHost | null): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: host === null || !isPageUrl(url, host) });
  });
  session.setPermissionRequestHandler((_contents, permission, answer, askedBy) => {
    answer(mayDo(host, permission, askedBy));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, askedBy) =>
    mayDo(host, permission, askedBy),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
}

function mayDo(host: PageHost | null, permission: string, askedBy: AskedBy): boolean {
  if (host !== 'desk' || !deskPermissions.has(permission)) return false;
  return askedBy.isMainFrame && isPageUrl(askedBy.requestingUrl ?? '', host);
}
