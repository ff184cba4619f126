import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startWebServer, type WebServer } from '#launcher/web-server';
import { readBuiltFiles } from '#main/built-files';
import { assetHeaders, securityHeaders } from '#shared/security/content-security-policy';
import { makeStubBuild, type StubBuild } from './stub-build';

let build: StubBuild;
let server: WebServer;
let port = 0;

beforeEach(async () => {
  build = makeStubBuild();
  const files = await readBuiltFiles(join(build.folder, 'renderer'));
  server = await startWebServer({ files, host: '127.0.0.1', port: 0 });
  port = Number(new URL(server.url).port);
});
afterEach(async () => {
  await server.close();
  build.remove();
});

/** Sends bytes as they are, which no HTTP client would, and gives the whole answer. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  // Not ended by us: Node drops the answer to a client that has hung up.
  socket.write(bytes);
  return text(socket);
}

const get = (target: string, host = `127.0.0.1:${port}`) =>
  raw(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

function expectOwnHeaders(answer: string, ours: Readonly<Record<string, string>> = securityHeaders) {
  const head = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase();
  for (const [name, value] of Object.entries({ ...ours, 'X-Weilu': '1' })) {
    expect(head).toContain(`${name}: ${value}`.toLowerCase());
  }
}

describe('the built pages', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<title>desk</title>'],
    ['/vault.html', 'text/html; charset=utf-8', '<title>vault</title>'],
    ['/assets/desk-1a2b.js', 'text/javascript; charset=utf-8', 'export const big = 1;'],
    ['/assets/empty.css', 'text/css; charset=utf-8', ''],
  ])('%s', async (path, type, content) => {
    const response = await fetch(new URL(path, server.url));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe(type);
    expect(await response.text()).toContain(content);
  });

  it('come whole, with their length', async () => {
    const response = await fetch(new URL('/assets/desk-1a2b.js', server.url));
    const body = await response.text();
    expect(response.headers.get('Content-Length')).toBe(String(body.length));
    expect(body.length).toBe(440_000);
  });

  it('are the same whatever the query says', async () => {
    const response = await fetch(new URL('/?file=/etc/passwd&x=../../secret.txt', server.url));
    expect(await response.text()).toContain('<title>desk</title>');
  });

  it('have the url of the loopback address', () => {
    expect(server.url).toBe(`http://127.0.0.1:${port}/`);
  });
});

describe('methods', () => {
  it('HEAD gives the headers and no body', async () => {
    const response = await fetch(new URL('/assets/desk-1a2b.js', server.url), { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Length')).toBe('440000');
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await fetch(server.url, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
    expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false);
  });
});

describe('names outside the table', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..\\..\\secret.txt',
    '/secret.txt',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/assets/desk-1a2b.js/',
    '/assets/desk-1a2b.js%00.html',
    '/main/index.js',
    '/__proto__',
    '/constructor',
    '*',
    'http://evil.example/',
  ])('%s is not found', async (target) => {
    const answer = await get(target);
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toContain('secret\n');
    expect(answer).not.toMatch(/\r\n\r\nsecret/);
    expectOwnHeaders(answer);
  });

  it('a target without a slash is malformed', async () => {
    const answer = await get('secret.txt');
    expect(statusOf(answer)).toBe(400);
    expectOwnHeaders(answer);
  });

  it('a file that went away is not found', async () => {
    rmSync(join(build.folder, 'renderer/assets/empty.css'));
    expect(statusOf(await get('/assets/empty.css'))).toBe(404);
  });
});

describe('the Host header', () => {
  it.each(['evil.example', 'evil.example:17321', '127.0.0.1', 'localhost', '127.0.0.1:1', '[::1]:17321', ''])(
    '%j is refused',
    async (host) => {
      const answer = await get('/', host);
      expect(statusOf(answer)).toBe(421);
      expect(answer).not.toContain('<title>');
      expectOwnHeaders(answer);
    },
  );

  it('a request without one is refused', async () => {
    for (const version of ['1.0', '1.1']) {
      const answer = await raw(`GET / HTTP/${version}\r\nConnection: close\r\n\r\n`);
      expect(statusOf(answer)).toBe(421);
      expectOwnHeaders(answer);
    }
  });

  it('localhost is led to the address the data belongs to', async () => {
    const answer = await get('/vault.html?x=1', `localhost:${port}`);
    expect(statusOf(answer)).toBe(308);
    expect(answer).toContain(`Location: http://127.0.0.1:${port}/vault.html\r\n`);
    expect(statusOf(await get('//evil.example/', `localhost:${port}`))).toBe(404);
  });
});

describe('headers', () => {
  it.each(['/', '/vault.html', '/nothing', '/assets/nothing.js'])('%s has all of ours', async (path) => {
    expectOwnHeaders(await get(path));
  });

  it('a file with its hash in its name may be kept for ever', async () => {
    const answer = await get('/assets/desk-1a2b.js');
    expectOwnHeaders(answer, assetHeaders);
    expect(assetHeaders).toMatchObject({
      'Content-Security-Policy': securityHeaders['Content-Security-Policy'],
      'Cache-Control': expect.stringContaining('immutable'),
    });
    expect(answer).not.toContain('no-store');
  });

  it('a refused method has them', async () => {
    expectOwnHeaders(await raw(`POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`));
  });

  it('an expectation nobody meets has them', async () => {
    expectOwnHeaders(
      await raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nExpect: gold\r\nConnection: close\r\n\r\n`),
    );
  });

  it('a malformed request has them', async () => {
    const answer = await raw('NONSENSE\r\n\r\n');
    expect(statusOf(answer)).toBe(400);
    expectOwnHeaders(answer);
  });
});

describe('closing', () => {
  it('ends connections that are kept alive, and frees the port', async () => {
    const agent = new Agent({ keepAlive: true });
    const sent = request({ agent, host: '127.0.0.1', port, path: '/' });
    const gone = once(sent, 'socket').then(([socket]) => once(socket, 'close'));
    sent.end();
    const [response] = await once(sent, 'response');
    await text(response);
    await server.close();
    await gone;
    agent.destroy();
    const files = await readBuiltFiles(join(build.folder, 'renderer'));
    const again = await startWebServer({ files, host: '127.0.0.1', port });
    await again.close();
  });

  it('ends a connection in the middle of a request', async () => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write('GET / HTTP/1.1\r\nHost: ');
    const gone = once(socket.resume(), 'close');
    // Our bytes are on their way; a second connection answered means that the first is known to the server.
    await fetch(server.url);
    await server.close();
    await gone;
  });

  it('a taken port is an error', async () => {
    const files = await readBuiltFiles(join(build.folder, 'renderer'));
    await expect(startWebServer({ files, host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
