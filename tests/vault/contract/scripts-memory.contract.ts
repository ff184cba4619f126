import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId, ScriptId } from '#shared/domain/ids';
import type { ScriptPatch } from '#shared/domain/scripts/script';
import type { ScriptInput } from '#shared/domain/scripts/script-inputs';
import { versionLimit } from '#shared/domain/scripts/script-version';
import { communityTableNames } from '#shared/domain/store/data-tables';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, spoil, type TestVault } from '../vault-harness';

const when: ScriptInput = { name: '活动时间', kind: 'text', options: [], required: true };
const minutes = 60_000;

/** Versions of scripts, what was copied, and the dictionary. */
export function describeScriptsMemory(openVault: OpenVault): void {
  let vault: TestVault;
  let world: SmallWorld;
  const start = async () => {
    vault = await openVault();
    world = await openSmallWorld(vault);
  };
  const script = (id = world.scriptId) => vault.database.scripts.get(id);
  const update = (patch: ScriptPatch, id = world.scriptId) =>
    vault.api.execute('scripts.update', { id, patch });
  const undo = () => vault.api.execute('history.undo', {});

  describe('versions of a script', () => {
    beforeEach(start);
    afterEach(() => vault.close());

    const versions = () => vault.api.query('scripts.versions', { id: world.scriptId });
    const bodies = async () => (await versions()).map(({ body }) => body);
    /** As if the script had been left alone for so long. */
    async function wait(time: number) {
      const row = await script();
      await spoil(vault, 'scripts', { ...row, createdAt: (row?.createdAt ?? 0) - time });
      for (const version of await versions()) {
        await spoil(vault, 'scriptVersions', { ...version, replacedAt: version.replacedAt - time });
      }
    }

    it('are kept one a sitting, and not of a change that leaves the words alone', async () => {
      await update({ body: '一' });
      expect(await bodies()).toEqual([]);
      await wait(11 * minutes);
      await update({ body: '二' });
      await update({ body: '三' });
      await wait(9 * minutes);
      await update({ body: '四' });
      expect(await bodies()).toEqual(['一']);
      await wait(2 * minutes);
      await update({ favourite: true, mutedChecks: ['emoji'] });
      expect(await bodies()).toEqual(['一']);
      await update({ inputs: [when] });
      await wait(11 * minutes);
      await update({ title: '欢迎新人' });
      expect(await versions()).toMatchObject([
        { title: '入群欢迎', body: '四', inputs: [when] },
        { body: '四', inputs: [] },
        { body: '一' },
      ]);
    });

    it('begin with the first words, and survive a clock that was wrong', async () => {
      await update({ body: '' });
      await wait(11 * minutes);
      await update({ body: '一' });
      expect(await bodies()).toEqual([]);
      await update({ body: '二' });
      expect(await bodies()).toEqual(['一']);
      await wait(-1_000_000 * minutes);
      await update({ body: '三' });
      expect(await bodies()).toContain('二');
    });

    it('come back with title and fields, use and marks stay; how it stood is a version even of this sitting', async () => {
      await update({ body: '{{ 活动时间 }}见', inputs: [when], title: '提醒' });
      await wait(11 * minutes);
      await update({ body: '改了', inputs: [], title: '提醒二', favourite: true });
      await vault.api.execute('scripts.recordCopy', {
        ...{ communityId: world.communityId, groupId: null, scriptId: world.scriptId },
        ...{ memberIds: [], text: '改了', welcome: false },
      });
      const before = await dump(vault);
      const [newest] = await versions();
      await vault.api.execute('scripts.rollback', { versionId: newest?.id ?? ('none' as never) });
      expect(await script()).toMatchObject({
        ...{ body: '{{ 活动时间 }}见', inputs: [when], title: '提醒', favourite: true, useCount: 1 },
      });
      expect(await versions()).toMatchObject([
        { body: '改了', title: '提醒二', inputs: [] },
        { title: '提醒' },
      ]);
      await undo();
      expect(await dump(vault)).toBe(before);
    });

    it(`are ${versionLimit} at most: the oldest goes first, and undone it is there again`, async () => {
      await wait(11 * minutes);
      const { communityId, scriptId } = world;
      for (let at = 1; at <= versionLimit; at += 1) {
        await spoil(vault, 'scriptVersions', {
          ...{ id: `v${at}`, communityId, scriptId, title: '旧', body: `第 ${at} 版`, inputs: [] },
          ...{ writtenAt: at, replacedAt: at },
        });
      }
      const before = await dump(vault);
      await update({ body: '新' });
      const kept = await bodies();
      expect(kept).toHaveLength(versionLimit);
      expect([kept[0], kept[1], kept.at(-1)]).toEqual([
        '欢迎{{成员.昵称}}',
        `第 ${versionLimit} 版`,
        '第 2 版',
      ]);
      await undo();
      expect(await dump(vault)).toBe(before);
      expect((await vault.api.query('trash.list', { communityId })).length).toBe(0);
    });

    it('go with the script and come back with it, by undo and out of 最近删除', async () => {
      await wait(11 * minutes);
      await update({ body: '二' });
      const before = await dump(vault);
      const removed = await vault.api.execute('scripts.remove', { id: world.scriptId });
      expect(removed.changedRows).toBe(2);
      expect(await versions()).toEqual([]);
      const [entry] = await vault.api.query('trash.list', { communityId: world.communityId });
      expect(entry).toMatchObject({ table: 'scripts', name: '入群欢迎', alongside: 1 });
      await vault.api.execute('trash.restore', { seq: entry?.seq ?? 0, keys: [world.scriptId] });
      expect(await dump(vault)).toBe(before);
      await undo();
      await undo();
      expect(await dump(vault)).toBe(before);
    });
  });

  describe('what scripts include', () => {
    beforeEach(start);
    afterEach(() => vault.close());

    const add = async (title: string, body: string) =>
      (await vault.api.execute('scripts.create', { communityId: world.communityId, fields: { title, body } }))
        .result.scriptId;
    const bodyOf = async (id: ScriptId) => (await script(id))?.body;

    it('follows a new title, also one that a version brings back, in this community alone', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      const body = '你好\n{% 引用 "入群欢迎" %}';
      const host = await add('合集', body);
      const fields = { title: '别家', body };
      const foreign = (await vault.api.execute('scripts.create', { communityId, fields })).result.scriptId;
      const before = await dump(vault);
      await update({ title: '新人欢迎' });
      expect(await bodyOf(host)).toBe('你好\n{% 引用 "新人欢迎" %}');
      expect(await bodyOf(foreign)).toBe(body);
      await undo();
      expect(await dump(vault)).toBe(before);

      const row = await script();
      await spoil(vault, 'scripts', { ...row, createdAt: 1 });
      await update({ title: '新人欢迎' });
      const [version] = await vault.api.query('scripts.versions', { id: world.scriptId });
      await vault.api.execute('scripts.rollback', { versionId: version?.id ?? ('none' as never) });
      expect(await bodyOf(host)).toBe(body);
    });

    it('goes on meaning the one that kept the title where two bore it', async () => {
      const body = '{% 引用 "入群欢迎" %}';
      const host = await add('合集', body);
      await add('入群欢迎', '另一条');
      await update({ title: '新人欢迎' });
      expect(await bodyOf(host)).toBe(body);
    });

    it('stays as it is where the new title is another script’s', async () => {
      const body = '{% 引用 "入群欢迎" %}';
      const host = await add('合集', body);
      const other = await add('感谢', '谢谢');
      await update({ title: '感谢' });
      expect(await bodyOf(host)).toBe(body);
      await update({ title: '感谢群主' });
      expect(await bodyOf(host)).toBe(body);
      await update({ title: '入群欢迎' });
      await vault.api.execute('scripts.remove', { id: other });
      await update({ title: '感谢' });
      expect(await bodyOf(host)).toBe('{% 引用 "感谢" %}');
    });
  });

  describe('what was copied', () => {
    beforeEach(start);
    afterEach(() => vault.close());

    type More = Partial<Parameters<typeof vault.api.execute<'scripts.recordCopy'>>[1]>;
    const copy = (text: string, more: More = {}) =>
      vault.api.execute('scripts.recordCopy', {
        ...{ communityId: world.communityId, groupId: world.groupId, scriptId: world.scriptId },
        ...{ memberIds: [world.xiaoya], text, welcome: false },
        ...more,
      });
    const list = (more: object = {}) =>
      vault.api.query('copies.list', {
        ...{ communityId: world.communityId, groupId: null, scriptId: null, memberId: null },
        ...{ start: 0, count: 50 },
        ...more,
      });
    const texts = async (more: object = {}) => (await list(more)).rows.map(({ text }) => text);
    const timeline = async (id: MemberId) =>
      ((await vault.api.query('members.detail', { id }))?.timeline ?? []).filter(
        ({ kind }) => kind === 'script-copied',
      );

    it('is listed newest first with the words around it, by group, script and member, in pages', async () => {
      await copy('一');
      await copy('二', { groupId: null, scriptId: null, memberIds: [] });
      await copy('三', { groupId: world.secondGroupId, memberIds: [world.xiaoya, world.chenmo] });
      expect(await list()).toMatchObject({
        total: 3,
        rows: [
          { text: '三', groupName: '颜究院 2群', scriptTitle: '入群欢迎', memberNames: ['曾小雅', '陈默'] },
          { text: '二', groupName: '', scriptTitle: '', memberNames: [] },
          { text: '一', groupName: '颜究院 1群', memberNames: ['曾小雅'] },
        ],
      });
      expect(await texts({ groupId: world.groupId })).toEqual(['一']);
      expect(await texts({ scriptId: world.scriptId })).toEqual(['三', '一']);
      expect(await texts({ memberId: world.chenmo })).toEqual(['三']);
      expect(await list({ start: 1, count: 1 })).toMatchObject({ total: 3, rows: [{ text: '二' }] });
    });

    it('of a text that was cut counts once, its other pieces are only remembered', async () => {
      const { communityId, groupId, scriptId, xiaoya } = world;
      const step = { groupId, scriptId, memberIds: [xiaoya], welcome: true, stepId: 'rules' };
      const items = [
        { ...step, kind: 'mention' as const, text: '曾小雅' },
        { ...step, text: '上', part: { at: 1, of: 2 } },
        { ...step, text: '下', part: { at: 2, of: 2 } },
        { ...step, kind: 'note' as const, text: '图片 礼盒' },
      ];
      const { ids } = (await vault.api.execute('queue.fill', { communityId, items })).result;
      const mark = (at: number) =>
        vault.api.execute('queue.markCopied', { id: ids[at] ?? ('none' as never) });
      expect((await mark(0)).summary.facts).toEqual({ kind: 'mention', name: '曾小雅', count: 1 });
      expect(await list()).toMatchObject({ total: 0 });
      await mark(1);
      const [own] = await vault.database.memberships.where('memberId').equals(xiaoya).toArray();
      expect(own).toMatchObject({ onboarding: { rules: { how: 'copied' } } });
      // The step's own aim decides, not the folder of the script.
      expect(own?.welcomedAt).toBeNull();
      await mark(2);
      await mark(3);
      expect(await texts()).toEqual(['下', '上']);
      expect(await script()).toMatchObject({ useCount: 1 });
      expect((await timeline(xiaoya)).map(({ text }) => text)).toEqual(['入群欢迎：上']);
      expect(await vault.api.query('queue.current', { communityId })).toMatchObject({ items: [], copied: 4 });
      for (const _step of items) await undo();
      expect(await list()).toMatchObject({ total: 0 });
      expect(await script()).toMatchObject({ useCount: 0 });
    });

    it('of a text that was cut counts with the first piece that is copied, in whatever order', async () => {
      const { communityId, groupId, scriptId, xiaoya } = world;
      const step = { groupId, scriptId, memberIds: [xiaoya], welcome: true };
      const pieces = ['上', '中', '下'].map((text, at) => ({ ...step, text, part: { at: at + 1, of: 3 } }));
      const image = { ...step, kind: 'note' as const, text: '图片 礼盒', part: null };
      const items = [image, ...pieces, image, ...pieces];
      const { ids } = (await vault.api.execute('queue.fill', { communityId, items })).result;
      const act = (command: 'queue.skip' | 'queue.later' | 'queue.markCopied', at: number) =>
        vault.api.execute(command, { id: ids[at] ?? ('none' as never) });
      await act('queue.skip', 1);
      await act('queue.later', 2);
      expect((await script())?.useCount).toBe(0);
      await act('queue.markCopied', 2);
      const [own] = await vault.database.memberships.where('memberId').equals(xiaoya).toArray();
      expect(own?.welcomedAt).not.toBeNull();
      await act('queue.markCopied', 3);
      expect(await script()).toMatchObject({ useCount: 1 });
      expect((await timeline(xiaoya)).map(({ text }) => text)).toEqual(['入群欢迎：中']);
      // The same text once more, its end copied first.
      for (const at of [7, 6, 5]) await act('queue.markCopied', at);
      expect(await script()).toMatchObject({ useCount: 2 });
      expect((await timeline(xiaoya)).map(({ text }) => text)).toEqual(['入群欢迎：下', '入群欢迎：中']);
      // What is left of a text whose beginning is elsewhere.
      const rest = await vault.api.execute('queue.fill', { communityId, items: pieces.slice(1) });
      await vault.api.execute('queue.markCopied', { id: rest.result.ids[0] ?? ('none' as never) });
      expect(await script()).toMatchObject({ useCount: 2 });
    });

    it('is a mark of a step there is, and neither mark nor welcome of one that is gone', async () => {
      await copy('一', { stepId: 'gone', welcome: true });
      const own = () => vault.database.memberships.get(world.xiaoyaMembershipId);
      expect((await own())?.onboarding).toEqual({});
      expect((await own())?.welcomedAt).toBeNull();
      await copy('二', { stepId: 'welcome', welcome: false });
      expect(await own()).toMatchObject({ onboarding: { welcome: { how: 'copied' } } });
      expect((await own())?.welcomedAt).not.toBeNull();
    });

    it('marks nothing in other groups than the one it is for', async () => {
      const { xiaoya: memberId, groupId, secondGroupId } = world;
      await vault.api.execute('members.join', { memberId, groupId: secondGroupId, joinedOn: null });
      const marked = async () =>
        (await vault.database.memberships.where('memberId').equals(memberId).toArray()).flatMap((own) =>
          own.welcomedAt !== null && Object.hasOwn(own.onboarding, 'welcome') ? [own.groupId] : [],
        );
      await copy('一', { groupId: secondGroupId, welcome: true, stepId: 'welcome' });
      expect(await marked()).toEqual([secondGroupId]);
      await copy('二', { groupId, welcome: true, stepId: 'welcome' });
      expect(await marked()).toHaveLength(2);
    });

    it('remembers what was filled in, by a copy and by a queue, and forgets nothing by one without', async () => {
      await copy('一', { inputs: { 活动时间: '周五', 人数: 3, 颜色: ['红', '蓝'] } });
      expect((await script())?.lastInputs).toEqual({ 活动时间: '周五', 人数: 3, 颜色: ['红', '蓝'] });
      await copy('二');
      expect((await script())?.lastInputs).toMatchObject({ 活动时间: '周五' });
      const { communityId, scriptId } = world;
      const item = { groupId: null, scriptId, memberIds: [], text: '三', welcome: false };
      await vault.api.execute('queue.fill', { communityId, items: [item], inputs: { 活动时间: '周六' } });
      expect((await script())?.lastInputs).toEqual({ 活动时间: '周六' });
      const own = Object.fromEntries([
        ['constructor', '甲'],
        ['toString', '乙'],
      ]);
      await copy('四', { inputs: own });
      expect((await script())?.lastInputs).toEqual(own);
    });

    it('writes nothing about people, scripts or groups of another community', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      await copy('一', { communityId, groupId: null, inputs: { 活动时间: '周五' } });
      expect(await script()).toMatchObject({ useCount: 0, lastInputs: {} });
      expect(await timeline(world.xiaoya)).toEqual([]);
      const { rows } = await list({ communityId });
      expect(rows).toMatchObject([{ text: '一', memberIds: [], scriptId: null }]);
    });

    it('follows members who become one, and stays when nobody of them is left', async () => {
      const { communityId, groupId, xiaoya, chenmo } = world;
      const fields = { nickname: '小雅' };
      const { memberId: twin } = (await vault.api.execute('members.create', { communityId, groupId, fields }))
        .result;
      await copy('一', { memberIds: [twin, chenmo] });
      await copy('二', { memberIds: [twin, xiaoya] });
      await copy('三', { memberIds: [twin] });
      await vault.api.execute('onboarding.mark', {
        communityId,
        membershipIds: (await vault.database.memberships.toArray()).map(({ id }) => id),
        stepId: 'rules',
        how: 'done',
      });
      const before = await dump(vault);
      const ids = { keepId: xiaoya, dropId: twin };
      await vault.api.execute('members.merge', { ...ids, fromDropped: [], customFromDropped: [] });
      expect(await list()).toMatchObject({
        rows: [{ memberIds: [xiaoya] }, { memberIds: [xiaoya] }, { memberIds: [xiaoya, chenmo] }],
      });
      await vault.api.execute('members.remove', { ids: [xiaoya] });
      expect(await dump(vault)).not.toContain(xiaoya);
      expect(await list()).toMatchObject({
        rows: [
          { text: '三', memberIds: [], memberNames: [] },
          { text: '二', memberIds: [] },
          { text: '一', memberNames: ['陈默'] },
        ],
      });
      await undo();
      await undo();
      expect(await dump(vault)).toBe(before);
    });

    it('keeps the first days of memberships that become one', async () => {
      const { communityId, groupId, xiaoya, xiaoyaMembershipId } = world;
      const fields = { nickname: '小雅' };
      const { memberId: twin } = (await vault.api.execute('members.create', { communityId, groupId, fields }))
        .result;
      const [own] = await vault.database.memberships.where('memberId').equals(twin).toArray();
      const mark = (id: typeof xiaoyaMembershipId | undefined, stepId: string, how: 'done' | 'skipped') =>
        vault.api.execute('onboarding.mark', { communityId, membershipIds: id ? [id] : [], stepId, how });
      await mark(xiaoyaMembershipId, 'rules', 'done');
      await mark(own?.id, 'rules', 'skipped');
      await mark(own?.id, 'duty', 'skipped');
      const membershipIds = own ? [own.id] : [];
      await vault.api.execute('onboarding.stop', { communityId, membershipIds, stopped: true });
      const ids = { keepId: xiaoya, dropId: twin };
      await vault.api.execute('members.merge', { ...ids, fromDropped: [], customFromDropped: [] });
      expect(await vault.database.memberships.get(xiaoyaMembershipId)).toMatchObject({
        onboarding: { rules: { how: 'done' }, duty: { how: 'skipped' } },
        onboardingStopped: true,
      });
    });

    it('stays when its group goes, and goes with its community', async () => {
      await copy('一');
      await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
      await vault.api.execute('words.save', {
        communityId: world.communityId,
        words: [{ word: '最', category: '语气', severity: 'low', suggestion: '', enabled: true }],
      });
      await spoil(vault, 'scripts', { ...(await script()), createdAt: 1 });
      await update({ body: '二' });
      await vault.api.execute('communities.removeGroup', { id: world.groupId });
      expect(await list()).toMatchObject({ rows: [{ text: '一', groupId: world.groupId, groupName: '' }] });
      const before = await dump(vault);
      await vault.api.execute('communities.remove', { id: world.communityId });
      for (const table of communityTableNames) {
        const left = await vault.database.table<{ communityId: string }>(table).toArray();
        expect([table, left.filter(({ communityId }) => communityId === world.communityId)]).toEqual([
          table,
          [],
        ]);
      }
      await undo();
      expect(await dump(vault)).toBe(before);
    });

    it('is found again before it is sent once more: there, lately, the same or nearly so', async () => {
      const long = '今晚八点开团，面膜买二送一，想要的姐妹在群里接龙就好，数量有限先到先得。';
      await copy(`欢迎曾小雅！${long}`);
      const { communityId, groupId, secondGroupId, chenmo, xiaoya } = world;
      const ask = (text: string, more: object = {}) =>
        vault.api.query('copies.repeats', {
          ...{ communityId, groupId, days: 7, texts: [{ text, memberIds: [xiaoya] }] },
          ...more,
        });
      expect(await ask(`欢迎曾小雅！${long}`)).toMatchObject([{ similarity: 1 }]);
      expect(await ask('完全不是一回事')).toEqual([null]);
      const [near] = await ask(`欢迎曾小雅！${long}哦`);
      expect(near?.similarity).toBeGreaterThanOrEqual(0.9);
      expect(near?.similarity).toBeLessThan(1);
      expect(await ask(`欢迎曾小雅！${long}`, { groupId: secondGroupId })).toEqual([null]);
      expect(await ask(`欢迎曾小雅！${long}`, { groupId: null })).toMatchObject([{ similarity: 1 }]);
      const [row] = await vault.database.copies.toArray();
      // What was copied from the very screen that asks is its own.
      expect(await ask(`欢迎曾小雅！${long}`, { readySince: row?.at })).toEqual([null]);
      expect(await ask(`欢迎曾小雅！${long}`, { readySince: (row?.at ?? 0) + 1 })).toMatchObject([
        { similarity: 1 },
      ]);
      await spoil(vault, 'copies', { ...row, at: (row?.at ?? 0) - 8 * 24 * 60 * minutes });
      expect(await ask(`欢迎曾小雅！${long}`)).toEqual([null]);
      expect(await ask(`欢迎曾小雅！${long}`, { days: 9 })).toMatchObject([{ similarity: 1 }]);
      await vault.api.execute('members.remove', { ids: [chenmo] });
      expect(await ask(`欢迎曾小雅！${long}`, { days: 9 })).toMatchObject([{ similarity: 1 }]);
    });
  });

  describe("one's own words", () => {
    beforeEach(start);
    afterEach(() => vault.close());

    const word = (text: string, more: object = {}) => ({
      ...{ word: text, category: '语气', severity: 'low', suggestion: '', enabled: true },
      ...more,
    });
    const save = (words: readonly object[], communityId = world.communityId) =>
      vault.api.execute('words.save', { communityId, words: words as never });
    const words = () => vault.api.query('words.list', { communityId: world.communityId });

    it('take the place of those of the same word, and stand where they stood', async () => {
      await save([word('最'), word('特效')]);
      const [first] = await words();
      const { result } = await save([
        word(' 最 ', { severity: 'high' }),
        word('治疗'),
        word('最', { enabled: false }),
      ]);
      expect(result.saved).toBe(2);
      const now = await words();
      expect(now.map((one) => one.word).sort()).toEqual(['治疗', '最', '特效'].sort());
      expect(now.find(({ word: text }) => text === '最')).toEqual({
        ...first,
        ...(first?.word === '最' ? {} : { id: expect.any(String), word: '最' }),
        enabled: false,
      });
      expect(now.at(-1)?.word).toBe('治疗');
    });

    it('go where they are named, in their own community', async () => {
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      await save([word('最'), word('__proto__'), word('constructor')]);
      await save([word('最')], communityId);
      const gone = ['最', '__proto__', '没有'];
      const removed = await vault.api.execute('words.remove', {
        communityId: world.communityId,
        words: gone,
      });
      expect(removed.result.removed).toBe(2);
      expect((await words()).map((one) => one.word)).toEqual(['constructor']);
      expect(await vault.api.query('words.list', { communityId })).toMatchObject([{ word: '最' }]);
    });

    it('are not more than a community may have', async () => {
      const many = Array.from({ length: 5_000 }, (_, at) => word(`词${at}`));
      await save(many);
      await expect(save([word('一个太多')])).rejects.toMatchObject({
        code: 'too-many-rows',
        data: { rows: 5_001, limit: 5_000 },
      });
      await save([word('词1', { enabled: false })]);
      expect(await words()).toHaveLength(5_000);
    });
  });
}
