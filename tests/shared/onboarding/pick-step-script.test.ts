import { describe, expect, it } from 'vitest';
import type { ScriptId } from '#shared/domain/ids';
import { defaultOnboarding, type OnboardingStep } from '#shared/domain/onboarding/onboarding';
import { builtInForStep, pickStepScript } from '#shared/domain/onboarding/pick-step-script';
import { builtInScripts } from '#shared/domain/scripts/built-in/built-in-scripts';
import { audienceOf } from '#shared/domain/scripts/pick-welcome';
import { newScriptFields, type Script } from '#shared/domain/scripts/script';
import { demo } from '../demo/demo-fixture';

const [model] = demo.scripts;
if (!model) throw new Error('the demo has scripts');

function scriptNamed(title: string, fields: Partial<Script> = {}): Script {
  const blank = { folder: '', tags: [], favourite: false, archivedAt: null, useCount: 0, body: '{{ 昵称 }}' };
  return {
    ...model,
    ...newScriptFields,
    ...blank,
    ...{ id: title as ScriptId, title, scenario: '私聊' },
    ...fields,
  } as Script;
}

const libraryOfBuiltIns = builtInScripts.map(({ key, ...fields }) =>
  scriptNamed(fields.title, { ...fields, id: key as ScriptId }),
);

function stepCalled(id: string): OnboardingStep {
  const step = defaultOnboarding.find((one) => one.id === id);
  if (!step) throw new Error(`no step ${id}`);
  return step;
}

describe('the script of a step', () => {
  it('is the right one of the demo, where there is one', () => {
    const titles = defaultOnboarding.map((step) => pickStepScript(step, demo.scripts)?.title ?? null);
    expect(titles).toEqual([
      '欢迎新人（一人）',
      '群规一句话版',
      '第二天：请她说说自己',
      null,
      '第七天：住得惯吗',
    ]);
  });

  it('is the same built-in one, before and after it was put into the library', () => {
    for (const step of defaultOnboarding) {
      const builtIn = builtInForStep(step);
      expect(builtIn).not.toBeNull();
      expect(pickStepScript(step, libraryOfBuiltIns)?.id).toBe(builtIn?.key);
    }
    expect(builtInScripts.map(({ key }) => key)).toEqual(
      expect.arrayContaining(defaultOnboarding.map((step) => builtInForStep(step)?.key)),
    );
  });

  it('is the one chosen, unless it was archived or is gone', () => {
    const chosen = scriptNamed('随便一条');
    const usual = scriptNamed('请 TA 自我介绍');
    const step = { ...stepCalled('introduction'), scriptId: chosen.id };
    expect(pickStepScript(step, [usual, chosen])).toBe(chosen);
    expect(pickStepScript(step, [usual, { ...chosen, archivedAt: 1 }])).toBe(usual);
    expect(pickStepScript(step, [usual])).toBe(usual);
  });

  it('has a title that says it, before tags do; newcomers’ own, favourites and much used ones first', () => {
    const step = stepCalled('duty');
    const tagged = scriptNamed('闲聊', { tags: ['认领'], useCount: 90 });
    const invites = scriptNamed('认领一份职务');
    expect(pickStepScript(step, [tagged, invites])).toBe(invites);
    expect(pickStepScript(step, [tagged])).toBe(tagged);
    const rules = stepCalled('rules');
    const notice = scriptNamed('群规公告', { favourite: true, useCount: 40 });
    const short = scriptNamed('群规短的', { tags: ['新人'] });
    expect(pickStepScript(rules, [notice, short])).toBe(short);
    expect(pickStepScript(rules, [scriptNamed('群规'), notice])).toBe(notice);
  });

  it('is never one for another moment, for many at once, or for 朋友圈', () => {
    expect(pickStepScript(stepCalled('duty'), [scriptNamed('职务提醒')])).toBeNull();
    expect(
      pickStepScript(stepCalled('check-in'), [scriptNamed('一周回访', { scenario: '朋友圈' })]),
    ).toBeNull();
    const merged = scriptNamed('欢迎大家', { scenario: '欢迎', body: '欢迎 {{ 新人名单 }}' });
    expect(pickStepScript(stepCalled('welcome'), [merged])).toBeNull();
    const including = scriptNamed('欢迎', { scenario: '欢迎', body: '{% 引用 "名单" %}' });
    const list = scriptNamed('名单', { body: '{{ 新人名单 }}' });
    expect(pickStepScript(stepCalled('welcome'), [including, list])).toBeNull();
    const welcome = builtInForStep(stepCalled('welcome'));
    expect(audienceOf(welcome?.body ?? '')).toBe('one');
  });

  it('of one’s own step goes by its title, then by what it wants', () => {
    const own: OnboardingStep = { ...stepCalled('check-in'), id: 'x1', title: '送见面礼' };
    expect(pickStepScript(own, demo.scripts)).toBeNull();
    expect(builtInForStep(own)).toBeNull();
    const gift = scriptNamed('送见面礼啦');
    expect(pickStepScript(own, [gift])).toBe(gift);
    const asks: OnboardingStep = { ...own, goal: 'introduced' };
    expect(pickStepScript(asks, libraryOfBuiltIns)?.id).toBe('introduction-ask');
    expect(builtInForStep(asks)?.key).toBe('introduction-ask');
  });
});
