import { expect } from 'vitest';
import { defineTemplate } from '#shared/domain/activities/activity-template';
import { day } from '#shared/domain/days';
import { type CasesOf, nobody, type Stage, timeline } from './stage';

const detail = ({ vault, world }: Stage) => vault.api.query('activities.detail', { id: world.activityId });

const xiaoya = ({ world }: Stage) =>
  ({ id: null, memberId: world.xiaoya, name: '小雅', state: 'attended', source: 'chain', note: '' }) as const;
const guest = {
  ...{ id: null, memberId: null, name: '路人' },
  state: 'interested',
  source: 'manual',
  note: '',
} as const;

/** 曾小雅 comes, and somebody nobody knows thinks of it. */
export const signUp = (stage: Stage) =>
  stage.vault.api.execute('participants.save', {
    activityId: stage.world.activityId,
    people: [guest, xiaoya(stage)],
  });

export const participantsCases: CasesOf<'participants'> = {
  'participants.save': {
    prepare: signUp,
    input: (stage) => ({
      activityId: stage.world.activityId,
      people: [
        { ...xiaoya(stage), note: '带朋友' },
        { ...guest, name: '另一位', state: 'signed' },
      ],
    }),
    async effect(stage, { result }) {
      expect(result.added).toBe(1);
      const people = (await detail(stage))?.participants ?? [];
      expect(people.map(({ nickname, state, note }) => `${nickname} ${state} ${note}`)).toEqual([
        '曾小雅 attended 带朋友',
        '另一位 signed ',
        '路人 interested ',
      ]);
      const came = (await timeline(stage)).filter(({ kind }) => kind === 'activity');
      expect(came).toMatchObject([{ text: '参加活动「三月团购」', sourceId: stage.world.activityId }]);
    },
    invalid: [{ activityId: 'x', people: [{ ...guest, state: 'gone' }] }, 'people.0.state'],
    missing: () => [{ activityId: nobody, people: [guest] }, 'activities'],
  },
  'participants.remove': {
    prepare: signUp,
    input: async (stage) => ({ ids: (await detail(stage))?.participants.map(({ id }) => id) ?? [] }),
    async effect(stage) {
      expect((await detail(stage))?.participants).toEqual([]);
    },
    invalid: [{ ids: [] }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'participants'],
  },
};

const opened = day('2026-03-20');

export const checkIn = ({ vault, world }: Stage) =>
  vault.api.execute('checkIns.add', {
    activityId: world.activityId,
    checkIns: [{ memberId: world.xiaoya, name: '小雅', day: opened, makeUp: false, text: '跑步' }],
  });

const ledger = ({ vault, world }: Stage) =>
  vault.api.query('checkIns.ledger', { activityId: world.activityId });

export const checkInsCases: CasesOf<'checkIns'> = {
  'checkIns.add': {
    prepare: checkIn,
    input: ({ world }) => ({
      activityId: world.activityId,
      checkIns: [
        { memberId: world.xiaoya, name: '曾小雅', day: opened, makeUp: true, text: '' },
        { memberId: world.xiaoya, name: '曾小雅', day: day('2026-03-21'), makeUp: true, text: '' },
      ],
    }),
    async effect(stage, { result }) {
      expect(result).toMatchObject({ already: 1, checkInIds: { length: 1 } });
      const [person] = await ledger(stage);
      expect(person).toMatchObject({ nickname: '曾小雅', memberId: stage.world.xiaoya });
      expect(person?.marks.map((mark) => `${mark.day} ${mark.makeUp}`)).toEqual([
        '2026-03-20 false',
        '2026-03-21 true',
      ]);
    },
    invalid: [
      { activityId: 'x', checkIns: [{ memberId: null, name: 'x', day: '3月', makeUp: false, text: '' }] },
      'checkIns.0.day',
    ],
    missing: () => [
      { activityId: nobody, checkIns: [{ memberId: null, name: 'x', day: opened, makeUp: false, text: '' }] },
      'activities',
    ],
  },
  'checkIns.remove': {
    prepare: checkIn,
    input: async (stage) => ({
      ids: (await ledger(stage)).flatMap(({ marks }) => marks.map(({ id }) => id)),
    }),
    async effect(stage) {
      expect(await ledger(stage)).toEqual([]);
    },
    invalid: [{ ids: 'x' }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'checkIns'],
  },
};

const gift = {
  id: null,
  memberId: null,
  name: '路人',
  kind: 'gift',
  what: '小样',
  costInFen: 900,
  sentAt: null,
  tracking: '',
  thankedAt: null,
} as const;

/** A reward that is owed. */
export const promise = ({ vault, world }: Stage) =>
  vault.api.execute('rewards.save', {
    activityId: world.activityId,
    rewards: [{ ...gift, memberId: world.xiaoya }],
  });

const rewards = async (stage: Stage) => (await detail(stage))?.rewards ?? [];

export const rewardsCases: CasesOf<'rewards'> = {
  'rewards.save': {
    prepare: promise,
    input: async (stage) => ({
      activityId: stage.world.activityId,
      rewards: [
        gift,
        ...(await rewards(stage)).map(({ id }) => ({ ...gift, id, sentAt: 5, tracking: 'SF1' })),
      ],
    }),
    async effect(stage, { result }) {
      expect((await rewards(stage)).map(({ id }) => id).sort()).toEqual([...result.rewardIds].sort());
      expect((await rewards(stage)).map(({ sentAt, tracking }) => `${sentAt} ${tracking}`).sort()).toEqual([
        '5 SF1',
        'null ',
      ]);
    },
    invalid: [{ activityId: 'x', rewards: [{ ...gift, what: ' ' }] }, 'rewards.0.what'],
    missing: () => [{ activityId: nobody, rewards: [gift] }, 'activities'],
  },
  'rewards.remove': {
    prepare: promise,
    input: async (stage) => ({ ids: (await rewards(stage)).map(({ id }) => id) }),
    async effect(stage) {
      expect(await rewards(stage)).toEqual([]);
    },
    invalid: [{ ids: [] }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'rewards'],
  },
};

const oranges = {
  ...{ activityId: null, plannerItemId: null, groupId: null, title: '脐橙', unit: '箱', priceInFen: 4_580 },
  ...{
    stock: 20,
    closes: '今晚22点',
    text: '#接龙\n脐橙 45.8元/箱\n1. 小雅 两箱',
    corrections: [],
    people: [],
  },
};

/** A 接龙 of the activity, and of the item of the calendar. */
export const pasteChain = ({ vault, world }: Stage) =>
  vault.api.execute('chains.save', {
    communityId: world.communityId,
    id: null,
    fields: { ...oranges, activityId: world.activityId, plannerItemId: world.itemId },
  });

const chains = async (stage: Stage) => (await detail(stage))?.chains ?? [];
const chainOfItem = ({ vault, world }: Stage) =>
  vault.api.query('chains.ofItem', { plannerItemId: world.itemId });

export const chainsCases: CasesOf<'chains'> = {
  'chains.save': {
    prepare: pasteChain,
    input: async (stage) => ({
      communityId: stage.world.communityId,
      id: (await chains(stage))[0]?.id ?? null,
      fields: {
        ...oranges,
        ...{ activityId: stage.world.activityId, plannerItemId: stage.world.itemId, stock: 30 },
        people: [{ key: '小雅', name: '小雅', memberId: stage.world.xiaoya }],
      },
    }),
    async effect(stage, { result }) {
      expect(await chains(stage)).toMatchObject([
        { id: result.chainId, stock: 30, people: [{ name: '小雅' }] },
      ]);
      expect(await chainOfItem(stage)).toMatchObject({ id: result.chainId });
    },
    invalid: [{ communityId: 'x', id: null, fields: { ...oranges, stock: -1 } }, 'fields.stock'],
    missing: ({ world }) => [
      { communityId: world.communityId, id: null, fields: { ...oranges, activityId: nobody } },
      'activities',
    ],
  },
  'chains.remove': {
    prepare: pasteChain,
    input: async (stage) => ({ id: (await chains(stage))[0]?.id ?? nobody }),
    async effect(stage) {
      expect(await chains(stage)).toEqual([]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'chains'],
  },
};

const early = {
  id: null,
  activityId: null,
  activityTitle: '三月团购',
  templateId: 'group-buy',
  text: '早点预告',
  tag: '节奏',
  state: 'open',
  proposal: { phase: 'before', title: '提前三天预告', owner: '桃子', offsetDays: -3 },
} as const;

export const teach = ({ vault, world }: Stage) =>
  vault.api.execute('lessons.save', { communityId: world.communityId, lessons: [early] });

const lessons = ({ vault, world }: Stage) =>
  vault.api.query('lessons.list', { communityId: world.communityId, templateId: 'group-buy' });

export const lessonsCases: CasesOf<'lessons'> = {
  'lessons.save': {
    prepare: teach,
    input: async (stage) => ({
      communityId: stage.world.communityId,
      lessons: (await lessons(stage)).map(({ id }) => ({ ...early, id, state: 'settled' as const })),
    }),
    async effect(stage, { result }) {
      expect(await lessons(stage)).toMatchObject([
        { id: result.lessonIds[0], state: 'settled', text: '早点预告' },
      ]);
    },
    invalid: [{ communityId: 'x', lessons: [{ ...early, text: '' }] }, 'lessons.0.text'],
    missing: () => [{ communityId: nobody, lessons: [early] }, 'communities'],
  },
  'lessons.remove': {
    prepare: teach,
    input: async (stage) => ({ ids: (await lessons(stage)).map(({ id }) => id) }),
    async effect(stage) {
      expect(await lessons(stage)).toEqual([]);
    },
    invalid: [{ ids: [] }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'lessons'],
  },
};

const { id: _, ...content } = defineTemplate({
  ...{ id: 'x', name: '周末小聚', summary: '喝茶聊天', scripts: [], metrics: [], risks: [] },
  brief: { purpose: '见见面', audience: '同城的', reason: '', rules: '', rewards: '' },
  tasks: [{ phase: 'before', title: '订地方', owner: '桃子', offsetDays: -5, workday: true }],
});

export const keepTemplate = ({ vault, world }: Stage) =>
  vault.api.execute('activityTemplates.save', { communityId: world.communityId, id: null, content });

const ownTemplates = ({ vault, world }: Stage) =>
  vault.api.query('activityTemplates.list', { communityId: world.communityId });

export const activityTemplatesCases: CasesOf<'activityTemplates'> = {
  'activityTemplates.save': {
    prepare: keepTemplate,
    input: async (stage) => ({
      communityId: stage.world.communityId,
      id: (await ownTemplates(stage))[0]?.id ?? null,
      content: { ...content, name: '周末茶会' },
    }),
    async effect(stage, { result }) {
      expect(await ownTemplates(stage)).toMatchObject([
        { id: result.templateId, name: '周末茶会', tasks: content.tasks },
      ]);
    },
    invalid: [{ communityId: 'x', id: null, content: { ...content, name: '' } }, 'content.name'],
    missing: () => [{ communityId: nobody, id: null, content }, 'communities'],
  },
  'activityTemplates.remove': {
    prepare: keepTemplate,
    input: async (stage) => ({ id: (await ownTemplates(stage))[0]?.id ?? nobody }),
    async effect(stage) {
      expect(await ownTemplates(stage)).toEqual([]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'activityTemplates'],
  },
};
