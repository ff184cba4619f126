import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { developmentPages, rootRelativeAddresses, sourceUrl } from '#launcher/dev-pages';
import { developmentHeaders } from '#launcher/dev-policy';
import { contentSecurityPolicy } from '#shared/security/content-security-policy';
import { freePort } from './launcher-process';

test('the addresses of the built app lead to the sources', () => {
  expect(sourceUrl('/')).toBe('/renderer/index.html');
  expect(sourceUrl('/?x=1')).toBe('/renderer/index.html?x=1');
  expect(sourceUrl('/vault.html')).toBe('/electron/vault/vault.html');
  expect(sourceUrl('/renderer/main.tsx?t=1')).toBe('/renderer/main.tsx?t=1');
});

test('relative addresses in a page start at the root', () => {
  const html = '<script src="./main.tsx"></script><link href="../icon.svg"><img src="/a.png"><a href="#x">';
  expect(rootRelativeAddresses(html, '/renderer/index.html')).toBe(
    '<script src="/renderer/main.tsx"></script><link href="/icon.svg"><img src="/a.png"><a href="#x">',
  );
});

test('the development policy differs from ours only in what hot reload needs', () => {
  const ours = contentSecurityPolicy.split('; ');
  const theirs = developmentHeaders(17321, 'abc')['Content-Security-Policy']?.split('; ') ?? [];
  expect(theirs.filter((directive) => !ours.includes(directive))).toEqual([
    "script-src 'self' 'nonce-abc'",
    "worker-src 'self' blob:",
    'connect-src ws://127.0.0.1:17321',
  ]);
  expect(theirs).toHaveLength(ours.length);
});

describe('a running development server', () => {
  let root = '';
  let port = 0;
  let server: ViteDevServer;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'weilu-dev-'));
    const put = (name: string, content: string) => {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    };
    const page = (name: string) =>
      `<!doctype html><title>${name}</title><script type="module" src="./${name}.ts"></script>`;
    put('renderer/index.html', page('desk'));
    put('renderer/desk.ts', 'document.title = "ready";');
    put('electron/vault/vault.html', page('vault'));
    put('electron/vault/vault.ts', 'export const vault: number = 1;');
    port = await freePort();
    const headers = developmentHeaders(port, 'abc');
    server = await createServer({
      root,
      configFile: false,
      appType: 'mpa',
      logLevel: 'silent',
      html: { cspNonce: 'abc' },
      plugins: [developmentPages(port, headers)],
      server: { host: '127.0.0.1', port, strictPort: true, cors: false, headers: { ...headers } },
    });
    await server.listen();
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });

  function ask(path: string, host = `127.0.0.1:${port}`, method = 'GET') {
    return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: string }>(
      (resolve, reject) => {
        const sent = request(
          { host: '127.0.0.1', port, path, method, headers: { Host: host } },
          (response) => {
            text(response).then((body) =>
              resolve({ status: response.statusCode, headers: response.headers, body }),
            );
          },
        );
        sent.once('error', reject).end();
      },
    );
  }

  it.each([
    ['/', 'desk', '/renderer/desk.ts'],
    ['/vault.html', 'vault', '/electron/vault/vault.ts'],
  ])('%s gives its page, with scripts the policy lets run', async (path, title, script) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(200);
    expect(body).toContain(`<title>${title}</title>`);
    expect(body).toContain(`src="${script}`);
    expect(headers['content-security-policy']).toContain("'nonce-abc'");
    expect(headers['x-weilu']).toBe('1');
    const module = await ask(script);
    expect(module.status).toBe(200);
    expect(module.body).not.toContain(': number');
  });

  it('keeps the rules for hosts, methods and unknown addresses', async () => {
    // 403 is vite's own check, which comes first and lets any port of localhost pass.
    expect((await ask('/', 'evil.example')).status).toBe(403);
    expect((await ask('/', '127.0.0.1:1')).status).toBe(421);
    expect((await ask('/', `localhost:${port}`)).status).toBe(308);
    expect((await ask('/', undefined, 'POST')).status).toBe(405);
    expect((await ask('/nothing')).status).toBe(404);
  });
});
