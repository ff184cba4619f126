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

/** A tag a script may use, as the editor completes it behind `{%`. */
export type ScriptTagDoc = Insertion & Readonly<{ name: string; description: string }>;

/** Every tag a script may use. */
export const scriptTags: readonly ScriptTagDoc[] = [
  { name: 'if', description: '满足条件才说这段', before: '{% if ', after: ' %}{% endif %}' },
  { name: 'elsif', description: '写在 if 里：否则，满足另一个条件时', before: '{% elsif ', after: ' %}' },
  { name: 'else', description: '写在 if、case 或 for 里：其他情况', before: '{% else %}', after: '' },
  { name: 'unless', description: '不满足条件才说这段', before: '{% unless ', after: ' %}{% endunless %}' },
  {
    name: 'case',
    description: '按一个值分几种说法，配合 when',
    before: '{% case ',
    after: ' %}{% when "" %}{% endcase %}',
  },
  { name: 'when', description: '写在 case 里：值是这个时', before: '{% when "', after: '" %}' },
  { name: 'for', description: '逐个念一遍，如每位新人', before: '{% for 人 in ', after: ' %}{% endfor %}' },
  { name: 'break', description: '写在 for 里：到这里为止', before: '{% break %}', after: '' },
  { name: 'continue', description: '写在 for 里：跳到下一个', before: '{% continue %}', after: '' },
  { name: 'assign', description: '给一个值起名，后面用', before: '{% assign 名字 = ', after: ' %}' },
  {
    name: 'capture',
    description: '把一段字存起来，后面用',
    before: '{% capture 名字 %}',
    after: '{% endcapture %}',
  },
  { name: '引用', description: '把另一条话术放在这里', before: '{% 引用 "', after: '" %}' },
  {
    name: 'comment',
    description: '写给自己看的，不会发出去',
    before: '{% comment %}',
    after: '{% endcomment %}',
  },
  { name: '#', description: '一行备注，不会发出去', before: '{% # ', after: ' %}' },
  { name: 'raw', description: '里面的花括号照原样说', before: '{% raw %}', after: '{% endraw %}' },
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
