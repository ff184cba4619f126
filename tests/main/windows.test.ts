import { describe, expect, it, vi } from 'vitest';

// The options are pure; nothing of Electron is called for them.
vi.mock('electron', () => ({ BrowserWindow: class {} }));
const { bringForward, deskWindowOptions, quickWindowOptions, vaultWindowOptions, webPreferences } =
  await import('#main/windows');

const bounds = { x: 1, y: 2, width: 1200, height: 800, maximized: false };
const setting = {
  bounds,
  platform: 'linux',
  dark: false,
  preload: '/out/preload/desk.cjs',
  icon: '/icon.png',
} as const;

describe('window options', () => {
  it('shut every page in with one frozen set of preferences', () => {
    expect(Object.isFrozen(webPreferences)).toBe(true);
    expect(deskWindowOptions(setting).webPreferences).toEqual({
      ...webPreferences,
      partition: 'persist:desk',
      preload: '/out/preload/desk.cjs',
    });
    expect(quickWindowOptions(setting).webPreferences).toEqual(deskWindowOptions(setting).webPreferences);
    expect(vaultWindowOptions('/out/preload/vault.cjs').webPreferences).toEqual({
      ...webPreferences,
      partition: 'persist:vault',
      preload: '/out/preload/vault.cjs',
      backgroundThrottling: false,
    });
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it('give the desk its title, place, least size and ground', () => {
    expect(deskWindowOptions(setting)).toMatchObject({
      title: '围炉',
      x: 1,
      y: 2,
      width: 1200,
      height: 800,
      minWidth: 960,
      minHeight: 640,
      show: false,
      backgroundColor: '#fbfaf8',
      icon: '/icon.png',
      autoHideMenuBar: true,
    });
    expect(deskWindowOptions({ ...setting, dark: true }).backgroundColor).toBe('#1b1917');
    expect(deskWindowOptions({ ...setting, platform: 'win32' }).icon).toBe('/icon.png');
    expect(deskWindowOptions({ ...setting, platform: 'darwin' })).not.toHaveProperty('icon');
  });

  it('make the palette small, over everything, in no task bar, and on macOS a panel', () => {
    const options = quickWindowOptions({ ...setting, platform: 'win32' });
    expect(options).toMatchObject({
      ...{ width: 560, height: 420, show: false, frame: false, resizable: false, skipTaskbar: true },
      ...{ alwaysOnTop: true, fullscreenable: false, backgroundColor: '#fbfaf8' },
    });
    expect(options).not.toHaveProperty('type');
    expect(quickWindowOptions({ ...setting, platform: 'darwin' }).type).toBe('panel');
    expect(quickWindowOptions({ ...setting, dark: true }).backgroundColor).toBe('#1b1917');
  });

  it('never show the vault', () => {
    expect(vaultWindowOptions('/p')).toMatchObject({ show: false, skipTaskbar: true, focusable: false });
  });

  it('bring a window forward, unless it has gone', () => {
    const calls: string[] = [];
    const window = (destroyed: boolean) => ({
      isDestroyed: () => destroyed,
      isMinimized: () => true,
      restore: () => void calls.push('restore'),
      show: () => void calls.push('show'),
      focus: () => void calls.push('focus'),
    });
    bringForward(window(true));
    expect(calls).toEqual([]);
    bringForward(window(false));
    expect(calls).toEqual(['restore', 'show', 'focus']);
  });
});
