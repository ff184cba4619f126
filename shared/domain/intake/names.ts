import { trimInvisible } from '../members/import/clean-text';
import { memberNicknameLimit } from '../members/member';

/** Marks that show nothing: joiners, direction marks, variation selectors, tags. */
const invisible = /[\p{Cf}\p{Variation_Selector}]/gu;
const pictures =
  /\u20e3|(?![\d#*])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}]/gu;
const controls = /[\p{Cc}\p{Cs}]/gu;
const mayHoldControl = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/;
const mayBeHalf = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const plain = /^[\u3400-\u9fffa-z0-9]*$/;

/** A name as it is kept: on one line, without control characters, no longer than a nickname may be. */
export function cleanName(text: string): string {
  if (text.length <= memberNicknameLimit) {
    if (plain.test(text)) return text;
    if (!mayHoldControl.test(text) && !mayBeHalf.test(text)) return trimInvisible(text);
  }
  const line = trimInvisible(text.replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ').replace(controls, ''));
  if (line.length <= memberNicknameLimit) return line;
  // A cut may leave half an emoji.
  return trimInvisible(line.slice(0, memberNicknameLimit).replace(controls, ''));
}

/** A name with its compatibility forms unified and without marks nobody can see; letters keep their case. */
export function visibleName(name: string): string {
  if (plain.test(name)) return name;
  return name.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

let lastName = '';
let lastKey = '';

/** The form in which two names are the same name. */
export function nameKey(name: string): string {
  if (plain.test(name)) return name;
  // A name is asked about several times in a row.
  if (name !== lastName) {
    lastKey = visibleName(name).toLowerCase();
    lastName = name;
  }
  return lastKey;
}

/** A name without emoji and other pictures; empty where there is nothing else. */
export function withoutPictures(name: string): string {
  if (plain.test(name)) return name;
  return name.replace(pictures, '').replace(/\s+/gu, ' ').trim();
}
