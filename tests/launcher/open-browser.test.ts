import { expect, test } from 'vitest';
import { mayOpenBrowser, openDetached, openingCommand } from '#launcher/open-browser';

const url = 'http://127.0.0.1:17321/';

test('a browser that was found shows the app in a window of its own', () => {
  const chromium = { path: '/usr/bin/chromium', name: 'Chromium' } as const;
  expect(openingCommand(url, chromium, 'linux', false)).toEqual([
    '/usr/bin/chromium',
    `--app=${url}`,
    '--no-first-run',
  ]);
  expect(openingCommand(url, chromium, 'linux', true)).toContain('--no-sandbox');
});

test('without one the system opens the address', () => {
  expect(openingCommand(url, null, 'linux', false)).toEqual(['xdg-open', url]);
  expect(openingCommand(url, null, 'darwin', false)).toEqual(['open', url]);
  expect(openingCommand(url, null, 'win32', false)).toEqual(['cmd', '/c', 'start', '', url]);
});

test('nothing opens when not wanted, in CI or without a display', () => {
  const display = { DISPLAY: ':0' };
  expect(mayOpenBrowser(true, display, 'linux')).toBe(true);
  expect(mayOpenBrowser(true, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(mayOpenBrowser(true, {}, 'darwin')).toBe(true);
  expect(mayOpenBrowser(true, { ...display, CI: 'false' }, 'linux')).toBe(true);
  expect(mayOpenBrowser(false, display, 'linux')).toBe(false);
  expect(mayOpenBrowser(true, { ...display, CI: 'true' }, 'linux')).toBe(false);
  expect(mayOpenBrowser(true, {}, 'linux')).toBe(false);
});

test('a program that is not there is reported, not thrown', async () => {
  expect(await openDetached(['/nowhere/browser', url])).toBe(false);
  expect(await openDetached([process.execPath, '--version'])).toBe(true);
});
