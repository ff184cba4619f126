import { expect, test } from 'vitest';
import { pinyinOptions } from '../../../renderer/ui/pinyin-options';

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
