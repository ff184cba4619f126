import { createBirpc } from 'birpc';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { type PackedWrites, packWrites } from '#shared/wire/packed-writes';
import { protocolVersion } from '#shared/wire/protocol';
import { type ClientSide, type VaultSide, type WirePort, wirePortOf } from '#shared/wire/rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import { latestSchemaVersion } from '#vault/store/migrations';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, snapshotFile, type TestVault, until } from '../vault-harness';

/** The calls themselves: hello, refusals, retries, a lost port. */
export function describeWire(openVault: OpenVault): void {
  describe('the wire', () => {
    let vault: TestVault;
    beforeEach(async () => {
      vault = await openVault();
    });
    afterEach(() => vault.close());

    describe('hello', () => {
      it('tells protocol, schema and the id of the store, which outlives a restart and a restore', async () => {
        const hello = await vault.api.hello();
        expect(hello).toEqual({
          protocol: protocolVersion,
          schemaVersion: latestSchemaVersion,
          databaseId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
        await vault.api.execute('backup.restore', { bytes: await snapshotFile(vault) });
        vault = await vault.reopen();
        expect(await vault.api.hello()).toEqual(hello);
      });

      it('refuses another protocol, whichever is newer', async () => {
        const rpc = rawClient(wirePortOf(vault.newPort()));
        for (const theirs of [protocolVersion - 1, protocolVersion + 1]) {
          expect(await rpc.hello(theirs)).toEqual({
            ok: false,
            error: { code: 'protocol-mismatch', data: { ours: protocolVersion, theirs } },
          });
        }
      });
    });

    it('refuses names it does not know, those of Object.prototype too', async () => {
      for (const name of ['members.explode', 'toString', '__proto__', 'constructor', '']) {
        const unknown = { code: 'unknown-request', data: { name } };
        await expect(vault.api.execute(name as never, {} as never)).rejects.toMatchObject(unknown);
        await expect(vault.api.query(name as never, {} as never)).rejects.toMatchObject(unknown);
        const failed = new Promise((resolve) => {
          vault.api.watch(name as never, {} as never, () => resolve('a result'), resolve);
        });
        expect(await failed).toEqual(unknown);
      }
    });

    it('refuses a list that only reads like a name', async () => {
      const unknown = { code: 'unknown-request' };
      const input = { name: '读书会', groupName: '1群' };
      await expect(vault.api.execute(['communities.create'] as never, input as never)).rejects.toMatchObject(
        unknown,
      );
      await expect(vault.api.query(['communities.list'] as never, {} as never)).rejects.toMatchObject(
        unknown,
      );
      expect(await vault.api.query('history.state', {})).toMatchObject({ undo: null });
    });

    it('answers no method that every object inherits', async () => {
      for (const method of ['constructor', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__proto__']) {
        const port = vault.newPort();
        const answer = new Promise<unknown>((resolve) => {
          // What the vault tells of itself has no call it answers.
          port.onmessage = ({ data }) => 'i' in data && resolve(data);
        });
        port.postMessage({ t: 'q', i: 'call', m: method, a: ['hello'] });
        const refusal = { message: `[birpc] function "${method}" not found` };
        expect(await answer).toMatchObject({ i: 'call', e: refusal });
      }
    });

    it('refuses a query with parameters that are not its own, and names the path', async () => {
      await expect(
        vault.api.query('planner.range', { communityId: 'x', from: '2026-02-30' } as never),
      ).rejects.toMatchObject({ code: 'input-invalid', data: { path: 'groupId' } });
    });

    it('refuses command ids that are no ids', async () => {
      for (const id of ['', 'x'.repeat(65)]) {
        await expect(vault.api.execute('history.undo', {}, { id })).rejects.toMatchObject({
          code: 'input-invalid',
          data: { path: 'id' },
        });
      }
    });

    describe('a command sent again with its id', () => {
      const create = (id: string) =>
        vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }, { id });
      const count = async () => (await vault.api.query('communities.list', {})).length;

      it('runs once and is answered with the first result, after a restart too', async () => {
        const first = await create('same');
        expect(await create('same')).toEqual({ ...first, repeated: true });
        vault = await vault.reopen();
        expect(await create('same')).toEqual({ ...first, repeated: true });
        expect(await count()).toBe(1);
      });

      it('runs once when both are under way at the same time', async () => {
        const [one, two] = await Promise.all([create('same'), create('same')]);
        expect([one.repeated, two.repeated].sort()).toEqual([false, true]);
        expect(two.result).toEqual(one.result);
        expect(await count()).toBe(1);
      });

      it('runs when the first time failed', async () => {
        await expect(vault.api.execute('history.undo', {}, { id: 'same' })).rejects.toMatchObject({
          code: 'nothing-to-undo',
        });
        expect((await create('same')).repeated).toBe(false);
      });

      it('says that it can no longer be undone when it has been', async () => {
        await create('same');
        await vault.api.execute('history.undo', {}, { id: 'undo' });
        expect(await create('same')).toMatchObject({ repeated: true, undoable: false });
        expect(await vault.api.execute('history.undo', {}, { id: 'undo' })).toMatchObject({ repeated: true });
        expect(await count()).toBe(0);
      });
    });

    it('writes data rows in commands only', async () => {
      const world = await openSmallWorld(vault);
      const before = await dump(vault);
      const { database } = vault;
      const member = await database.members.get(world.xiaoya);
      const forbidden = /outside a command/;
      for (const name of dataTableNames) {
        const table = database.table<unknown, string>(name);
        await expect(table.clear()).rejects.toThrow(forbidden);
        await expect(table.delete('x')).rejects.toThrow(forbidden);
        await expect(table.put({ id: 'x', key: 'x' })).rejects.toThrow(forbidden);
      }
      await expect(database.members.update(world.xiaoya, { city: 'x' })).rejects.toThrow(forbidden);
      await expect(database.members.toCollection().modify({ city: 'x' })).rejects.toThrow(forbidden);
      await expect(
        database.transaction('rw', database.members, () => database.members.bulkPut(member ? [member] : [])),
      ).rejects.toThrow(forbidden);
      expect(await dump(vault)).toBe(before);
    });

    describe('when the port closes', () => {
      it('rejects what is pending, and what has committed is found on asking again', async () => {
        const { communityId } = await openSmallWorld(vault);
        const input = importOf(communityId, 1_000);
        let told = 0;
        const pending = vault.api.execute('members.import', input, {
          id: 'import',
          onProgress: () => {
            told += 1;
            vault.hangUp();
          },
        });
        await expect(pending).rejects.toMatchObject({ code: 'vault-disconnected' });
        expect(told).toBe(1);
        vault.attach();
        const receipt = await vault.api.execute('members.import', input, { id: 'import' });
        expect(receipt).toMatchObject({ repeated: true, result: { created: 1_000 } });
      });

      it('goes on in the vault with a command whose client has gone', async () => {
        const { communityId } = await openSmallWorld(vault);
        const input = importOf(communityId, 1_000);
        const pending = vault.api.execute('members.import', input, {
          id: 'import',
          onProgress: () => vault.attach(),
        });
        await expect(pending).rejects.toMatchObject({ code: 'vault-disconnected' });
        const receipt = await vault.api.execute('members.import', input, { id: 'import' });
        expect(receipt).toMatchObject({ repeated: true, result: { created: 1_000 } });
      });

      it('tells who listens, and later calls wait for the next port', async () => {
        const heard: boolean[] = [];
        const stop = vault.api.onConnection((connected) => heard.push(connected));
        vault.hangUp();
        await until('the port to be lost', () => heard.length === 1);
        const waiting = vault.api.query('communities.list', {});
        vault.attach();
        expect(await waiting).toEqual([]);
        expect(heard).toEqual([false, true]);
        stop();
        vault.attach();
        expect(heard).toEqual([false, true]);
      });

      it('rejects what is pending when another port takes its place', async () => {
        const silent = new MessageChannel();
        const api = createVaultClient();
        api.attach(wirePortOf(silent.port1));
        const pending = api.query('communities.list', {});
        await Promise.resolve();
        api.attach(wirePortOf(vault.newPort()));
        await expect(pending).rejects.toMatchObject({ code: 'vault-disconnected' });
        expect(await api.query('communities.list', {})).toEqual([]);
        silent.port2.close();
      });
    });

    describe('cancelling', () => {
      let world: SmallWorld;
      let before: string;
      beforeEach(async () => {
        world = await openSmallWorld(vault);
        before = await dump(vault);
      });

      it('in the middle of 5,000 rows leaves nothing of them', async () => {
        const controller = new AbortController();
        const seen: number[] = [];
        const running = vault.api.execute('members.import', importOf(world.communityId, 5_000), {
          signal: controller.signal,
          onProgress: (done) => {
            seen.push(done);
            if (done >= 600) controller.abort();
          },
        });
        await expect(running).rejects.toMatchObject({ code: 'cancelled' });
        expect(Math.max(...seen)).toBeGreaterThanOrEqual(600);
        expect(Math.max(...seen)).toBeLessThan(5_000);
        expect(await dump(vault)).toBe(before);
      });

      it('a command that was cancelled can be sent again with its id', async () => {
        const controller = new AbortController();
        const input = importOf(world.communityId, 900);
        const running = vault.api.execute('members.import', input, {
          id: 'import',
          signal: controller.signal,
          onProgress: () => controller.abort(),
        });
        await expect(running).rejects.toMatchObject({ code: 'cancelled' });
        const receipt = await vault.api.execute('members.import', input, { id: 'import' });
        expect(receipt).toMatchObject({ repeated: false, result: { created: 900 } });
      });

      it('before it was sent never runs it, with or without a port', async () => {
        const input = { name: 'x', groupName: 'x' };
        const gone = AbortSignal.abort();
        const cancelled = { code: 'cancelled' };
        await expect(vault.api.execute('communities.create', input, { signal: gone })).rejects.toMatchObject(
          cancelled,
        );
        const api = createVaultClient();
        const controller = new AbortController();
        const waiting = api.execute('communities.create', input, { signal: controller.signal });
        controller.abort();
        api.attach(wirePortOf(vault.newPort()));
        await expect(waiting).rejects.toMatchObject(cancelled);
        expect(await dump(vault)).toBe(before);
      });
    });

    it('tells how far a long command is, in growing steps to the end', async () => {
      const { communityId } = await openSmallWorld(vault);
      const seen: Array<readonly [number, number]> = [];
      await vault.api.execute('members.import', importOf(communityId, 1_800), {
        onProgress: (done, total) => seen.push([done, total]),
      });
      expect(seen).toEqual([
        [0, 1],
        [500, 1_800],
        [1_000, 1_800],
        [1_500, 1_800],
        [1_800, 1_800],
      ]);
    });

    it('tells how far a long undo and its redo are', async () => {
      const { communityId } = await openSmallWorld(vault);
      await vault.api.execute('members.import', importOf(communityId, 2_500));
      for (const name of ['history.undo', 'history.redo'] as const) {
        const seen: Array<readonly [number, number]> = [];
        await vault.api.execute(name, {}, { onProgress: (done, total) => seen.push([done, total]) });
        const [, ...told] = seen;
        expect(told.length).toBeGreaterThan(1);
        expect(told).toEqual(told.toSorted((a, b) => a[0] - b[0]));
        expect(told.at(-1)?.[0]).toBe(told[0]?.[1]);
      }
    });

    it('an import whose writes come packed is the same import, and a broken pack leaves nothing', async () => {
      const { communityId } = await openSmallWorld(vault);
      const before = await dump(vault);
      const { writes, ...rest } = importOf(communityId, 450);
      const importing = (packs: Parameters<typeof packWrites>[0] | readonly PackedWrites[]) =>
        vault.api.execute('members.import', { ...rest, writes: [...packs] });
      await expect(importing([{ ...packWrites(writes), count: 451 }])).rejects.toMatchObject({
        code: 'input-invalid',
        data: { path: 'writes' },
      });
      const unnamed = { memberId: null, patch: { nickname: '' }, tagNames: [] };
      await expect(importing([packWrites([...writes, unnamed])])).rejects.toMatchObject({
        code: 'input-invalid',
        data: { path: 'writes.450.patch.nickname' },
      });
      expect(await dump(vault)).toBe(before);

      const packs = [packWrites(writes.slice(0, 201)), packWrites(writes.slice(201))];
      expect((await importing(packs)).result).toEqual({ created: 450, updated: 0 });
      const members = await vault.database.members.where('communityId').equals(communityId).toArray();
      const imported = members.filter(({ nickname }) => nickname.startsWith('群友'));
      expect(new Set(imported.map(({ nickname }) => nickname))).toEqual(
        new Set(writes.map(({ patch }) => patch.nickname)),
      );
      expect(imported.filter(({ tagIds }) => tagIds.length === 1)).toHaveLength(150);
    });

    it('a command that fails half-way leaves nothing', async () => {
      const { communityId, groupId } = await openSmallWorld(vault);
      const before = await dump(vault);
      const { writes, ...rest } = importOf(communityId, 500);
      const foreign = { memberId: 'nobody' as never, patch: {}, tagNames: [] };
      await expect(
        vault.api.execute('members.import', { ...rest, groupId, writes: [...writes, foreign] }),
      ).rejects.toMatchObject({ code: 'not-found', data: { noun: 'members' } });
      expect(await dump(vault)).toBe(before);
      expect(await vault.api.query('history.state', {})).toMatchObject({
        undo: { command: 'activities.create' },
      });
    });
  });
}

/** An import of so many new members. */
export function importOf(communityId: SmallWorld['communityId'], count: number) {
  const writes = Array.from({ length: count }, (_, index) => ({
    memberId: null,
    patch: { nickname: `群友${index + 1}` },
    tagNames: index % 3 === 0 ? ['新人'] : [],
  }));
  return { communityId, groupId: null, fileName: '成员.csv', writes };
}

/** The other end of the vault's wire without the client in front of it. */
function rawClient(port: WirePort) {
  const clientSide: ClientSide = {
    watchResult: () => undefined,
    progress: () => undefined,
    readOnlyChanged: () => undefined,
  };
  return createBirpc<VaultSide, ClientSide>(clientSide, {
    post: (message) => port.post(message),
    on: (onMessage) => port.listen(onMessage),
    timeout: -1,
  });
}
