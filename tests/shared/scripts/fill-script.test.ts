import { describe, expect, it } from 'vitest';
import { composeSteps } from '#shared/domain/composer/compose-steps';
import { unknownSkin } from '#shared/domain/members/skin';
import { fillScript, whatBlocksCopy, whatBlocksSteps } from '#shared/domain/scripts/fill-script';
import { safeWeChatLimit } from '#shared/domain/scripts/merged-welcome';
import type { ScriptMember } from '#shared/domain/scripts/script-context';
import { memberNamed, sceneWith, xiaoya } from './script-fixtures';

const amin = memberNamed('阿敏');
const doudou = memberNamed('豆豆', { skin: { ...unknownSkin, type: 'dry' } });
const template = '{{ 昵称 }}的肤质是{{ 肤质 }}';

describe('a script filled for several members', () => {
  it('gives one text each, and says who lacks what instead of dropping them', () => {
    const filled = fillScript(template, sceneWith(xiaoya, amin, doudou, xiaoya), 'each');
    expect(filled.texts.map(({ text }) => text)).toEqual(['小雅🦌的肤质是混油 · 敏感', '豆豆的肤质是干皮']);
    expect(filled.missing).toEqual([{ member: amin, names: ['肤质'] }]);
    expect(whatBlocksCopy(filled, template)).toBe('values-missing');
  });

  it('merges those nothing is missing of, and finds what a loop misses', () => {
    const loop = '{% for 人 in 新人 %}{{ 人.昵称 }}:{{ 人.肤质 }} {% endfor %}';
    const filled = fillScript(loop, sceneWith(xiaoya, amin, doudou), 'merged');
    expect(filled.texts.map(({ text }) => text)).toEqual(['小雅🦌:混油 · 敏感 豆豆:干皮']);
    expect(filled.missing).toEqual([{ member: amin, names: ['肤质'] }]);
  });

  it('splits a merged text by the limit', () => {
    const names = Array.from({ length: 40 }, (_, index) => memberNamed(`新来的群友${index}`));
    const { texts } = fillScript('{{ 新人名单 }}', sceneWith(...names), 'merged', {
      unit: 'characters',
      most: 100,
    });
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.flatMap(({ members }) => members)).toEqual(names);
  });
});

describe('what keeps a script from being copied', () => {
  const blockOf = (body: string, ...members: readonly ScriptMember[]) =>
    whatBlocksCopy(fillScript(body, sceneWith(...members), 'each'), body);

  it('is named, one thing at a time', () => {
    expect(blockOf(' \n', xiaoya)).toBe('no-body');
    expect(blockOf('{{ 昵称 }}你好')).toBe('no-member');
    expect(blockOf('{{ 昵秤 }}你好', xiaoya)).toBe('script-errors');
    expect(blockOf('{{ 昵秤 }}你好')).toBe('script-errors');
    expect(blockOf('{% if 称呼 %}{{ 称呼 }}{% endif %}', amin)).toBe('empty-text');
    expect(blockOf('群规在公告里。')).toBeNull();
    expect(blockOf('{{ 昵称 }}你好', amin)).toBeNull();
  });

  it('is that nothing is left to do once the marks are taken out, or too much', () => {
    const options = { limit: safeWeChatLimit, numbered: false, mentions: 'as-written', names: [] } as const;
    const [text] = fillScript('【分段】\n【分段】', sceneWith(xiaoya), 'each').texts;
    const steps = composeSteps(text?.text ?? '', options);
    expect(blockOf('【分段】\n【分段】', xiaoya)).toBeNull();
    expect(whatBlocksSteps([{ steps: composeSteps('好', options) }, { steps }])).toBe('empty-text');
    const thousand = { steps: composeSteps('好\n【分段】\n'.repeat(1_000), options) };
    expect(whatBlocksSteps([thousand, thousand])).toBeNull();
    expect(whatBlocksSteps([thousand, thousand, { steps: ['好'] }])).toBe('too-many');
  });

  it('is the script itself when what is missing is not a member’s', () => {
    const filled = fillScript('{{ 群名 }}', { ...sceneWith(xiaoya), group: null }, 'each');
    expect(filled).toMatchObject({
      texts: [],
      missing: [],
      errors: [{ code: 'missing-value', name: '群名' }],
    });
  });
});
