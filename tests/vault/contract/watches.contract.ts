import { createBirpc } from 'birpc';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireError } from '#shared/wire/errors';
import { type ClientSide, type VaultSide, wirePortOf } from '#shared/wire/rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import type { QueryInput, QueryName, QueryResult } from '#shared/wire/vault-contract';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld } from '../small-world';
import { aMoment, type OpenVault, type TestVault, until } from '../vault-harness';

/** Live queries: what is pushed, when, and to whom no longer. */
export function describeWatches(openVault: OpenVault): void {
  describe('a watch', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const nicknames = () =>
      follow(
        vault,
        'members.list',
        { filter: everybodyIn(world.communityId), start: 0, count: 50 },
        ({ rows }) => rows.map((row) => row.nickname).join(' '),
      );
    const rename = (nickname: string) =>
      vault.api.execute('members.update', { id: world.chenmo, patch: { nickname } });

    it('gives the first result, then one after each change that matters', async () => {
      const watch = nicknames();
      await until('the first result', () => watch.last() === '曾小雅 陈默');
      await rename('安安');
      await until('the new name', () => watch.last() === '安安 曾小雅');
      await vault.api.execute('history.undo', {});
      await until('the old name', () => watch.last() === '曾小雅 陈默');
      expect(watch.results).toHaveLength(3);
      expect(watch.errors).toEqual([]);
    });

    it('of counts hears of everything that is counted', async () => {
      const { communityId, chenmo, groupId, tagId } = world;
      const { api } = vault;
      const fields = { communityId, name: '星座', kind: 'text', options: [] } as const;
      const { fieldId } = (await api.execute('fields.create', fields)).result;
      const all = { communityId, groupId: null };
      const seen = [
        follow(vault, 'tags.list', { communityId }, ({ tags }) => tags[0]?.members),
        follow(vault, 'fields.list', { communityId }, (list) => list[0]?.members),
        follow(vault, 'members.facets', all, ({ tags }) => tags[0]?.count),
        follow(vault, 'communities.list', {}, (list) => list[0]?.groups[0]?.activeMembers),
        follow(vault, 'communities.overview', { ...all, groupId }, ({ people }) => people),
        follow(vault, 'communities.overview', all, ({ coverage }) => coverage.next.at(-1)?.missing.length),
      ];
      const shows = (...counts: number[]) =>
        until(`the counts ${counts}`, () => seen.every((watch, place) => watch.last() === counts[place]));
      await shows(1, 0, 1, 1, 1, 4);
      await api.execute('members.update', { id: chenmo, patch: { tagIds: [tagId] } });
      await api.execute('fields.setValue', { memberId: chenmo, fieldId, value: '双鱼' });
      await api.execute('members.join', { memberId: chenmo, groupId, joinedOn: null });
      await shows(2, 1, 2, 2, 2, 4);
      await api.execute('members.log', { memberId: chenmo, kind: 'intro', text: '大家好' });
      await shows(2, 1, 2, 2, 2, 3);
      for (let undone = 0; undone < 4; undone += 1) await api.execute('history.undo', {});
      await shows(1, 0, 1, 1, 1, 4);
    });

    it('hears of changes made through another port', async () => {
      const watch = nicknames();
      await until('the first result', () => watch.results.length === 1);
      const { service } = vault;
      const command = { id: 'other', name: 'members.remove', input: { ids: [world.chenmo] } };
      await service.execute(command, { progress: () => undefined, cancelled: () => false });
      await until('the shorter list', () => watch.last() === '曾小雅');
    });

    it('is left alone by changes that do not matter to it, and by failed ones', async () => {
      const { communityId } = world;
      const watch = follow(vault, 'scripts.list', { communityId }, ([script]) => script?.title);
      await until('the first result', () => watch.results.length === 1);
      await rename('安安');
      await vault.api.execute('settings.change', { patch: { operatorName: '桃子' } });
      await expect(
        vault.api.execute('scripts.update', { id: 'nobody' as never, patch: { title: 'x' } }),
      ).rejects.toThrow();
      await aMoment();
      expect(watch.results).toEqual(['入群欢迎']);
    });

    it('is left alone by changes in what it reads that make no difference to what it tells', async () => {
      const { communityId } = world;
      const watch = follow(vault, 'communities.list', {}, ([community]) => community?.people);
      const list = nicknames();
      await until('the first results', () => watch.results.length === 1 && list.results.length === 1);
      await rename('安安');
      await vault.api.execute('members.create', { communityId, groupId: null, fields: { nickname: '阿敏' } });
      await until('the new count', () => watch.last() === 3);
      await vault.api.execute('history.undo', {});
      await until('the count before', () => watch.last() === 2);
      expect(watch.results).toEqual([2, 3, 2]);
    });

    it('is pushed nothing after it was stopped', async () => {
      const watch = nicknames();
      const other = nicknames();
      await until('the first result', () => watch.results.length === 1 && other.results.length === 1);
      watch.stop();
      await rename('安安');
      await until('the push to the other', () => other.results.length === 2);
      await aMoment();
      expect(watch.results).toHaveLength(1);
    });

    it('is ended in the vault when it is stopped, and when its port closes', async () => {
      let started = 0;
      let running = 0;
      const { service } = vault;
      const watch = service.watch.bind(service);
      vi.spyOn(service, 'watch').mockImplementation((...parameters) => {
        const stop = watch(...parameters);
        started += 1;
        running += 1;
        return () => {
          running -= 1;
          stop();
        };
      });
      const [one] = [nicknames(), nicknames(), nicknames()];
      await until('all three to run', () => running === 3);
      one.stop();
      await until('one to end', () => running === 2);
      vault.attach();
      await until('the others to run over the new port alone', () => started === 5 && running === 2);
    });

    it('drops what a vault pushes after it was stopped', async () => {
      const { port1, port2 } = new MessageChannel();
      const deaf = { watch: (watchId: number) => pushTo(watchId), unwatch: () => undefined };
      const rpc = createBirpc<ClientSide, Pick<VaultSide, 'watch' | 'unwatch'>>(deaf, {
        post: (message) => port2.postMessage(message),
        on: (onMessage) => {
          port2.onmessage = ({ data }) => onMessage(data);
        },
      });
      let pushed = 0;
      const pushTo = (watchId: number) => {
        const timer = setInterval(() => {
          pushed += 1;
          if (pushed === 6) clearInterval(timer);
          void rpc.watchResult.asEvent(watchId, { ok: true, value: [] });
        }, 2);
      };
      const api = createVaultClient();
      api.attach(wirePortOf(port1));
      let heard = 0;
      const watch = api.watch(
        'communities.list',
        {},
        () => {
          heard += 1;
          if (heard === 2) watch.stop();
        },
        () => undefined,
      );
      await until('six pushes', () => pushed === 6);
      await aMoment();
      expect(heard).toBe(2);
      port1.close();
      port2.close();
    });

    it('stopped at once never begins', async () => {
      const watch = nicknames();
      watch.stop();
      await aMoment();
      expect(watch.results).toEqual([]);
    });

    it('shows the last state, without errors, after a burst of changes', async () => {
      const watch = nicknames();
      await Promise.all(Array.from({ length: 25 }, (_, index) => rename(`安${index}`)));
      await until('the last name', () => watch.last() === '安24 曾小雅');
      expect(watch.errors).toEqual([]);
    });

    it('goes on over the next port after the vault was started again', async () => {
      const watch = nicknames();
      await until('the first result', () => watch.results.length === 1);
      vault.hangUp();
      vault.attach();
      await until('the result over the new port', () => watch.results.length === 2);
      await rename('安安');
      await until('the new name', () => watch.last() === '安安 曾小雅');
      await aMoment();
      expect(watch.results).toHaveLength(3);
    });

    it('hears only the newest port when one is replaced while it still works', async () => {
      const watch = nicknames();
      await until('the first result', () => watch.results.length === 1);
      vault.attach();
      await until('the result over the new port', () => watch.results.length === 2);
      await rename('安安');
      await until('the new name', () => watch.last() === '安安 曾小雅');
      await aMoment();
      expect(watch.results).toHaveLength(3);
    });

    it('started while no port is there begins with the next one', async () => {
      const lost = new Promise<void>((resolve) => {
        vault.api.onConnection((connected) => connected || resolve());
      });
      vault.hangUp();
      await lost;
      const watch = nicknames();
      const stopped = nicknames();
      stopped.stop();
      vault.attach();
      await until('the first result', () => watch.last() === '曾小雅 陈默');
      expect(stopped.results).toEqual([]);
    });

    it('says what is wrong with its parameters', async () => {
      const watch = follow(vault, 'members.detail', { id: '' as never }, (detail) => detail);
      await until('the error', () => watch.errors.length === 1);
      expect(watch.errors).toMatchObject([{ code: 'input-invalid', data: { path: 'id' } }]);
      expect(watch.results).toEqual([]);
    });
  });
}

/** Watches and keeps what comes. */
function follow<Name extends QueryName, Seen>(
  vault: TestVault,
  name: Name,
  input: QueryInput<Name>,
  look: (result: QueryResult<Name>) => Seen,
) {
  const results: Seen[] = [];
  const errors: WireError[] = [];
  const watch = vault.api.watch(
    name,
    input,
    (result) => results.push(look(result)),
    (error) => errors.push(error),
  );
  return { results, errors, last: () => results.at(-1), stop: () => watch.stop() };
}
