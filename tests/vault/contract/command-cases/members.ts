import { expect } from 'vitest';
import { day } from '#shared/domain/days';
import { everybodyIn, worldDay } from '../../small-world';
import { type CasesOf, community, member, membership, names, nobody, timeline } from './stage';

export const membersCases = {
  'members.create': {
    input: ({ world: { communityId, groupId } }) => ({
      communityId,
      groupId,
      fields: { nickname: ' 阿May ' },
    }),
    async effect(stage, { result }) {
      const detail = await stage.vault.api.query('members.detail', { id: result.memberId });
      expect(detail?.member).toMatchObject({ nickname: '阿May', tier: 'ordinary', joinedOn: '2026-03-02' });
      expect(detail?.memberships).toMatchObject([
        { groupName: '颜究院 1群', status: 'active', welcomedAt: null },
      ]);
      expect(detail?.timeline).toMatchObject([{ kind: 'joined', text: '入群' }]);
      expect(await names(stage)).toEqual(['阿May', '曾小雅', '陈默']);
    },
    invalid: [{ communityId: 'x', groupId: null, fields: { nickname: '' } }, 'fields.nickname'],
    missing: ({ world }) => [
      { communityId: world.communityId, groupId: nobody, fields: { nickname: 'x' } },
      'groups',
    ],
  },
  'members.update': {
    input: ({ world }) => ({ id: world.xiaoya, patch: { city: '杭州', roles: ['pioneer'] } }),
    async effect(stage) {
      expect(await member(stage)).toMatchObject({ nickname: '曾小雅', city: '杭州', roles: ['pioneer'] });
    },
    invalid: [{ id: 'x', patch: { traits: [{}] } }, 'patch.traits.0.kind'],
    missing: () => [{ id: nobody, patch: {} }, 'members'],
  },
  'members.remove': {
    input: ({ world }) => ({ ids: [world.xiaoya] }),
    async effect(stage, { result }) {
      expect(result.removed).toBe(1);
      expect(await names(stage)).toEqual(['陈默']);
      expect(await member(stage)).toBeUndefined();
      expect((await community(stage))?.memberships).toBe(0);
    },
    invalid: [{ ids: [] }, 'ids'],
  },
  'members.import': {
    input: ({ world }) => ({
      communityId: world.communityId,
      groupId: world.secondGroupId,
      fileName: '成员.csv',
      writes: [
        { memberId: null, patch: { nickname: '林一' }, tagNames: ['新人', '老客户', '新人'] },
        { memberId: world.xiaoya, patch: { city: '苏州' }, tagNames: ['新人'] },
      ],
    }),
    async effect(stage, { result }) {
      expect(result).toEqual({ created: 1, updated: 1 });
      const { api } = stage.vault;
      const filter = everybodyIn(stage.world.communityId);
      const { rows } = await api.query('members.list', { filter, start: 0, count: 50 });
      const linyi = rows.find(({ nickname }) => nickname === '林一');
      expect(linyi).toMatchObject({ tagNames: ['新人', '老客户'], groupNames: ['颜究院 2群'] });
      const xiaoya = rows.find(({ nickname }) => nickname === '曾小雅');
      expect(xiaoya).toMatchObject({
        city: '苏州',
        tagNames: ['老客户', '新人'],
        groupNames: ['颜究院 1群', '颜究院 2群'],
      });
    },
    invalid: [{ communityId: 'x', groupId: null, fileName: '', writes: [] }, 'writes'],
    missing: () => [
      {
        communityId: nobody,
        groupId: null,
        fileName: '',
        writes: [{ memberId: null, patch: {}, tagNames: [] }],
      },
      'communities',
    ],
  },
  'members.join': {
    input: ({ world }) => ({ memberId: world.xiaoya, groupId: world.secondGroupId, joinedOn: worldDay }),
    async effect(stage) {
      expect(await community(stage)).toMatchObject({ people: 2, memberships: 2 });
      expect((await community(stage))?.groups.map((group) => group.activeMembers)).toEqual([1, 1]);
    },
    invalid: [{ memberId: 'x', groupId: 'x', joinedOn: '今天' }, 'joinedOn'],
    missing: ({ world }) => [{ memberId: world.xiaoya, groupId: nobody, joinedOn: null }, 'groups'],
  },
  'members.updateMembership': {
    input: ({ world }) => ({
      id: world.xiaoyaMembershipId,
      patch: { status: 'left', leftOn: day('2026-03-05') },
    }),
    async effect(stage) {
      expect(await membership(stage)).toMatchObject({ status: 'left', leftOn: '2026-03-05' });
      expect((await community(stage))?.groups[0]?.activeMembers).toBe(0);
    },
    invalid: [{ id: 'x', patch: { status: 'gone' } }, 'patch.status'],
    missing: () => [{ id: nobody, patch: {} }, 'memberships'],
  },
  'members.log': {
    input: ({ world }) => ({ memberId: world.xiaoya, kind: 'note', text: '问过面膜', at: 1_800_000_000_000 }),
    async effect(stage) {
      expect((await timeline(stage))[0]).toMatchObject({ kind: 'note', text: '问过面膜' });
      expect((await member(stage))?.lastContactAt).toBe(1_800_000_000_000);
    },
    invalid: [{ memberId: 'x', kind: 'note', text: '' }, 'text'],
    missing: () => [{ memberId: nobody, kind: 'note', text: 'x' }, 'members'],
  },
  'members.bulkEdit': {
    input: ({ world }) => ({
      ids: [world.xiaoya, world.chenmo],
      edit: { edit: 'add-tag', tagId: world.tagId },
    }),
    async effect({ vault, world }, { result, changedRows }) {
      // 曾小雅 had the tag already, and is left as she is.
      expect([result, changedRows]).toEqual([{ changed: 1 }, 1]);
      const chenmo = await vault.api.query('members.detail', { id: world.chenmo });
      expect(chenmo?.member.tagIds).toEqual([world.tagId]);
    },
    invalid: [{ ids: ['x'], edit: { edit: 'cadence', days: 0 } }, 'edit.days'],
    missing: ({ world }) => [{ ids: [world.xiaoya], edit: { edit: 'remove-tag', tagId: nobody } }, 'tags'],
  },
  'members.snooze': {
    input: ({ world }) => ({ id: world.xiaoya, until: day('2026-03-09') }),
    async effect(stage) {
      expect((await member(stage))?.snoozedUntil).toBe('2026-03-09');
    },
    invalid: [{ id: 'x', until: '三天后' }, 'until'],
    missing: () => [{ id: nobody, until: null }, 'members'],
  },
} satisfies Partial<CasesOf<'members'>>;
