import { describe, expect, it } from 'vitest';
import { changedKeysOf } from '#shared/domain/history/changed-keys';

describe('what a change was about', () => {
  it('names its rows, what it created and deleted, the records it refers to and where they stand', () => {
    const member = {
      id: 'm1',
      communityId: 'c1',
      inviter: { name: '桃子', memberId: 'm9' },
      tagIds: ['t1', 't2'],
    };
    const keys = changedKeysOf(7, [
      { table: 'members', key: 'm1', before: undefined, after: member },
      {
        table: 'timeline',
        key: 'e1',
        before: { id: 'e1', communityId: 'c1', memberId: 'm2' },
        after: undefined,
      },
    ]);
    expect(keys).toEqual({
      seq: 7,
      touched: ['members:m1', 'timeline:e1'],
      created: ['m1'],
      deleted: ['e1'],
      records: ['m1', 'm9', 't1', 't2', 'e1', 'm2'],
      places: ['c1'],
    });
  });

  it('looks at both sides of a change: a tag taken off is still what the change was about', () => {
    const before = { id: 'm1', tagIds: ['t1'] };
    const { records, created, deleted } = changedKeysOf(1, [
      { table: 'members', key: 'm1', before, after: { id: 'm1', tagIds: [] } },
    ]);
    expect(records).toEqual(['m1', 't1']);
    expect([...created, ...deleted]).toEqual([]);
  });

  it('takes the seat of a membership as touched, whatever the id of its row', () => {
    const after = { id: 'x', communityId: 'c', memberId: 'm', groupId: 'g' };
    const { touched, places } = changedKeysOf(1, [
      { table: 'memberships', key: 'x', before: undefined, after },
    ]);
    expect(touched).toEqual(['memberships:x', 'memberships:m@g']);
    expect(places).toEqual(['c', 'g']);
  });

  it('does not take a WeChat id, a template or an empty text for a record', () => {
    const after = { id: 'm', wechatId: 'm2', templateId: 'group-buy', sourceId: '', seriesId: null };
    expect(changedKeysOf(1, [{ table: 'members', key: 'm', before: undefined, after }]).records).toEqual([
      'm',
    ]);
  });

  it('reads settings, whose values may be anything', () => {
    const change = {
      table: 'settings',
      key: 'x',
      before: undefined,
      after: { key: 'x', value: [1, 'two', null] },
    };
    expect(changedKeysOf(1, [change])).toMatchObject({ touched: ['settings:x'], records: ['x'], places: [] });
  });
});
