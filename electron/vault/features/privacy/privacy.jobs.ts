import { makeBackupKey, rewrapBackupKey } from '#shared/domain/backup/seal';
import type { Instant } from '#shared/domain/days';
import { type AppLock, afterRightTry, afterWrongTry, waitingUntil } from '#shared/domain/privacy/app-lock';
import { makeRecoveryCode, readRecoveryCode } from '#shared/domain/privacy/recovery-code';
import { hashSecret, isSecret } from '#shared/domain/privacy/secret';
import { WeiluError } from '#shared/wire/errors';
import type { LockAnswer, privacyJobs } from '#shared/wire/nouns/privacy';
import type { WeiluDatabase } from '../../store/database';
import type { JobHandler, JobHandlers } from '../../store/run-job';
import { hasBackupKey, readBackupKey, writeBackupKey } from '../backup/backup-key';
import { changeAppLock, readAppLock, writeAppLock } from './app-lock-row';

export const privacyJobHandlers: JobHandlers<keyof typeof privacyJobs> = {
  'privacy.state': (input, context) => state(input, context),
  'encryption.set': (input, context) => setEncryption(input, context),
  'encryption.clear': (input, context) => clearEncryption(input, context),
  'lock.set': (input, context) => setLock(input, context),
  'lock.setIdle': (input, context) => setIdle(input, context),
  'lock.clear': (input, context) => clearLock(input, context),
  'lock.check': (input, context) => checkLock(input, context),
};

const state: JobHandler<'privacy.state'> = async (_input, { database }) => {
  const lock = await readAppLock(database);
  return {
    encrypted: await hasBackupKey(database),
    lock: lock && { idleMinutes: lock.idleMinutes },
  };
};

const setEncryption: JobHandler<'encryption.set'> = async ({ passphrase }, { database }) => {
  // A key that cannot be read any more seals nothing more; a new one takes its place.
  const key = await readBackupKey(database).catch(() => null);
  await writeBackupKey(
    database,
    key ? await rewrapBackupKey(key, passphrase) : await makeBackupKey(passphrase),
  );
  return null;
};

const clearEncryption: JobHandler<'encryption.clear'> = async (_input, { database }) => {
  await writeBackupKey(database, null);
  return null;
};

const setLock: JobHandler<'lock.set'> = async ({ passcode, idleMinutes }, { database }) => {
  const recoveryCode = makeRecoveryCode();
  const lock: AppLock = {
    idleMinutes,
    passcode: await hashSecret(passcode),
    recovery: await hashSecret(recoveryCode),
    wrong: 0,
    waitUntil: null,
  };
  await database.transaction('rw', database.identity, async () => {
    // Whoever finds the app open must not change the code of the person who left it.
    if (await readAppLock(database))
      throw new WeiluError('input-invalid', { path: 'lock', detail: 'is set' });
    await writeAppLock(database, lock);
  });
  return { recoveryCode };
};

const setIdle: JobHandler<'lock.setIdle'> = async ({ idleMinutes }, { database }) => {
  const lock = await changeAppLock(database, (known) => ({ ...known, idleMinutes }));
  if (!lock) throw new WeiluError('not-found', { noun: 'lock' });
  return null;
};

const clearLock: JobHandler<'lock.clear'> = async ({ passcode }, { database, now }) => {
  const answer = await tryCode(database, passcode, now());
  if (answer.opened) await writeAppLock(database, null);
  return answer;
};

const checkLock: JobHandler<'lock.check'> = ({ passcode }, { database, now }) =>
  tryCode(database, passcode, now());

/** Tries a passcode or recovery code. Without a lock everything opens. */
async function tryCode(database: WeiluDatabase, typed: string, now: Instant): Promise<LockAnswer> {
  const recoveryCode = readRecoveryCode(typed);
  // Counted as wrong before it is looked at, so that many tries at once are not one.
  const before = await changeAppLock(database, (lock) =>
    waitingUntil(lock, now) === null ? afterWrongTry(lock, now) : lock,
  );
  if (!before) return { opened: true, waitUntil: null };
  const waits = waitingUntil(before, now);
  // Nobody guesses a recovery code, so that it need not wait.
  const opened =
    (recoveryCode !== null && (await isSecret(recoveryCode, before.recovery))) ||
    (waits === null && (await isSecret(typed, before.passcode)));
  if (opened) {
    await changeAppLock(database, afterRightTry);
    return { opened, waitUntil: null };
  }
  return { opened, waitUntil: waits ?? afterWrongTry(before, now).waitUntil };
}
