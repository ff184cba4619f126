import { foldText } from '../../search/fold-text';

/** Marks that show nothing: variation selectors, joiners, direction marks, the ring of a key cap. */
const invisible = /[\p{Cf}\p{Variation_Selector}]|\u20e3/gu;
const bracketed = /[（(【[〔「『《<〈{][^（(【[〔「『《<〈{）)】\]〕」』》>〉}]*[）)】\]〕」』》>〉}]/gu;
/** Emoji and other pictures; digits and * are of the same property, and are letters of a name here. */
const pictures = /(?![\d#*])[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\p{So}]/gu;
const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;
/** 职务 as groups write them before or behind a name, whether or not the community offers them. */
const genericTitle =
  '(?:(?!群)[\\p{Script=Han}]{1,3}?)?(?:委员|主任|课代表|组长|班长|院长|团长|队长|掌勺|群主|管理员|助理)';
const titleBefore = new RegExp(`^${genericTitle}(?=.)`, 'u');
const titleBehind = new RegExp(`(?<=[\\s\\p{P}\\p{S}])${genericTitle}$`, 'u');

/** The form in which two nicknames are the same: folded, without marks that show nothing. */
export function nameKey(name: string): string {
  return foldText(name).replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/**
 * A name without what people hang on it: emoji, brackets with what stands in them, and a 职务 before or behind it
 * (`【2群】体育委员阿May🌸` gives `阿may`). An empty text where nothing of two characters is left.
 * @param titles 职务 of the community, folded, longest first
 */
export function bareName(name: string, titles: readonly string[]): string {
  return bareOfKey(nameKey(name), titles);
}

/** The same of a name that is folded already. */
export function bareOfKey(key: string, titles: readonly string[]): string {
  const plain = key.replace(bracketed, ' ').replace(pictures, ' ').replace(edges, '');
  const bare = withoutTitle(plain, titles).replace(edges, '').replace(/\s+/gu, ' ');
  return Array.from(bare).length < 2 ? '' : bare;
}

function withoutTitle(name: string, titles: readonly string[]): string {
  for (const title of titles) {
    if (name.length <= title.length) continue;
    if (name.startsWith(title)) return name.slice(title.length);
    if (name.endsWith(title)) return name.slice(0, -title.length);
  }
  const rest = name.replace(titleBefore, '').replace(edges, '');
  // 王主任 is called just that: what is left must be a name.
  return rest !== name && Array.from(rest).length >= 2 ? rest : name.replace(titleBehind, '');
}

/** 职务 in the form {@link bareName} takes: folded, longest first. */
export function foldTitles(titles: Iterable<string>): readonly string[] {
  const folded = new Set(Array.from(titles, nameKey).filter(Boolean));
  return [...folded].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
