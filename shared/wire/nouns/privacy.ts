import { z } from 'zod';
import type { Instant } from '../../domain/days';
import { idleMinutesSchema } from '../../domain/privacy/app-lock';
import { passcodeLength, passphraseLength, secretLength } from '../../domain/privacy/secret-length';

const secretOf = (fewest: number) =>
  z
    .string()
    .max(1_000)
    .refine((secret) => secretLength(secret) >= fewest, 'too short');

/** What is typed to open: of any length, for it is only compared. */
const typedSchema = z.string().max(1_000);

/** Jobs about who may see the data: they need WebCrypto, and what they keep is in no snapshot and no journal. */
export const privacyJobs = {
  'privacy.state': z.object({}),
  /** Seals backups from now on, or gives the key they are sealed with another passphrase. */
  'encryption.set': z.object({ passphrase: secretOf(passphraseLength) }),
  /** Backups made from now on are open to anyone who has them. */
  'encryption.clear': z.object({}),
  /** Sets the app lock. Refused with `input-invalid` where there is one: that one is opened and cleared first. */
  'lock.set': z.object({ passcode: secretOf(passcodeLength), idleMinutes: idleMinutesSchema }),
  'lock.setIdle': z.object({ idleMinutes: idleMinutesSchema }),
  /** Takes the lock away, where the passcode or the recovery code is right. */
  'lock.clear': z.object({ passcode: typedSchema }),
  /** Tries the passcode or the recovery code. */
  'lock.check': z.object({ passcode: typedSchema }),
} as const;

/** Whether backups are sealed and the app has a lock. */
export type PrivacyState = Readonly<{
  encrypted: boolean;
  lock: Readonly<{ idleMinutes: number | null }> | null;
}>;

/** What came of a try. After several wrong ones, no passcode is looked at before `waitUntil`. */
export type LockAnswer = Readonly<{ opened: boolean; waitUntil: Instant | null }>;

export type PrivacyJobResults = {
  'privacy.state': PrivacyState;
  'encryption.set': null;
  'encryption.clear': null;
  /** `recoveryCode` opens too; it is told this once and kept only as a hash. */
  'lock.set': Readonly<{ recoveryCode: string }>;
  'lock.setIdle': null;
  'lock.clear': LockAnswer;
  'lock.check': LockAnswer;
};
