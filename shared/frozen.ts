/**
 * Names that must never change: each is part of the address of people's data, so changing one of them
 * makes a community seem lost. `tests/shared/frozen.test.ts` asserts every value.
 */
export const frozen = {
  /** URL scheme of the desktop app's own pages. */
  scheme: 'weilu',
  /** Host of the page the person sees: `weilu://desk`. */
  deskHost: 'desk',
  /** Host of the hidden page that owns the data: `weilu://vault`. */
  vaultHost: 'vault',
  /** Electron session partition of the visible page. */
  deskPartition: 'persist:desk',
  /** Electron session partition of the vault page. */
  vaultPartition: 'persist:vault',
  /** IndexedDB database name. */
  databaseName: 'weilu',
  /** Loopback address of the web host. IndexedDB belongs to the origin, so the port is part of it. */
  webHostAddress: '127.0.0.1',
  webHostPort: 17321,
  /** Folder below the operating system's application-data folder. */
  userDataFolder: 'weilu',
} as const;
