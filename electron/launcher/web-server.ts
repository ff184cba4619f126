import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { BuiltFiles } from '#main/built-files';
import { assetHeaders, securityHeaders } from '#shared/security/content-security-policy';
import { judgeHost, loopbackUrl } from './loopback-host';

/** By this header a second start knows that the port is held by this app. */
export const ownHeader = 'X-Weilu';

export type WebServer = Readonly<{
  /** Address of the desk page, with a trailing slash. */
  url: string;
  /** Stops listening and ends every connection, kept-alive ones too. */
  close(): Promise<void>;
}>;

const everyHeader: Readonly<Record<string, string>> = { ...securityHeaders, [ownHeader]: '1' };
const headersOf = (path: string) =>
  path.startsWith('/assets/') ? { ...everyHeader, ...assetHeaders } : everyHeader;

type Refusal = Readonly<{ status: number; text: string; headers?: Readonly<Record<string, string>> }>;

const wrongHost: Refusal = {
  status: 421,
  text: '围炉只在本机地址上提供。Weilu is served at its own loopback address only.',
};
const wrongMethod: Refusal = {
  status: 405,
  text: '只读。Read only.',
  headers: { Allow: 'GET, HEAD' },
};
const notFound: Refusal = { status: 404, text: '没有这个页面。There is no such page.' };
const broken: Refusal = { status: 500, text: '读不到文件。The file cannot be read.' };

function refuse(response: ServerResponse, { status, text, headers }: Refusal): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...everyHeader,
    ...headers,
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
  });
  response.end(body);
}

/** The path as sent, without the query: never decoded or joined, because the table knows the exact names. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '').replace(/\?.*$/s, '');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: BuiltFiles,
  port: number,
): Promise<void> {
  const verdict = judgeHost(request.headers.host, port);
  if (verdict === 'refuse') return refuse(response, wrongHost);
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, wrongMethod);
  const path = pathOf(request);
  const found = files.get(path);
  if (!found) return refuse(response, notFound);
  if (verdict === 'lead') {
    const headers = { Location: new URL(path, loopbackUrl(port)).href };
    return refuse(response, { status: 308, text: headers.Location, headers });
  }

  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(found.file);
  } catch {
    return refuse(response, notFound);
  }
  try {
    const { size } = await file.stat();
    response.writeHead(200, {
      ...headersOf(path),
      'Content-Type': found.contentType,
      'Content-Length': size,
    });
    if (request.method === 'HEAD' || size === 0) response.end();
    // The length was promised: a file that grows meanwhile is cut there.
    else await pipeline(file.createReadStream({ autoClose: false, end: size - 1 }), response);
  } finally {
    await file.close();
  }
}

const malformedAnswer = [
  'HTTP/1.1 400 Bad Request',
  ...Object.entries(everyHeader).map(([name, value]) => `${name}: ${value}`),
  'Content-Length: 0',
  'Connection: close',
  '',
  '',
].join('\r\n');

/**
 * Serves the built pages on a loopback address: GET and HEAD of names in the table, and nothing else.
 *
 * @param options.host address to listen at, 127.0.0.1
 * @param options.port 0 takes any free port
 * @throws the listen error, `EADDRINUSE` when the port is taken
 */
export async function startWebServer(
  options: Readonly<{ files: BuiltFiles; host: string; port: number }>,
): Promise<WebServer> {
  let port = options.port;
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, options.files, port).catch(() => {
      // Either nothing was sent yet, or the other side is gone and there is nobody to tell.
      if (response.headersSent) response.destroy();
      else refuse(response, broken);
    });
  };
  // A request without Host is refused above, with our headers, rather than by Node without them.
  const server = createServer({ requireHostHeader: false }, handle);
  server.on('checkExpectation', handle);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end(malformedAnswer);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  port = (server.address() as AddressInfo).port;
  return {
    url: loopbackUrl(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
