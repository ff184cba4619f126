import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesTitle } from '#shared/domain/planner/series/series-title';

const title = (titlePattern: string, topic = '', host = '', digits = 3) =>
  seriesTitle({ titlePattern, digits, name: '锦囊' }, { number: 48, topic, host });

describe('the title a series writes', () => {
  it.each([
    ['锦囊{编号} {主题}', '', '', '锦囊048'],
    ['锦囊{编号} {主题}', '护手霜', '', '锦囊048 护手霜'],
    ['第{编号}期 · {主题}：{上台人}', '', '', '第048期'],
    ['第{编号}期 · {主题}：{上台人}', '护手霜', '', '第048期 · 护手霜'],
    ['第{编号}期 · {主题}：{上台人}', '', '王姐', '第048期 · 王姐'],
    ['第{编号}期 · {主题}：{上台人}', '护手霜', '王姐', '第048期 · 护手霜：王姐'],
    ['{主题} 第{编号}期', '', '', '第048期'],
    ['第{编号}期（{上台人}） {主题}', '茶', '', '第048期 茶'],
    ['第{编号}期（{上台人}）', '', '', '第048期'],
    ['第{编号}期【{主题} {上台人}】', '', '', '第048期'],
    ['{主题}', '', '', '锦囊'],
    ['', '茶', '王姐', '锦囊'],
    ['{编号} {主题}', '聊聊 {上台人} ·', '王姐', '048 聊聊 {上台人} ·'],
  ])('%s with %s and %s', (pattern, topic, host, expected) => {
    expect(title(pattern, topic, host)).toBe(expected);
  });

  it('fills the number up with zeros', () => {
    expect(title('{编号}', '', '', 1)).toBe('48');
    expect(title('{编号}', '', '', 6)).toBe('000048');
  });

  it('is a line that is not blank, whatever it is made of', () => {
    const text = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom('', '😀'.repeat(300)));
    fc.assert(
      fc.property(text, text, text, (pattern, topic, host) => {
        const found = title(`${pattern}{主题}${pattern}{上台人}`.slice(0, 500), topic, host);
        expect(found.trim()).not.toBe('');
        expect(found.length).toBeLessThanOrEqual(500);
      }),
      { numRuns: 60 },
    );
  });
});
