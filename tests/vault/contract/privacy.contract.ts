import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '#shared/domain/backup/seal';
import { readBackupKey } from '#vault/features/backup/backup-key';
import { dump, type OpenVault, type TestVault, takeSnapshot } from '../vault-harness';

/** Sealed backups and the app lock: kept beside the data, in no snapshot and no journal. */
export function describePrivacy(openVault: OpenVault): void {
  describe('privacy', () => {
    let vault: TestVault;
    beforeEach(async () => {
      vault = await openVault();
      await vault.api.hello();
      await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
    });
    afterEach(() => vault.close());

    const state = () => vault.api.perform('privacy.state', {});
    const seal = (passphrase: string) => vault.api.perform('encryption.set', { passphrase });
    const snapshot = () => takeSnapshot(vault);
    const check = (passcode: string) => vault.api.perform('lock.check', { passcode });
    const identityText = async () => JSON.stringify(await vault.database.identity.toArray());

    describe('sealed backups', () => {
      it('are off in a new store; from the moment they are on, a snapshot opens by the passphrase alone', async () => {
        expect(await state()).toEqual({ encrypted: false, lock: null });
        expect((await snapshot()).sealed).toBe(false);
        await seal('八个字的备份口令');
        expect(await state()).toEqual({ encrypted: true, lock: null });
        const { file, sealed } = await snapshot();
        expect(sealed).toBe(true);
        const refused = (passphrase: string | null) =>
          expect(openFile(file, { key: null, passphrase })).rejects;
        await refused(null).toMatchObject({ code: 'passphrase-needed' });
        await refused('八个字的备份口号').toMatchObject({ code: 'passphrase-wrong' });
        const { bytes } = await openFile(file, { key: null, passphrase: '八个字的备份口令' });
        expect(new TextDecoder().decode(bytes)).toContain('读书会');
      });

      it('keep their key over a restart and a change of the passphrase, so that older ones still open', async () => {
        await seal('first passphrase');
        const before = (await snapshot()).file;
        await seal('second passphrase');
        vault = await vault.reopen();
        expect(await state()).toEqual({ encrypted: true, lock: null });
        const key = await readBackupKey(vault.database);
        expect((await openFile(before, { key, passphrase: null })).key).toEqual(key);
        const after = (await snapshot()).file;
        const opened = await openFile(after, { key: null, passphrase: 'second passphrase' });
        expect(opened.key).toEqual(key);
        await expect(openFile(after, { key: null, passphrase: 'first passphrase' })).rejects.toMatchObject({
          code: 'passphrase-wrong',
        });
      });

      it('are off again when the key is cleared', async () => {
        await seal('八个字的备份口令');
        await vault.api.perform('encryption.clear', {});
        expect(await state()).toEqual({ encrypted: false, lock: null });
        expect((await snapshot()).sealed).toBe(false);
        await vault.api.perform('encryption.clear', {});
      });

      it('want a passphrase of eight characters, and leave all as it was without', async () => {
        for (const passphrase of [
          '',
          '1234567',
          '        ',
          ' 1234567 ',
          '👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧',
          'x'.repeat(1_001),
        ]) {
          await expect(seal(passphrase)).rejects.toMatchObject({
            code: 'input-invalid',
            data: { path: 'passphrase' },
          });
        }
        expect(await state()).toEqual({ encrypted: false, lock: null });
      });

      it('are not made open because their key is damaged', async () => {
        await seal('八个字的备份口令');
        for (const value of ['', '{}', '{"id":"x","dataKey":"AAAA"}']) {
          await vault.database.identity.put({ key: 'backupKey', value });
          await expect(snapshot()).rejects.toMatchObject({ code: 'store-failed' });
          expect(await state()).toEqual({ encrypted: true, lock: null });
        }
        await seal('一个新的备份口令');
        expect((await snapshot()).sealed).toBe(true);
      });
    });

    describe('the app lock', () => {
      const set = (passcode = '2580', idleMinutes: number | null = 5) =>
        vault.api.perform('lock.set', { passcode, idleMinutes });
      /** Lets the wait of the lock be over, as the clock of the tests does not move by itself. */
      const endWait = async () => {
        const row = await vault.database.identity.get('appLock');
        const value = JSON.stringify({ ...JSON.parse(row?.value ?? '{}'), waitUntil: 1 });
        await vault.database.identity.put({ key: 'appLock', value });
      };

      it('opens by its passcode and by its recovery code, over a restart too', async () => {
        const { recoveryCode } = await set();
        vault = await vault.reopen();
        expect(await state()).toEqual({ encrypted: false, lock: { idleMinutes: 5 } });
        expect(await check('2580')).toEqual({ opened: true, waitUntil: null });
        expect(await check('２５８０')).toEqual({ opened: true, waitUntil: null });
        expect(await check(recoveryCode.toLowerCase().replaceAll('-', ' '))).toMatchObject({ opened: true });
        for (const wrong of ['', '258', '25800', recoveryCode.slice(1)]) {
          expect(await check(wrong)).toEqual({ opened: false, waitUntil: null });
        }
      });

      it('makes the fifth wrong try wait, and takes no passcode while it waits, but the recovery code', async () => {
        const { recoveryCode } = await set();
        for (let times = 1; times < 5; times += 1) {
          expect(await check('0000')).toEqual({ opened: false, waitUntil: null });
        }
        const { waitUntil } = await check('0000');
        expect(waitUntil).toBeGreaterThan(0);
        expect(await check('2580')).toEqual({ opened: false, waitUntil });
        vault = await vault.reopen();
        expect(await check('2580')).toEqual({ opened: false, waitUntil });
        await endWait();
        expect((await check('0000')).waitUntil).toBeGreaterThan((waitUntil ?? 0) + 20_000);
        expect(await check(recoveryCode)).toEqual({ opened: true, waitUntil: null });
        expect(await check('2580')).toEqual({ opened: true, waitUntil: null });
      });

      it('counts each of many tries at once', async () => {
        await set();
        const answers = await Promise.all(['1', '2', '3', '4', '5', '6', '7', '2580'].map(check));
        expect(answers.map(({ opened }) => opened)).not.toContain(true);
        expect((await check('2580')).waitUntil).not.toBeNull();
      });

      it('is cleared and changed only by who can open it', async () => {
        await set();
        await expect(set('1111')).rejects.toMatchObject({ code: 'input-invalid', data: { path: 'lock' } });
        expect(await vault.api.perform('lock.clear', { passcode: '1111' })).toMatchObject({ opened: false });
        expect((await state()).lock).toEqual({ idleMinutes: 5 });
        await vault.api.perform('lock.setIdle', { idleMinutes: null });
        expect((await state()).lock).toEqual({ idleMinutes: null });
        expect(await vault.api.perform('lock.clear', { passcode: '2580' })).toMatchObject({ opened: true });
        expect((await state()).lock).toBeNull();
        expect(await check('anything')).toEqual({ opened: true, waitUntil: null });
        await expect(vault.api.perform('lock.setIdle', { idleMinutes: 5 })).rejects.toMatchObject({
          code: 'not-found',
        });
      });

      it('wants four characters and a sensible time', async () => {
        for (const passcode of ['', '123', ' 123 ', '    ']) {
          await expect(set(passcode)).rejects.toMatchObject({ data: { path: 'passcode' } });
        }
        for (const idle of [0, -5, 1.5, 241]) {
          await expect(set('2580', idle)).rejects.toMatchObject({ data: { path: 'idleMinutes' } });
        }
        expect((await state()).lock).toBeNull();
      });

      it('that cannot be read is none: nobody is kept out of their own data', async () => {
        await set();
        await vault.database.identity.put({ key: 'appLock', value: '{"passcode":1}' });
        expect(await state()).toEqual({ encrypted: false, lock: null });
        expect(await check('whatever')).toMatchObject({ opened: true });
      });
    });

    it('leaves no secret in the store, the snapshot or the journal, and no change to undo', async () => {
      const before = await dump(vault);
      await seal('八个字的备份口令');
      const { recoveryCode } = await vault.api.perform('lock.set', {
        passcode: '秘密暗号',
        idleMinutes: null,
      });
      const kept = await identityText();
      for (const secret of ['八个字的备份口令', '秘密暗号', recoveryCode, recoveryCode.replaceAll('-', '')]) {
        expect(kept).not.toContain(secret);
      }
      expect(await dump(vault)).toBe(before);
      expect(await vault.database.journal.count()).toBe(1);
      await vault.api.perform('encryption.clear', {});
      const text = new TextDecoder().decode((await snapshot()).file);
      expect(text).not.toMatch(/appLock|backupKey|PBKDF2/);
      await vault.api.execute('history.undo', {});
      expect((await state()).lock).toEqual({ idleMinutes: null });
    });
  });
}
