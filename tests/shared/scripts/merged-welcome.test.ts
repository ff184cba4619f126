import { describe, expect, it } from 'vitest';
import { byteCount, characterCount } from '#shared/domain/scripts/chat-text';
import { mentionNames } from '#shared/domain/scripts/mention-names';
import { renderMergedWelcome, safeWeChatLimit } from '#shared/domain/scripts/merged-welcome';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

const template = '{{新人名单}}\n欢迎来到{{群名}}！先看群规，再来做个自我介绍。';
const sentence = '\n欢迎来到油皮互助1群！先看群规，再来做个自我介绍。';

function textsOf(...parameters: Parameters<typeof renderMergedWelcome>): readonly string[] {
  const merged = renderMergedWelcome(...parameters);
  if (!merged.ok) throw new Error(JSON.stringify(merged.errors));
  return merged.texts.map(({ text }) => text);
}

describe('names in a text', () => {
  it('mentions each name once, separated by a space', () => {
    expect(mentionNames(['小雅', '阿敏', ' 小雅 ', '', '小雅'])).toBe('@小雅 @阿敏');
  });

  it('keeps 、 quotes, spaces and joined emoji, and drops what turns the direction', () => {
    const names = ['小雅、妈妈', '"阿敏"', '“豆豆”', 'Amy 陈', '小实验员👩‍🔬', '\u202E反\u202C', '换\n行'];
    expect(mentionNames(names)).toBe('@小雅、妈妈 @"阿敏" @“豆豆” @Amy 陈 @小实验员👩‍🔬 @反 @换 行');
  });
});

describe('one welcome for all newcomers', () => {
  it('names each newcomer once even when given twice', () => {
    const texts = textsOf(template, sceneWith(xiaoya, memberNamed('阿敏'), xiaoya));
    expect(texts).toEqual([`@小雅🦌 @阿敏${sentence}`]);
  });

  it('splits the names over several texts, never the sentence', () => {
    const names = Array.from({ length: 500 }, (_, index) => `新来的群友${index}`);
    const texts = textsOf(template, sceneWith(...names.map((name) => memberNamed(name))));
    expect(texts.length).toBe(3);
    expect(texts.every((text) => text.endsWith(sentence) && characterCount(text) <= 2_000)).toBe(true);
    const mentioned = texts.map((text) => text.slice(0, -sentence.length)).join(' ');
    expect(mentioned).toBe(mentionNames(names));
  });

  it('counts bytes where the limit is in bytes', () => {
    const names = Array.from({ length: 40 }, (_, index) => memberNamed(`群友${index}`));
    const limit = { unit: 'bytes', most: 200 } as const;
    const texts = textsOf(template, sceneWith(...names), limit);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(byteCount(text)).toBeLessThanOrEqual(200);
  });

  it('fills each text as far as it goes', () => {
    const names = ['一', '二', '三', '四', '五'].map((name) => memberNamed(name));
    const limit = { unit: 'characters', most: 5 } as const;
    expect(textsOf('{{新人名单}}', sceneWith(...names), limit)).toEqual(['@一 @二', '@三 @四', '@五']);
  });

  it('says so when a text is too long even for one', () => {
    const merged = renderMergedWelcome(template, sceneWith(xiaoya), { unit: 'characters', most: 5 });
    expect(merged).toMatchObject({ ok: true, texts: [{ fits: false }] });
    expect(safeWeChatLimit).toEqual({ unit: 'characters', most: 2_000 });
  });

  it('passes on what is wrong with the script', () => {
    expect(renderMergedWelcome('{{昵秤}}', sceneWith(xiaoya))).toMatchObject({
      ok: false,
      errors: [{ code: 'unknown-variable', name: '昵秤' }],
    });
  });

  it('gives no text without newcomers', () => {
    expect(textsOf(template, sceneWith())).toEqual([]);
  });
});
