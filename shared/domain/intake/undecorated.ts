import { nameKey, visibleName, withoutPictures } from './names';

/** What a name may be without its decoration, and the 职务 that the decoration names, or an empty text. */
export type Undecorated = Readonly<{ key: string; dutyTitle: string }>;

/** 职务 by their keys, as the community writes them. */
export type Titles = Readonly<{ byKey: ReadonlyMap<string, string>; lengths: readonly number[] }>;

/** How 职务 end that nobody has to know beforehand. */
const titleWord =
  '(?:委员|主任|课代表|班长|组长|队长|团长|院长|会长|部长|社长|督察|大使|掌勺|管家|助手|播报员)';
const titleAnywhere = new RegExp(titleWord, 'u');
const titleEnd = new RegExp(`${titleWord}$`, 'u');
const longestTitle = 8;
const bracketsBefore = /^[([【〔「『《<{]([^)\]】〕」』》>}]{1,20})[)\]】〕」』》>}]\s*(.+)$/u;
const bracketsBehind = /^(.+?)\s*[([【〔「『《<{]([^)\]】〕」』》>}]{1,20})[)\]】〕」』》>}]$/u;
const joints = /^[\s\-_·・|/:~—–.,+&]+|[\s\-_·・|/:~—–.,+&]+$/gu;
/** Steps of undressing, and forms looked at for one name. */
const mostSteps = 3;
const mostForms = 24;

/** The 职务 a community knows, by the key of each. */
export function titlesOf(titles: Iterable<string>): Titles {
  const byKey = new Map<string, string>();
  for (const title of titles) {
    const key = nameKey(title);
    if (key !== '') byKey.set(key, title);
  }
  return { byKey, lengths: [...new Set(Array.from(byKey.keys(), ({ length }) => length))] };
}

/**
 * What a name may be without emoji, brackets and 职务, the least undressed first; never the name itself. Whether one of
 * them is somebody's name is for the caller to see.
 */
export function undecorated(name: string, titles: Titles): readonly Undecorated[] {
  const start = visibleName(name);
  if (undress(start, titles).length === 0) return [];
  const forms = new Map<string, Undecorated>([[start.toLowerCase(), { key: '', dutyTitle: '' }]]);
  let layer: ReadonlyArray<Readonly<{ rest: string; dutyTitle: string }>> = [{ rest: start, dutyTitle: '' }];
  for (let step = 0; step < mostSteps && layer.length > 0; step += 1) {
    const next = layer.flatMap(({ rest, dutyTitle }) =>
      undress(rest, titles).map((undressed) => ({
        rest: undressed.rest,
        dutyTitle: dutyTitle || undressed.dutyTitle,
      })),
    );
    layer = next.filter(({ rest, dutyTitle }) => {
      const key = rest.toLowerCase();
      if (key === '' || forms.has(key) || forms.size > mostForms) return false;
      forms.set(key, { key, dutyTitle });
      return true;
    });
  }
  return [...forms.values()].slice(1);
}

type Undressed = Readonly<{ rest: string; dutyTitle: string }>;

function undress(name: string, titles: Titles): readonly Undressed[] {
  const found: Undressed[] = [];
  const bare = withoutPictures(name).replace(joints, '');
  if (bare !== name) found.push({ rest: bare, dutyTitle: '' });
  const before = bracketsBefore.exec(name);
  const behind = bracketsBehind.exec(name);
  if (before?.[1] && before[2])
    found.push({ rest: before[2].replace(joints, ''), dutyTitle: asTitle(before[1], titles) });
  if (behind?.[1] && behind[2])
    found.push({ rest: behind[1].replace(joints, ''), dutyTitle: asTitle(behind[2], titles) });
  return [...found, ...withoutTitle(name, titles)];
}

function asTitle(text: string, titles: Titles): string {
  const known = titles.byKey.get(nameKey(text));
  if (known) return known;
  return Array.from(text).length <= longestTitle && titleEnd.test(text) ? text : '';
}

function withoutTitle(name: string, titles: Titles): readonly Undressed[] {
  return titleAnywhere.test(name) || wearsKnown(name.toLowerCase(), titles) ? offTitles(name, titles) : [];
}

/** Whether a name begins or ends with a 职务 of the community. */
function wearsKnown(key: string, { byKey, lengths }: Titles): boolean {
  return lengths.some(
    (length) =>
      length < key.length && (byKey.has(key.slice(0, length)) || byKey.has(key.slice(key.length - length))),
  );
}

function offTitles(name: string, titles: Titles): readonly Undressed[] {
  const characters = Array.from(name);
  const found: Undressed[] = [];
  const most = Math.max(longestTitle, ...titles.lengths);
  for (let length = 2; length <= Math.min(most, characters.length - 1); length += 1) {
    const head = asTitle(characters.slice(0, length).join(''), titles);
    if (head) found.push({ rest: characters.slice(length).join('').replace(joints, ''), dutyTitle: head });
    const tail = asTitle(characters.slice(-length).join(''), titles);
    if (tail)
      found.push({ rest: characters.slice(0, -length).join('').replace(joints, ''), dutyTitle: tail });
  }
  return found;
}
