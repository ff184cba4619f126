import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { noConditions } from '#shared/wire/nouns/members';
import { MemberIndex } from '#vault/search/member-index';
import { WeiluDatabase } from '#vault/store/database';
import { memberRow } from '../../bench/rows';

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

it('takes in what it hears as it is, frozen or not, and needs no disk for it', async () => {
  const database = new WeiluDatabase('index', new IDBFactory(), IDBKeyRange, { recording: false });
  const before = memberRow(1);
  await database.members.put(structuredClone(before));
  const index = new MemberIndex();
  await index.refresh(database);
  const trait = { kind: 'hobby', name: '陶艺', domain: '其他', quote: '', on: null, strength: 2 } as const;
  const after = frozen({ ...before, traits: [trait] });
  const change = frozen({ table: 'members', key: before.id, before, after } as const);
  expect(index.hear({ seq: 1, changes: [change] })).toBe(true);
  expect(index.knowsAll(noConditions)).toBe(true);
  expect(index.rows([before.id])).toEqual([after]);
  database.close();
});
