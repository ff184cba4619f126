import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeSmallWorld, type SmallWorld } from '../vault/small-world';
import { until } from '../vault/vault-harness';
import { type Computer, createComputer, type KeptVault } from './kept-vault';

let computer: Computer;
let app: KeptVault;
let world: SmallWorld;
beforeEach(async () => {
  computer = createComputer();
  app = await computer.start();
  world = await makeSmallWorld(app.api);
  await until('an open snapshot', () => app.state().lastSnapshot !== null);
});
afterEach(() => app.crash());

const addMember = (nickname: string) =>
  app.api.execute('members.create', { communityId: world.communityId, groupId: null, fields: { nickname } });

async function loseTheStore(): Promise<string> {
  await app.crash();
  computer.loseStore();
  app = await computer.start();
  expect(app.state().stage).toBe('recover');
  return (await app.keeper.list())[0]?.name ?? '';
}

/** Waits until the newest journal file holds the word sealed; what is in it nobody can see. */
async function untilSealedLine(count: number): Promise<void> {
  const sealed = () =>
    [...computer.folder.files.values()].reduce(
      (sum, bytes) => sum + (new TextDecoder().decode(bytes).match(/"sealed":"/g)?.length ?? 0),
      0,
    );
  await until(`${count} sealed lines`, () => sealed() >= count);
}

it('changes sealed behind a snapshot that is still open come back with the passphrase', async () => {
  await app.api.perform('encryption.set', { passphrase: '第一个备份的密码' });
  await addMember('加密之后');
  await untilSealedLine(1);
  const before = await app.dump();
  const newest = await loseTheStore();
  await expect(app.keeper.recover({ name: newest }, null)).rejects.toMatchObject({
    code: 'passphrase-needed',
  });
  await expect(app.keeper.recover({ name: newest }, '别的什么备份密码')).rejects.toMatchObject({
    code: 'passphrase-wrong',
  });
  await app.keeper.recover({ name: newest }, '第一个备份的密码');
  expect(await app.dump()).toBe(before);
  // What is written from here on is sealed as before.
  expect((await app.api.perform('privacy.state', {})).encrypted).toBe(true);
});

it('sealed, opened and sealed anew in between: every line comes back as far as one passphrase reaches', async () => {
  await app.api.perform('encryption.set', { passphrase: '第一个备份的密码' });
  await addMember('加密');
  await untilSealedLine(1);
  await app.api.perform('encryption.clear', {});
  await addMember('没加密');
  await app.keeper.settle('quit');
  await addMember('还没加密');
  await until('a line', () => app.state().changesSince > 0);
  await app.api.perform('encryption.set', { passphrase: '第二个备份的密码' });
  await addMember('又加密');
  await untilSealedLine(2);
  const before = await app.dump();
  const newest = await loseTheStore();
  await app.keeper.recover({ name: newest }, '第二个备份的密码');
  expect(await app.dump()).toBe(before);
});
