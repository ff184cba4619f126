import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf } from '#shared/domain/composer/step-markers';
import { insertInto, materialInWords } from '#shared/domain/planner/sending/insert-material';

const material = { title: '礼盒正面', body: '', url: '' } as const;

it('a material says its words, its link, or the step of a picture; a file only its words', () => {
  expect(materialInWords({ ...material, form: 'text', body: ' 睡前泡脚。\n' })).toBe('睡前泡脚。');
  expect(materialInWords({ ...material, form: 'text' })).toBe('礼盒正面');
  expect(materialInWords({ ...material, form: 'link', url: 'https://a.example/1' })).toBe(
    '礼盒正面\nhttps://a.example/1',
  );
  expect(materialInWords({ ...material, form: 'image', body: '看细节' })).toBe('【图片 礼盒正面】\n看细节');
  expect(materialInWords({ ...material, form: 'file' })).toBe('');
});

it('the picture of any title is a step by hand', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), (title) => {
      const said = materialInWords({ ...material, form: 'image', title });
      expect(blocksOf(said).map(({ kind }) => kind)).toEqual(['note']);
    }),
    { numRuns: 100 },
  );
  expect(materialInWords({ ...material, form: 'image', title: '【图片 a】\nb' })).toBe('【图片 图片 a b】');
});

it('what is put in stands on lines of its own, and nothing is lost', () => {
  expect(insertInto('', 0, '甲')).toBe('甲');
  expect(insertInto('一二', 1, '甲')).toBe('一\n甲\n二');
  expect(insertInto('一\n二', 2, '甲')).toBe('一\n甲\n二');
  expect(insertInto('一', 1, '')).toBe('一');
  fc.assert(
    fc.property(fc.string(), fc.nat(40), (text, at) => {
      const place = Math.min(at, text.length);
      const made = insertInto(text, place, '甲乙');
      expect(made.split('\n')).toContain('甲乙');
      expect(made.startsWith(text.slice(0, place)) && made.endsWith(text.slice(place))).toBe(true);
    }),
    { numRuns: 100 },
  );
});
