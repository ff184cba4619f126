import { TypeGuards } from 'liquidjs';
import { includeTag, readableTokens } from './include-tags';

/** Quoted words, which are skipped, and names, as they stand between braces. */
const wordPattern = /"[^"]*"|'[^']*'|[^\s"'|:,.()[\]=<>!]+/gu;

/**
 * The template with what one input gives printed, asked and looped over under another name. Text outside braces, quoted
 * words, comments and properties of the same name stay, and so does everything behind a fault the engine cannot read.
 *
 * @param to - a name `inputNameProblem` finds nothing wrong with
 */
export function renameInput(template: string, from: string, to: string): string {
  if (from === to || !template.includes(from)) return template;
  let renamed = '';
  let done = 0;
  let inComment = false;
  for (const token of readableTokens(template)) {
    const isTag = TypeGuards.isTagToken(token);
    if (isTag && token.name === 'comment') inComment = true;
    if (isTag && token.name === 'endcomment') inComment = false;
    const asks = isTag ? token.name !== includeTag && token.name !== '#' : TypeGuards.isOutputToken(token);
    if (!asks || inComment || TypeGuards.isHTMLToken(token)) continue;
    const [contentBegin, end] = token.contentRange;
    const begin = isTag ? end - token.args.length : contentBegin;
    renamed += template.slice(done, begin) + renameIn(template.slice(begin, end), from, to);
    done = end;
  }
  return renamed + template.slice(done);
}

function renameIn(words: string, from: string, to: string): string {
  return words.replace(wordPattern, (word, at: number) => {
    const before = words.slice(0, at).trimEnd();
    const property = before.endsWith('.') && !before.endsWith('..');
    const filter = before.endsWith('|');
    const argument = /^\s*:/u.test(words.slice(at + word.length)) && /[,:]$/u.test(before);
    return word === from && !property && !filter && !argument ? to : word;
  });
}
