import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/domain/search/fold-text';

describe('the form in which texts are compared', () => {
  it.each([
    ['顏究院', '颜究院'],
    ['顏究院的曾小雅愛護膚', '颜究院的曾小雅爱护肤'],
    ['ＡＢＣ１２３', 'abc123'],
    ['Amy 🐱', 'amy 🐱'],
    ['', ''],
  ])('of %s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folded again stays as it is, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(foldText(text)))).toBe(foldText(foldText(text)));
      }),
      { numRuns: 300 },
    );
  });
});
