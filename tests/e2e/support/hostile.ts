import { createSnapshotWriter } from '#shared/domain/backup/snapshot';
import { wordLimit } from '#shared/domain/checks/word-rule';
import type { Day } from '#shared/domain/days';
import type { ScriptId } from '#shared/domain/ids';
import {
  blankMember,
  laterMembershipFields,
  type Member,
  type Membership,
} from '#shared/domain/members/member';
import { type OnboardingStep, stepTitleLimit } from '#shared/domain/onboarding/onboarding';
import { inputKinds, type ScriptInput } from '#shared/domain/scripts/script-inputs';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { joinPieces } from '../../vault/vault-harness';
import { addHostileActivities } from './hostile-activities';
import { addHostilePlanner, hostileRhythm } from './hostile-planner';
import { everyText, hostileTexts, idOf, textAt } from './hostile-texts';

/** A snapshot that its own gate lets through, with a hostile text in every field of every table. */
export function hostileSnapshot(today: Day): Uint8Array<ArrayBuffer> {
  const writer = createSnapshotWriter({
    schemaVersion: 1,
    databaseId: '__proto__',
    createdAt: 1,
    seq: 0,
    occasion: 'manual',
  });
  const communityId = '__proto__';
  const groupId = 'constructor';
  const stamps = { createdAt: 1, updatedAt: 1 };
  const add = (table: DataTableName, rows: readonly object[]) => writer.add(table, rows);
  const forEvery = <Row extends object>(make: (text: string, index: number) => Row): readonly Row[] =>
    everyText.map((text, index) => make(text, index));

  add('communities', [
    {
      ...{ id: communityId, name: hostileTexts.vector, purpose: hostileTexts.style, demo: false },
      ...{ createdAt: 1, onboarding: hostileSteps, rhythm: hostileRhythm },
    },
    { id: 'toString', name: hostileTexts.marks, purpose: hostileTexts.frame, demo: false, createdAt: 2 },
  ]);
  add('groups', [
    { id: groupId, communityId, name: hostileTexts.image, capacity: 500, position: 1, createdAt: 1 },
    { id: 'valueOf', communityId, name: hostileTexts.own, capacity: 1, position: 1e308, createdAt: 1 },
  ]);
  add(
    'tags',
    forEvery((name, index) => ({ id: idOf(index), communityId, name, groupName: name, color: 'teal' })),
  );
  add(
    'members',
    forEvery((text, index) => hostileMember(text, index, today)),
  );
  add(
    'memberships',
    forEvery(
      (text, index): Omit<Membership, 'id' | 'communityId' | 'groupId' | 'memberId'> => ({
        ...{ id: idOf(index), communityId, groupId, memberId: idOf(index) },
        nickname: text,
        joinedOn: today,
        leftOn: null,
        inviter: { name: text, memberId: null },
        status: 'active',
        muted: false,
        pinned: false,
        welcomedAt: null,
        ...laterMembershipFields,
        onboarding: { toString: { at: 1, how: 'done' as const } },
      }),
    ),
  );
  add(
    'fields',
    forEvery((name, index) => ({
      ...{ id: idOf(index), communityId, name, kind: 'single', options: [name], position: index },
      ...{ archivedAt: null, createdAt: 1 },
    })),
  );
  add(
    'segments',
    forEvery((name, index) => ({
      ...{ id: idOf(index), communityId, name, pinned: index < 4, position: index, createdAt: 1 },
      condition: {
        test: 'any',
        negated: false,
        parts: [{ test: 'text', subject: 'notes', rule: 'contains', value: name, negated: true }],
      },
    })),
  );
  add(
    'asks',
    forEvery((topic, index) => ({
      ...{ id: idOf(index), communityId, memberId: idOf(index), topic, at: 1 },
      ...{ outcome: 'pending', outcomeAt: null },
    })),
  );
  add(
    'reviewRules',
    forEvery((name, index) => ({
      ...{ id: idOf(index), communityId, name, kind: 'name-words', pattern: '', words: [name], days: 30 },
      ...{ severity: 'high', clause: 1, enabled: true, position: index, createdAt: 1 },
    })),
  );
  add(
    'reviewCases',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, memberId: idOf(index), ruleId: idOf(index), ruleName: text },
      ...{ severity: 'low', evidence: [text], tier: 'high', state: 'warned', graceUntil: today, openedAt: 1 },
      steps: [{ at: 1, state: 'warned', clause: text, note: text, bypass: false }],
    })),
  );
  add(
    'importPresets',
    forEvery((name, index) => ({
      ...{ id: idOf(index), communityId, name, headers: [name], columns: ['__proto__'], key: 'auto' },
      ...{ mode: 'upsert', usedAt: 1 },
    })),
  );
  add(
    'intakes',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, groupId: null, kind: 'note', text, hash: '0'.repeat(64) },
      ...{ appliedKeys: [text], on: today, at: 1 },
    })),
  );
  add(
    'timeline',
    forEvery((text, index) => ({
      id: idOf(index),
      communityId,
      memberId: idOf(0),
      kind: 'note',
      at: 8.64e15,
      text,
      sourceId: text.slice(0, 64),
    })),
  );
  add(
    'scripts',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, title: text, body: text, scenario: '欢迎', folder: text },
      tags: [text],
      favourite: index === 0,
      archivedAt: null,
      useCount: Number.MAX_SAFE_INTEGER,
      lastUsedAt: 1,
      inputs: hostileInputs(text),
      mutedChecks: ['emoji'],
      // Set by assignment, `__proto__` would be no field at all.
      lastInputs: Object.fromEntries(hostileInputs(text).map(({ name }) => [name, text])),
      ...stamps,
    })),
  );
  add(
    'scriptVersions',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, scriptId: idOf(0), title: text, body: text },
      ...{ inputs: hostileInputs(text), writtenAt: -8.64e15, replacedAt: 8.64e15 },
    })),
  );
  add(
    'copies',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, groupId, scriptId: idOf(index), memberIds: [idOf(index)] },
      ...{ text, at: 1 },
    })),
  );
  add(
    'wordRules',
    forEvery((text, index) => ({
      ...{ id: idOf(index), communityId, word: text.slice(0, wordLimit), category: '自定义' },
      ...{ severity: 'high', suggestion: text, enabled: true, createdAt: 1 },
    })),
  );
  add(
    'queue',
    forEvery((text, position) => ({
      ...{ id: idOf(position), communityId, groupId, scriptId: idOf(position), memberIds: [idOf(position)] },
      ...{ text, welcome: true, position, state: 'waiting', copiedAt: null, stepId: 'constructor' },
      kind: position < 10 ? 'text' : position % 2 === 0 ? 'mention' : 'note',
      part: position === 9 ? { at: Number.MAX_SAFE_INTEGER, of: 2 } : null,
    })),
  );
  addHostilePlanner(add, { communityId, groupId, today });
  addHostileActivities(add, { communityId, groupId, today });
  add('products', [{ id: 'p', communityId, name: hostileTexts.link, priceInFen: 1, rules: [] }]);
  add('settings', [
    { key: 'operatorName', value: hostileTexts.script },
    { key: 'currentCommunityId', value: communityId },
    { key: '__proto__', value: { hacked: 1 } },
    { key: 'lastBackup', value: { at: 1e300, name: hostileTexts.image, place: hostileTexts.frame, rows: 1 } },
  ]);
  return joinPieces(writer.finish().pieces);
}

const hostileSteps: readonly OnboardingStep[] = ['constructor', 'toString', 'custom', 'wechatId'].map(
  (id, index) => ({
    ...{ id, title: textAt(index).slice(0, stepTitleLimit), days: 0, scriptId: idOf(index) as ScriptId },
    ...{ goal: 'hand', enabled: true },
  }),
);

/** Fields named like what every object inherits; none is asked for. */
const hostileInputs = (text: string): readonly ScriptInput[] =>
  ['__proto__', 'constructor', 'toString'].map((name, index) => ({
    ...{ name, kind: inputKinds[index + 3] ?? 'text', options: [text], required: false },
  }));

function hostileMember(text: string, index: number, today: Day): object {
  const { nickname, ...blank } = blankMember(text.slice(0, 200), 'ember');
  return {
    id: idOf(index),
    communityId: '__proto__',
    nickname,
    ...blank,
    preferredName: text,
    wechatId: text,
    city: text,
    joinedOn: today,
    inviter: { name: text, memberId: idOf(index + 1) as Member['id'] },
    source: text,
    lastContactAt: -8.64e15,
    notes: text,
    duties: [{ title: text, description: text, claimedOn: null, claimedBy: 'self' }],
    skin: { ...blank.skin, sensitive: true, concerns: [text], states: [text], allergens: [text] },
    traits: [{ kind: 'specialty', name: text, domain: '其他', quote: text, on: today, strength: 3 }],
    tagIds: [idOf(index)],
    aliases: [{ name: text.slice(0, 200), since: today, source: 'hand' }],
    custom: { [idOf(index)]: text },
    birthday: { calendar: 'lunar', year: 1900, month: 12, day: 31, leap: true },
    createdAt: 1,
    updatedAt: 1,
  };
}

/** A table of members as UTF-16, which can hold half a character: hostile cells under hostile headings. */
export function hostileTable(): Buffer {
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const headings = [
    '群昵称',
    '标签',
    '特长',
    '备注',
    '入群日期',
    '邀请人',
    '来源',
    '__proto__',
    'constructor',
  ];
  const header = [...headings, hostileTexts.image, hostileTexts.formula].map(cell).join(',');
  // Blank characters and those no text may hold leave something of each name: every row has one.
  const rows = everyText.map((text, index) =>
    [text, text, text, text, impossibleDays[index] ?? '2026-01-05', text, text, text, text, text, text]
      .map(cell)
      .join(','),
  );
  return Buffer.from(`\ufeff${[header, ...rows].join('\r\n')}\r\n`, 'utf16le');
}

/** Days for the first rows of the table; the formulas and a link among them are refused with their rows. */
const impossibleDays: Readonly<Record<number, string>> = {
  0: '2026-02-30',
  1: '=TODAY()',
  8: '99999-99-99',
  9: '+1e999',
  18: '__proto__',
};
