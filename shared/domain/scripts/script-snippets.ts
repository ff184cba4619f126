import type { ScriptVariable } from './script-variables';

/** What the editor puts around the selected text, or at the cursor. */
export type Insertion = Readonly<{ before: string; after: string }>;

/** A ready-made piece of template in the editor's menu. */
export type ScriptSnippet = Insertion & Readonly<{ name: string; description: string }>;

/** Conditions, defaults and loops that scripts often need. */
export const scriptSnippets: readonly ScriptSnippet[] = [
  {
    name: '称呼，没有就用昵称',
    description: '知道喜欢的称呼就用它',
    before: '{{ 称呼 | default: 昵称 }}',
    after: '',
  },
  {
    name: '没填时的替代说法',
    description: '城市没填，就说引号里的话',
    before: '{{ 城市 | default: "',
    after: '" }}',
  },
  {
    name: '条件：敏感肌才说',
    description: '不是敏感肌，这段不出现',
    before: '{% if 敏感 %}',
    after: '{% endif %}',
  },
  {
    name: '条件：知道肤质时说',
    description: '不知道时说另一段',
    before: '{% if 肤质 %}',
    after: '{% else %}{% endif %}',
  },
  {
    name: '循环：逐个念新人',
    description: '选中的每一位，用顿号隔开',
    before: '{% for 人 in 新人 %}{{ 人.昵称 }}',
    after: '{% unless forloop.last %}、{% endunless %}{% endfor %}',
  },
];

/** How a variable enters a script: printed; a flag, which is only asked, as a condition. */
export function insertionOf({ name, kind }: ScriptVariable): Insertion {
  if (kind === 'flag') return { before: `{% if ${name} %}`, after: '{% endif %}' };
  return { before: `{{ ${name} }}`, after: '' };
}

/** Where a place of a script error stands in the text, in UTF-16 units; the end when it is beyond it. */
export function offsetOfPlace(text: string, place: Readonly<{ line: number; column: number }>): number {
  const lines = text.split('\n');
  const before = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(before + place.column - 1, text.length);
}
