/** What a property of a note may hold. Empty texts, empty lists and null are left out. */
export type PropertyValue = string | number | boolean | null | readonly string[];

/** Bare YAML that can be nothing else: a day, and a day with a time as Obsidian writes it. */
const plainlySafe = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/;

/** Characters that JSON leaves as they are and YAML does not take, or takes for the end of a line. */
const notInYaml = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

/**
 * The properties of a note as the YAML at its beginning. Every text is quoted as JSON quotes
 * it, which is YAML too (YAML 1.2, 1.3 and 5.7), so that no text can be read as anything but itself.
 */
export function writeFrontMatter(properties: Readonly<Record<string, PropertyValue>>): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [];
    return [`${name}: ${writeValue(value)}`];
  });
  return ['---', ...lines, '---'].join('\n');
}

function writeValue(value: Exclude<PropertyValue, null>): string {
  if (typeof value === 'string') return plainlySafe.test(value) ? value : quoted(value);
  if (typeof value === 'object') return `[${value.map(quoted).join(', ')}]`;
  return String(value);
}

function quoted(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\uFFFD');
  return JSON.stringify(wellFormed).replace(
    notInYaml,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Tags as Obsidian takes them: letters, digits, `_`, `-` and `/`, not digits alone. */
export function noteTags(names: readonly string[]): readonly string[] {
  const tags = names.map((name) =>
    name
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}_/-]+/gu, '-')
      .replace(/^[-/]+|[-/]+$/g, ''),
  );
  return [
    ...new Set(tags.filter((tag) => tag !== '').map((tag) => (/^\d+$/.test(tag) ? `标签${tag}` : tag))),
  ];
}
