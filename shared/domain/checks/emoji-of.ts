import { graphemeStarts } from '../composer/grapheme-starts';
import { wechatCodes } from '../composer/wechat-codes';

const codes: ReadonlySet<string> = new Set(wechatCodes.map(({ code }) => code));
const mayHold = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3|\[/u;
const picture = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;
const bracketed = /\[[^\s[\]]{1,10}\]/gu;

/** The emoji of a text in order, those WeChat writes in brackets as well; one of several parts counts once. */
export function emojiOf(text: string): readonly Readonly<{ start: number; end: number }>[] {
  if (!mayHold.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  const starts = graphemeStarts(text);
  for (let index = 0; index + 1 < starts.length; index += 1) {
    const [start = 0, end = 0] = [starts[index], starts[index + 1]];
    if (mayBePicture(text, start, end) && picture.test(text.slice(start, end))) found.push({ start, end });
  }
  for (const { 0: code, index } of text.matchAll(bracketed))
    if (codes.has(code)) found.push({ start: index, end: index + code.length });
  return found.sort((a, b) => a.start - b.start);
}

/** Most of a text is single units, and of those only some between U+20E3 and U+2B55 are pictures. */
function mayBePicture(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  return end - start > 1 || (unit >= 0x20e3 && unit <= 0x2b55);
}
