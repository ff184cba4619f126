import { WeiluError } from '#shared/wire/errors';

/** How long a second vault waits for the first to go, in milliseconds: a reloading page lets go at once. */
const patience = 2_500;

/**
 * Takes the lock of the one vault of this browser profile and keeps it until the page goes.
 * @throws WeiluError `vault-open-elsewhere` when another tab or window has it.
 */
export async function holdVaultLock(locks: LockManager, name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const held = new Promise<never>(() => undefined);
    locks
      .request(name, { signal: AbortSignal.timeout(patience) }, () => {
        resolve();
        return held;
      })
      .catch(() => reject(new WeiluError('vault-open-elsewhere', {})));
  });
}
