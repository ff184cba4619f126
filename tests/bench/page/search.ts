import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { CommunityId } from '../../../shared/domain/ids';
import type { Member } from '../../../shared/domain/members/member';
import { foldText } from '../../../shared/domain/search/fold-text';
import { unitOf } from '../../../shared/domain/search/search-unit';
import { frozen } from '../../../shared/frozen';
import { noConditions } from '../../../shared/wire/nouns/members';
import { benchCommunityId } from '../rows';
import { connectClient } from './shared-client';
import { painted } from './shared-painted';

export type Way = 'here' | 'MiniSearch' | 'FlexSearch';

/** Of a query: how many there are to find, and of each way how many of those it found, and how many others. */
export type Compared = Readonly<{
  wanted: number;
  ways: Readonly<Record<Way, Readonly<{ right: number; others: number }>>>;
}>;

/** Milliseconds after an input event: until the list shows what was found, and until that is drawn. */
type Drawn = Readonly<{ shown: number; drawn: number }>;

export type SearchPage = Readonly<{
  /** Reads the members and makes the keys the floor scans. */
  readMembers: () => Promise<number>;
  /** Makes the indexes of the other libraries; each in milliseconds. */
  buildOthers: () => Readonly<Record<string, number>>;
  /** Listens for the next input event in the box; `result` then tells of it. */
  awaitInput: () => void;
  result: () => Promise<Drawn | null>;
  /** The bare scan of all keys in one array, in milliseconds. */
  scan: (query: string) => number;
  /** How long a query takes one way, in milliseconds. */
  find: (way: Way, query: string) => Promise<number>;
  compare: (query: string, community: string) => Promise<Compared>;
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
let coming: Promise<Drawn> | null = null;

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

const filterOf = (search: string, community: string) => ({
  ...noConditions,
  communityId: community as CommunityId,
  groupId: null,
  search,
});

/** Asked as the list asks: a first screenful, over the wire and back. */
async function timeHere(query: string): Promise<number> {
  const started = performance.now();
  await client.query('members.list', { filter: filterOf(query, benchCommunityId), start: 0, count: 30 });
  return performance.now() - started;
}

const findMini = (query: string): readonly string[] =>
  (mini?.search(query) ?? []).map(({ id }) => String(id));

function findFlex(query: string): readonly string[] {
  const places = new Set(
    Object.values(flex ?? {}).flatMap((index) => index.search(query, { limit: most }) as number[]),
  );
  return [...places].map((place) => people[place]?.id ?? '');
}

/** Those a query should find: a name holds it in characters, in whole pinyin or in initials, by definition. */
function shouldFind(query: string): ReadonlySet<string> {
  const wanted = foldText(query);
  const right = people.filter(
    ({ name, syllables }) =>
      name.includes(wanted) ||
      ends(syllables).some((end) => end.startsWith(wanted)) ||
      initialsOf(syllables).includes(wanted),
  );
  return new Set(right.map(({ id }) => id));
}

window.searchBench = {
  async readMembers() {
    people = (await allMembers()).map(personOf);
    keys = people.map(({ key }) => key);
    return people.length;
  },
  buildOthers: () => ({ MiniSearch: timed(buildMini), FlexSearch: timed(buildFlex) }),
  awaitInput() {
    coming = new Promise((resolve) => {
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
    });
  },
  result: async () => coming,
  scan: (query) => {
    const wanted = foldText(query);
    return timed(() => void keys.filter((key) => key.includes(wanted)));
  },
  async find(way, query) {
    if (way === 'here') return timeHere(query);
    return timed(() => void (way === 'MiniSearch' ? findMini(query) : findFlex(query)));
  },
  async compare(query, community) {
    const wanted = shouldFind(query);
    const look = (ids: readonly string[]) => {
      const right = ids.filter((id) => wanted.has(id)).length;
      return { right, others: ids.length - right };
    };
    const here = await client.query('members.matchingIds', { filter: filterOf(query, community) });
    const ways = { here: look(here), MiniSearch: look(findMini(query)), FlexSearch: look(findFlex(query)) };
    return { wanted: wanted.size, ways };
  },
};
