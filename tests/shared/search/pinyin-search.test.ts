import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/domain/search/fold-text';
import {
  compareNames,
  matchesQuery,
  matchesTerm,
  startsWithTerm,
  toQueryTerms,
  toSearchable,
} from '#shared/domain/search/pinyin-search';
import { type SearchUnit, unitOf } from '#shared/domain/search/search-unit';

const initialOf = (character: string) => unitOf(character.codePointAt(0) ?? 0).readings[0]?.[0] ?? '';

const finds = (query: string, ...texts: readonly string[]) =>
  matchesQuery(texts.map(toSearchable), toQueryTerms(query));

describe('a query finds a name', () => {
  it.each([
    ['zxy', '曾小雅'],
    ['zengxy', '曾小雅'],
    ['曾x', '曾小雅'],
    ['cxy', '曾小雅'],
    ['cengxiaoy', '曾小雅'],
    ['z小y', '曾小雅'],
    ['xia', '曾小雅'],
    ['雅', '曾小雅'],
    ['hswy', '喝水委员'],
    ['heshuiwei', '喝水委员'],
    ['顏究院', '颜究院'],
    ['颜究院', '顏究院'],
    ['yanjiuyuan', '顏究院'],
    ['yinyue', '音乐'],
    ['yl', '音乐'],
    ['lv', '吕布'],
    ['lu', '吕布'],
    ['nv', '女王'],
    ['xa', '西安'],
    ['xian', '西安'],
    ['amy', '可爱的AMY姐'],
    ['ａｍｙ', 'Amy'],
    ['🐱', '小猫🐱'],
    ['👩‍🔬', '👩‍🔬实验员'],
    ['2群', '颜究院2群'],
    ['hyxrhb', '欢迎新人（红包）'],
    ['hyxr（hb', '欢迎新人（红包）'],
    ['huanyinghongbao', '欢迎【红包】'],
    ['alpgl', '阿丽·帕古丽'],
    ['zxy', '曾👩‍🔬 小❤️雅'],
    ['momochan', 'Momo、Chan'],
  ])('%s finds %s', (query, name) => {
    expect(finds(query, name)).toBe(true);
  });

  it.each([
    ['zyx', '曾小雅'],
    ['zxya1', '曾小雅'],
    ['zengg', '曾小雅'],
    ['xiaox', '曾小雅'],
    ['🐶', '小猫🐱'],
    ['amyy', 'Amy'],
    ['a', ''],
  ])('%s does not find %s', (query, name) => {
    expect(finds(query, name)).toBe(false);
  });

  it('when each of its words is found, in whichever text', () => {
    expect(finds('xy hs', '曾小雅', '喝水委员')).toBe(true);
    expect(finds('xy\u3000hs', '曾小雅', '喝水委员')).toBe(true);
    expect(finds('xy bao', '曾小雅', '喝水委员')).toBe(false);
  });

  it('from its beginning on, or only further on', () => {
    const begins = (name: string, term: string) => startsWithTerm(toSearchable(name), term);
    expect(['fx', 'fenx', '分享'].map((term) => begins('分享会', term))).toEqual([true, true, true]);
    expect([begins('瓜分券', 'f'), begins('瓜分券', 'gf'), begins('', 'f')]).toEqual([false, true, false]);
  });

  it('when it has no words', () => {
    expect(toQueryTerms(' \t\u3000')).toEqual([]);
    expect(finds('  ', '曾小雅')).toBe(true);
  });
});

describe('any text', () => {
  const han = fc.constantFrom(...'曾小雅陈默喝水委员行长乐音重庆绿女啊嗯的了');
  const name = fc.string({ unit: fc.oneof(han, fc.constantFrom(...'aB1 🐱')), maxLength: 12 });

  it('is found by each piece of itself, in either case', () => {
    fc.assert(
      fc.property(name, fc.nat(12), fc.nat(12), (text, from, length) => {
        const piece = Array.from(text)
          .slice(from, from + length)
          .join('');
        expect(finds(piece, text)).toBe(true);
        expect(finds(piece.toUpperCase(), text)).toBe(true);
      }),
    );
  });

  it('is found by its initials, whatever stands between that nobody types', () => {
    const between = fc.string({ unit: fc.constantFrom(...'（）【】·、！「」 ❤️🌸👩‍🔬-'), maxLength: 4 });
    const words = fc.array(fc.tuple(fc.constantFrom(...'欢迎新人红包'), between), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, (pieces) => {
        const initials = pieces.map(([character]) => initialOf(character)).join('');
        const text = toSearchable(pieces.map(([character, after]) => character + after).join(''));
        expect(matchesTerm(text, initials)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('of two lines is not found across them', () => {
    expect(finds('hyhb', '欢迎\n红包')).toBe(false);
  });

  it('of nothing but what nobody types answers at once', () => {
    const text = toSearchable('欢'.concat('—'.repeat(4_000)).repeat(5));
    const started = performance.now();
    expect(matchesTerm(text, 'hhhhhx')).toBe(false);
    expect(matchesTerm(text, '——————x')).toBe(false);
    expect(matchesTerm(text, 'hhhhh')).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('found by a term is found by each beginning of it', () => {
    fc.assert(
      fc.property(
        name,
        fc.string({ unit: fc.constantFrom(...'acehilnoruvxyz'), maxLength: 6 }),
        (text, term) => {
          const searchable = toSearchable(text);
          if (!matchesTerm(searchable, term)) return;
          for (let length = 0; length < term.length; length += 1) {
            if (searchable.length > 0) expect(matchesTerm(searchable, term.slice(0, length))).toBe(true);
          }
        },
      ),
    );
  });

  it.each(['啊', '嗯', '的'])('of nothing but %s answers at once', (character) => {
    const text = toSearchable(character.repeat(22));
    const initial = initialOf(character);
    const started = performance.now();
    expect(matchesTerm(text, `${initial.repeat(22)}!`)).toBe(false);
    expect(matchesTerm(text, initial.repeat(22))).toBe(true);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a term', () => {
  const unit = fc.constantFrom(...'曾长行乐重啊绿女aB1 （·🐱\n');
  const typedUnit = fc.constantFrom(...'zcengxhaolvun曾长啊（·🐱1');

  it('is found where the ways to type it, tried one after the other, find it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 8 }),
        fc.string({ unit: typedUnit, minLength: 1, maxLength: 6 }),
        (text, typed) => {
          const [term] = toQueryTerms(typed);
          if (term === undefined) return;
          const units = Array.from(foldText(text), (character) => unitOf(character.codePointAt(0) ?? 0));
          const starts = units.map((_, start) => canType(units.slice(start), term, false));
          expect(matchesTerm(toSearchable(text), term)).toBe(starts.includes(true));
          expect(startsWithTerm(toSearchable(text), term)).toBe(starts[0] ?? false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** By definition: from here on, each unit is typed in one of its ways, and a run of what nobody types may be left out. */
function canType(units: readonly SearchUnit[], term: string, mayPass: boolean): boolean {
  const [unit, ...rest] = units;
  if (term === '') return true;
  if (!unit) return false;
  const after = (typed: string) => canType(rest, term.slice(typed.length), !unit.passedOver);
  if (unit.readings.some((reading) => reading.startsWith(term))) return true;
  const ways = [unit.character, ...unit.readings, ...unit.readings.map((reading) => reading.charAt(0))];
  if (ways.some((way) => way !== '' && term.startsWith(way) && after(way))) return true;
  const run = units.findIndex(({ passedOver }) => !passedOver);
  return mayPass && run > 0 && canType(units.slice(run), term, false);
}

describe('the order of names', () => {
  it('is that of pinyin, numbers by their size', () => {
    const ordered = ['安安', '白雪', '陈默', '顾一', '林一', '群友9', '群友10', '王二', '周周'];
    const shuffled = ['周周', '群友10', '白雪', '王二', '安安', '林一', '群友9', '陈默', '顾一'];
    expect(shuffled.sort(compareNames)).toEqual(ordered);
  });

  it('is total: antisymmetric and transitive', () => {
    const names = fc.string({ unit: fc.constantFrom(...'安白曾陈aB1🐱顏 '), maxLength: 4 });
    fc.assert(
      fc.property(names, names, names, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) {
          expect(compareNames(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
