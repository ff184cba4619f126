import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { faultRange } from '../../../../renderer/features/scripts/editor/fault-range';
import { changeInput, moveInput, newInput } from '../../../../renderer/features/scripts/editor/input-edits';
import { textChange } from '../../../../renderer/features/scripts/editor/text-change';
import { compareInputs } from '../../../../renderer/features/scripts/versions/compare-inputs';
import { compareTexts, countChange } from '../../../../renderer/features/scripts/versions/compare-texts';

/** Texts of few different characters, so that they have much in common; pairs of surrogates and line ends too. */
const anyText = fc.string({
  unit: fc.constantFrom(
    '你',
    '好',
    ' ',
    '\n',
    '\r\n',
    '{{',
    '}}',
    '{%',
    '%}',
    'a',
    '👩‍👧',
    '\ud83d',
    '"',
    '|',
  ),
  maxLength: 40,
});

describe('what is underlined', () => {
  const known = { inputs: [], library: [], title: null };
  const underlined = (template: string) =>
    checkTemplate(template, known).map((error) => {
      const { from, to } = faultRange(template, error);
      return template.slice(from, to);
    });

  test('an unknown variable by its name, in any line', () => {
    expect(underlined('你好\n{{ 昵秤 }}，{{ 城市 }}')).toEqual(['昵秤']);
    expect(underlined('{{昵秤|upcase}}')).toEqual(['昵秤']);
    expect(underlined('{% for 人 in 新人 %}{{ 人.昵秤 }}{% endfor %}')).toEqual(['人.昵秤']);
  });

  test('a filter by its name, a tag that is not closed from its braces on', () => {
    expect(underlined('{{ 城市 | 大些 }}')).toEqual(['大些']);
    expect(underlined('好{% if 敏感 %}的')).toEqual(['{% if 敏感 %}']);
  });

  test('always something inside the text, wherever the place is', () => {
    const place = fc.record({
      line: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(anyText, place, fc.constantFrom('', '你', '}}'), (text, { line, column }, name) => {
        const { from, to } = faultRange(text, { code: 'syntax', name, line, column });
        expect(from).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThanOrEqual(text.length);
        if (text.length > 0) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});

test('a text becomes another by its one change', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const change = textChange(before, after);
      const made = change ? before.slice(0, change.from) + change.insert + before.slice(change.to) : before;
      expect(made).toBe(after);
    }),
  );
});

describe('versions compared', () => {
  test('both texts can be read from their parts, with patience or without', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(-1, 300), (before, after, patience) => {
        const parts = compareTexts(before, after, patience);
        const without = (kind: string) =>
          parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });

  test('words that stayed are not part of the change, and characters are counted as people do', () => {
    const parts = compareTexts('今晚八点开团👩‍👧', '今晚九点开团');
    expect(parts.find(({ kind }) => kind === 'same')?.text).toBe('今晚');
    expect(countChange(compareTexts('团👩‍👧', '团'))).toEqual({ added: 0, removed: 1 });
  });

  test('two long texts without anything in common do not hold the page', () => {
    const text = (seed: number) =>
      Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * seed) % 20_000))).join('');
    // Given up after its patience: one stretch removed, one added.
    const kinds = compareTexts(text(7919), text(104_729), 50).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'same')).toEqual(['removed', 'added']);
  });

  test('inputs are told apart by their names', () => {
    const time = newInput('时间');
    const place = newInput('地点');
    expect(compareInputs([time, place], [{ ...time, kind: 'date' }, newInput('主题')])).toEqual({
      ...{ added: ['主题'], removed: ['地点'], changed: ['时间'] },
    });
  });
});

describe('inputs edited', () => {
  const inputs = ['一', '二', '三'].map(newInput);
  const names = (by: 1 | -1, name: string) => moveInput(inputs, name, by).map((input) => input.name);

  test('one moves by one place and stays at the ends', () => {
    expect(names(1, '一')).toEqual(['二', '一', '三']);
    expect(names(-1, '三')).toEqual(['一', '三', '二']);
    expect(moveInput(inputs, '一', -1)).toBe(inputs);
    expect(moveInput(inputs, '没有', 1)).toBe(inputs);
  });

  test('options go with the kinds that have none', () => {
    const chosen = changeInput(inputs, '二', { kind: 'multi', options: ['甲', '乙'] });
    expect(chosen[1]).toMatchObject({ kind: 'multi', options: ['甲', '乙'] });
    expect(changeInput(chosen, '二', { kind: 'text' })[1]).toMatchObject({ kind: 'text', options: [] });
    expect(changeInput(chosen, '二', { kind: 'single' })[1]).toMatchObject({ options: ['甲', '乙'] });
  });
});
