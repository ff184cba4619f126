import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CommunityId } from '../../../shared/domain/ids';
import type { Member } from '../../../shared/domain/members/member';
import { foldText } from '../../../shared/domain/search/fold-text';
import { unitOf } from '../../../shared/domain/search/search-unit';
import { frozen } from '../../../shared/frozen';
import { noConditions } from '../../../shared/wire/nouns/members';
import { connectClient } from './shared-client';
import { painted } from './shared-painted';

/** One way to search, timed: how long a query took in milliseconds, and whom it found. */
export type Found = Readonly<{ took: number; ids: readonly string[] }>;

export type SearchPage = Readonly<{
  /** Reads the members and makes the keys the floor scans. */
  readMembers: () => Promise<number>;
  /** Makes the indexes of the other libraries; each in milliseconds. */
  buildOthers: () => Readonly<Record<string, number>>;
  /** From the next input event in the box on: milliseconds until the list shows what was found, and until it is drawn. */
  nextInput: () => Promise<Readonly<{ shown: number; drawn: number }>>;
  /** The bare scan of all keys in one array, in milliseconds. */
  scan: (query: string) => number;
  find: (way: 'here' | 'MiniSearch' | 'FlexSearch', query: string, community: string) => Promise<Found>;
  /** Those a query should find: a name holds it in characters, in whole pinyin or in initials, by definition. */
  shouldFind: (query: string) => readonly string[];
}>;

declare global {
  interface Window {
    searchBench?: SearchPage;
  }
}

type Person = Readonly<{ id: string; name: string; syllables: readonly string[]; key: string }>;

const client = connectClient();
let people: readonly Person[] = [];
let keys: readonly string[] = [];
let mini: MiniSearch<Person> | null = null;
let flex: Readonly<Record<'name' | 'pinyin' | 'initials', Index>> | null = null;
const most = 100_000;

function personOf({ id, nickname, preferredName, wechatId, city, traits, notes }: Member): Person {
  const name = foldText(nickname);
  // What nobody types is left out of pinyin; letters and digits stand for themselves.
  const syllables = Array.from(name)
    .map((character) => unitOf(character.codePointAt(0) ?? 0))
    .filter(({ passedOver }) => !passedOver)
    .map(({ readings, character }) => readings[0] ?? character);
  const others = foldText(
    [preferredName, wechatId, city, ...traits.map((trait) => trait.name), notes].join('\n'),
  );
  const key = [name, syllables.join(''), initialsOf(syllables), others].join('\n');
  return { id, name, syllables, key };
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}

/** Every end of a list of syllables, joined: what begins with a term holds it from a syllable on. */
function ends(syllables: readonly string[]): string[] {
  return syllables.map((_, from) => syllables.slice(from).join(''));
}

async function allMembers(): Promise<readonly Member[]> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(frozen.databaseName);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const members = await new Promise<readonly Member[]>((resolve, reject) => {
    const reading = database.transaction('members').objectStore('members').getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  return members;
}

function buildMini(): void {
  mini = new MiniSearch<Person>({
    fields: ['name', 'pinyin', 'initials'],
    extractField: (person, field) => {
      if (field === 'pinyin') return ends(person.syllables).join(' ');
      if (field === 'initials') return ends(person.syllables.map((one) => one.charAt(0))).join(' ');
      return field === 'name' ? person.name : person.id;
    },
    // Names by character, as its documentation says of languages without blanks.
    tokenize: (text, field) => (field === 'name' ? Array.from(text) : text.split(' ')),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      tokenize: (text) => (/\p{Script=Han}/u.test(text) ? Array.from(text) : [text]),
    },
  });
  mini.addAll(people as Person[]);
}

function buildFlex(): void {
  // Every substring of a name; of pinyin and initials every beginning from each syllable on.
  const name = new Index({ tokenize: 'full', encode: (text: string) => [text] });
  const ended = { tokenize: 'forward', encode: (text: string) => text.split(' ') } as const;
  flex = { name, pinyin: new Index(ended), initials: new Index(ended) };
  people.forEach((person, place) => {
    flex?.name.add(place, person.name);
    flex?.pinyin.add(place, ends(person.syllables).join(' '));
    flex?.initials.add(place, ends(person.syllables.map((one) => one.charAt(0))).join(' '));
  });
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function findHere(query: string, community: string): Promise<Found> {
  const filter = { ...noConditions, communityId: community as CommunityId, groupId: null, search: query };
  const started = performance.now();
  await client.query('members.list', { filter, start: 0, count: 30 });
  const took = performance.now() - started;
  return { took, ids: await client.query('members.matchingIds', { filter }) };
}

function findMini(query: string): Found {
  const started = performance.now();
  const hits = mini?.search(query) ?? [];
  return { took: performance.now() - started, ids: hits.map(({ id }) => String(id)) };
}

function findFlex(query: string): Found {
  const started = performance.now();
  const places = new Set(
    Object.values(flex ?? {}).flatMap((index) => index.search(query, { limit: most }) as number[]),
  );
  return { took: performance.now() - started, ids: [...places].map((place) => people[place]?.id ?? '') };
}

window.searchBench = {
  async readMembers() {
    people = (await allMembers()).map(personOf);
    keys = people.map(({ key }) => key);
    return people.length;
  },
  buildOthers: () => ({ MiniSearch: timed(buildMini), FlexSearch: timed(buildFlex) }),
  nextInput: () =>
    new Promise((resolve) => {
      const heard = async (event: Event) => {
        // A task later: React has taken the new query in, and marks the screen busy until its result is shown.
        await new Promise((next) => setTimeout(next));
        const shows = () => document.querySelector('[aria-busy="true"]') === null;
        let shown = Number.NaN;
        const drawn = await painted(() => {
          if (shows()) shown = performance.now();
          return shows();
        });
        resolve({ shown: shown - event.timeStamp, drawn: drawn - event.timeStamp });
      };
      window.addEventListener('input', (event) => void heard(event), { once: true, capture: true });
    }),
  scan: (query) => {
    const wanted = foldText(query);
    return timed(() => void keys.filter((key) => key.includes(wanted)));
  },
  async find(way, query, community) {
    if (way === 'here') return findHere(query, community);
    return way === 'MiniSearch' ? findMini(query) : findFlex(query);
  },
  shouldFind: (query) => {
    const wanted = foldText(query);
    return people
      .filter(
        ({ name, syllables }) =>
          name.includes(wanted) ||
          ends(syllables).some((end) => end.startsWith(wanted)) ||
          initialsOf(syllables).includes(wanted),
      )
      .map(({ id }) => id);
  },
};
