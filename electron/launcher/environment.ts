/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a variable such as `CI` says yes: set, and not to an empty text, `0` or `false`. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
}

/** Whether a window could be shown. Only Linux can be without a display. */
export function hasDisplay(env: Environment, platform: NodeJS.Platform): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Whether this process is root, for which Chromium refuses its sandbox. False on Windows. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
