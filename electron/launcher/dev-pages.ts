import { posix } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { judgeHost, loopbackUrl } from './loopback-host';

/** Where the sources of the two pages are, by the address they have in the built app. */
const pageSources: Readonly<Record<string, string>> = {
  '/': '/renderer/index.html',
  '/vault.html': '/electron/vault/vault.html',
};

/** The url vite should see for a request: that of the page's source, with the query kept. */
export function sourceUrl(url: string): string {
  const [, path = url, query = ''] = /^([^?]*)(\?.*)?$/s.exec(url) ?? [];
  return (pageSources[path] ?? path) + query;
}

/**
 * Makes `src="./main.tsx"` of a page start at the root: the page is served at another address than its source
 * has, and `<base>` is forbidden by the policy.
 */
export function rootRelativeAddresses(html: string, sourcePath: string): string {
  const folder = posix.dirname(sourcePath);
  return html.replace(
    /\b(src|href)="(\.\.?\/[^"]*)"/g,
    (_all, attribute: string, address: string) => `${attribute}="${posix.join(folder, address)}"`,
  );
}

/** Gives the pages their addresses of the built app, with the same rules for hosts and methods. */
export function developmentPages(port: number, headers: Readonly<Record<string, string>>): Plugin {
  const guard: Connect.NextHandleFunction = (request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const verdict = judgeHost(request.headers.host, port);
    if (verdict === 'refuse') {
      response.writeHead(421).end();
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (verdict === 'lead') {
      response.writeHead(308, { Location: loopbackUrl(port) }).end();
    } else {
      request.url = sourceUrl(request.url ?? '/');
      next();
    }
  };
  return {
    name: 'weilu:development-pages',
    apply: 'serve',
    configureServer: (server) => void server.middlewares.use(guard),
    transformIndexHtml: {
      order: 'pre',
      handler: (html, context) => rootRelativeAddresses(html, context.path),
    },
  };
}
