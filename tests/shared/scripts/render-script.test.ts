import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderScript } from '#shared/domain/scripts/render-script';
import { buildScriptContext } from '#shared/domain/scripts/script-context';
import { scriptErrorCodes } from '#shared/domain/scripts/script-errors';
import { chineseFilters } from '#shared/domain/scripts/script-filters';
import { scriptRecord } from '#shared/domain/scripts/script-values';
import { scriptVariables } from '#shared/domain/scripts/script-variables';
import { faultsOf, memberNamed, sceneWith, xiaoya } from './script-fixtures';

const full = buildScriptContext(sceneWith(xiaoya, memberNamed('阿敏')));
const sparse = buildScriptContext(sceneWith(memberNamed('阿敏')));

function textOf(template: string, context = full): string {
  const rendered = renderScript(template, context);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.errors));
  return rendered.text;
}

function errorsOf(template: string, context = full) {
  const rendered = renderScript(template, context);
  return rendered.ok ? [] : rendered.errors;
}

describe('variables', () => {
  it('prints every variable of the catalogue', () => {
    // 字段 is no word by itself: what it holds has the names of the community's own fields.
    const printable = scriptVariables.filter(({ kind }) => kind !== 'fields');
    const printed = Object.fromEntries(printable.map(({ name }) => [name, textOf(`{{${name}}}`)]));
    expect(printed).toEqual({
      昵称: '小雅🦌',
      称呼: '雅姐',
      城市: '杭州',
      性别: '女',
      肤质: '混油 · 敏感',
      皮肤问题: '泛红、毛孔',
      敏感: '是',
      特长: '烘焙、瑜伽',
      职务: '喝水委员',
      势能: '高势能',
      邀请人: '阿敏',
      来源: '小红书',
      入群日期: '11月20日',
      入群天数: '2',
      群名: '油皮互助1群',
      社群: '围炉护肤',
      今天: '11月22日',
      星期: '周日',
      农历: '十月十四',
      运营者: '小助手',
      新人: '小雅🦌、阿敏',
      新人名单: '@小雅🦌 @阿敏',
      人数: '2',
    });
  });

  it('has a description and a sample for each, and no name twice', () => {
    for (const variable of scriptVariables) expect(variable.description && variable.sample).toBeTruthy();
    expect(new Set(scriptVariables.map(({ name }) => name)).size).toBe(scriptVariables.length);
  });

  it('prints titles, and the duty text as 职务.职责', () => {
    const duty = { description: '道早安', claimedOn: null, claimedBy: 'self' } as const;
    const two = memberNamed('小雅', {
      duties: [
        { ...duty, title: '早安委员' },
        { ...duty, title: '试用官', description: '' },
      ],
    });
    const context = buildScriptContext(sceneWith(two));
    expect(textOf('{{职务}}：{{职务.职责}}', context)).toBe('早安委员、试用官：道早安');
    expect(textOf('{{职务 | append: "！"}}{{职务 | join: "和"}}', context)).toBe(
      '早安委员、试用官！早安委员和试用官',
    );
    expect(textOf('{% if 职务 contains "试用官" %}是{% endif %}', context)).toBe('是');
  });

  it('lists newcomers with their own values', () => {
    const template =
      '{% for 人 in 新人 %}{{forloop.index}}. {{人.昵称}}（{{人.城市 | default: "城市未知"}}）\n{% endfor %}';
    expect(textOf(template)).toBe('1. 小雅🦌（杭州）\n2. 阿敏（城市未知）\n');
  });

  it('has only plain data without a prototype in the context', () => {
    expect(Object.getPrototypeOf(full)).toBeNull();
    const newcomers = full.新人;
    expect(Array.isArray(newcomers) && newcomers.every((each) => Object.getPrototypeOf(each) === null)).toBe(
      true,
    );
  });

  it('takes variables the context adds, such as those of a form', () => {
    expect(textOf('{{产品}}', scriptRecord({ 产品: '面霜' }))).toBe('面霜');
  });
});

describe('conditions and defaults', () => {
  it('uses the default where there is no value', () => {
    expect(textOf('{{称呼 | default: "姐妹"}}', sparse)).toBe('姐妹');
    expect(textOf('{{称呼 | default: 昵称}}', sparse)).toBe('阿敏');
    expect(textOf('{{职务.职责 | default: "还没有职务"}}', sparse)).toBe('还没有职务');
  });

  it('takes a missing value as false', () => {
    const template = '{% if 肤质 %}有{% else %}没有{% endif %}{% if 敏感 and 城市 %}a{% else %}b{% endif %}';
    expect(textOf(template, sparse)).toBe('没有b');
    expect(
      textOf('{% unless 城市 %}x{% endunless %}{% case 城市 %}{% when "杭州" %}y{% endcase %}', sparse),
    ).toBe('x');
  });

  it('compares days by the calendar', () => {
    expect(textOf('{% if 入群日期 < 今天 and 今天 >= "2026-11-22" %}早{% endif %}')).toBe('早');
    expect(textOf('{% if 今天 == "2026-11-22" and 今天 != 入群日期 %}是{% endif %}')).toBe('是');
  });
});

describe('filters for Chinese scripts', () => {
  it('moves days, names weekdays and writes dates', () => {
    expect(textOf('{{ 今天 | 加天: 3 }}{{ 今天 | 加天: 3 | 周几 }}')).toBe('11月25日周三');
    expect(textOf('{{ 今天 | 加天: 40 | 日期 }} {{ 今天 | 加天: -30 | 日期: "yyyy-MM-dd" }}')).toBe(
      '2027年1月1日 2026-10-23',
    );
    expect(textOf('{{ "2026-12-12" | 周几 }}')).toBe('周六');
    expect(textOf('{{ 今天 | append: "见" }}')).toBe('11月22日见');
  });

  it('has a working example for each', () => {
    for (const { example } of chineseFilters) expect(textOf(example)).not.toBe('');
  });

  it('refuses what is no day or no whole number', () => {
    for (const template of [
      '{{昵称 | 加天: 1}}',
      '{{今天 | 加天: 1.5}}',
      '{{今天 | 加天}}',
      '{{今天 | 加天: 99999}}',
    ]) {
      expect(errorsOf(template)).toMatchObject([{ code: 'syntax', line: 1, column: 1 }]);
    }
  });

  it('leaves out filters that read the clock, roll dice, or take text as code', () => {
    for (const name of ['date', 'sample', 'where_exp', 'escape', 'json', 'raw']) {
      expect(errorsOf(`{{ 昵称 | ${name} }}`)).toMatchObject([{ code: 'unknown-filter', name }]);
    }
  });
});

describe('errors', () => {
  it('names every unknown variable with its place, also in branches not taken', () => {
    const template = '{% if false %}{{昵秤}}\n  {{ 城是 | default: "x" }}{% endif %}{{ 昵称 }}';
    const expected = [
      { code: 'unknown-variable', name: '昵秤', line: 1, column: 17 },
      { code: 'unknown-variable', name: '城是', line: 2, column: 6 },
    ];
    expect(errorsOf(template)).toEqual(expected);
    expect(faultsOf(template)).toEqual(expected);
  });

  it('names an unknown property of a member', () => {
    expect(errorsOf('{% for 人 in 新人 %}{{人.昵秤}}{% endfor %}')).toEqual([
      { code: 'unknown-variable', name: '人.昵秤', line: 1, column: 20 },
    ]);
    expect(errorsOf('{{昵称.城市}}')).toMatchObject([{ code: 'unknown-variable', name: '昵称.城市' }]);
  });

  it('does not take names the script makes itself for unknown ones', () => {
    const template =
      '{% assign 前缀 = "来自" %}{% capture 全 %}{{前缀}}{{城市}}{% endcapture %}{% for 人 in 新人 %}{{全}}{{forloop.index}}{{人.昵称}}{% endfor %}';
    expect(textOf(template)).toBe('来自杭州1小雅🦌来自杭州2阿敏');
  });

  it('names every missing value with its place', () => {
    expect(errorsOf('{{昵称}} {{城市}}\n{{ 职务.职责 }}', sparse)).toEqual([
      { code: 'missing-value', name: '城市', line: 1, column: 10 },
      { code: 'missing-value', name: '职务', line: 2, column: 4 },
    ]);
    expect(errorsOf('{% for 人 in 新人 %}{{人.城市}}{% endfor %}')).toMatchObject([
      { code: 'missing-value', name: '人.城市' },
    ]);
  });

  it('does not let a missing value slip through an assignment', () => {
    const template = '{% assign 地 = 城市 %}{% if 地 %}a{% endif %}{{地}}';
    expect(errorsOf(template, sparse)).toMatchObject([{ code: 'missing-value', name: '地' }]);
    expect(textOf(template)).toBe('a杭州');
  });

  it('points at syntax errors and unknown filters', () => {
    expect(errorsOf('你好\n{{ 昵称')).toMatchObject([{ code: 'syntax', line: 2, column: 1 }]);
    expect(errorsOf('{% if 昵称 %}')).toMatchObject([{ code: 'syntax', line: 1, column: 1 }]);
    expect(errorsOf('a{% endif %}')).toMatchObject([{ code: 'syntax', name: 'endif', column: 2 }]);
    expect(errorsOf('{{ 昵称 | 没有这个 }}{% if 城市 | foo %}x{% endif %}')).toMatchObject([
      { code: 'unknown-filter', name: '没有这个', line: 1, column: 9 },
      { code: 'unknown-filter', name: 'foo', line: 1, column: 27 },
    ]);
  });

  it('forbids tags that read files, make HTML or keep state', () => {
    for (const tag of [
      'include "a"',
      'render "a"',
      'layout "a"',
      'block a',
      'increment a',
      'tablerow a in 新人',
    ]) {
      const [name = ''] = tag.split(' ');
      expect(errorsOf(`{% ${tag} %}`)).toMatchObject([{ code: 'forbidden-tag', name, line: 1, column: 1 }]);
    }
  });
});

describe('hostile data', () => {
  it('prints Liquid and HTML in member data as it stands', () => {
    const hostile = 'A&B<小雅>{{城市}}{% include "x" %}"\'';
    const context = buildScriptContext(sceneWith(memberNamed(hostile)));
    expect(textOf('{{昵称}}', context)).toBe(hostile);
    expect(textOf('{% for 人 in 新人 %}{{人.昵称 | append: "！"}}{% endfor %}', context)).toBe(
      `${hostile}！`,
    );
    expect(textOf('A&B<{{昵称}}>', sparse)).toBe('A&B<阿敏>');
  });

  it('reaches no prototype', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect(errorsOf(`{{ ${name} }}`)).toMatchObject([{ code: 'unknown-variable', name }]);
      expect(errorsOf(`{{ 职务.${name} }}`)).toMatchObject([{ code: 'unknown-variable' }]);
      expect(errorsOf(`{% assign k = "${name}" %}{{ 职务[k] }}`)).toMatchObject([{ code: 'missing-value' }]);
      expect(textOf(`{{ 新人 | map: "${name}" }}`)).toBe('');
    }
  });

  it('changes nothing in the context', () => {
    const before = JSON.stringify(full);
    textOf('{% assign 昵称 = "别人" %}{{昵称}}{{ 新人 | reverse }}{% capture 城市 %}x{% endcapture %}');
    expect(JSON.stringify(full)).toBe(before);
  });
});

describe('limits', () => {
  const crowd = buildScriptContext(
    sceneWith(...Array.from({ length: 200 }, (_, index) => memberNamed(`群友${index}`))),
  );
  const loops = (head: string, depth: number) => `${head.repeat(depth)}x${'{% endfor %}'.repeat(depth)}`;

  it.each([
    ['a huge range', '{% for i in (1..999999999) %}{% endfor %}'],
    ['nested ranges', loops('{% for i in (1..9999) %}', 3)],
    ['nested loops over members', loops('{% for 人 in 新人 %}', 6)],
    ['loops without a body', '{% for 人 in 新人 %}'.repeat(5) + '{% endfor %}'.repeat(5)],
    [
      'a text that doubles',
      '{% assign a = "xx" %}{% for i in (1..99) %}{% assign a = a | append: a %}{% endfor %}{{a}}',
    ],
    [
      'a capture that doubles',
      '{% assign a = "x" %}{% for i in (1..99) %}{% capture a %}{{a}}{{a}}{% endcapture %}{% endfor %}{{a}}',
    ],
    ['deep nesting', '{% if 昵称 %}'.repeat(1500) + '{% endif %}'.repeat(100)],
    ['a very long template', 'x'.repeat(20_001)],
  ])('stops %s', (_, template) => {
    const began = performance.now();
    const codes = errorsOf(template, crowd).map(({ code }) => code);
    expect(codes).toEqual(
      template.startsWith('{% if') ? [expect.stringMatching('too-much|syntax')] : ['too-much'],
    );
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

it('reports nothing but too much where it was too much', () => {
  const template = '{{城市}}{% for i in (1..999999999) %}{% endfor %}{{城市}}';
  expect(errorsOf(template, sparse)).toMatchObject([{ code: 'too-much', line: 1, column: 7 }]);
});

describe('any script', () => {
  const pieces = fc.constantFrom(
    ...[
      '{{',
      '}}',
      '{%',
      '%}',
      '昵称',
      '城市',
      '新人',
      '职务',
      '今天',
      '人',
      'for 人 in',
      'endfor',
      'if',
      'endif',
    ],
    ...[
      'else',
      'assign',
      '=',
      '|',
      'default:',
      '"姐妹"',
      '“',
      ' ',
      '\n',
      '.',
      '[',
      ']',
      '(1..3)',
      'contains',
    ],
    ...[
      '加天: 3',
      'join',
      'map: "城市"',
      'capture',
      'raw',
      'comment',
      'include',
      '-',
      ',',
      ':',
      '0',
      '__proto__',
    ],
  );
  const anyScript = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc
      .array(fc.array(pieces, { minLength: 1, maxLength: 5 }), { maxLength: 6 })
      .map((outputs) => outputs.map((parts) => `{{ ${parts.join(' ')} }}`).join('。')),
  );

  it('never throws, and each error has a code and a place inside the script', () => {
    fc.assert(
      fc.property(anyScript, fc.constantFrom(full, sparse), (template, context) => {
        const rendered = renderScript(template, context);
        if (rendered.ok) return;
        expect(rendered.errors.length).toBeGreaterThan(0);
        const lines = template.split('\n');
        for (const error of rendered.errors) {
          expect(scriptErrorCodes).toContain(error.code);
          expect(error.column).toBeGreaterThanOrEqual(1);
          expect(error.column).toBeLessThanOrEqual((lines[error.line - 1]?.length ?? -1) + 1);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps text without Liquid exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        fc.pre(!/\{[{%]/.test(text));
        expect(renderScript(text, sparse)).toEqual({ ok: true, text });
      }),
    );
  });

  it('prints any nickname exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }), (nickname) => {
        expect(textOf('{{昵称}}', buildScriptContext(sceneWith(memberNamed(nickname))))).toBe(nickname);
      }),
    );
  });
});
