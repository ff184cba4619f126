import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScriptId } from '#shared/domain/ids';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { fillScript } from '#shared/domain/scripts/fill-script';
import { includeTagsOf } from '#shared/domain/scripts/include-tags';
import { type IncludableScript, renameInclude } from '#shared/domain/scripts/includes';
import { audienceOf } from '#shared/domain/scripts/pick-welcome';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

function scriptCalled(title: string, body: string, fields: Partial<IncludableScript> = {}): IncludableScript {
  return { id: `script-${title}` as ScriptId, title, body, archivedAt: null, inputs: [], ...fields };
}

const include = (title: string) => `{% 引用 "${title}" %}`;
const faultsIn = (template: string, library: readonly IncludableScript[], title: string | null = null) =>
  checkTemplate(template, { inputs: [], library, title });

function textOf(template: string, library: readonly IncludableScript[]): string | undefined {
  const filled = fillScript(template, { ...sceneWith(xiaoya), library, title: '主' }, 'each');
  expect(filled.errors).toEqual([]);
  return filled.texts[0]?.text;
}

describe('a script that includes another', () => {
  it('says it in its own place, filled for the same member, as deep as it goes', () => {
    const library = [
      scriptCalled('落款', '—{{ 运营者 }}'),
      scriptCalled('群规', `{{ 昵称 }}，先看群规。\n${include('落款')}`),
    ];
    expect(textOf(`欢迎！\n${include('群规')}\n回见`, library)).toBe(
      '欢迎！\n小雅🦌，先看群规。\n—小助手\n回见',
    );
  });

  it('takes either quote, Chinese ones too, and the dashes that remove blanks', () => {
    const library = [scriptCalled('落款', ' —小雅 ')];
    for (const quoted of ['"落款"', "'落款'", '“落款”', '" 落款 "']) {
      expect(textOf(`甲{% 引用 ${quoted} %}乙`, library)).toBe('甲 —小雅 乙');
    }
    expect(textOf('甲 \n{%- 引用 "落款" -%}\n 乙', library)).toBe('甲 —小雅 乙');
  });

  it('shares what is assigned and the words of a loop', () => {
    const library = [scriptCalled('一位', '{{ 前 }}{{ 人.昵称 }}')];
    const template = `{% assign 前 = "@" %}{% for 人 in 新人 %}${include('一位')}{% endfor %}`;
    expect(textOf(template, library)).toBe('@小雅🦌');
  });

  it('includes nothing inside raw and comments', () => {
    expect(textOf(`甲{% comment %}${include('没有')}{% endcomment %}`, [])).toBe('甲');
    expect(textOf(`{% raw %}${include('没有')}{% endraw %}`, [])).toBe(include('没有'));
  });

  it('takes the one that is not archived, and of two the older', () => {
    const library = [
      scriptCalled('落款', '归档的', { archivedAt: 1, createdAt: 1 }),
      scriptCalled('落款', '年轻的', { createdAt: 3 }),
      scriptCalled('落款', '年长的', { createdAt: 2 }),
    ];
    expect(textOf(include('落款'), library)).toBe('年长的');
    expect(textOf(include('落款'), library.slice(0, 1))).toBe('归档的');
  });

  it('speaks to those its parts speak to', () => {
    const library = [scriptCalled('点名', '{{ 新人名单 }}')];
    expect(audienceOf(`欢迎 ${include('点名')}`, library)).toBe('many');
    expect(audienceOf(`欢迎 ${include('没有')}`, library)).toBe('anyone');
  });
});

describe('what is wrong with an include', () => {
  it('is a title nobody bears, or none', () => {
    expect(faultsIn(`好\n ${include('没有')}`, [])).toEqual([
      { code: 'unknown-include', name: '没有', line: 2, column: 2 },
    ]);
    for (const words of ['', '没有', '"没有', '“没有"', '""', '" "']) {
      expect(faultsIn(`{% 引用 ${words} %}`, [])).toEqual([{ code: 'include-untitled', line: 1, column: 1 }]);
    }
  });

  it('is a circle, which is named', () => {
    const library = [scriptCalled('A', include('B')), scriptCalled('B', `好${include('A')}`)];
    expect(faultsIn(`甲${include('B')}`, library, 'A')).toEqual([
      { code: 'include-cycle', name: 'A → B → A', inside: 'B', line: 1, column: 2 },
    ]);
    expect(faultsIn(include('A'), library, '主')).toMatchObject([{ name: 'A → B → A', inside: 'B' }]);
    expect(faultsIn(include('A'), [], 'A')).toMatchObject([{ code: 'include-cycle', name: 'A → A' }]);
  });

  it('is told at the tag, with the script it stands in, while the places around it stay right', () => {
    const library = [
      scriptCalled('里', '第一行\n{{ 昵秤 }}{{ 城市 | 没有这个 }}'),
      scriptCalled('半', '{% if 城市 %}'),
      scriptCalled('外', `一\n二\n三${include('里')}`),
    ];
    expect(faultsIn(`甲${include('外')}`, library)).toMatchObject([
      { code: 'unknown-filter', name: '没有这个', inside: '里', line: 1, column: 2 },
    ]);
    expect(faultsIn(`甲\n乙{% if 城市 %}${include('半')}{% endif %}`, library)).toMatchObject([
      { code: 'syntax', inside: '半', line: 2, column: 13 },
    ]);
    const named = [scriptCalled('里', '长长的一行\n{{ 昵秤 }}'), scriptCalled('外', `好${include('里')}`)];
    expect(faultsIn(include('外'), named)).toMatchObject([{ name: '昵秤', inside: '里', column: 1 }]);
    expect(faultsIn(`{{ 前 }}${include('里')}\n{{ 后 }}`, named)).toEqual([
      { code: 'unknown-variable', name: '前', line: 1, column: 4 },
      { code: 'unknown-variable', name: '昵秤', inside: '里', line: 1, column: 8 },
      { code: 'unknown-variable', name: '后', line: 2, column: 4 },
    ]);
  });

  it('is a value missing in it, told when it is filled', () => {
    const library = [scriptCalled('里', '\n\n{{ 群名 }}')];
    const parts = { ...sceneWith(memberNamed('阿敏')), group: null, library };
    expect(fillScript(`甲${include('里')}`, parts, 'each').errors).toEqual([
      { code: 'missing-value', name: '群名', inside: '里', line: 1, column: 2 },
    ]);
  });

  it('is too much of it: deep, long, or many times over', () => {
    const chain = Array.from({ length: 30 }, (_, index) => scriptCalled(`${index}`, include(`${index + 1}`)));
    const many = (title: string) => include(title).repeat(900);
    const bomb = [scriptCalled('a', many('b')), scriptCalled('b', many('c')), scriptCalled('c', 'x')];
    const long = [scriptCalled('长', '好'.repeat(15_000))];
    for (const [template, library] of [
      [include('0'), chain],
      [many('a'), bomb],
      [include('长').repeat(3), long],
    ] as const) {
      const began = performance.now();
      expect(faultsIn(template, library)).toMatchObject([{ code: 'too-much', line: 1 }]);
      expect(performance.now() - began).toBeLessThan(1_000);
    }
    expect(faultsIn(include('长').repeat(2), long)).toEqual([]);
  });
});

describe('following a new title', () => {
  it('rewrites that title only, in either quotes, never in raw', () => {
    const before = `{% 引用 "甲" %}{%- 引用 '甲' -%}{% 引用 " 甲 " %}{% 引用 "甲乙" %}甲{{ "甲" }}`;
    const raw = '{% raw %}{% 引用 "甲" %}{% endraw %}';
    expect(renameInclude(before + raw, '甲', '丙"丁')).toBe(
      `{% 引用 "丙"丁" %}{%- 引用 '丙"丁' -%}{% 引用 " 丙"丁 " %}{% 引用 "甲乙" %}甲{{ "甲" }}${raw}`,
    );
    expect(renameInclude('{% 引用 "甲" %}', '甲', '坏%}名')).toBe('{% 引用 "甲" %}');
    expect(renameInclude('{% 引用 "甲" %}{{ 坏了', '甲', '乙')).toBe('{% 引用 "乙" %}{{ 坏了');
  });

  const title = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/[%\r\n]/u.test(text));
  const piece = fc.oneof(
    title,
    title.map((each) => `{% 引用 "${each}" %}`),
    fc.constantFrom(
      '{% raw %}',
      '{% endraw %}',
      '{% comment %}',
      '{% endcomment %}',
      '{{ 昵称 }}',
      '{%',
      '\n',
    ),
  );
  const template = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  it('changes the titles and nothing else, whatever the template', () => {
    fc.assert(
      fc.property(template, title, title, (before, from, to) => {
        const titles = includeTagsOf(before).map((tag) => tag.title);
        fc.pre(!titles.includes(to));
        const after = renameInclude(before, from, to);
        expect(includeTagsOf(after).map((tag) => tag.title)).toEqual(
          titles.map((each) => (each === from ? to : each)),
        );
        expect(renameInclude(after, to, from)).toBe(before);
      }),
      { numRuns: 500 },
    );
  });
});
