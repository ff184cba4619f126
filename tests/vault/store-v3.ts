import { storeV1 } from './store-v1';
import { storeV2 } from './store-v2';

const created = 1_772_413_200_000;
const [member] = storeV1.rows.members;
const [membership] = storeV1.rows.memberships;
const [script] = storeV1.rows.scripts;
const [queued] = storeV1.rows.queue;

const laterMember = {
  aliases: [{ name: '雅雅', since: '2026-03-03', source: 'roster' }],
  custom: { f1: '双鱼' },
  birthday: { calendar: 'solar', month: 3, day: 1, year: null, leap: false },
  ...{ paidUntil: null, cadenceDays: 14, snoozedUntil: null, distinctFrom: [] },
} as const;
const laterMembership = { method: 'invited', spokenCount: 2, spokenOn: '2026-03-03' } as const;

/**
 * A store as version 3 of the schema wrote it: the tables and fields it added, and a change of a script, a queued text
 * and a membership to undo. Fixed for good.
 */
export const storeV3 = {
  version: 3,
  stores: {
    ...storeV2.stores,
    fields: 'id, communityId',
    segments: 'id, communityId',
    intakes: 'id, communityId',
    importPresets: 'id, communityId',
    asks: 'id, communityId, memberId',
    reviewRules: 'id, communityId',
    reviewCases: 'id, communityId, memberId',
  },
  rows: {
    ...storeV2.rows,
    identity: [{ key: 'databaseId', value: 'store-of-version-3' }],
    communities: [
      {
        ...storeV1.rows.communities[0],
        archivedAt: null,
        positioning: { audience: '', reason: '', gain: '', cost: '' },
        tagGroups: [],
        duties: [],
        tierTargets: { high: 5, middle: 15, ordinary: 80 },
        coverage: { parts: ['identity', 'specialty', 'skin', 'intro'], least: 2 },
        cadences: [],
        expert: {
          ...{ match: 10, evidence: 5, halfLifeDays: 365, role: 4, answered: 6, recentlyAsked: 5 },
          ...{ inactive: 4, coolDownDays: 7, synonyms: [], sentence: '' },
        },
        review: {
          ...{ graceDays: 3, perDay: 5, exemptRoles: ['founder', 'manager', 'payer'], exemptPaid: true },
          ...{ exemptJoinedDays: 7, exemptWords: ['出差', '旅行', '请假'] },
        },
        clauses: { version: 1, items: ['不发广告'] },
        fillWarnings: [80, 95],
      },
    ],
    groups: [{ ...storeV1.rows.groups[0], notice: '', archivedAt: null, speechKnownOn: '2026-03-03' }],
    members: [{ ...member, ...laterMember }],
    memberships: [{ ...membership, ...laterMembership }],
    fields: [
      {
        ...{ id: 'f1', communityId: 'c1', name: '星座', kind: 'text', options: [], position: 1 },
        ...{ archivedAt: null, createdAt: created },
      },
    ],
    segments: [
      {
        ...{ id: 'w1', communityId: 'c1', name: '大家', pinned: true, position: 1, createdAt: created },
        condition: { test: 'all', negated: false, parts: [] },
      },
    ],
    intakes: [
      {
        ...{ id: 'n1', communityId: 'c1', groupId: 'g1', kind: 'notices', on: '2026-03-02', at: created },
        ...{ text: '"桃子"邀请"曾小雅"加入了群聊', hash: '0'.repeat(64), appliedKeys: ['曾小雅'] },
      },
    ],
    importPresets: [
      {
        ...{ id: 'b1', communityId: 'c1', name: '企微导出', headers: ['姓名'], columns: ['nickname'] },
        ...{ key: 'auto', mode: 'upsert', usedAt: created },
      },
    ],
    asks: [
      {
        ...{ id: 'l1', communityId: 'c1', memberId: 'm1', topic: '可颂', at: created },
        ...{ outcome: 'answered', outcomeAt: created },
      },
    ],
    reviewRules: [
      {
        ...{
          id: 'z1',
          communityId: 'c1',
          name: '发链接',
          kind: 'link-drop',
          pattern: '',
          words: [],
          days: 30,
        },
        ...{ severity: 'low', clause: 1, enabled: true, position: 1, createdAt: created },
      },
    ],
    reviewCases: [
      {
        ...{ id: 'v1', communityId: 'c1', memberId: 'm1', ruleId: 'z1', ruleName: '发链接', severity: 'low' },
        ...{ evidence: ['发了链接'], tier: 'middle', state: 'kept', graceUntil: null, openedAt: created },
        steps: [{ at: created, state: 'kept', clause: '', note: '', bypass: false }],
      },
    ],
    scripts: [{ ...script, body: '欢迎{{成员.昵称}}，先看群规', updatedAt: 1_772_413_500_000 }],
    journal: [
      ...storeV2.rows.journal,
      {
        seq: 3,
        commandId: 'third',
        at: 1_772_413_500_000,
        summary: { command: 'scripts.update', facts: { title: '入群欢迎' } },
        result: null,
        stack: 'done',
        changedRows: 3,
      },
    ],
    changeSets: [
      ...storeV2.rows.changeSets,
      {
        seq: 3,
        changes: [
          {
            table: 'scripts',
            key: 'p1',
            before: script,
            after: { ...script, body: '欢迎{{成员.昵称}}，先看群规', updatedAt: 1_772_413_500_000 },
          },
          { table: 'queue', key: 'q2', before: { ...queued, id: 'q2', position: 2 }, after: undefined },
          {
            table: 'memberships',
            key: 's1',
            before: { ...membership, ...laterMembership, spokenCount: 1 },
            after: { ...membership, ...laterMembership },
          },
        ],
      },
    ],
    changedKeys: [
      ...storeV2.rows.changedKeys,
      {
        seq: 3,
        touched: ['scripts:p1', 'queue:q2', 'memberships:s1', 'memberships:m1@g1'],
        created: [],
        deleted: ['q2'],
        records: ['p1', 'q2', 's1', 'm1'],
        places: ['c1', 'g1'],
      },
    ],
    revisions: [
      ...storeV2.rows.revisions,
      { table: 'scripts', seq: 3 },
      { table: 'queue', seq: 3 },
      { table: 'memberships', seq: 3 },
    ],
  },
} as const;
