const separators = '、,，;；/\n\r\t|';

const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/**
 * The options a text names, in the text's order and each once, or null when it names something else. An option may
 * hold a separator itself (油/混合): the longest option that fits is taken. A field without options takes any words.
 */
export function splitChoices(text: string, options: readonly string[]): readonly string[] | null {
  if (options.length === 0) return [...new Set(words(text))];
  const known = [...options].sort((a, b) => b.length - a.length);
  const chosen: string[] = [];
  let rest = withoutSeparators(text);
  while (rest !== '') {
    const left = rest;
    const found = known.find((option) => startsWithChoice(left, option));
    if (found === undefined) return null;
    chosen.push(found);
    rest = withoutSeparators(rest.slice(found.length));
  }
  return [...new Set(chosen)];
}

function words(text: string): readonly string[] {
  return text
    .split(/[、,，;；/\n\r\t|]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

function withoutSeparators(text: string): string {
  let start = 0;
  while (start < text.length && (separators.includes(text.charAt(start)) || text.charAt(start).trim() === ''))
    start += 1;
  return text.slice(start);
}

function startsWithChoice(text: string, option: string): boolean {
  if (folded(text.slice(0, option.length)) !== folded(option)) return false;
  const next = text.slice(option.length).trimStart().charAt(0);
  return next === '' || separators.includes(next);
}
