import fc from 'fast-check';
import type { ScriptId } from '#shared/domain/ids';
import type { IncludableScript } from '#shared/domain/scripts/includes';
import type { ScriptMember } from '#shared/domain/scripts/script-context';
import { scriptFilterDocs } from '#shared/domain/scripts/script-filter-docs';
import { memberNamed } from './script-fixtures';

/** What there is to ask for, also by names made up while it is filled. */
const known = [
  ...[
    '昵称',
    '城市',
    '新人',
    '职务',
    '职务.职责',
    '今天',
    '新人名单',
    '人数',
    '敏感',
    '字段.星座',
    '主题',
    '主持.城市',
  ],
  ...[
    '新人[0].昵称',
    '新人.first.昵称',
    '字段.constructor',
    '字段["__proto__"]',
    '字段.trap',
    '"姐妹"',
    '"trap"',
    '"constructor"',
  ],
  ...["'__proto__'", '0', '-1', '2.5', 'nil', 'true', 'empty', '(1..3)', '(3..1)'],
  ...['昵称', '社群', '人数', '新人名单', '今天', '星期', '主题', '主持', '新人', '新人[主题]'],
];
/** What there is not, what may not be there, and what every object has. */
const unknown = [
  ...['人', '人.昵称', '人.字段.星座', '甲', '甲[乙]', 'forloop.index', 'forloop.length', '新人[昵称]'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'trap',
    '昵称.constructor',
    '新人.__proto__',
    '职务["constructor"]',
  ],
  ...['人.trap', '今天["trap"]', 'forloop.constructor', '主持.trap'],
];

const dash = fc.constantFrom('', '', '', '-');
const broken = fc.constantFrom(
  ...[
    '{{',
    '}}',
    '{%',
    '%}',
    '{% if',
    '{% endfor %}',
    '{% else %}',
    '{% when 1 %}',
    '{{ | }}',
    '{{ 昵称',
    '{% 引用 %}',
  ],
  ...[
    '{% endraw %}',
    '{% endcomment %}',
    '{% include "a" %}',
    '{% liquid echo 1 %}',
    '{% cycle "a", "b" %}',
    '\u202E',
  ],
);

type Vocabulary = Readonly<{
  values: readonly string[];
  noFilters: readonly string[];
  titles: readonly string[];
  /** How often a piece makes no sense. */
  broken: number;
}>;

/** Bodies that end by themselves, written in these words. */
function templatesOf({ values, noFilters, titles, broken: weight }: Vocabulary): fc.Arbitrary<string> {
  const value = fc.constantFrom(...values);
  const filter = fc
    .tuple(
      fc.constantFrom(...scriptFilterDocs.map(({ name }) => name), ...noFilters),
      fc.array(value, { maxLength: 2 }),
    )
    .map(([name, parameters]) => ` | ${name}${parameters.length > 0 ? `: ${parameters.join(', ')}` : ''}`);
  const filtered = fc
    .tuple(value, fc.array(filter, { maxLength: 2 }))
    .map(([first, filters]) => first + filters.join(''));
  const condition = fc
    .tuple(value, fc.constantFrom('==', '!=', '<', '>=', 'contains', 'and', 'or', '='), value)
    .map((words) => words.join(' '));
  return fc.letrec<{ body: string; piece: string }>((tie) => ({
    body: fc
      .array(tie('piece'), { minLength: 1, maxLength: 5, size: 'max' })
      .map((pieces) => pieces.join('')),
    piece: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'template' },
      { weight: 3, arbitrary: fc.constantFrom('你好', '\n', ' ', '欢迎🌷', '@', '$&', '\\', '<b>') },
      {
        weight: 6,
        arbitrary: fc.tuple(dash, filtered, dash).map(([l, inside, r]) => `{{${l} ${inside} ${r}}}`),
      },
      { weight: 2, arbitrary: filtered.map((inside) => `{% assign 甲 = ${inside} %}`) },
      { weight: 1, arbitrary: value.map((inside) => `{% assign 乙 = ${inside} %}`) },
      { weight, arbitrary: broken },
      { weight: 1, arbitrary: fc.constantFrom('{% break %}', '{% continue %}', '{% # 备注 %}') },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...titles), dash, dash)
          .map(([title, l, r]) => `{%${l} 引用 "${title}" ${r}%}`),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.constantFrom('if', 'unless'), condition, tie('body'), tie('body'))
          .map(([tag, test, yes, no]) => `{% ${tag} ${test} %}${yes}{% else %}${no}{% end${tag} %}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(value, value, tie('body'))
          .map(
            ([one, other, body]) => `{% case ${one} %}{% when ${other} %}${body}{% else %}别的{% endcase %}`,
          ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(value, fc.constantFrom('', ' reversed', ' limit: 2', ' offset: 1', ' trap: 1'), tie('body'))
          .map(([list, how, body]) => `{% for 人 in ${list}${how} %}${body}{% endfor %}`),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('capture 甲', 'comment', 'raw'), tie('body'))
          .map(([tag, body]) => `{% ${tag} %}${body}{% end${tag.split(' ')[0]} %}`),
      },
    ),
  })).body;
}

const sober: Vocabulary = { values: known, noFilters: [], titles: ['乙'], broken: 0 };
const wild: Vocabulary = {
  values: [...known, ...unknown],
  noFilters: ['没有这个', 'where', 'sort', 'constructor'],
  titles: ['甲', '乙', '丙', '没有', '__proto__'],
  broken: 1,
};

/** A template, whole or broken. */
export const anyTemplate: fc.Arbitrary<string> = fc.oneof(templatesOf(sober), templatesOf(wild));

/** Scripts that include one another as it comes, also in circles. */
export const anyLibrary: fc.Arbitrary<readonly IncludableScript[]> = fc
  .tuple(
    anyTemplate,
    fc.oneof(fc.constant('{{ 昵称 }}{{ 新人[0][主题] | default: 主题 }}'), anyTemplate),
    anyTemplate,
  )
  .map((bodies) =>
    bodies.map((body, index) => {
      const title = ['甲', '乙', '丙'][index] ?? '';
      return { id: title as ScriptId, title, body, archivedAt: null, inputs: [] };
    }),
  );

const word = fc.oneof(
  fc.constantFrom(
    '小雅',
    '{{ 城市 }}',
    '{% raw %}',
    '__proto__',
    'constructor',
    '$&',
    '"',
    "'",
    '\\',
    '<script>',
    '\u202E反',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Members with names people would not have, some twice. */
export const anyMembers: fc.Arbitrary<readonly ScriptMember[]> = fc.array(
  fc.tuple(word, word, word).map(([nickname, city, title]) =>
    memberNamed(nickname === '' ? '无' : nickname, {
      city,
      duties: title === '' ? [] : [{ title, description: city, claimedOn: null, claimedBy: 'self' }],
    }),
  ),
  { maxLength: 4 },
);
