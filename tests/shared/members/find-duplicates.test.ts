import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import { bareName, foldTitles } from '#shared/domain/members/duplicates/bare-name';
import {
  type DuplicateCandidate,
  findDuplicates,
  type LikelyPair,
  mostPairs,
} from '#shared/domain/members/duplicates/find-duplicates';
import { pinyinKeys } from '#shared/domain/members/duplicates/pinyin-keys';

const candidate = (id: string, nickname: string, more: Partial<DuplicateCandidate> = {}) => ({
  id: id as MemberId,
  nickname,
  wechatId: '',
  distinctFrom: [],
  otherNames: [],
  ...more,
});

const said = (pairs: readonly LikelyPair[]) => pairs.map(({ ids, reasons }) => [ids.join(' '), ...reasons]);

describe('a nickname without what hangs on it', () => {
  const titles = foldTitles(['喝水委员', '御膳房掌勺']);
  it.each([
    ['体育委员阿May', '阿may'],
    ['喝水委员·小鹿🦌', '小鹿'],
    ['【2群】小雅（上海）', '小雅'],
    ['小雅-御膳房掌勺', '小雅'],
    ['👩‍🔬林一❤️', '林一'],
    ['1️⃣号选手', '1号选手'],
    ['顏究員', '颜究员'],
    ['王主任', '王主任'],
    ['喝水委员', '喝水委员'],
    ['🐱喵', ''],
    ['🌸🌸', ''],
    ['（）', ''],
  ])('%s', (name, bare) => {
    expect(bareName(name, titles)).toBe(bare);
  });

  it('is a name for any text, and its own', () => {
    const piece = fc.constantFrom('（', '】', '👩‍🔬', '委员', '体育委员', ' ', '-', '王', 'a', '1️⃣', '\ud83d');
    const point = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));
    const text = fc.array(fc.oneof(piece, point), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (name) => {
        const bare = bareName(name, titles);
        expect(bare === '' || Array.from(bare).length >= 2).toBe(true);
      }),
    );
  });
});

describe('how a name sounds', () => {
  it('is the same for other characters with the same pinyin, whatever the tone', () => {
    expect(pinyinKeys('小雨')).toEqual(pinyinKeys('晓语'));
    expect(pinyinKeys('吕布')).toEqual(['lv bu']);
  });
  it('may be that of a surname at its head', () => {
    expect(pinyinKeys('曾小雅')).toEqual(['ceng xiao ya', 'zeng xiao ya']);
    expect(pinyinKeys('单单')).toContain('dan dan');
  });
  it('is asked only of names of two Chinese characters and more', () => {
    for (const name of ['雨', 'may', '小a', '', '小雨1']) expect(pinyinKeys(name)).toEqual([]);
  });
});

describe('members who look like one', () => {
  it('are proposed with every reason, the surest first', () => {
    const pairs = findDuplicates(
      [
        candidate('1', '阿May', { wechatId: 'may_88' }),
        candidate('2', '体育委员阿May'),
        candidate('3', '五月', { wechatId: ' MAY_88 ' }),
        candidate('4', '小雨'),
        candidate('5', '晓语'),
        candidate('6', '小雨 '),
        candidate('7', '老王', { otherNames: ['小鹿'] }),
        candidate('8', '小鹿'),
        candidate('9', '独一无二'),
      ],
      ['体育委员'],
    );
    expect(said(pairs)).toEqual([
      ['1 3', 'same-wechat-id'],
      ['4 6', 'same-nickname'],
      ['7 8', 'alias'],
      ['1 2', 'decorated'],
      ['4 5', 'same-pinyin'],
      ['5 6', 'same-pinyin'],
    ]);
  });

  it('are not proposed once they were said to be different, whichever of them says so', () => {
    const apart = { distinctFrom: ['2' as MemberId] };
    expect(findDuplicates([candidate('1', '小雨', apart), candidate('2', '小雨')])).toEqual([]);
    expect(findDuplicates([candidate('2', '小雨'), candidate('1', '小雨', apart)])).toEqual([]);
  });

  it('are none where names and ids are empty or placeholders', () => {
    expect(
      findDuplicates([candidate('1', '甲', { wechatId: '无' }), candidate('2', '乙', { wechatId: '无' })]),
    ).toEqual([]);
  });

  const names = fc.constantFrom('小雨', '晓语', '小雨🌸', '体育委员小雨', 'Amy', 'amy', '阿May', '林一');
  const crowd = fc
    .array(
      fc.record({
        nickname: names,
        wechatId: fc.constantFrom('', 'a', 'A', 'b'),
        apart: fc.nat(9),
        other: names,
      }),
      { maxLength: 10 },
    )
    .map((drawn) =>
      drawn.map(({ nickname, wechatId, apart, other }, index) =>
        candidate(`${index}`, nickname, {
          wechatId,
          otherNames: [other],
          distinctFrom: [`${apart}` as MemberId],
        }),
      ),
    );

  it('are the same whatever the order of the members; each pair once, none kept apart', () => {
    fc.assert(
      fc.property(crowd, (members) => {
        const pairs = findDuplicates(members);
        expect(findDuplicates(members.toReversed())).toEqual(pairs);
        expect(new Set(pairs.map(({ ids }) => ids.join(' '))).size).toBe(pairs.length);
        for (const { ids, reasons } of pairs) {
          expect(reasons.length).toBeGreaterThan(0);
          const [one, other] = ids.map((id) => members.find((member) => member.id === id));
          expect(one?.distinctFrom.includes(ids[1]) || other?.distinctFrom.includes(ids[0])).toBe(false);
        }
      }),
    );
  });

  it('never leave out two of the same folded nickname', () => {
    fc.assert(
      fc.property(crowd, (members) => {
        const pairs = new Set(findDuplicates(members).map(({ ids }) => ids.join(' ')));
        for (const [index, one] of members.entries()) {
          for (const other of members.slice(index + 1)) {
            const apart = one.distinctFrom.includes(other.id) || other.distinctFrom.includes(one.id);
            const same = one.nickname.toLowerCase() === other.nickname.toLowerCase();
            if (same && !apart) expect(pairs).toContain(`${one.id} ${other.id}`);
          }
        }
      }),
    );
  });

  it('are at most two hundred, even where everybody has the same name', () => {
    const same = Array.from({ length: 10_000 }, (_, index) => candidate(`${index}`, '小雨'));
    const start = performance.now();
    expect(findDuplicates(same)).toHaveLength(mostPairs);
    // A look at each pair of ten thousand would take minutes.
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
