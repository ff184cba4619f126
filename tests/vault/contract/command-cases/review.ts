import { expect } from 'vitest';
import { worldDay } from '../../small-world';
import { type CasesOf, membership, nobody, type Stage, timeline } from './stage';

const reviewOf = ({ vault, world }: Stage) =>
  vault.api.query('review.view', { communityId: world.communityId, groupId: null, today: worldDay });

const linkRule = async (stage: Stage) =>
  (await reviewOf(stage)).rules.find(({ kind }) => kind === 'link-drop')?.id ?? nobody;

async function openLinkCase(stage: Stage) {
  const { communityId, xiaoya: memberId } = stage.world;
  const cases = [{ memberId, ruleId: await linkRule(stage), evidence: ['发了三条链接'] }];
  await stage.vault.api.execute('review.openCases', { communityId, cases });
}

export const reviewCases: CasesOf<'review'> = {
  'review.addDefaults': {
    async prepare({ vault, world }) {
      const { rules } = await reviewOf({ vault, world });
      for (const { id } of rules) await vault.api.execute('review.removeRule', { id });
    },
    input: ({ world }) => ({ communityId: world.communityId }),
    async effect(stage, { result }) {
      const { rules } = await reviewOf(stage);
      expect(rules).toHaveLength(result.rules);
      expect(rules.map(({ name }) => name)).toContain('行业词');
    },
    invalid: [{}, 'communityId'],
    missing: () => [{ communityId: nobody }, 'communities'],
  },
  'review.createRule': {
    input: ({ world }) => ({
      communityId: world.communityId,
      fields: {
        name: '二手车',
        kind: 'name-pattern',
        pattern: '二手车?',
        words: [],
        days: 30,
        severity: 'middle',
        clause: 0,
        enabled: true,
      },
    }),
    async effect(stage, { result }) {
      expect((await reviewOf(stage)).rules.at(-1)).toMatchObject({ id: result.ruleId, name: '二手车' });
    },
    invalid: [{ communityId: 'x', fields: { name: '' } }, 'fields.name'],
    missing: ({ world }) => [
      {
        communityId: nobody,
        fields: {
          name: 'x',
          kind: 'link-drop',
          pattern: '',
          words: [],
          days: world.tasks.length,
          severity: 'low',
          clause: 0,
          enabled: true,
        },
      },
      'communities',
    ],
  },
  'review.updateRule': {
    input: async (stage) => ({ id: await linkRule(stage), patch: { clause: 3, severity: 'high' } }),
    async effect(stage) {
      expect((await reviewOf(stage)).rules.find(({ kind }) => kind === 'link-drop')).toMatchObject({
        clause: 3,
        severity: 'high',
      });
    },
    invalid: [{ id: 'x', patch: { kind: 'mood' } }, 'patch.kind'],
    missing: () => [{ id: nobody, patch: {} }, 'reviewRules'],
  },
  'review.removeRule': {
    prepare: openLinkCase,
    input: async (stage) => ({ id: await linkRule(stage) }),
    async effect(stage) {
      const { rules, cases } = await reviewOf(stage);
      expect(rules.some(({ kind }) => kind === 'link-drop')).toBe(false);
      expect(cases).toMatchObject([{ ruleId: null, ruleName: '乱发链接', evidence: ['发了三条链接'] }]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'reviewRules'],
  },
  'review.openCases': {
    input: async (stage) => ({
      communityId: stage.world.communityId,
      cases: [{ memberId: stage.world.xiaoya, ruleId: await linkRule(stage), evidence: ['发了三条链接'] }],
    }),
    async effect(stage, { result }) {
      expect((await reviewOf(stage)).cases).toMatchObject([
        { id: result.ids[0], nickname: '曾小雅', state: 'open', evidence: ['发了三条链接'] },
      ]);
    },
    invalid: [{ communityId: 'x', cases: [] }, 'cases'],
    missing: ({ world }) => [
      {
        communityId: world.communityId,
        cases: [{ memberId: nobody, ruleId: nobody, evidence: ['x'] }],
      },
      'members',
    ],
  },
  'review.decide': {
    prepare: openLinkCase,
    input: async (stage) => ({
      ids: (await reviewOf(stage)).cases.map(({ id }) => id),
      state: 'removed',
      note: '刷屏广告，当场移出',
      bypass: true,
      today: worldDay,
    }),
    async effect(stage) {
      const [decided] = (await reviewOf(stage)).cases;
      expect(decided).toMatchObject({ state: 'removed', steps: [{ state: 'open' }, { bypass: true }] });
      expect(await membership(stage)).toMatchObject({ status: 'left', leftOn: worldDay });
      expect((await timeline(stage))[0]?.text).toContain('已移出 · 乱发链接');
    },
    invalid: [{ ids: ['x'], state: 'gone', note: '', bypass: false, today: worldDay }, 'state'],
    missing: () => [
      { ids: [nobody], state: 'warned', note: '', bypass: false, today: worldDay },
      'reviewCases',
    ],
  },
};
