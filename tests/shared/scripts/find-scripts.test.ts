import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillScript } from '#shared/domain/scripts/fill-script';
import {
  facetsOf,
  findScripts,
  narrows,
  type ScriptFilter,
  toSearchableScript,
  withoutLost,
} from '#shared/domain/scripts/find-scripts';
import { audienceOf, pickWelcomeScript } from '#shared/domain/scripts/pick-welcome';
import { savableEdits, savableMeanwhile, stillDifferent } from '#shared/domain/scripts/script-edits';
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
    expect(find('合并')).toEqual(['欢迎新人（合并）']);
    expect(find('huanyingxinren')[0]).toBe('欢迎新人（合并）');
    expect(find('hyxr')).toEqual(['欢迎新人（合并）', '欢迎新人（一人）']);
    expect(find('mianmo 常问')).toEqual(['面膜可以天天敷吗']);
    expect(find('洗完脸半小时')).toContain('欢迎新人（一人）');
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

describe('narrowing the library', () => {
  const titles = (filter: Partial<ScriptFilter>) =>
    findScripts(searchable, { query: '', scenario: 'all', ...filter }).map(({ title }) => title);

  it('by folder, tags, favourites, scenario and words together', () => {
    expect(titles({ folder: '团购' })).toEqual(
      expect.arrayContaining(['团购截团前一小时', '不合适，劝退一单']),
    );
    expect(titles({ folder: '团购', tags: ['群里发'] })).toEqual(['团购截团前一小时']);
    expect(titles({ tags: ['私聊发', '问候'], favourites: true })).toEqual(['好久没见，问候一句']);
    expect(titles({ tags: ['群里发'], query: 'jt' })).toEqual(['今天紫外线强', '团购截团前一小时']);
    expect(titles({ scenario: '私聊', folder: '团购', query: 'tk' })).toEqual(['不合适，劝退一单']);
    expect(titles({ scenario: 'archived', favourites: true })).toEqual([]);
  });

  it('agrees with the plainest way to filter, whatever is combined', () => {
    const { folders, tags } = facetsOf(scripts, 'all');
    const someOf = (names: readonly { name: string }[]) =>
      fc.option(fc.constantFrom(...names.map(({ name }) => name)));
    fc.assert(
      fc.property(
        someOf(folders),
        fc.uniqueArray(fc.constantFrom(...tags.map(({ name }) => name)), { maxLength: 2 }),
        fc.boolean(),
        (folder, chosen, favourites) => {
          const plain = scripts.filter(
            (one) =>
              one.archivedAt === null &&
              (folder === null || one.folder === folder) &&
              chosen.every((tag) => one.tags.includes(tag)) &&
              (!favourites || one.favourite),
          );
          expect(titles({ folder, tags: chosen, favourites })).toEqual(plain.map(({ title }) => title));
        },
      ),
    );
  });

  it('orders by last use and by age, the better match before either', () => {
    const recent = findScripts(searchable, { query: '', scenario: 'all', order: 'recent' });
    expect(recent.map(({ lastUsedAt }) => lastUsedAt ?? 0)).toEqual(
      recent.map(({ lastUsedAt }) => lastUsedAt ?? 0).toSorted((a, b) => b - a),
    );
    const young = findScripts(searchable, { query: '', scenario: 'all', order: 'new' });
    expect(young[0]?.createdAt).toBe(Math.max(...young.map(({ createdAt }) => createdAt)));
    expect(titles({ query: '欢迎', order: 'new' })[0]).toMatch(/欢迎/);
  });

  it('counts what can be chosen, and lets go of what the scenario has none of', () => {
    const { folders, tags } = facetsOf(scripts, '私聊');
    expect(folders).toContainEqual({ name: '团购', count: 1 });
    expect(folders).toContainEqual({ name: '请教', count: 2 });
    expect(tags.every(({ name }) => name !== '群里发')).toBe(true);
    const filter: ScriptFilter = { query: '', scenario: '私聊', folder: '打卡', tags: ['打卡', '请教'] };
    expect(withoutLost(filter, scripts)).toMatchObject({ folder: null, tags: ['请教'] });
    expect(narrows({ query: '欢迎', scenario: 'all', folder: null, tags: [], favourites: false })).toBe(
      false,
    );
    expect(narrows({ query: '', scenario: 'all', favourites: true })).toBe(true);
  });

  it('costs little: a search among three hundred looks at each once for a word, and at none the filter has left out', () => {
    let searched = 0;
    const many = Array.from({ length: 300 }, (_, index) => searchable[index % searchable.length]).flatMap(
      (one) =>
        one
          ? [
              {
                ...one,
                get title() {
                  searched += 1;
                  return one.title;
                },
              },
            ]
          : [],
    );
    const tagged = many.filter(({ script }) => script.archivedAt === null && script.tags.includes('群里发'));
    findScripts(many, { query: 'hyxr 新人', scenario: 'all', tags: ['群里发'] });
    expect(searched).toBeLessThanOrEqual(tagged.length * 2);
  });
});

describe('the welcome that fits', () => {
  it('speaks to all of them when it is merged, to one otherwise', () => {
    expect(pickWelcomeScript(scripts, 'merged')?.title).toBe('欢迎新人（合并）');
    expect(pickWelcomeScript(scripts, 'each')?.title).toBe('欢迎新人（一人）');
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
    const renamed = { title: '感谢', folder: '团购二' };
    expect(savableEdits(script, renamed)).toEqual(renamed);
    expect(savableMeanwhile(script, renamed)).toEqual({ folder: '团购二' });
  });
});

it('an excerpt reads without the template', () => {
  expect(excerptOf('{% if 敏感 %}{{ 称呼 | default: 昵称 }},\n小心{% endif %}')).toBe('〔称呼〕, 小心');
});
