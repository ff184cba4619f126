import { wechatCodes } from '../composer/wechat-codes';

const codes: ReadonlySet<string> = new Set(wechatCodes.map(({ code }) => code));
const mayHold = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3|\[/u;
const picture = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\p{Extended_Pictographic}\uFE0F|\u20E3/u;
const bracketed = /\[[^\s[\]]{1,10}\]/gu;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The emoji of a text in order, those WeChat writes in brackets as well; one of several parts counts once. */
export function emojiOf(text: string): readonly Readonly<{ start: number; end: number }>[] {
  if (!mayHold.test(text)) return [];
  const found: { start: number; end: number }[] = [];
  for (const { index, segment } of graphemes.segment(text))
    if (picture.test(segment)) found.push({ start: index, end: index + segment.length });
  for (const { 0: code, index } of text.matchAll(bracketed))
    if (codes.has(code)) found.push({ start: index, end: index + code.length });
  return found.sort((a, b) => a.start - b.start);
}
