import { describe, expect, it } from 'vitest';
import type { BuiltFiles } from '#main/built-files';
import type { PageHost } from '#main/page-urls';
import { serveScheme, weiluScheme } from '#main/scheme';
import { contentSecurityPolicy } from '#shared/security/content-security-policy';
import { FakeSession } from './fake-electron';

const html = 'text/html; charset=utf-8';
const table = new Map([
  ['/', { contentType: html, file: 'desk' }],
  ['/index.html', { contentType: html, file: 'desk' }],
  ['/vault.html', { contentType: html, file: 'vault' }],
  ['/assets/a.js', { contentType: 'text/javascript; charset=utf-8', file: 'asset' }],
  ['/assets/gone.js', { contentType: 'text/javascript; charset=utf-8', file: 'gone' }],
]);
const files: BuiltFiles = { get: (path) => table.get(path) };

function sessionServing(host: PageHost): FakeSession {
  const session = new FakeSession('test');
  serveScheme(session.protocol, host, files, async (file) => {
    if (file === 'gone') throw new Error('ENOENT');
    return new TextEncoder().encode(file);
  });
  return session;
}

const statusOf = async (host: PageHost, url: string) => (await sessionServing(host).fetch(url))?.status;

describe('the scheme', () => {
  it('is standard and secure and bypasses nothing', () => {
    expect(weiluScheme).toEqual({
      scheme: 'weilu',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    });
  });

  it.each<[PageHost, string, number]>([
    ['desk', 'weilu://desk/', 200],
    ['desk', 'weilu://desk/?a=1#b', 200],
    ['desk', 'weilu://desk/index.html', 200],
    ['desk', 'weilu://desk/assets/a.js', 200],
    ['desk', 'weilu://desk/assets/../assets/a.js', 200],
    ['desk', 'weilu://desk/vault.html', 404],
    ['desk', 'weilu://desk/assets/gone.js', 404],
    ['desk', 'weilu://desk/assets/%2e%2e/%2e%2e/etc/passwd', 404],
    ['desk', 'weilu://vault/vault.html', 404],
    ['desk', 'weilu://elsewhere/', 404],
    ['vault', 'weilu://vault/vault.html', 200],
    ['vault', 'weilu://vault/assets/a.js', 200],
    ['vault', 'weilu://vault/', 404],
    ['vault', 'weilu://desk/', 404],
  ])('on the %s session answers %s with %i', async (host, url, status) => {
    expect(await statusOf(host, url)).toBe(status);
  });

  it('puts the same headers on every answer', async () => {
    for (const url of ['weilu://desk/', 'weilu://desk/assets/a.js', 'weilu://desk/nothing']) {
      const headers = (await sessionServing('desk').fetch(url))?.headers;
      expect(headers?.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers?.get('x-content-type-options')).toBe('nosniff');
      expect(headers?.get('cache-control')).toBe('no-store');
    }
  });

  it('answers reading only', async () => {
    const handler = sessionServing('desk').handlers.get('weilu');
    const response = await handler?.(new Request('weilu://desk/', { method: 'POST', body: 'x' }));
    expect(response?.status).toBe(404);
  });
});
