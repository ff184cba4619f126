import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '#shared/domain/backup/manifest';
import { keeperPace } from '#shared/keeper/keeper-pace';
import { latestSchemaVersion } from '#vault/store/migrations';
import { makeSmallWorld, type SmallWorld } from '../vault/small-world';
import { aMoment, until } from '../vault/vault-harness';
import { copyOfStore } from './copy-of-store';
import { type Computer, createComputer, type KeptVault, placeOf } from './kept-vault';
import { createMemoryFolder } from './memory-folder';

let computer: Computer;
let app: KeptVault;
beforeEach(async () => {
  computer = createComputer();
  app = await computer.start();
});
afterEach(() => app.crash());

const snapshotNames = () => [...computer.folder.files.keys()].filter((name) => /^weilu-\d/.test(name));
const manifest = () => readManifest(computer.folder.files.get('manifest.json') ?? new Uint8Array());

/** A community with people in it, and files that have everything. */
async function workADay(): Promise<SmallWorld> {
  const world = await makeSmallWorld(app.api);
  await until('a snapshot with everything or a journal behind it', () => app.state().lastSnapshot !== null);
  await journalWritten();
  return world;
}

async function journalWritten(): Promise<void> {
  const { databaseId, seq } = await app.api.query('backup.position', {});
  for (let tries = 0; tries < 200; tries += 1) {
    const newest = app.state().lastSnapshot;
    const set = newest && (await app.keeper.read(newest.name));
    if (set) {
      const told = await app.api.perform('backup.inspect', {
        ...set,
        journal: [...set.journal],
        passphrase: null,
      });
      if (told.summary.databaseId === databaseId && told.journal.seq === seq) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`the journal never had change ${seq}`);
}

async function restart(): Promise<void> {
  await app.crash();
  app = await computer.start();
}

const addMember = (world: SmallWorld, nickname: string) =>
  app.api.execute('members.create', { communityId: world.communityId, groupId: null, fields: { nickname } });

describe('the keeper of the files', () => {
  it('opens an untouched store without a question, and writes down what it is', async () => {
    expect(app.state()).toMatchObject({ stage: 'ready', recovery: null, failing: null, lastSnapshot: null });
    const { databaseId } = await app.api.hello();
    expect(manifest()).toMatchObject({
      databaseId,
      seq: 0,
      runtimeMajor: 156,
      schemaVersion: latestSchemaVersion,
    });
  });

  it('takes the first snapshot at the first change, and writes every later one into the journal', async () => {
    const world = await workADay();
    expect(snapshotNames()).toHaveLength(1);
    await addMember(world, '阿月');
    await journalWritten();
    expect(snapshotNames()).toHaveLength(1);
    expect(app.state().changesSince).toBeGreaterThan(0);
  });

  it('after minutes with changes takes another, and none when nothing changed', async () => {
    const world = await workADay();
    app.pass(keeperPace.afterStart);
    await app.keeper.settle('quit');
    const before = snapshotNames().length;
    await addMember(world, '阿月');
    await until('the change', () => app.state().changesSince === 1);
    await until('the settings read', () => app.waiting() > 1);
    app.pass(10 * 60_000);
    await until('another snapshot', () => snapshotNames().length > before);
    await until('all told', () => app.state().changesSince === 0);
    expect(app.state().lastSnapshot?.occasion).toBe('interval');
    app.pass(10 * 60_000);
    await app.keeper.settle('quit');
    expect(snapshotNames()).toHaveLength(before + 1);
  });

  it('names the occasion of each snapshot, and what is in it', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    await app.keeper.create('before-import');
    await addMember(world, '木木');
    await app.keeper.close();
    const listed = await app.keeper.list();
    expect(listed.map(({ occasion }) => occasion)).toEqual(['quit', 'before-import', 'start']);
    expect(listed.map(({ counts }) => counts?.members)).toEqual([4, 3, expect.any(Number)]);
    for (const { verifiedAt } of listed) expect(verifiedAt).not.toBeNull();
  });
});

describe('a store that was lost between two starts', () => {
  it('is not shown as an empty app; it comes back from snapshot and journal, to the last change', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    await app.api.execute('members.remove', { ids: [world.chenmo] });
    await journalWritten();
    const before = await app.dump();

    await app.crash();
    computer.loseStore();
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone', found: 0 } });
    expect(app.state().recovery?.expected).toBeGreaterThan(0);
    // Looking makes no store: whoever closes the window now finds the same question again.
    expect(await computer.factory().databases()).toEqual([]);

    const [newest] = await app.keeper.list();
    await app.keeper.recover({ name: newest?.name ?? '' }, null);
    expect(app.state()).toMatchObject({ stage: 'ready', recovery: null });
    expect(await app.dump()).toBe(before);
    expect((await app.keeper.list())[0]).toMatchObject({ occasion: 'recovered' });

    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    expect(await app.dump()).toBe(before);
  });

  it('may be left behind: the person begins anew, and the old files stay', async () => {
    const world = await workADay();
    await app.crash();
    computer.loseStore();
    app = await computer.start();
    await app.keeper.acceptAsIs();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    expect(snapshotNames().length).toBeGreaterThan(0);
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    expect(await app.api.query('members.detail', { id: world.xiaoya })).toBeNull();
  });

  it('is noticed without a manifest too, as long as there are snapshots', async () => {
    await workADay();
    await app.crash();
    computer.loseStore();
    computer.folder.files.delete('manifest.json');
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
    await app.keeper.recover({ name: snapshotNames()[0] ?? '' }, null);
    expect(app.state()).toMatchObject({ stage: 'ready' });
  });

  it('with a manifest that is no manifest any more is noticed as well', async () => {
    await workADay();
    await app.crash();
    computer.loseStore();
    computer.folder.files.set('manifest.json', new TextEncoder().encode('{"format":'));
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
  });

  it('recovers from an older snapshot with all that came after it, when the newest is spoilt', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    await app.keeper.create('before-import');
    await addMember(world, '木木');
    await journalWritten();
    const before = await app.dump();
    const [newest, older] = await app.keeper.list();
    await app.crash();
    computer.loseStore();
    computer.folder.spoil(newest?.name ?? '');
    app = await computer.start();
    await expect(app.keeper.recover({ name: newest?.name ?? '' }, null)).rejects.toMatchObject({
      name: 'WeiluError',
    });
    expect(app.state().stage).toBe('recover');
    await app.keeper.recover({ name: older?.name ?? '' }, null);
    expect(await app.dump()).toBe(before);
  });
});

describe('a store that is not what the files say', () => {
  it('behind its files is not taken for granted; what it lost comes back', async () => {
    const world = await workADay();
    await app.keeper.close();
    const old = await copyOfStore(computer.factory());
    await restart();
    await addMember(world, '阿月');
    await journalWritten();
    const before = await app.dump();
    await app.crash();
    computer.putStore(old);
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'behind' } });
    const [newest] = await app.keeper.list();
    await app.keeper.recover({ name: newest?.name ?? '' }, null);
    expect(await app.dump()).toBe(before);
    // The store that was behind is still there to go back to.
    expect(app.state().canGoBack).toBe(true);
    await app.keeper.goBack();
    expect(app.state()).toMatchObject({ stage: 'ready', canGoBack: false });
    expect(await app.dump()).not.toBe(before);
  });

  it('with rows missing that no change took away is noticed', async () => {
    const world = await workADay();
    await app.keeper.close();
    await app.crash();
    await deleteBehindItsBack(computer, 'members', world.chenmo);
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'fewer' } });
    await app.keeper.acceptAsIs();
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
  });

  it('counts a table that is said to be long once the app has shown itself, and asks then', async () => {
    await workADay();
    const said = manifest();
    const counts = { ...said?.counts, timeline: 60_000 };
    computer.folder.files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...said, counts })));
    await restart();
    expect(app.state()).toMatchObject({ stage: 'ready' });
    app.pass(keeperPace.afterLongStart);
    await until('the question', () => app.state().stage === 'recover');
    expect(app.state()).toMatchObject({ recovery: { reason: 'fewer' } });
    // Whoever takes the store as it is, is not asked again.
    await app.keeper.acceptAsIs();
    app.pass(keeperPace.afterLongStart);
    await restart();
    app.pass(keeperPace.afterLongStart);
    await aMoment();
    expect(app.state()).toMatchObject({ stage: 'ready' });
  });

  it('counts a long table before a backup by hand, and makes none of what is left of it', async () => {
    await workADay();
    const said = manifest();
    const counts = { ...said?.counts, timeline: 60_000 };
    computer.folder.files.set('manifest.json', new TextEncoder().encode(JSON.stringify({ ...said, counts })));
    await restart();
    const before = await app.keeper.list();
    await expect(app.keeper.create('manual')).rejects.toMatchObject({ code: 'store-failed' });
    await until('the question', () => app.state().stage === 'recover');
    expect(app.state()).toMatchObject({ recovery: { reason: 'fewer' } });
    expect(await app.keeper.list()).toEqual(before);
  });

  it('accepted as it is goes its own way: its changes are never mixed with those of the lost future', async () => {
    const world = await workADay();
    await app.keeper.close();
    const old = await copyOfStore(computer.factory());
    await restart();
    await addMember(world, '失去的');
    await journalWritten();
    await app.crash();
    computer.putStore(old);
    app = await computer.start();
    await app.keeper.acceptAsIs();
    await addMember(world, '新来的');
    await until('a snapshot of the new way', () => app.state().lastSnapshot?.occasion === 'start');
    await addMember(world, '再一位');
    await journalWritten();
    const before = await app.dump();
    expect(before).not.toContain('失去的');
    await app.crash();
    computer.loseStore();
    app = await computer.start();
    const [newest] = await app.keeper.list();
    await app.keeper.recover({ name: newest?.name ?? '' }, null);
    expect(await app.dump()).toBe(before);
  });

  it('written by a newer engine is not opened by an older one, until the person says so', async () => {
    await workADay();
    await app.crash();
    app = await computer.start({ runtimeMajor: 150 });
    expect(app.state()).toMatchObject({
      stage: 'failed',
      error: { code: 'runtime-older', data: { found: 156, known: 150 } },
    });
    await app.keeper.acceptAsIs();
    expect(app.state()).toMatchObject({ stage: 'ready' });
  });
});

describe('when files cannot be written', () => {
  it('a snapshot that reads back with a byte changed is told, and does not stay', async () => {
    const world = await workADay();
    await addMember(world, '阿月');
    const names = snapshotNames();
    computer.folder.become('spoiling');
    await expect(app.keeper.create('manual')).rejects.toMatchObject({ code: 'snapshot-damaged' });
    expect(app.state().failing?.error.code).toBe('snapshot-damaged');
    expect(snapshotNames()).toEqual(names);
    computer.folder.become('sound');
    await app.keeper.create('manual');
    expect(app.state().failing).toBeNull();
    expect(snapshotNames()).toHaveLength(names.length + 1);
  });

  it('says so the same moment, works on, and mends itself when it can', async () => {
    const world = await workADay();
    computer.folder.become('full');
    await addMember(world, '阿月');
    await until('the trouble', () => app.state().failing?.error.code === 'store-full');
    await expect(app.keeper.create('manual')).rejects.toMatchObject({ code: 'store-full' });
    expect(await app.dump()).toContain('阿月');
    computer.folder.become('sound');
    app.pass(keeperPace.retryJournal);
    app.pass(keeperPace.retrySnapshot);
    await until('no trouble', () => app.state().failing === null);
    await journalWritten();
  });

  it('a folder that refuses at the start keeps nobody out, and is told', async () => {
    await workADay();
    await app.crash();
    computer.folder.become('refused');
    app = await computer.start();
    expect(app.state()).toMatchObject({ stage: 'ready', failing: { error: { code: 'folder-refused' } } });
  });

  it('a chosen folder that went away is told, and the snapshot goes to the usual place', async () => {
    await workADay();
    const stick = createMemoryFolder();
    await app.keeper.usePlace(placeOf(stick, 'U 盘', true));
    expect([...stick.files.keys()]).toEqual([expect.stringMatching(/^weilu-\d{8}-\d{6}\.ndjson$/)]);
    expect(app.state().place).toMatchObject({ name: 'U 盘', chosen: true });
    stick.become('refused');
    const before = snapshotNames().length;
    await app.keeper.create('manual');
    expect(snapshotNames()).toHaveLength(before + 1);
    expect(app.state().failing).toMatchObject({ error: { code: 'folder-refused' } });
    stick.become('sound');
    await app.keeper.create('manual');
    expect(app.state().failing).toBeNull();
  });

  it('on a disk with little room warns and keeps old snapshots; on a full one the store takes no writes', async () => {
    const world = await workADay();
    computer.folder.setFreeBytes(500 * 1024 * 1024);
    app.pass(keeperPace.disk);
    await until('the warning', () => app.state().disk === 'low');
    computer.folder.setFreeBytes(100 * 1024 * 1024);
    app.pass(keeperPace.disk);
    await until('read only', () => app.state().readOnly);
    await expect(addMember(world, '阿月')).rejects.toMatchObject({ code: 'store-read-only' });
    computer.folder.setFreeBytes(5_000 * 1024 * 1024);
    app.pass(keeperPace.fullDisk);
    await until('writable', () => !app.state().readOnly);
    await addMember(world, '阿月');
    expect(app.state().disk).toBe('ok');
  });

  it('a snapshot that cannot be read any more is told at the next start, and replaced', async () => {
    await workADay();
    await app.keeper.close();
    const [newest] = await app.keeper.list();
    await app.crash();
    computer.folder.spoil(newest?.name ?? '');
    computer.turnClock(24 * 60 * 60_000);
    app = await computer.start();
    app.pass(keeperPace.afterStart);
    await until('the warning', () => app.state().failing?.error.code === 'backup-rotted');
    await until('a new snapshot', () => app.state().lastSnapshot?.occasion === 'start');
    const damaged = (await app.keeper.list()).find(({ name }) => name === newest?.name);
    expect(damaged?.verifiedAt).toBeNull();
  });
});

describe('a clock set back', () => {
  it('changes neither which snapshot is the newest nor which are kept', async () => {
    const world = await workADay();
    for (let count = 0; count < 4; count += 1) {
      await addMember(world, `第${count}位`);
      await app.keeper.create('manual');
    }
    computer.turnClock(-400 * 24 * 60 * 60_000);
    await addMember(world, '回到过去');
    const taken = await app.keeper.create('manual');
    expect((await app.keeper.list())[0]?.name).toBe(taken.name);
    for (let count = 0; count < 12; count += 1) {
      await addMember(world, `又${count}位`);
      await app.keeper.create('manual');
    }
    const newest = (await app.keeper.list())[0];
    expect(newest?.counts?.members).toBe(2 + 4 + 1 + 12);
    const before = await app.dump();
    await app.crash();
    computer.loseStore();
    app = await computer.start();
    await app.keeper.recover({ name: newest?.name ?? '' }, null);
    expect(await app.dump()).toBe(before);
  });
});

describe('reminders to save a copy elsewhere', () => {
  it('come after a day, and again a week after the last copy', async () => {
    await app.crash();
    app = await computer.start({ remindCopies: true });
    await workADay();
    await app.keeper.create('manual');
    expect(app.state().copyDue).toBe(false);
    computer.turnClock(keeperPace.firstCopy);
    await app.keeper.create('manual');
    expect(app.state().copyDue).toBe(true);
    await app.keeper.noteCopy();
    expect(app.state().copyDue).toBe(false);
    computer.turnClock(keeperPace.copyEvery);
    await app.keeper.create('manual');
    expect(app.state().copyDue).toBe(true);
  });
});

async function deleteBehindItsBack(computerOf: Computer, table: string, key: string): Promise<void> {
  const database = await opened(computerOf.factory().open('weilu'));
  await answer(database.transaction(table, 'readwrite').objectStore(table).delete(key));
  database.close();
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
