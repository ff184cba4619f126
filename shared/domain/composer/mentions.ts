import { namedSpans } from './atoms';

const betweenMentions = /^[\s\u2005、，,]*/u;
const behindMentions = /^[\s\u2005、，,：:～~！!]*/u;
const goesOn = /^[\p{L}\p{N}]/u;
const latinEnd = /[\p{Script=Latin}\p{Nd}]$/u;
const latinStart = /^[\p{Script=Latin}\p{Nd}]/u;

/** A text without the run of `@名字` of these names it begins with: they are typed by hand instead. */
export function withoutLeadingMentions(text: string, names: readonly string[]): string {
  let rest = text.replace(betweenMentions, '');
  let found = false;
  for (;;) {
    const [span] = rest.startsWith('@') ? namedSpans(rest, names) : [];
    // 小雅 begins 小雅婷 too, who is somebody else.
    if (span?.start !== 0 || goesOn.test(rest.slice(span.end))) break;
    rest = rest.slice(span.end).replace(betweenMentions, '');
    found = true;
  }
  return found ? rest.replace(behindMentions, '') : text;
}

/** A text with U+2005 behind each `@名字` of these names, in place of the space there, as WeChat writes a mention. */
export function markMentions(text: string, names: readonly string[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of namedSpans(text, names)) {
    const name = text.slice(start, end);
    const rest = text.slice(end);
    if (name.endsWith('\u2005') || (latinEnd.test(name) && latinStart.test(rest))) continue;
    marked += `${text.slice(at, end)}\u2005`;
    at = rest.startsWith(' ') ? end + 1 : end;
  }
  return marked + text.slice(at);
}
