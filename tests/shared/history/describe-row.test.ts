import { describe, expect, it } from 'vitest';
import { describeFields, nameOfRow } from '#shared/domain/history/describe-row';
import { packSummary, revertedSeq, revertFacts, unpackSummary } from '#shared/domain/history/packed-summary';

const nameOf = (id: string) => ({ t1: '老客户', m1: '曾小雅', g1: '1群' })[id];

describe('a changed row in words', () => {
  it('has the fields that differ, before and after, and no others', () => {
    const before = {
      id: 'm1',
      nickname: '小雅',
      city: '杭州',
      skin: { type: 'dry', sensitive: false },
      updatedAt: 1,
    };
    const after = { ...before, city: '', skin: { type: 'oily', sensitive: false }, updatedAt: 2 };
    expect(describeFields(before, after, nameOf)).toEqual([
      { field: 'city', before: { kind: 'text', text: '杭州' }, after: null },
      { field: 'skin.type', before: { kind: 'text', text: 'dry' }, after: { kind: 'text', text: 'oily' } },
    ]);
  });

  it('names records, lists words, and knows moments and yes or no', () => {
    const after = {
      tagIds: ['t1', 'gone'],
      memberId: 'm1',
      roles: [],
      duties: [{ title: '喝水委员', description: '提醒喝水', claimedOn: null }],
      welcomedAt: 5,
      muted: false,
      leftOn: null,
    };
    const fields = describeFields(undefined, after, nameOf);
    expect(Object.fromEntries(fields.map(({ field, after: value }) => [field, value]))).toEqual({
      tagIds: { kind: 'list', texts: ['老客户', 'gone'] },
      memberId: { kind: 'text', text: '曾小雅' },
      duties: { kind: 'list', texts: ['喝水委员 · 提醒喝水'] },
      welcomedAt: { kind: 'moment', at: 5 },
      muted: { kind: 'yes-no', yes: false },
    });
  });

  it('cuts a long text between characters', () => {
    const [field] = describeFields(undefined, { notes: '🐱'.repeat(5_000) }, nameOf);
    expect(field?.after).toEqual({ kind: 'text', text: `${'🐱'.repeat(300)}…` });
  });

  it('has a name to be found by', () => {
    expect(nameOfRow('members', { nickname: '曾小雅' }, nameOf)).toBe('曾小雅');
    expect(nameOfRow('memberships', { memberId: 'm1', groupId: 'g1' }, nameOf)).toBe('曾小雅 · 1群');
    expect(nameOfRow('tasks', { title: '预热' }, nameOf)).toBe('预热');
    expect(nameOfRow('settings', { key: 'operatorName' }, nameOf)).toBe('operatorName');
    expect(nameOfRow('scripts', undefined, nameOf)).toBe('');
  });
});

describe('the facts of taking a change back', () => {
  const rename = { command: 'members.update', facts: { name: '曾小雅', fields: 'city' } };

  it('carry the change in one text', () => {
    expect(unpackSummary(packSummary(rename))).toEqual(rename);
    for (const broken of ['', '{}', '[1,2]', '["x",null]', undefined, 5])
      expect(unpackSummary(broken)).toBeNull();
  });

  it('do not grow when a taking-back is taken back, and say which way it goes', () => {
    const first = { command: 'history.revert', facts: revertFacts(3, rename) };
    const second = { command: 'history.revert', facts: revertFacts(4, first) };
    const third = { command: 'history.revert', facts: revertFacts(5, second) };
    expect([first, second, third].map(({ facts }) => facts.back)).toEqual([0, 1, 0]);
    expect([first, second, third].map(revertedSeq)).toEqual([3, 4, 5]);
    expect(unpackSummary(third.facts.of)).toEqual(rename);
    expect(revertedSeq(rename)).toBeNull();
  });
});
