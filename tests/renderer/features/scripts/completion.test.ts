import { describe, expect, test } from 'vitest';
import { fieldVariable, type ScriptVariable } from '#shared/domain/scripts/script-variables';
import { completionPlace } from '../../../../renderer/features/scripts/editor/completion-place';
import { findOffers } from '../../../../renderer/features/scripts/editor/find-completions';
import { writingCatalogue } from '../../../../renderer/features/scripts/editor/writing-catalogue';

const fields = ['星座', '我的 尺码'].flatMap((name): readonly ScriptVariable[] => {
  const variable = fieldVariable(name);
  return variable ? [variable] : [];
});
const catalogue = writingCatalogue({
  fields,
  inputs: [{ name: '活动时间', kind: 'date', options: [], required: true }],
  scripts: [
    { title: '群规短版', body: '一、先看公告', archivedAt: null },
    { title: '收起来的', body: '', archivedAt: 1 },
    { title: '正在写的', body: '', archivedAt: null },
  ],
  title: '正在写的',
});

/** The text with the cursor at `^`, as it becomes with the first offer; `^` again where the cursor then is. */
function completed(marked: string, explicit = false): string | null {
  const cursor = marked.indexOf('^');
  const text = marked.replace('^', '');
  const [offer] = findOffers(text, cursor, catalogue, explicit);
  if (!offer) return null;
  const after = text.slice(0, offer.from) + offer.insert + text.slice(offer.to);
  return `${after.slice(0, offer.cursor)}^${after.slice(offer.cursor)}`;
}

const names = (marked: string, explicit = false) =>
  findOffers(marked.replace('^', ''), marked.indexOf('^'), catalogue, explicit).map(
    ({ writing }) => writing.name,
  );

test.each([
  ['{{ cs^', '{{ 城市 }}^'],
  ['{{cs^', '{{ 城市 }}^'],
  ['你好 {{ chengshi^ }}！', '你好 {{ 城市^ }}！'],
  ['{{ 城^', '{{ 城市 }}^'],
  ['{{ hdsj^', '{{ 活动时间 }}^'],
  ['{{ 字段.xz^ }}', '{{ 字段.星座^ }}'],
  ['{{ 活动时间.y^ }}', '{{ 活动时间.月^ }}'],
  ['{{ 今天 | jt^', '{{ 今天 | 加天: 3 }}^'],
  ['{{ 今天 | 加天: 3 | zj^ }}', '{{ 今天 | 加天: 3 | 周几^ }}'],
  ['{{ 称呼 | default: nc^ }}', '{{ 称呼 | default: 昵称^ }}'],
  ['{% if mg^ %}', '{% if 敏感^ %}'],
  ['{% if^', '{% if ^ %}{% endif %}'],
  ['{% for 人 in 新人 %}{{ 人.nc^', '{% for 人 in 新人 %}{{ 人.昵称 }}^'],
  ['{% assign 词 = 城市 %}{{ c^', '{% assign 词 = 城市 %}{{ 词 }}^'],
  ['{% 引用 "qg^', '{% 引用 "群规短版" %}^'],
  ['{% 引用 "qg^" %}再见', '{% 引用 "群规短版" %}^再见'],
  ['{% 引用 群^', '{% 引用 "群规短版" %}^'],
])('%s becomes %s', (before, after) => {
  expect(completed(before)).toBe(after);
});

test.each(['你好cs^', '{{ "cs^', '{{ 昵称 }}cs^', '{% for 人^', '{% assign 词^', '{{ 昵称 ^', '{% raw %}^'])(
  'nothing is offered at %s',
  (marked) => expect(completed(marked)).toBeNull(),
);

test('between words it is offered only when asked for, braces and all', () => {
  expect(names('你好cs^')).toEqual([]);
  expect(completed('你好cs^', true)).toBe('你好{{ 城市 }}^');
  expect(completed('你好^', true)).toBe('你好{{ 活动时间 }}^');
});

test('a title that is put away, or the own one, is not offered', () => {
  expect(names('{% 引用 "^')).toEqual(['群规短版']);
});

describe('where the cursor is', () => {
  test('braces on another line count, and those that are closed do not', () => {
    expect(completionPlace('{{\n  c')).toMatchObject({ kind: 'variable', typed: 'c' });
    expect(completionPlace('{{ 昵称 }} 和 {% if 敏感 %}')).toBeNull();
  });

  test('a title with quotes in it is held by the other ones', () => {
    const scripts = [
      { title: '说"好"的', body: '', archivedAt: null },
      { title: `"'`, body: '', archivedAt: null },
    ];
    const { includes } = writingCatalogue({ fields: [], inputs: [], scripts, title: '' });
    expect(includes.map(({ insertion }) => insertion.before)).toEqual([`{% 引用 '说"好"的' %}`]);
  });

  test('a quote left open is a text, in which nothing is completed', () => {
    expect(completionPlace("{{ 城市 | default: 'a")).toBeNull();
  });
});
