import { describe, expect, it } from 'vitest';
import { mentionsOf, withoutLostMentions } from '#shared/domain/history/mentions';
import { deletedTogether, ownersOf, type PlacedRow } from '#shared/domain/history/owners';

const member: PlacedRow = { table: 'members', key: 'm', row: { id: 'm', communityId: 'c' } };
const membership: PlacedRow = {
  table: 'memberships',
  key: 's',
  row: { id: 's', communityId: 'c', memberId: 'm', groupId: 'g' },
};
const group: PlacedRow = { table: 'groups', key: 'g', row: { id: 'g', communityId: 'c' } };
const script: PlacedRow = { table: 'scripts', key: 't', row: { id: 't', communityId: 'c' } };
const community: PlacedRow = { table: 'communities', key: 'c', row: { id: 'c' } };

describe('records deleted together', () => {
  it('are each listed with what belonged to them', () => {
    expect(deletedTogether([member, membership, script])).toEqual([
      { root: member, belongings: [membership] },
      { root: script, belongings: [] },
    ]);
  });

  it('stand below the outermost owner, once, however deep', () => {
    const together = deletedTogether([membership, member, group, script, community]);
    expect(together).toHaveLength(1);
    expect(together[0]?.root).toBe(community);
    expect(new Set(together[0]?.belongings)).toEqual(new Set([membership, member, group, script]));
  });

  it('belong to each of several owners that went', () => {
    const together = deletedTogether([member, group, membership]);
    expect(together.map(({ root }) => root)).toEqual([member, group]);
    for (const { belongings } of together) expect(belongings).toEqual([membership]);
  });

  it('need their owners', () => {
    expect(ownersOf('memberships', membership.row)).toEqual([
      { table: 'communities', key: 'c' },
      { table: 'members', key: 'm' },
      { table: 'groups', key: 'g' },
    ]);
    expect(ownersOf('settings', { key: 'x', value: 1 })).toEqual([]);
  });
});

describe('mentions of a record that comes back', () => {
  const row = {
    tagIds: ['t1', 't2'],
    groupIds: ['g1'],
    seriesId: 's1',
    communityId: 'c',
    memberId: 'm',
    inviter: { name: '桃子', memberId: 'm9' },
  };

  it('are its tags, groups, series and inviter, not what it belongs to', () => {
    expect(mentionsOf(row).map(({ table, key }) => `${table}:${key}`)).toEqual([
      'tags:t1',
      'tags:t2',
      'groups:g1',
      'plannerSeries:s1',
      'members:m9',
    ]);
  });

  it('go when the records are gone; a name as it was written stays', () => {
    expect(withoutLostMentions(row, ({ key }) => key === 't2')).toEqual({
      ...row,
      tagIds: ['t2'],
      groupIds: [],
      seriesId: null,
      inviter: { name: '桃子', memberId: null },
    });
    expect(withoutLostMentions(row, () => true)).toEqual(row);
  });
});
