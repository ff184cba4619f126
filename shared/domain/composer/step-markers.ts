/** A text between markers, or what is to be done by hand there, in words. */
export type Block = Readonly<{ kind: 'text' | 'note'; text: string }>;

const markerLine =
  /^[ \t\u3000]*【[ \t\u3000]*(分段|等待|图片)[ \t\u3000:：]*([^【】\n]{0,60})】[ \t\u3000]*$/u;

/** The blocks of a finished text, in order; those with nothing to see are left out. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const close = () => {
    if (lines.some((line) => line.trim() !== '')) blocks.push({ kind: 'text', text: lines.join('\n') });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const found = markerLine.exec(line);
    if (!found || (found[1] === '分段' && found[2] !== '')) {
      lines.push(line);
      continue;
    }
    close();
    const note = noteOf(found[1] ?? '', (found[2] ?? '').trim());
    if (note !== '') blocks.push({ kind: 'note', text: note });
  }
  close();
  return blocks;
}

/** These words are kept with the queue's items and shown as they are: they belong to the text, as its author's do. */
function noteOf(marker: string, what: string): string {
  if (marker === '等待') return what === '' ? '等一会儿，再发下一条' : `等待${spaced(what)}，再发下一条`;
  if (marker === '图片') return what === '' ? '发一张图片' : `发图片：${what}`;
  return '';
}

function spaced(what: string): string {
  return /^[\d.]/.test(what) ? ` ${what}` : what;
}
