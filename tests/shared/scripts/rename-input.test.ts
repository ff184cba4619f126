import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '#shared/domain/scripts/check-script';
import { renameInput } from '#shared/domain/scripts/rename-input';
import type { ScriptInput } from '#shared/domain/scripts/script-inputs';

const rename = (template: string) => renameInput(template, '时间', '几点');
const input = (name: string): ScriptInput => ({ name, kind: 'text', options: [], required: true });
const faults = (template: string, name: string) =>
  checkTemplate(template, { inputs: [input(name)], library: [], title: null });

describe('an input that gets another name', () => {
  it.each([
    ['{{ 时间 }}见', '{{ 几点 }}见'],
    ['{{时间|default: 时间}}', '{{几点|default: 几点}}'],
    ['{%- if 时间 == "时间" and 时间 -%}{% endif %}', '{%- if 几点 == "时间" and 几点 -%}{% endif %}'],
    ['{% for 一 in (1..时间) %}{% endfor %}', '{% for 一 in (1..几点) %}{% endfor %}'],
    ['{% assign 话 = 时间 %}{{ 话 }}', '{% assign 话 = 几点 %}{{ 话 }}'],
    ['{% if 时间.size > 2 %}{% endif %}', '{% if 几点.size > 2 %}{% endif %}'],
    ['{% case 时间 %}{% when "时间" %}{% endcase %}', '{% case 几点 %}{% when "时间" %}{% endcase %}'],
    [
      '{{ 时间 }}{% raw %}{{ 时间 }}{% endraw %}{{ 时间 }}',
      '{{ 几点 }}{% raw %}{{ 时间 }}{% endraw %}{{ 几点 }}',
    ],
  ])('%s', (before, after) => {
    expect(rename(before)).toBe(after);
  });

  it.each([
    '时间：今晚',
    '{{ 时间表 }}、{{ 人.时间 }}、{{ 昵称 | default: "时间" }}',
    '{% comment %}{{ 时间 }}{% endcomment %}',
    '{% # 时间 %}',
    '{% 引用 "时间" %}',
    '{{ 时间',
  ])('leaves %s', (template) => {
    expect(rename(template)).toBe(template);
  });

  it('is found under it wherever it was used, and comes back under the old one', () => {
    const pieces = ['{{ 时间 }}', '{% if 时间 %}在{% endif %}', '时间', '{{ 昵称 }}', '\n', '{{ "时间" }}'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (drawn) => {
        const template = drawn.join('');
        const renamed = rename(template);
        expect(faults(renamed, '几点')).toEqual(faults(template, '时间'));
        expect(renameInput(renamed, '几点', '时间')).toBe(template);
      }),
      { numRuns: 60 },
    );
  });
});
