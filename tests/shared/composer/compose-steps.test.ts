import { describe, expect, it } from 'vitest';
import { type ComposeOptions, composeSteps, stepMarkers } from '#shared/domain/composer/compose-steps';

const compose = (text: string, options: Partial<ComposeOptions> = {}) =>
  composeSteps(text, {
    ...{ limit: { unit: 'characters', most: 2_000 }, numbered: false, mentions: 'as-written', names: [] },
    ...options,
  });
const briefly = (text: string, options: Partial<ComposeOptions> = {}) =>
  compose(text, options).map(({ kind, text: said }) => `${kind} ${said}`);

describe('steps in WeChat', () => {
  it('is one text where nothing else is asked for', () => {
    expect(compose('欢迎小雅\t\r\n\u200B请看群规 ')).toEqual([
      { kind: 'text', part: null, text: '欢迎小雅\n请看群规' },
    ]);
    expect(compose(' \n ')).toEqual([]);
  });

  it('cuts at markers, and says in words what is done by hand', () => {
    const text =
      '第一条\n【分段】\n第二条\n 【等待 2 分钟】\n【图片 礼盒正面】\n第三条\n这里的【分段】不算\n【分段 一】';
    expect(briefly(text)).toEqual([
      'text 第一条',
      'text 第二条',
      'note 等待 2 分钟，再发下一条',
      'note 发图片：礼盒正面',
      'text 第三条\n这里的【分段】不算\n【分段 一】',
    ]);
    expect(compose(text).map(({ part }) => part)).toEqual([
      { at: 1, of: 3 },
      { at: 2, of: 3 },
      null,
      null,
      { at: 3, of: 3 },
    ]);
    for (const { marker } of stepMarkers)
      expect(briefly(`前\n${marker}\n后`).filter((step) => step.startsWith('text'))).toEqual([
        'text 前',
        'text 后',
      ]);
  });

  it('stages three nicknames before the body, which no longer begins with them', () => {
    const names = ['小雅', '小雅雅', 'Amy 🌸'];
    expect(
      briefly('@小雅 @小雅雅\u2005@Amy 🌸，欢迎三位！\n@小雅 先报到', { mentions: 'staged', names }),
    ).toEqual(['mention 小雅', 'mention 小雅雅', 'mention Amy 🌸', 'text 欢迎三位！\n@小雅 先报到']);
    expect(briefly('欢迎 @小雅', { mentions: 'staged', names: ['小雅', '小雅'] })).toEqual([
      'mention 小雅',
      'text 欢迎 @小雅',
    ]);
    expect(briefly('@小雅婷 你好', { mentions: 'staged', names: ['小雅'] })).toEqual([
      'mention 小雅',
      'text @小雅婷 你好',
    ]);
    expect(briefly('@小雅 @阿敏', { mentions: 'staged', names: ['小雅', '阿敏'] })).toEqual([
      'mention 小雅',
      'mention 阿敏',
    ]);
    expect(briefly('【图片 欢迎】\n@小雅 你好', { mentions: 'staged', names: ['小雅'] })).toEqual([
      'note 发图片：欢迎',
      'mention 小雅',
      'text 你好',
    ]);
  });

  it('writes U+2005 behind each mention, as WeChat does', () => {
    const names = ['小雅', 'Amy'];
    expect(briefly('@小雅 @Amy 欢迎，@小雅', { mentions: 'four-per-em', names })).toEqual([
      'text @小雅\u2005@Amy\u2005欢迎，@小雅\u2005',
    ]);
    expect(briefly('@小雅欢迎 @Amy2 @小雅\u2005好', { mentions: 'four-per-em', names })).toEqual([
      'text @小雅\u2005欢迎 @Amy2 @小雅\u2005好',
    ]);
  });

  it('cuts long blocks, numbers them, and counts their parts', () => {
    const steps = compose(`${'记得先做好清洁。'.repeat(10)}\n【分段】\n晚安`, {
      limit: { unit: 'characters', most: 50 },
      numbered: true,
    });
    expect(steps.map(({ text }) => text.slice(0, 6))).toEqual(['（1/2）记', '（2/2）记', '晚安']);
    expect(steps.map(({ part }) => part)).toEqual([
      { at: 1, of: 3 },
      { at: 2, of: 3 },
      { at: 3, of: 3 },
    ]);
  });
});
