import { describe, expect, it } from 'vitest';
import { includeTag } from '#shared/domain/scripts/include-tags';
import { renderScript } from '#shared/domain/scripts/render-script';
import { buildScriptContext } from '#shared/domain/scripts/script-context';
import { allowedTags } from '#shared/domain/scripts/script-engine';
import { scriptFilterDocs } from '#shared/domain/scripts/script-filter-docs';
import { scriptFilters } from '#shared/domain/scripts/script-filters';
import { scriptTags } from '#shared/domain/scripts/script-snippets';
import { faultsOf, sceneWith, xiaoya } from './script-fixtures';

const context = buildScriptContext(sceneWith(xiaoya));

describe('what the editor says of a template', () => {
  it('covers every filter, once, with an example that gives something', () => {
    expect(scriptFilterDocs.map(({ name }) => name).sort()).toEqual([...scriptFilters.keys()].sort());
    for (const { name, description, example } of scriptFilterDocs) {
      expect(example).toContain(`| ${name}`);
      expect(description).not.toBe('');
      const rendered = renderScript(example, context);
      expect(rendered.ok ? rendered.text : rendered.errors, name).toMatch(/./u);
    }
  });

  it('covers every tag, once', () => {
    const dependent = ['elsif', 'else', 'when'];
    const names = scriptTags.map(({ name }) => name);
    expect([...names].sort()).toEqual([...allowedTags, includeTag, ...dependent].sort());
  });

  it('inserts only what can be completed to a script', () => {
    // What is still to be written, where something has to be.
    const words: Readonly<Record<string, string>> = { for: '新人', assign: '城市', case: '城市' };
    const around: Readonly<Record<string, readonly [string, string]>> = {
      elsif: ['{% if 城市 %}', '{% endif %}'],
      else: ['{% if 城市 %}', '{% endif %}'],
      when: ['{% case 城市 %}', '{% endcase %}'],
    };
    for (const { name, before, after } of scriptTags) {
      if (name === includeTag) continue;
      const [open, close] = around[name] ?? ['', ''];
      expect(faultsOf(`${open}${before}${words[name] ?? '城市'}${after}${close}`), name).toEqual([]);
    }
  });
});
