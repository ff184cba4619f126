import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu of the app. macOS needs one for copying, pasting and quitting by keyboard; elsewhere there is none.
 * Electron's own menu would offer reloading and developer tools.
 */
export function appMenuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] | null {
  return platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;
}
