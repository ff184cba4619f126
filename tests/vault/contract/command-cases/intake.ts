import { expect } from 'vitest';
import { worldDay } from '../../small-world';
import { type CasesOf, member, nobody } from './stage';

export const intakeCases: CasesOf<'intake'> = {
  'intake.apply': {
    input: ({ world }) => ({
      communityId: world.communityId,
      groupId: world.secondGroupId,
      kind: 'notices',
      text: '"陈默"邀请"小鹿"加入了群聊',
      on: worldDay,
      appliedKeys: ['joined 小鹿 陈默'],
      writes: [
        {
          write: 'create',
          nickname: '小鹿',
          inviter: { name: '陈默', memberId: world.chenmo, stub: false },
          method: 'invited',
          joinedOn: worldDay,
          newcomer: true,
          heldBy: [],
          dutyTitle: '',
        },
        {
          write: 'alias',
          memberId: world.xiaoya,
          name: '体育委员小雅',
          source: 'notice',
          dutyTitle: '体育委员',
          inGroup: false,
        },
      ],
    }),
    async effect(stage, { result }) {
      const { api } = stage.vault;
      expect(result).toMatchObject({ created: 1, joined: 0, aliases: 1, marked: 0 });
      const [deer] = result.toWelcome;
      const made = deer && (await api.query('members.detail', { id: deer }));
      expect(made).toMatchObject({
        member: { nickname: '小鹿', inviter: { name: '陈默', memberId: stage.world.chenmo } },
        memberships: [{ groupName: '颜究院 2群', method: 'invited', joinedOn: worldDay }],
      });
      expect(await member(stage)).toMatchObject({
        aliases: [{ name: '体育委员小雅', since: worldDay, source: 'notice' }],
        duties: [{ title: '喝水委员' }, { title: '体育委员', claimedBy: 'appointed' }],
      });
      const { communityId } = stage.world;
      expect(await api.query('intake.list', { communityId })).toMatchObject([
        { id: result.intakeId, kind: 'notices', excerpt: '"陈默"邀请"小鹿"加入了群聊', lines: 1 },
      ]);
    },
    invalid: [{ communityId: 'x', groupId: null, kind: 'chat', text: 'x' }, 'kind'],
    missing: () => [
      {
        communityId: nobody,
        groupId: null,
        kind: 'note',
        text: 'x',
        on: worldDay,
        appliedKeys: [],
        writes: [],
      },
      'communities',
    ],
  },
};
