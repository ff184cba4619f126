import { expect, test } from 'vitest';
import { mostOptions, pinyinOptions, withChosenNear } from '../../../renderer/ui/pinyin-options';

const options = [
  {
    group: '归属',
    items: [
      { value: 'tag', label: '标签' },
      { value: 'duty', label: '职务' },
    ],
  },
  { group: '时间', items: [{ value: 'joinedOn', label: '入群日期' }] },
];
const found = (search: string) => pinyinOptions({ options, search, limit: 100 });

test('options are found by characters, pinyin and initials, without empty groups', () => {
  const duty = [{ group: '归属', items: [{ value: 'duty', label: '职务' }] }];
  for (const typed of ['职', 'zhiwu', 'zw']) expect(found(typed)).toEqual(duty);
  expect(found('')).toEqual(options);
  expect(found('没有的')).toEqual([]);
});

test('of thousands only so many are drawn, over the groups together, and the rest is found by typing', () => {
  const many = Array.from({ length: 2_000 }, (_, index) => ({ value: `${index}`, label: `话术${index}号` }));
  const taken = (search: string) => pinyinOptions({ options: many, search, limit: 100 });
  expect(taken('')).toEqual(many.slice(0, 100));
  expect(taken('hs1999h')).toEqual(many.slice(1_999));
  const grouped = pinyinOptions({ options, search: '', limit: 2 });
  expect(grouped).toEqual(options.slice(0, 1));
});

test('what is chosen stands within the limit', () => {
  const many = Array.from({ length: mostOptions + 50 }, (_, index) => ({ value: `${index}` }));
  const last = `${many.length - 1}`;
  expect(
    withChosenNear(many, last)
      .map(({ value }) => value)
      .slice(0, 2),
  ).toEqual([last, '0']);
  expect(withChosenNear(many, last)).toHaveLength(many.length);
  expect(withChosenNear(many, '3')).toBe(many);
  expect(withChosenNear(many, null)).toBe(many);
});
