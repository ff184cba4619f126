import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { fillStore, type StorePlan } from '#vault/store/build-store';
import { WeiluDatabase } from '#vault/store/database';
import { memberRow } from '../bench/rows';

const count = 2_345;
const members = new Map(
  Array.from({ length: count }, (_, index) => [`${memberRow(index).id}`, memberRow(index)]),
);

let database: WeiluDatabase;
beforeEach(async () => {
  database = new WeiluDatabase('built', new IDBFactory(), IDBKeyRange, { recording: false });
});
afterEach(() => database.close());

/** The rows as a journal may leave them: in no order of their keys. */
function plan(): StorePlan {
  const backwards = new Map([...members].reverse());
  return {
    rows: new Map<DataTableName, ReadonlyMap<string, unknown>>([['members', backwards]]),
    total: count,
    quarantined: 0,
  };
}

/** A disk that does something to one row of those it is given. */
function spoilOneOf(spoil: (row: object) => object | null): void {
  database.use({
    stack: 'dbcore',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (request.type !== 'put' || name !== 'members') return table.mutate(request);
            const [first, ...others] = request.values;
            const spoilt = spoil(first);
            return table.mutate({ ...request, values: spoilt ? [spoilt, ...others] : others });
          },
        };
      },
    }),
  });
}

describe('a store that is built', () => {
  it('holds every row, and says how far it is', async () => {
    const seen: number[] = [];
    await fillStore(database, plan(), (done) => seen.push(done));
    expect(seen).toEqual([2_000, count, count + 2_000, count * 2]);
    expect(await database.members.toArray()).toEqual([...members.values()]);
  });

  it.each([
    ['was lost', () => null],
    ['came back changed', (row: object) => ({ ...row, nickname: '别人' })],
    ['came back under another key', (row: object) => ({ ...row, id: 'somebody-else' })],
  ])('is refused where a row %s', async (_, spoil) => {
    spoilOneOf(spoil);
    await expect(fillStore(database, plan(), () => undefined)).rejects.toMatchObject({
      code: 'recovery-failed',
    });
  });
});
