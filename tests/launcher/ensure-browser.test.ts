import { expect, test } from 'vitest';
import { type Machine, planInstall } from '#launcher/ensure-browser';

const bare: Machine = {
  platform: 'linux',
  hasBrowser: false,
  hasChineseFont: false,
  hasHeadlessShell: true,
  hasApt: true,
  root: true,
  hasSudo: false,
};

test('a machine that has everything is left alone', () => {
  expect(planInstall({ ...bare, hasBrowser: true, hasChineseFont: true })).toEqual({ kind: 'nothing' });
});

test('root on a bare Debian gets browser and fonts, lists first', () => {
  expect(planInstall(bare)).toEqual({
    kind: 'run',
    commands: [
      ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120', 'update'],
      [
        ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=120'],
        ...['install', '--yes', '--no-install-recommends'],
        ...['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
      ],
    ],
  });
});

test('the Chromium without a window is installed by itself, and only where it may be', () => {
  const lacking = { ...bare, hasBrowser: true, hasChineseFont: true, hasHeadlessShell: false };
  const plan = planInstall(lacking);
  expect(plan).toMatchObject({
    kind: 'run',
    commands: [expect.arrayContaining(['chromium-headless-shell'])],
  });
  expect(planInstall({ ...lacking, root: false })).toEqual({ kind: 'nothing' });
  expect(planInstall({ ...bare, hasHeadlessShell: false })).toMatchObject({
    kind: 'run',
    commands: [expect.anything(), expect.not.arrayContaining(['chromium-headless-shell']), expect.anything()],
  });
});

test('with a browser only the fonts are installed', () => {
  const plan = planInstall({ ...bare, hasBrowser: true });
  expect(JSON.stringify(plan)).toContain('fonts-noto-cjk');
  expect(JSON.stringify(plan)).not.toContain('chromium');
});

test('a person with sudo goes through it, and it never asks', () => {
  const plan = planInstall({ ...bare, root: false, hasSudo: true });
  expect(plan).toMatchObject({
    kind: 'run',
    commands: [
      ['sudo', '-n', 'env', expect.anything(), 'apt-get', ...Array(3).fill(expect.anything())],
      expect.anything(),
    ],
  });
});

test('who may not install is told the exact command', () => {
  const command =
    'sudo apt-get install --no-install-recommends chromium fonts-noto-cjk fonts-noto-color-emoji';
  expect(planInstall({ ...bare, root: false })).toEqual({ kind: 'tell', command });
  expect(planInstall({ ...bare, hasApt: false })).toEqual({ kind: 'tell', command });
});

test('elsewhere fonts are no question, and a browser is named', () => {
  expect(planInstall({ ...bare, platform: 'darwin', hasBrowser: true })).toEqual({ kind: 'nothing' });
  expect(planInstall({ ...bare, platform: 'darwin' })).toMatchObject({ kind: 'tell' });
  expect(planInstall({ ...bare, platform: 'win32' })).toMatchObject({ kind: 'tell' });
});
