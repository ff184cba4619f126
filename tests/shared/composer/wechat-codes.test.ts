import { describe, expect, it } from 'vitest';
import { findWechatCodes, wechatCodes } from '#shared/domain/composer/wechat-codes';

describe('emoji codes of WeChat', () => {
  it('are about a hundred, each once', () => {
    expect(wechatCodes.length).toBeGreaterThanOrEqual(100);
    expect(new Set(wechatCodes.map(({ code }) => code)).size).toBe(wechatCodes.length);
    for (const { code, name } of wechatCodes) expect(code).toBe(`[${name}]`);
  });

  it('are found by characters, pinyin and initials', () => {
    for (const query of ['mg', 'meigui', '玫', '瑰']) expect(findWechatCodes(query)[0]?.code).toBe('[玫瑰]');
    expect(findWechatCodes('wl').map(({ name }) => name)).toEqual(['捂脸']);
    expect(findWechatCodes('')).toHaveLength(wechatCodes.length);
    expect(findWechatCodes('zzz')).toEqual([]);
  });
});
