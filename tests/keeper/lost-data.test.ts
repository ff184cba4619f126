import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '#shared/domain/backup/manifest';
import { keeperPace } from '#shared/keeper/keeper-pace';
import { WeiluError } from '#shared/wire/errors';
import { wirePortOf } from '#shared/wire/rpc';
import type { StoreDoor } from '#vault/store-door';
import { servePort } from '#vault/wire/serve-port';
import { makeSmallWorld, type SmallWorld } from '../vault/small-world';
import { storeV1 } from '../vault/store-v1';
import { aMoment, until } from '../vault/vault-harness';
import { copyOfStore } from './copy-of-store';
import { type Computer, createComputer, type KeptVault } from './kept-vault';

let computer: Computer;
let app: KeptVault;
beforeEach(async () => {
  computer = createComputer();
  app = await computer.start();
});
afterEach(() => app.crash());

const become = (how: 'sound' | 'full' | 'refused') => computer.folder.become(how);
const textOfSnapshots = () =>
  snapshotNames()
    .map((name) => new TextDecoder().decode(computer.folder.files.get(name)))
    .join('');
const snapshotNames = () => [...computer.folder.files.keys()].filter((name) => /^weilu-\d/.test(name));
const manifest = () => readManifest(computer.folder.files.get('manifest.json') ?? new Uint8Array());

async function workADay(): Promise<SmallWorld> {
  const world = await makeSmallWorld(app.api);
  await until('a snapshot', () => app.state().lastSnapshot !== null);
  await app.keeper.settle('quit');
  return world;
}

async function restart(): Promise<void> {
  await app.crash();
  app = await computer.start();
}

/** As where a browser throws a database away under the app that has it open. */
async function dropOpenStore(): Promise<void> {
  const { database } = await app.door.open();
  database.backendDB().close();
  await new Promise((resolve) => {
    const request = computer.factory().deleteDatabase('weilu');
    request.onsuccess = resolve;
  });
}

const addMember = (world: SmallWorld, nickname: string) =>
  app.api.execute('members.create', { communityId: world.communityId, groupId: null, fields: { nickname } });

/** The journal is given the time to be written; no snapshot is taken. */
async function journalWritten(): Promise<void> {
  await aMoment();
  await app.keeper.noteCopy();
}

async function recoverNewest(): Promise<void> {
  const [newest] = await app.keeper.list();
  await app.keeper.recover({ name: newest?.name ?? '' }, null);
}

describe('a recovery that is taken back', () => {
  it('to a store that was behind its files: what comes after is not lost again', async () => {
    const world = await workADay();
    const old = await copyOfStore(computer.factory());
    for (const name of ['一', '二', '三', '四']) await addMember(world, name);
    await app.keeper.create('manual');
    await addMember(world, '五');
    await journalWritten();
    await app.crash();
    computer.putStore(old);
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'behind' } });
    await recoverNewest();
    await app.keeper.goBack();
    await addMember(world, '新来的');
    await journalWritten();
    const before = await app.dump();
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    await app.crash();
    computer.loseStore();
    app = await computer.start();
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });

  it('or made while nothing could be written down asks nobody at the next start', async () => {
    await workADay();
    const before = await app.dump();
    become('full');
    await recoverNewest();
    await restart();
    become('sound');
    expect(app.state()).toMatchObject({ stage: 'ready' });
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    expect(await app.dump()).toBe(before);
    become('full');
    await app.keeper.goBack();
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    expect(await app.dump()).toBe(before);
  });

  it('is refused while the changes since then cannot be written', async () => {
    const world = await workADay();
    await recoverNewest();
    await addMember(world, '恢复以后');
    become('full');
    await expect(app.keeper.goBack()).rejects.toMatchObject({ code: 'store-full' });
    expect(await app.dump()).toContain('恢复以后');
    expect(app.state().stage).toBe('ready');
    become('sound');
    await app.keeper.goBack();
    expect(await app.dump()).not.toContain('恢复以后');
    const texts = [...computer.folder.files].map(([, bytes]) => new TextDecoder().decode(bytes));
    expect(texts.some((text) => text.includes('恢复以后'))).toBe(true);
  });

  it('cut off at its first moment leaves nothing that seems to stand', async () => {
    await workADay();
    const { open } = computer.factory();
    const states: unknown[] = [];
    Object.assign(computer.factory(), {
      open(...call: Parameters<IDBFactory['open']>) {
        const request = open.apply(this, call);
        if (call[0] !== 'weilu-2' || states.length > 0) return request;
        request.addEventListener('success', () => {
          const store = request.result.transaction('identity').objectStore('identity');
          const asked = store.get('state');
          asked.onsuccess = () => states.push(asked.result);
        });
        return request;
      },
    });
    await recoverNewest();
    expect(states[0]).toEqual({ key: 'state', value: 'building' });
  });

  it('two recoveries one after the other lose nothing of the store that was there', async () => {
    await workADay();
    const other = createComputer();
    const elsewhere = await other.start();
    await elsewhere.api.execute('communities.create', { name: '只在这里', groupName: '1群' });
    await elsewhere.crash();
    await app.crash();
    computer.putStore(other.factory());
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'other' } });
    await recoverNewest();
    expect(await app.dump()).toContain('曾小雅');
    await recoverNewest();
    expect(textOfSnapshots()).toContain('只在这里');
  });
});

describe('another store in the place of the one that was open', () => {
  it('an empty one the browser put there is not written down as what there is', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    await journalWritten();
    const before = await app.dump();
    await dropOpenStore();
    await app.keeper.create('manual').catch(() => undefined);
    await app.keeper.settle('quit');
    await app.keeper.settle('quit');
    await restart();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });

  it('one that lost its newest changes is noticed at once', async () => {
    const world = await workADay();
    const old = await copyOfStore(computer.factory());
    await addMember(world, '阿月');
    await addMember(world, '木木');
    await journalWritten();
    const before = await app.dump();
    await dropOpenStore();
    await copyOfStore(old, computer.factory());
    await app.api.query('backup.counts', {}).catch(() => undefined);
    await until('the question', () => app.state().stage === 'recover');
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'behind' } });
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });
});

describe('snapshots', () => {
  it('of a store that was left are not pushed out by those of the next', async () => {
    await workADay();
    await app.crash();
    computer.loseStore();
    app = await computer.start();
    await app.keeper.acceptAsIs();
    const { communityId } = (await app.api.execute('communities.create', { name: '新的', groupName: '1群' }))
      .result;
    for (let count = 0; count < 14; count += 1) {
      await app.api.execute('members.create', {
        communityId,
        groupId: null,
        fields: { nickname: `${count}` },
      });
      await app.keeper.create('manual');
    }
    expect(textOfSnapshots()).toContain('曾小雅');
  });

  it('sealed ones are kept until somebody can open them', async () => {
    const world = await workADay();
    await app.api.perform('encryption.set', { passphrase: '八个字的备份口令' });
    for (let count = 0; count < 9; count += 1) {
      await addMember(world, `${count}`);
      await app.keeper.create('manual');
    }
    const all = snapshotNames();
    await app.crash();
    computer.loseStore();
    computer.folder.files.delete('manifest.json');
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    const [newest] = await app.keeper.list();
    await app.keeper.recover({ name: newest?.name ?? '' }, '八个字的备份口令');
    expect(snapshotNames()).toEqual(expect.arrayContaining(all));
  });

  it('that no manifest tells of are still the newest', async () => {
    const world = await workADay();
    const manifests: Uint8Array<ArrayBuffer>[] = [];
    const write = computer.folder.write;
    Object.assign(computer.folder, {
      write: async (...call: Parameters<typeof write>) => {
        await write(...call);
        const bytes = computer.folder.files.get('manifest.json');
        if (call[0] === 'manifest.json' && bytes) manifests.push(bytes);
      },
    });
    await recoverNewest();
    await addMember(world, '恢复以后');
    await app.keeper.create('manual');
    const before = await app.dump();
    await app.crash();
    // As after a power cut between a snapshot and the manifest that tells of it.
    computer.folder.files.set('manifest.json', manifests[0] ?? new Uint8Array());
    computer.loseStore();
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });

  it('the newest one is written again when its file has gone', async () => {
    await workADay();
    await app.keeper.close();
    for (const name of snapshotNames()) computer.folder.files.delete(name);
    await restart();
    app.pass(keeperPace.afterStart);
    await until('a new snapshot', () => snapshotNames().length > 0);
  });

  it('also when it was due to be read again', async () => {
    await workADay();
    await app.keeper.close();
    for (const name of snapshotNames()) computer.folder.files.delete(name);
    computer.turnClock(keeperPace.reverify * 2);
    await restart();
    app.pass(keeperPace.afterStart);
    await until('a new snapshot', () => snapshotNames().length > 0);
  });

  it('one is not called damaged because the vault went while it was read', async () => {
    await workADay();
    await app.keeper.close();
    await app.crash();
    computer.folder.files.delete('manifest.json');
    app = await computer.start();
    const [first] = await app.keeper.list();
    expect(first?.verifiedAt).not.toBeNull();
    await app.keeper.close();
    computer.turnClock(keeperPace.reverify * 2);
    await restart();
    const read = computer.folder.read;
    Object.assign(computer.folder, {
      read: async (name: string) => {
        const bytes = await read(name);
        if (/^weilu-\d/.test(name)) setTimeout(() => attachAgain(app), 0);
        return bytes;
      },
    });
    app.pass(keeperPace.afterStart);
    await aMoment();
    await app.keeper.settle('quit');
    expect(app.state().failing).toBeNull();
    expect((await app.keeper.list())[0]?.verifiedAt).not.toBeNull();
  });

  it('the first one is tried again after the vault went in the middle of it', async () => {
    app.pass(keeperPace.afterStart);
    await aMoment();
    const append = computer.folder.append;
    let once = false;
    Object.assign(computer.folder, {
      append: async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
        await append(name, bytes);
        if (!once) setTimeout(() => attachAgain(app), 0);
        once = true;
      },
    });
    const { communityId } = (await app.api.execute('communities.create', { name: '新的', groupName: '1群' }))
      .result;
    await until('the vault again', () => once);
    await aMoment();
    expect(snapshotNames()).toEqual([]);
    await app.api.execute('members.create', { communityId, groupId: null, fields: { nickname: '阿月' } });
    await aMoment();
    app.pass(keeperPace.afterStart);
    app.pass(keeperPace.retrySnapshot);
    await until('a snapshot', () => snapshotNames().length > 0);
  });
});

describe('a folder that was away', () => {
  it('at the start on which the store was lost: the question comes with the folder', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    await journalWritten();
    const before = await app.dump();
    await app.crash();
    computer.loseStore();
    become('refused');
    app = await computer.start();
    expect(app.state().stage).toBe('ready');
    become('sound');
    app.pass(keeperPace.afterStart);
    await until('the question', () => app.state().stage === 'recover');
    await app.keeper.settle('quit');
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    await restart();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });

  it('for the manifest alone: it is written as soon as it can be', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    const write = computer.folder.write;
    Object.assign(computer.folder, {
      write: async (...call: Parameters<typeof write>) => {
        if (call[0] === 'manifest.json') throw new Error('no');
        return write(...call);
      },
    });
    await app.keeper.create('manual').catch(() => undefined);
    expect(app.state().failing).not.toBeNull();
    Object.assign(computer.folder, { write });
    app.pass(keeperPace.retrySnapshot);
    await until('no trouble', () => app.state().failing === null);
    expect(manifest()?.snapshots.length).toBe(snapshotNames().length);
  });

  it('is waited for before old changes give up their rows', async () => {
    await workADay();
    const { database } = await app.door.open();
    const entry = { at: 1, summary: { command: 'settings.set' as const, facts: {} }, result: null };
    const uneventful = { ...entry, stack: 'done' as const, changedRows: 0 };
    await database.journal.bulkAdd(
      Array.from({ length: 520 }, (_, index) => ({ ...uneventful, commandId: `old-${index}` })),
    );
    const kept = await database.changeSets.count();
    computer.turnClock(40 * 24 * 60 * 60_000);
    become('full');
    app.pass(keeperPace.afterStart);
    await app.keeper.settle('interval');
    expect(await database.changeSets.count()).toBe(kept);
    become('sound');
    await restart();
    app.pass(keeperPace.afterStart);
    await app.keeper.settle('interval');
    const { database: after } = await app.door.open();
    expect(await after.changeSets.count()).toBeLessThan(kept);
  });

  it('with the manifest lost a store that is behind its snapshots is noticed', async () => {
    const world = await workADay();
    const old = await copyOfStore(computer.factory());
    for (const name of ['一', '二', '三', '四']) await addMember(world, name);
    await app.keeper.create('manual');
    const before = await app.dump();
    await app.crash();
    computer.putStore(old);
    computer.folder.files.delete('manifest.json');
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'behind' } });
    await recoverNewest();
    expect(await app.dump()).toBe(before);
  });
});

it('an older store opens although somebody asked for it before', async () => {
  const own = createComputer();
  const old = new Dexie('weilu', { indexedDB: own.factory(), IDBKeyRange });
  old.version(storeV1.version).stores(storeV1.stores);
  await old.open();
  for (const [table, rows] of Object.entries(storeV1.rows)) await old.table(table).bulkAdd([...rows]);
  old.close();
  const started = await Promise.race([
    own.start({ early: (api) => void api.hello() }),
    new Promise<null>((resolve) => setTimeout(() => resolve(null), 3_000)),
  ]);
  expect(started?.state().stage).toBe('ready');
  await started?.crash();
});

it('commits are followed again after a vault that started anew did not open at once', async () => {
  const world = await workADay();
  let attempts = 0;
  attachAgain(app, {
    ...app.door,
    open: async () => {
      attempts += 1;
      if (attempts === 1) throw new WeiluError('vault-open-elsewhere', {});
      return app.door.open();
    },
  });
  await until('the first try', () => attempts > 0);
  await until('the next try', () => {
    app.pass(keeperPace.retryJournal);
    return attempts > 1;
  });
  await addMember(world, '木木');
  const texts = () => [...computer.folder.files].map(([, bytes]) => new TextDecoder().decode(bytes));
  await until('the change in a file', () => texts().some((text) => text.includes('木木')));
});

/** The port to the vault goes and another one comes. */
function attachAgain(kept: KeptVault, door: StoreDoor = kept.door): void {
  const { port1, port2 } = new MessageChannel();
  servePort(wirePortOf(port2), door);
  kept.api.attach(wirePortOf(port1));
}
