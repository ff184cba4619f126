import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInWords } from '#shared/domain/checks/built-in-words';
import { buildDictionary, checkText } from '#shared/domain/checks/check-text';
import { foldWord } from '#shared/domain/checks/folded-text';
import { type WordFields, wordCategories, wordFieldsSchema } from '#shared/domain/checks/word-rule';

const limits = { emoji: 8, line: 120 };
const builtIn = buildDictionary([]);
const check = (text: string, own: readonly WordFields[] = []) =>
  checkText(text, { dictionary: own.length === 0 ? builtIn : buildDictionary(own), limits, comfort: null });
const wordsIn = (text: string, own: readonly WordFields[] = []) =>
  check(text, own).map((found) => found.text);
const ownWord = (word: string, fields: Partial<WordFields> = {}): WordFields => ({
  ...{ word, category: '自定义', severity: 'low', suggestion: '换个说法', enabled: true },
  ...fields,
});

describe('words to think about', () => {
  it('flags 最 and 治疗 in 最有效治疗痘痘, each with category and suggestion', () => {
    const found = check('最有效治疗痘痘');
    expect(found).toMatchObject([
      { kind: 'word', text: '最', start: 0, end: 1, category: '绝对化用语', severity: 'high', figure: null },
      { kind: 'word', text: '治疗', start: 3, end: 5, category: '医疗术语', severity: 'high' },
    ]);
    expect(found.every(({ suggestion }) => suggestion !== '')).toBe(true);
  });

  it('leaves ordinary words alone, but not claims that begin with them', () => {
    const ordinary =
      '最近换季，最后一步最好先试试。第一次来的姐妹第一天先打卡；第一，洗手。最新通知：最晚周五，最多三样。正在治疗的先问医生，数据脱敏后再发，说不准就再等等，别再生气了';
    expect(wordsIn(ordinary)).toEqual([]);
    expect(wordsIn('最好的面霜，全网最低，销量第一，第一品牌')).toEqual([
      '最好的',
      '全网最低',
      '销量第一',
      '第一',
    ]);
  });

  it('hears praise in 最好, 最受 and 最新, and none where they advise or tell the news', () => {
    expect(wordsIn('这款效果最好，最受欢迎，最新款，就选最好看的，最新的面霜')).toEqual([
      '效果最好',
      '最受欢迎',
      '最新款',
      '最',
      '最',
    ]);
    const harmless =
      '换季最好先试一试，最好别熬夜，最好用温水洗。最新安排在公告里，最新的群规也在。她最受不了香精。';
    expect(wordsIn(harmless)).toEqual([]);
  });

  it('sees through width, case, traditional characters, blanks and marks nobody sees', () => {
    expect(wordsIn('治 療一下')).toEqual(['治 療']);
    expect(wordsIn('抗\u200B菌，消*炎，ＮＯ．１，１００％，dna修復')).toEqual([
      '抗\u200B菌',
      '消*炎',
      'ＮＯ．１',
      '１００％',
      'dna修復',
    ]);
    expect(wordsIn('说到治\n疗愈系的歌')).toEqual([]);
    expect(wordsIn('1100%，stop1')).toEqual([]);
  });

  it('takes the longer of two words that overlap', () => {
    expect(wordsIn('这是祖传秘方')).toEqual(['祖传秘方']);
    const own = [ownWord('温和'), ownWord('和谐社'), ownWord('温和谐')];
    expect(wordsIn('温和谐社区', own)).toHaveLength(1);
  });

  it('has friendlier words for members', () => {
    expect(check('自己爬楼，说了多少遍了').map(({ category }) => category)).toEqual(['语气', '语气']);
  });

  it('lets a community say otherwise: own words, other severities, silence', () => {
    expect(wordsIn('这款面膜好', [ownWord('面膜')])).toEqual(['面膜']);
    expect(wordsIn('最近见', [ownWord('最近')])).toEqual(['最近']);
    expect(wordsIn('最近的最棒', [ownWord('最', { severity: 'low' })])).toEqual(['最']);
    expect(check('最棒', [ownWord('最', { severity: 'low' })])[0]?.severity).toBe('low');
    expect(wordsIn('最棒的治疗', [ownWord('最', { enabled: false })])).toEqual(['治疗']);
    expect(wordsIn('随便说说', [ownWord(' \u200B')])).toEqual([]);
  });

  it('finds every own word where it stands, in any text', () => {
    const piece = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙', '丁', '😀'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(piece, piece, piece, (before, word, after) => {
        const text = `${before}${word}${after}`;
        const found = check(text, [ownWord(word)]);
        expect(found.length).toBeGreaterThan(0);
        for (const { start, end, text: shown } of found) {
          expect(text.slice(start, end)).toBe(word);
          expect(shown).toBe(word);
        }
      }),
    );
  });

  it('gives slices of the original that do not overlap, whatever the text', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '最',
        '治',
        '疗',
        '第一',
        '次',
        ' ',
        '\u200D',
        '👩‍🔬',
        '㍿',
        'ﬁ',
        '100',
        '%',
        '療',
        '\uD83D',
        '\n',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(hostile, { maxLength: 40 }), (units) => {
        const text = units.join('');
        let reached = 0;
        for (const { start, end, text: shown } of check(text).filter(({ kind }) => kind === 'word')) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(shown);
          reached = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('looks for 5,000 own words in 500 texts fast', () => {
    const own = Array.from({ length: 5_000 }, (_, index) => ownWord(`护肤${index}号词`));
    const dictionary = buildDictionary(own);
    const text = '今天我们来聊聊换季护肤，护肤12号词在这里，护肤护肤护肤。'.repeat(12);
    const began = performance.now();
    let found = 0;
    for (let index = 0; index < 500; index += 1)
      found += checkText(text, { dictionary, limits, comfort: 300 }).length;
    expect(found).toBe(500 * 14);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe('length, lines and emoji', () => {
  const lengths = (text: string, comfort: number | null) =>
    checkText(text, { dictionary: builtIn, limits: { emoji: 2, line: 20 }, comfort });

  it('says how long a text and a line are', () => {
    const line = '好'.repeat(21);
    expect(lengths(`短\n${line}\n短`, null)).toMatchObject([
      { kind: 'line', start: 2, end: 23, figure: 21, text: line },
    ]);
    expect(lengths('👩‍🔬'.repeat(2), 2)).toEqual([]);
    expect(lengths('一二三', 2)).toMatchObject([{ kind: 'length', start: 0, end: 3, figure: 3 }]);
  });

  it('counts emoji and the codes of WeChat, but no figures or marks', () => {
    expect(lengths('🎉❤️ 1 # ©', null)).toEqual([]);
    expect(lengths('🎉[玫瑰]好👩‍🔬🇨🇳', null)).toMatchObject([{ kind: 'emoji', figure: 4, text: '👩‍🔬🇨🇳' }]);
    expect(lengths('[图片][链接][文件][语音]', null)).toEqual([]);
  });
});

describe('the words that come with the app', () => {
  it('are many, each once, with a suggestion, over every category but one’s own', () => {
    expect(builtInWords.length).toBeGreaterThanOrEqual(160);
    expect(new Set(builtInWords.map(({ word }) => foldWord(word))).size).toBe(builtInWords.length);
    for (const rule of builtInWords) {
      expect(wordFieldsSchema.parse({ ...rule, enabled: true }).word).toBe(rule.word);
      expect(rule.suggestion).not.toBe('');
      expect(wordsIn(rule.word)).toEqual([rule.word]);
    }
    const used = new Set(builtInWords.map(({ category }) => category));
    expect([...used].sort()).toEqual(wordCategories.filter((category) => category !== '自定义').sort());
  });
});
