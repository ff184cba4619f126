import { expect, test } from 'vitest';
import { findBrowser } from '#launcher/find-browser';

const having =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test('the variable wins over the usual places, WEILU_CHROMIUM over CHROME_PATH', () => {
  const exists = having('/opt/mine', '/opt/other', '/usr/bin/chromium');
  const env = { WEILU_CHROMIUM: '/opt/mine', CHROME_PATH: '/opt/other' };
  expect(findBrowser(env, 'linux', exists)?.path).toBe('/opt/mine');
  expect(findBrowser({ CHROME_PATH: '/opt/other' }, 'linux', exists)?.path).toBe('/opt/other');
});

test('a variable that names nothing is passed over', () => {
  expect(findBrowser({ WEILU_CHROMIUM: '/gone' }, 'linux', having('/usr/bin/chromium'))).toEqual({
    path: '/usr/bin/chromium',
    name: 'Chromium',
  });
});

test('on Linux: usual places before the PATH', () => {
  const env = { PATH: '/home/xiaoya/bin:/usr/bin' };
  expect(findBrowser(env, 'linux', having('/home/xiaoya/bin/chromium', '/usr/bin/google-chrome'))).toEqual({
    path: '/usr/bin/google-chrome',
    name: 'Chrome',
  });
  expect(findBrowser(env, 'linux', having('/home/xiaoya/bin/microsoft-edge'))).toEqual({
    path: '/home/xiaoya/bin/microsoft-edge',
    name: 'Edge',
  });
});

test('on macOS: applications of the computer and of the person', () => {
  const chrome = '/Users/xiaoya/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
  expect(findBrowser({ HOME: '/Users/xiaoya' }, 'darwin', having(chrome, edge))).toEqual({
    path: chrome,
    name: 'Chrome',
  });
  expect(findBrowser({}, 'darwin', having(chrome, edge))).toEqual({ path: edge, name: 'Edge' });
});

test('on Windows: program folders and the Path', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)', Path: 'C:\\Windows;D:\\tools' };
  expect(findBrowser(env, 'win32', having(edge))).toEqual({ path: edge, name: 'Edge' });
  expect(findBrowser(env, 'win32', having('D:\\tools\\chrome.exe'))).toEqual({
    path: 'D:\\tools\\chrome.exe',
    name: 'Chrome',
  });
});

test('none', () => {
  expect(findBrowser({ PATH: '/usr/bin' }, 'linux', having())).toBeNull();
});
