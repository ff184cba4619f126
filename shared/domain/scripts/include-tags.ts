import { Tokenizer, type TopLevelToken, TypeGuards } from 'liquidjs';
import { scriptEngine } from './script-engine';

/** The tag that puts another script in its place: `{% 引用 "标题" %}`. */
export const includeTag = '引用';

/** An include as it stands in a template. Offsets count in UTF-16 units. */
export type IncludeTag = Readonly<{
  begin: number;
  end: number;
  /** Null where no title stands between quotes. */
  title: string | null;
  /** Where the title begins, without its quote. */
  titleBegin: number;
  /** Whether a dash removes the blanks before and behind it. */
  trimLeft: boolean;
  trimRight: boolean;
  /** Whether it stands in a comment, and so includes nothing. */
  inComment: boolean;
}>;

const closingQuotes: Readonly<Record<string, string>> = { '"': '"', "'": "'", '“': '”' };

/** The tokens up to the first that cannot be read; the parser says what is wrong with that one. */
export function* readableTokens(template: string): Generator<TopLevelToken> {
  const tokenizer = new Tokenizer(template, scriptEngine.options.operators);
  try {
    while (tokenizer.p < tokenizer.N) yield tokenizer.readTopLevelToken(scriptEngine.options);
  } catch {
    return;
  }
}

/** Every include of a template. What stands inside raw is text and none. */
export function includeTagsOf(template: string): readonly IncludeTag[] {
  if (!template.includes(includeTag)) return [];
  const tags: IncludeTag[] = [];
  let inComment = false;
  for (const token of readableTokens(template)) {
    if (!TypeGuards.isTagToken(token)) continue;
    if (token.name === 'comment') inComment = true;
    if (token.name === 'endcomment') inComment = false;
    if (token.name !== includeTag) continue;
    const { begin, end, args, contentRange, trimLeft, trimRight } = token;
    tags.push({
      begin,
      end,
      trimLeft,
      trimRight,
      inComment,
      ...titleIn(args, contentRange[1] - args.length),
    });
  }
  return tags;
}

/** The title between the outermost quotes; quotes inside it are part of it. */
function titleIn(words: string, begin: number): Pick<IncludeTag, 'title' | 'titleBegin'> {
  const closing = closingQuotes[words.charAt(0)];
  const quoted = words.length > 2 && closing !== undefined && words.endsWith(closing);
  const title = quoted ? words.slice(1, -1).trim() : '';
  if (title === '') return { title: null, titleBegin: begin };
  return { title, titleBegin: begin + 1 + words.slice(1).search(/\S/u) };
}
