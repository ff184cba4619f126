import { frozen } from '#shared/frozen';
import { securityHeaders } from '#shared/security/content-security-policy';
import type { BuiltFile, BuiltFiles } from './built-files';
import { isPageUrl, type PageHost, parseUrl } from './page-urls';

/**
 * The scheme as it is registered before the app is ready. Standard and secure: it has hosts, storage and the
 * clipboard. No `bypassCSP`, no service workers, and no `corsEnabled`, which would let one host read another.
 */
export const weiluScheme = {
  scheme: frozen.scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** The part of Electron's `Protocol` that is used; sessions of a partition do not share it. */
export interface SchemeProtocol {
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void;
  unhandle(scheme: string): void;
}

export type ReadBuiltFile = (file: string) => Promise<Uint8Array>;

const ownPaths: Readonly<Record<PageHost, ReadonlySet<string>>> = {
  desk: new Set(['/', '/index.html']),
  vault: new Set(['/vault.html']),
};

/** Serves one host's page and the assets on the scheme of one session. Everything else is answered with 404. */
export function serveScheme(
  protocol: SchemeProtocol,
  host: PageHost,
  files: BuiltFiles,
  read: ReadBuiltFile,
): void {
  protocol.handle(frozen.scheme, (request) => answer(request, host, files, read));
}

async function answer(
  request: Request,
  host: PageHost,
  files: BuiltFiles,
  read: ReadBuiltFile,
): Promise<Response> {
  const found = request.method === 'GET' ? findFile(request.url, host, files) : undefined;
  if (!found) return notFound();
  try {
    const bytes = await read(found.file);
    return new Response(new Uint8Array(bytes), {
      headers: { ...securityHeaders, 'Content-Type': found.contentType },
    });
  } catch {
    return notFound();
  }
}

function findFile(url: string, host: PageHost, files: BuiltFiles): BuiltFile | undefined {
  const path = isPageUrl(url, host) ? parseUrl(url)?.pathname : undefined;
  if (path === undefined) return undefined;
  return ownPaths[host].has(path) || path.startsWith('/assets/') ? files.get(path) : undefined;
}

function notFound(): Response {
  return new Response('404', {
    status: 404,
    headers: { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' },
  });
}
