import { describe, expect, it } from 'vitest';
import { parseConcerns, parseSkin } from '../../../../shared/domain/members/import/parse-skin';

describe('a skin type', () => {
  it.each([
    ['干皮', 'dry', null],
    ['干性', 'dry', null],
    ['干', 'dry', null],
    ['干性皮肤', 'dry', null],
    ['油皮', 'oily', null],
    ['油性', 'oily', null],
    ['混油', 'combination-oily', null],
    ['混合偏油', 'combination-oily', null],
    ['混油皮', 'combination-oily', null],
    ['混干', 'combination-dry', null],
    ['混合偏干', 'combination-dry', null],
    ['混合', 'combination', null],
    ['混合性', 'combination', null],
    ['混合肌', 'combination', null],
    ['中性', 'neutral', null],
    ['敏感肌', null, true],
    ['敏感', null, true],
    ['敏感性皮肤', null, true],
    ['敏皮', null, true],
    ['混油敏感', 'combination-oily', true],
    ['混油+敏感', 'combination-oily', true],
    ['混油 · 敏感', 'combination-oily', true],
    ['干敏', 'dry', true],
    ['干敏皮', 'dry', true],
    ['敏感肌、干皮', 'dry', true],
    ['敏感混干', 'combination-dry', true],
    ['油皮,不敏感', 'oily', false],
    ['不清楚', null, null],
    ['未知', null, null],
    ['', null, null],
    ['-', null, null],
  ] as const)('%j', (text, type, sensitive) => {
    expect(parseSkin(text)).toEqual({ type, sensitive, unrecognised: null });
  });

  it('that is not understood is handed back as typed, with what was understood', () => {
    expect(parseSkin('外油内干')).toEqual({ type: null, sensitive: null, unrecognised: '外油内干' });
    expect(parseSkin('沙漠皮,敏感')).toEqual({ type: null, sensitive: true, unrecognised: '沙漠皮,敏感' });
    expect(parseSkin('油皮/干皮')).toEqual({ type: null, sensitive: null, unrecognised: '油皮/干皮' });
    expect(parseSkin('constructor')).toMatchObject({ unrecognised: 'constructor' });
  });
});

describe('skin concerns', () => {
  it('are split and brought to their usual words', () => {
    expect(parseConcerns('痘痘、色斑，红/发红;敏 皱纹|粗大毛孔,黑眼圈')).toEqual([
      '痘',
      '斑',
      '泛红',
      '敏感',
      '细纹',
      '毛孔',
      '黑眼圈',
    ]);
    expect(parseConcerns('毛孔、细纹')).toEqual(['毛孔', '细纹']);
    expect(parseConcerns('无')).toEqual([]);
  });
});
