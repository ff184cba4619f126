import { Dexie, liveQuery, type Table } from 'dexie';
import type { CommunityId, MemberId } from '../../../shared/domain/ids';
import type { Trait } from '../../../shared/domain/members/member';
import { type MemberRow, noConditions } from '../../../shared/wire/nouns/members';
import { connectClient } from './shared-client';
import { painted } from './shared-painted';

/** Rows a list asks for at once, as the list of members does. */
const pageSize = 180;
/** Rows that stand on the screen at once. */
const rowsSeen = 30;

/** How long a change took to be seen, in milliseconds. */
export type SeenAfter = Readonly<{ fromSending: number; fromCommit: number }>;

/** What the driver asks of the page. */
export type WatchPage = Readonly<{
  /** Makes the floor's own store, with as many rows as the app's. */
  begin: (communityId: string, members: number) => Promise<void>;
  /** Changes a member in a row that is seen; `sample` makes the new text its own. */
  ours: (sample: number) => Promise<SeenAfter>;
  /** The same with Dexie and the DOM alone. */
  floor: (sample: number) => Promise<SeenAfter>;
}>;

declare global {
  interface Window {
    watchBench?: WatchPage;
  }
}

class FloorStore extends Dexie {
  declare readonly members: Table<MemberRow, string>;

  constructor() {
    super('bench-floor');
    this.version(1).stores({ members: 'id,nickname' });
  }
}

const client = connectClient();
const store = new FloorStore();
const list = document.createElement('ol');
let floorRows: readonly MemberRow[] = [];
let members: readonly MemberRow[] = [];

function traitNamed(name: string): Trait {
  return { kind: 'specialty', name, domain: '其他', quote: '', on: null, strength: 2 };
}

function drawFloor(rows: readonly MemberRow[]): void {
  floorRows = rows;
  const lines = rows.slice(0, rowsSeen).map((row) => {
    const line = document.createElement('li');
    line.textContent = `${row.nickname} ${row.traits.map(({ name }) => name).join(' · ')}`;
    return line;
  });
  list.replaceChildren(...lines);
}

/** Resolves when a write is done, and when what it wrote is seen. */
async function timed(write: () => PromiseLike<unknown>, isSeen: () => boolean): Promise<SeenAfter> {
  const seen = painted(isSeen);
  const sent = performance.now();
  const committed = Promise.resolve(write()).then(() => performance.now());
  const [at, from] = [await seen, await committed];
  return { fromSending: at - sent, fromCommit: at - from };
}

window.watchBench = {
  async begin(communityId, count) {
    const filter = { ...noConditions, communityId: communityId as CommunityId, groupId: null };
    const page = await client.query('members.list', { filter, start: 0, count: pageSize });
    members = page.rows;
    const [model] = members;
    if (!model) throw new Error('there is nobody');
    await store.open();
    for (let from = 0; from < count; from += 5_000) {
      const length = Math.min(5_000, count - from);
      await store.members.bulkPut(
        Array.from({ length }, (_, index): MemberRow => {
          const number = String(from + index).padStart(7, '0');
          return { ...model, id: `floor-${number}` as MemberId, nickname: `${model.nickname}${number}` };
        }),
      );
    }
    list.style.cssText =
      'position:fixed;inset:auto 0 0 auto;width:280px;height:360px;margin:0;overflow:hidden;z-index:9;font-size:10px';
    document.body.append(list);
    liveQuery(() => store.members.orderBy('nickname').limit(pageSize).toArray()).subscribe(drawFloor);
    await painted(() => list.childElementCount > 0);
  },
  ours: (sample) => {
    const index = sample % 12;
    const { id } = members[index] ?? {};
    if (!id) throw new Error('the list is too short');
    const name = `样本${sample}`;
    return timed(
      () => client.execute('members.update', { id, patch: { traits: [traitNamed(name)] } }),
      () => document.getElementById(`member-row-${index}`)?.textContent?.includes(name) ?? false,
    );
  },
  floor: (sample) => {
    const index = sample % 12;
    const row = floorRows[index];
    if (!row) throw new Error('the list is too short');
    const name = `样本${sample}`;
    return timed(
      () => store.members.put({ ...row, traits: [traitNamed(name)] }),
      () => list.children[index]?.textContent?.includes(name) ?? false,
    );
  },
};
