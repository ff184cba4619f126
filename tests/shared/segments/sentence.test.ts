import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { SegmentCondition, SegmentGroup, SegmentTest } from '#shared/domain/segments/segment';
import { sentenceOf } from '#shared/domain/segments/sentence';
import { templateConditions } from '#shared/domain/segments/templates';
import { sentenceWords } from '../../../renderer/i18n/zh-CN/segment-sentence';
import { anyGroup, anyTest } from './draw-conditions';

const today = day('2028-02-29');
const words = sentenceWords({
  tag: (id) => ({ t1: '老客户', t2: '新人' })[id] ?? '',
  group: (id) => ({ g1: '1群', g2: '2群' })[id] ?? '',
  field: (id) => ({ f1: '门店' })[id] ?? '',
  today,
});
const say = (condition: SegmentGroup) => sentenceOf(condition, words);
const all = (...parts: readonly SegmentCondition[]): SegmentGroup => ({ test: 'all', negated: false, parts });
const any = (...parts: readonly SegmentCondition[]): SegmentGroup => ({ test: 'any', negated: false, parts });
const not = <Part extends SegmentCondition>(part: Part): Part => ({ ...part, negated: !part.negated });

const newcomer: SegmentTest = {
  test: 'day',
  subject: 'joinedOn',
  rule: 'within-last',
  days: 30,
  day: null,
  negated: false,
};
const silent: SegmentTest = {
  test: 'count',
  subject: 'spoken',
  groupId: null,
  kind: null,
  within: null,
  rule: 'exactly',
  value: 0,
  negated: false,
};
const duty: SegmentTest = { test: 'list', subject: 'duty', words: [], negated: false };
const sensitive: SegmentTest = { test: 'sensitive', negated: false };
const oily: SegmentTest = { test: 'skin-type', values: ['combination-oily', 'oily'], negated: false };
const tag: SegmentTest = { test: 'tag', tagIds: ['t1' as never, 'gone' as never], negated: true };

describe('the sentence of a segment', () => {
  it('reads as people say it', () => {
    expect(say(all(newcomer, silent, not(duty)))).toBe('入群 30 天内，且没说过话，且没有职务');
    expect(say(any(sensitive, tag))).toBe('敏感肌，或没有标签「老客户」或「已删除的标签」');
    expect(say(all({ ...silent, groupId: 'g2' as never }, not(oily)))).toBe(
      '在2群没说过话，且不是混油或油皮',
    );
    expect(say(all())).toBe('所有人');
    expect(say(any())).toBe('没有人');
  });

  it('puts brackets around groups within groups, and none around a single part', () => {
    expect(say(all(newcomer, any(sensitive, silent)))).toBe('入群 30 天内，且（敏感肌或没说过话）');
    expect(say(all(newcomer, not(any(sensitive, silent))))).toBe('入群 30 天内，且不是（敏感肌或没说过话）');
    expect(say(all(all(any(newcomer))))).toBe('入群 30 天内');
    expect(say(not(all(silent)))).toBe('说过话');
    expect(say(not(all(sensitive, silent)))).toBe('不是（敏感肌且没说过话）');
  });

  it('says the templates', () => {
    expect(Object.values(templateConditions).map(say)).toEqual([
      '高势能，且 90 天内没联系过',
      '入群 7 天内',
      '混油，且敏感肌，且不在孕期',
      '没说过话',
    ]);
  });

  it('has words for every condition, with brackets that close', () => {
    fc.assert(
      fc.property(anyGroup(anyTest(today)), (condition) => {
        const sentence = say(condition);
        expect(sentence).not.toMatch(/undefined|null|NaN|#/);
        expect(sentence.split('（').length).toBe(sentence.split('）').length);
        expect(sentence).not.toMatch(/（）|，，|^，|，$/);
      }),
    );
  });

  it('says something else when a test is turned round', () => {
    fc.assert(
      fc.property(anyTest(today), (test) => {
        expect(words.test(test)).not.toBe(words.test(not(test)));
      }),
    );
  });
});
