import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchNameRules } from '#shared/domain/review/match-name-rules';
import { findInName, readNamePattern } from '#shared/domain/review/name-pattern/name-pattern';
import { patternRule, ruleNamed, usualRules } from './review-fixtures';

const foundIn = (name: string) => matchNameRules(name, usualRules()).map(({ ruleName }) => ruleName);

describe('the usual rules about names', () => {
  it.each([
    ['AAA微商货源小丽', ['A 字头占位名', '行业词']],
    ['XX集团-运营总监', ['头衔名']],
    ['B站运营-CEO刘总', ['头衔名']],
    ['A001平安保险-王经理', ['A 字头占位名', '行业词']],
    ['A 小美', ['A 字头占位名']],
    ['ＡＡＡ代购', ['A 字头占位名', '行业词']],
    ['🅰️🅰️🅰️护肤', ['A 字头占位名']],
    ['保\u200b险小陈', ['行业词']],
    ['某某品牌负责人', ['头衔名']],
  ])('suggest to look at %s', (name, rules) => {
    expect(foundIn(name)).toEqual(rules);
  });

  it.each(['安安', 'AA妈', 'Amy', '阿May', 'Ceola', '小雅🦌', 'Anna 24', '美少女集团军', '', '体育委员阿月'])(
    'leave %s alone',
    (name) => {
      expect(foundIn(name)).toEqual([]);
    },
  );

  it('say what was seen, in the name as it is written', () => {
    const [finding] = matchNameRules('ＡＡＡ微商货源小丽', [ruleNamed('行业词')]);
    expect(finding?.evidence).toBe('昵称「ＡＡＡ微商货源小丽」里有「微商」「货源」');
    expect(matchNameRules('B站-CEO刘总', [ruleNamed('头衔名')])[0]?.evidence).toContain('里有「CEO」');
  });

  it('find nothing while they are off', () => {
    expect(matchNameRules('AAA', [ruleNamed('A 字头占位名', { enabled: false })])).toEqual([]);
  });
});

describe('a pattern of the operator', () => {
  it.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', 'a*a*a*a*a*a*a*a*b', '((a{0,9}){0,9})b', '(.*)*(.*)*x'])(
    '%s hangs on no name',
    (pattern) => {
      const began = performance.now();
      matchNameRules(`${'a'.repeat(100_000)}!`, [patternRule(pattern)]);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );

  it.each([
    ['(保险', 'unclosed'],
    ['保险)', 'unclosed'],
    ['[保', 'unclosed'],
    ['保{2', 'unclosed'],
    ['*保险', 'nothing-to-repeat'],
    ['保++', 'nothing-to-repeat'],
    ['^*', 'nothing-to-repeat'],
    ['[z-a]', 'range'],
    ['保{3,2}', 'range'],
    ['(?=保险)', 'unsupported'],
    ['(保)\\1', 'unsupported'],
    ['\\p{L}', 'unsupported'],
    ['(保{100}){100}', 'too-large'],
    ['('.repeat(200) + ')'.repeat(200), 'too-large'],
  ])('%s is refused', (pattern, problem) => {
    expect(readNamePattern(pattern)).toMatchObject({ ok: false, problem });
    expect(matchNameRules('保险保险', [patternRule(pattern)])).toEqual([]);
  });

  it('finds no empty piece: a* is not in everybody’s name', () => {
    for (const pattern of ['', 'a*', '^', '$', '(|b)', '^$']) {
      expect(matchNameRules('小雅', [patternRule(pattern)])).toEqual([]);
    }
  });

  it('finds the first and longest piece', () => {
    const find = (pattern: string, name: string) => findInName(readNamePattern(pattern), name);
    expect(find('a|ab|abc', 'xxabcd')).toBe('abc');
    expect(find('\\bceo\\b', 'VCEO刘总')).toBeNull();
    expect(find('\\bceo\\b', 'B站-CEO刘总')).toBe('ceo');
    expect(find('[^0-9]+', '12小雅34')).toBe('小雅');
  });

  it('agrees with the engine’s own regular expressions wherever both can run', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '1',
      '.',
      '\\d',
      '[ab]',
      '[^a]',
      '(a|b)',
      '(?:ab)',
      '^',
      '$',
      '\\b',
    );
    const repeat = fc.constantFrom('', '', '?', '*', '+', '{2}', '{1,2}', '{1,}');
    const part = fc
      .tuple(piece, repeat)
      .map(([one, times]) => (['^', '$', '\\b'].includes(one) ? one : `${one}${times}`));
    const pattern = fc
      .array(fc.array(part, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 2 })
      .map((options) => options.map((parts) => parts.join('')).join('|'));
    const name = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '雅'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, name, (source, text) => {
        const native = someNonEmptyMatch(source, text);
        expect(findInName(readNamePattern(source), text) !== null).toBe(native);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is written and whatever the name', () => {
    const messy = fc.string({
      unit: fc.constantFrom(...'(){}[]|*+?^$\\.,-:=!<ab01保🦌\ud83d\u200d'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(messy, fc.oneof(messy, fc.string({ unit: 'binary' })), (pattern, name) => {
        for (const { evidence } of matchNameRules(name, [patternRule(pattern)]))
          expect(evidence).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether the engine finds a piece of at least one character: from every place, to every place. */
function someNonEmptyMatch(source: string, text: string): boolean {
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; end <= text.length; end += 1) {
      const left = text.slice(0, start);
      const right = text.slice(end);
      if (
        new RegExp(`(?<=^${left})(?:${source})(?=${right}$)`, 'u').exec(text)?.[0] === text.slice(start, end)
      )
        return true;
    }
  }
  return false;
}
