import type { SkinType } from '../skin';
import { cleanLine, isPlaceholder, splitList } from './clean-text';

export interface ParsedSkin {
  readonly type: SkinType | null;
  readonly sensitive: boolean | null;
  /** The cell as typed when some of it was not understood; null when all of it was. */
  readonly unrecognised: string | null;
}

const typeWords: Readonly<Record<string, SkinType>> = {
  干: 'dry',
  偏干: 'dry',
  大干: 'dry',
  dry: 'dry',
  油: 'oily',
  偏油: 'oily',
  大油: 'oily',
  oily: 'oily',
  混合: 'combination',
  混: 'combination',
  combination: 'combination',
  混油: 'combination-oily',
  混合偏油: 'combination-oily',
  混合油: 'combination-oily',
  混偏油: 'combination-oily',
  油混: 'combination-oily',
  混合性偏油: 'combination-oily',
  混干: 'combination-dry',
  混合偏干: 'combination-dry',
  混合干: 'combination-dry',
  混偏干: 'combination-dry',
  干混: 'combination-dry',
  混合性偏干: 'combination-dry',
  中: 'neutral',
  正常: 'neutral',
  普通: 'neutral',
  neutral: 'neutral',
  normal: 'neutral',
};

const concernWords: Readonly<Record<string, string>> = {
  痘痘: '痘',
  长痘: '痘',
  色斑: '斑',
  斑点: '斑',
  长斑: '斑',
  红: '泛红',
  发红: '泛红',
  敏: '敏感',
  皱纹: '细纹',
  纹: '细纹',
  粗大毛孔: '毛孔',
  毛孔粗大: '毛孔',
};

const listSeparators = /[、，,/／;；|｜\s]+/;
const skinSeparators = /[、,/;|·&+\s]+/;
const notSensitive = /不敏感?|非敏感?/;
const sensitiveWord = /敏感|敏/;
const suffix = /(?:皮肤|肌肤|肤质|性|皮|肌|肤|型)+$/;

/**
 * Reads a skin type (肤质): its type and whether it is sensitive, which any type can be (`混油敏感`). Words
 * that say nothing (`不清楚`) give nothing. Two types at once, or an unknown word, leave the type open.
 */
export function parseSkin(cell: string): ParsedSkin {
  const typed = cleanLine(cell);
  const types = new Set<SkinType>();
  let sensitive: boolean | null = null;
  let understood = true;
  for (const part of typed.normalize('NFKC').toLowerCase().split(skinSeparators)) {
    if (part === '' || isPlaceholder(part)) continue;
    if (notSensitive.test(part)) sensitive = false;
    else if (sensitiveWord.test(part)) sensitive = true;
    const word = part
      .replace(notSensitive, '')
      .replace(sensitiveWord, '')
      .replace(suffix, '')
      .replace(suffix, '');
    const type = Object.hasOwn(typeWords, word) ? typeWords[word] : undefined;
    if (type !== undefined) types.add(type);
    else if (word !== '' || sensitive === null) understood = false;
  }
  const [type] = types;
  if (types.size > 1) understood = false;
  return {
    type: types.size === 1 && type !== undefined ? type : null,
    sensitive,
    unrecognised: understood ? null : typed,
  };
}

/** Reads skin concerns (皮肤问题), each in its usual word; words it does not know stay as typed. */
export function parseConcerns(cell: string): readonly string[] {
  const words = splitList(cell, listSeparators).map((word) =>
    Object.hasOwn(concernWords, word) ? (concernWords[word] ?? word) : word,
  );
  return [...new Set(words)];
}
