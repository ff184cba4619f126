import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldId } from '#shared/domain/ids';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { type FillMode, fillScript } from '#shared/domain/scripts/fill-script';
import { audienceOf } from '#shared/domain/scripts/pick-welcome';
import type { ScriptContextParts, ScriptMember } from '#shared/domain/scripts/script-context';
import { scriptErrorCodes } from '#shared/domain/scripts/script-errors';
import type { ScriptInput } from '#shared/domain/scripts/script-inputs';
import { anyLibrary, anyMembers, anyTemplate } from './any-template';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

const secret = 'NOT-TO-BE-READ';
let ran = 0;

// What every object inherits answers here, and counts how often it was asked.
beforeAll(() => {
  const trap = {
    configurable: true,
    get: () => {
      ran += 1;
      return secret;
    },
  };
  Object.defineProperty(Object.prototype, 'trap', trap);
});
afterAll(() => {
  delete (Object.prototype as Readonly<Record<string, unknown>> as { trap?: unknown }).trap;
});

const declared: readonly ScriptInput[] = [
  { name: '主题', kind: 'text', options: [], required: false },
  { name: '主持', kind: 'member', options: [], required: false },
];
const parts = (members: readonly ScriptMember[], library: ScriptContextParts['library'] = []) => ({
  ...sceneWith(...members),
  fields: [{ id: 'f1' as FieldId, name: '星座' }],
  inputs: {
    declared,
    values: { 主题: 'trap', 主持: xiaoya.member.id },
    members: [xiaoya],
    products: [],
  },
  library,
  title: '甲',
});
const anyMode = fc.constantFrom<FillMode>('each', 'merged', 'grouped');
const signsOfObjects = /NOT-TO-BE-READ|\[object|native code|function\s*\(|=>/u;

describe('any template for any members', () => {
  it('ends as texts or as errors with a place, and shows nothing of what objects inherit', () => {
    ran = 0;
    fc.assert(
      fc.property(anyTemplate, anyMembers, anyLibrary, anyMode, (template, members, library, mode) => {
        const lines = template.split('\n');
        const began = performance.now();
        const { texts, missing, errors } = fillScript(template, parts(members, library), mode);
        expect(performance.now() - began).toBeLessThan(4_000);
        const faults = checkTemplate(template, { inputs: declared, library, title: '甲' });
        for (const error of [...errors, ...faults]) {
          expect(scriptErrorCodes).toContain(error.code);
          expect(error.column).toBeGreaterThanOrEqual(1);
          expect(error.column).toBeLessThanOrEqual((lines[error.line - 1]?.length ?? -1) + 1);
        }
        const written = [template, ...library.map(({ body }) => body)].join('');
        const shown = texts.map(({ text }) => text).join('\n');
        expect(shown.length).toBeLessThan(10_000_000);
        if (!signsOfObjects.test(written)) expect(shown).not.toMatch(signsOfObjects);
        expect(texts.length + missing.length + errors.length).toBeGreaterThan(0);
        audienceOf(template, library);
      }),
      { numRuns: 500 },
    );
    expect(ran).toBe(0);
  }, 60_000);

  it('says to each of many what it says to that one alone', () => {
    fc.assert(
      fc.property(anyTemplate, anyMembers, anyLibrary, (template, members, library) => {
        const together = fillScript(template, parts(members, library), 'each');
        const ids = [...new Set(members.map(({ member }) => member.id))];
        const alone = ids.map((id) => {
          const first = members.find(({ member }) => member.id === id);
          return fillScript(template, parts(first ? [first] : [], library), 'each');
        });
        if (together.errors.length > 0) {
          expect(members.length === 0 || alone.some(({ errors }) => errors.length > 0)).toBe(true);
          return;
        }
        if (members.length === 0) return;
        expect(together.texts).toEqual(alone.flatMap(({ texts }) => texts));
        expect(together.missing).toEqual(alone.flatMap(({ missing }) => missing));
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});

describe('a template that would not end', () => {
  const crowd = Array.from({ length: 100 }, (_, index) => memberNamed(`群友${index}`));
  const circle = {
    id: 'x' as never,
    title: '圈',
    body: '{% for 人 in 新人 %}'.repeat(4) + '{% endfor %}'.repeat(4),
    archivedAt: null,
    inputs: [],
  };
  const library = [circle];
  const work =
    '{% for i in (1..100) %}{% for j in (1..100) %}{% if 昵称 %}{% endif %}{% endfor %}{% endfor %}';

  it.each<[string, string, FillMode]>([
    ['loops of a moment for each of a hundred', `${work}好`, 'each'],
    ['loops of a moment for ever fewer at once', `${work}{{ 新人名单 }}${'好'.repeat(1_990)}`, 'merged'],
    ['nested loops over all', `${'{% for 人 in 新人 %}'.repeat(4)}x${'{% endfor %}'.repeat(4)}`, 'merged'],
    ['nested loops in what it includes', '{% 引用 "圈" %}'.repeat(3), 'grouped'],
    [
      'a list printed for each of all',
      '{% for 人 in 新人 %}{% for 他 in 新人 %}{{ 新人 }}{% endfor %}{% endfor %}',
      'merged',
    ],
    ['a range without end', '{% for i in (1..999999999) %}{% endfor %}', 'each'],
    [
      'filters that make lists of lists',
      '{% assign a = 新人 %}{% for i in (1..99) %}{% assign a = a | concat: a %}{% endfor %}{{ a }}',
      'merged',
    ],
    ['spaces upon spaces', `{% for i in (1..9999) %}${' '.repeat(99)}{% endfor %}x`, 'each'],
  ])(
    'is stopped once for all members: %s',
    (_, template, mode) => {
      const began = performance.now();
      const { texts, errors } = fillScript(template, { ...parts(crowd, library) }, mode);
      expect(performance.now() - began).toBeLessThan(3_500);
      expect(texts).toEqual([]);
      expect(errors.map(({ code }) => code)).toEqual(['too-much']);
    },
    20_000,
  );

  it('leaves time for five hundred honest ones, and says the same of each', () => {
    const many = Array.from({ length: 500 }, (_, index) => memberNamed(`新来的群友${index}`));
    const template =
      '@{{ 昵称 }} 欢迎来到{{ 群名 }}🌷{% if 敏感 %}先看公告。{% endif %}{{ 今天 | 加天: 3 | 周几 }}见';
    const { texts } = fillScript(template, sceneWith(...many), 'each');
    expect(texts.map(({ text }) => text)).toEqual(
      many.map((_, index) => `@新来的群友${index} 欢迎来到油皮互助1群🌷周三见`),
    );
  }, 20_000);

  it.each([
    ['outputs', '{{ 没有 }}'],
    ['filters', '{{ 昵称 | 没有 }}'],
    ['tags', '{% 没有 %}'],
    ['openings', '{% if 没有 %}'],
    ['includes', '{% 引用 "没有" %}'],
    ['lines', '{{ | }}\n'],
  ])('is told quickly what is wrong with thousands of %s', (_, piece) => {
    const template = piece.repeat(Math.floor(20_000 / piece.length));
    const began = performance.now();
    expect(checkTemplate(template, { inputs: [], library: [], title: null }).length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it.each([
    ['include what is not there', '{%引用"q"%}'],
    ['include nothing', '{%引用%}'],
    ['include themselves', '{%引用"0"%}'],
    ['are no templates', '{% if 昵称 %}'],
    ['say nothing', '{%#%}'],
  ])('is told quickly what is wrong with scripts a thousand times in one another that %s', (_, innermost) => {
    const pieces = [innermost, '{%引用"0"%}', '{%引用"1"%}', '{%引用"2"%}'];
    const bodies = pieces.map((piece) => piece.repeat(Math.floor(20_000 / piece.length)));
    const nested = bodies.map((body, index) => ({ ...circle, title: String(index), body }));
    const last = '{%引用"3"%}'.repeat(1_500);
    const began = performance.now();
    const faults = checkTemplate(last, { inputs: [], library: nested, title: null });
    expect(performance.now() - began).toBeLessThan(500);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(100);
  });
});
