import type { Material } from '../material';

/** What a material says within a text: its words, its link, or the line that reminds of a picture; a file no more than its words. */
export function materialInWords({
  form,
  title,
  body,
  url,
}: Pick<Material, 'form' | 'title' | 'body' | 'url'>): string {
  const said = body.trim();
  if (form === 'image') return [pictureLine(title), said].filter(Boolean).join('\n');
  if (form === 'link') return [said || title, url].filter(Boolean).join('\n');
  return form === 'text' ? said || title : said;
}

/** The line that becomes a step of its own where the text is sent; see `blocksOf`. */
function pictureLine(title: string): string {
  const name = [...title.replaceAll(/[【】\s]+/gu, ' ').trim()].slice(0, 30).join('');
  return `【图片 ${name}】`;
}

/** A text with another put in at a place, on lines of its own. */
export function insertInto(text: string, at: number, added: string): string {
  if (added === '') return text;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const opens = before === '' || before.endsWith('\n') ? '' : '\n';
  const closes = after === '' || after.startsWith('\n') ? '' : '\n';
  return `${before}${opens}${added}${closes}${after}`;
}
