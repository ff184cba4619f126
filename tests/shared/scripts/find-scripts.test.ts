import { describe, expect, it } from 'vitest';
import { fillScript } from '#shared/domain/scripts/fill-script';
import { findScripts, type ScriptFilter, toSearchableScript } from '#shared/domain/scripts/find-scripts';
import { audienceOf, pickWelcomeScript } from '#shared/domain/scripts/pick-welcome';
import { savableEdits, stillDifferent } from '#shared/domain/scripts/script-edits';
import { excerptOf } from '#shared/domain/scripts/script-excerpt';
import { insertionOf, offsetOfPlace, scriptSnippets } from '#shared/domain/scripts/script-snippets';
import { scriptVariables } from '#shared/domain/scripts/script-variables';
import { demo } from '../demo/demo-fixture';
import { faultsOf, memberNamed, sceneWith } from './script-fixtures';

const scripts = demo.scripts;
const searchable = scripts.map(toSearchableScript);
const find = (query: string, scenario: ScriptFilter['scenario'] = 'all') =>
  findScripts(searchable, { query, scenario }).map(({ title }) => title);

describe('finding a script', () => {
  it('knows titles by substring, pinyin and initials, tags too, and bodies by substring', () => {
    expect(find('合并')).toEqual(['欢迎新人(合并)']);
    expect(find('huanyingxinren')[0]).toBe('欢迎新人(合并)');
    expect(find('hyxr')).toEqual(['欢迎新人(合并)', '欢迎新人(一人)']);
    expect(find('mianmo 常问')).toEqual(['面膜可以天天敷吗']);
    expect(find('洗完脸半小时')).toContain('欢迎新人(一人)');
    expect(find('没有这句话')).toEqual([]);
  });

  it('keeps what is archived apart', () => {
    const archived = scripts.filter(({ archivedAt }) => archivedAt !== null).map(({ title }) => title);
    expect(find('', 'archived')).toEqual(archived);
    expect(find('')).toHaveLength(scripts.length - archived.length);
    expect(
      new Set(findScripts(searchable, { query: '', scenario: 'FAQ' }).map((one) => one.scenario)),
    ).toEqual(new Set(['FAQ']));
  });
});

describe('the welcome that fits', () => {
  it('speaks to all of them when it is merged, to one otherwise', () => {
    expect(pickWelcomeScript(scripts, 'merged')?.title).toBe('欢迎新人(合并)');
    expect(pickWelcomeScript(scripts, 'each')?.title).toBe('欢迎新人(一人)');
  });

  it.each(['merged', 'each'] as const)('is a built-in one, %s, where the library has none', (mode) => {
    const welcome = pickWelcomeScript([], mode);
    expect(faultsOf(welcome.body)).toEqual([]);
    expect(audienceOf(welcome.body) === 'many').toBe(mode === 'merged');
    const parts = sceneWith(memberNamed('雅'), memberNamed('阿敏🌱'));
    const { texts, missing, errors } = fillScript(welcome.body, { ...parts, group: null }, mode);
    expect([missing, errors]).toEqual([[], []]);
    expect(texts).toHaveLength(mode === 'merged' ? 1 : 2);
    expect(texts.map(({ text }) => text).join()).toMatch(/@雅.*@阿敏🌱/su);
    expect(texts[0]?.text).toContain(`来到${parts.community.name}`);
    const inGroup = fillScript(welcome.body, parts, mode).texts[0]?.text;
    expect(inGroup).toContain(`来到${parts.group?.name}`);
  });
});

it('a script speaks to many, to one or to anyone', () => {
  expect(audienceOf('{% for 人 in 新人 %}{{ 人.昵称 }}{% endfor %}')).toBe('many');
  expect(audienceOf('{{ 新人名单 }}和{{ 昵称 }}')).toBe('many');
  expect(audienceOf('{% if 敏感 %}小心{% endif %}')).toBe('one');
  expect(audienceOf('{{ 星期 }}的水喝了吗')).toBe('anyone');
  expect(audienceOf('{{ 新人名单 }} {% if')).toBe('one');
});

describe('the editor', () => {
  it('inserts nothing that is not a script', () => {
    const pieces = [...scriptVariables.map(insertionOf), ...scriptSnippets];
    for (const { before, after } of pieces) expect(faultsOf(`${before}好${after}`)).toEqual([]);
  });

  it('turns a place into an offset', () => {
    expect(offsetOfPlace('一\n二三\n四', { line: 2, column: 2 })).toBe(3);
    expect(offsetOfPlace('一', { line: 9, column: 9 })).toBe(1);
  });

  it('saves what is different, and no blank title', () => {
    const [script] = scripts;
    if (!script) throw new Error('the demo has no scripts');
    const edits = {
      title: ' ',
      body: `${script.body} `,
      tags: [...script.tags],
      favourite: script.favourite,
    };
    expect(savableEdits(script, edits)).toEqual({ body: `${script.body} ` });
    expect(stillDifferent(script, edits)).toEqual({ title: ' ', body: `${script.body} ` });
    expect(stillDifferent(script, { title: ` ${script.title} ` })).toEqual({});
  });
});

it('an excerpt reads without the template', () => {
  expect(excerptOf('{% if 敏感 %}{{ 称呼 | default: 昵称 }},\n小心{% endif %}')).toBe('〔称呼〕, 小心');
});
