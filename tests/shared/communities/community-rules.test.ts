import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCommunitySettings } from '#shared/domain/communities/community';
import {
  countsAsKnown,
  coverageOf,
  knownPartsOf,
  lackOf,
  missingPartsOf,
} from '#shared/domain/communities/coverage';
import { holderInTheWay } from '#shared/domain/communities/free-duties';
import { fillOf, sizeStepOf } from '#shared/domain/communities/group-fill';
import { coreGroupName, nextGroupName } from '#shared/domain/communities/group-names';
import { judgeTiers } from '#shared/domain/communities/judge-tiers';
import type { GroupId } from '#shared/domain/ids';
import { blankMember } from '#shared/domain/members/member';

const targets = { high: 5, middle: 15, ordinary: 80 };
const mix = (high: number, middle: number, ordinary: number) =>
  judgeTiers({ high, middle, ordinary }, targets);

describe('the tier gauge', () => {
  it('says 100 members of 5/15/80 fit', () => {
    expect(mix(5, 15, 80)).toMatchObject({
      fits: true,
      risks: [],
      deviations: { high: 0, middle: 0, ordinary: 0 },
    });
  });

  it('shows 9/11/80 as 高势能 +4, 中势能 −4 and names the risk', () => {
    const { fits, deviations, risks } = mix(9, 11, 80);
    expect(fits).toBe(false);
    expect(deviations).toEqual({ high: 4, middle: -4, ordinary: 0 });
    expect(risks).toEqual(['too-many-high']);
  });

  it('names only 中势能 and only 普通势能', () => {
    expect(mix(0, 30, 0).risks).toEqual(['only-middle']);
    expect(mix(0, 0, 30).risks).toEqual(['only-ordinary']);
    expect(mix(0, 5, 95).risks).toEqual([]);
  });

  it('asks of a small group only what whole people can give', () => {
    expect(mix(1, 2, 9).fits).toBe(true);
    expect(mix(3, 2, 7).fits).toBe(false);
  });

  it('judges an empty community without a number that is none', () => {
    expect(mix(0, 0, 0)).toMatchObject({ people: 0, fits: false, risks: [] });
  });

  it('has deviations that sum to nothing', () => {
    const count = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(count, count, count, (high, middle, ordinary) => {
        fc.pre(high + middle + ordinary > 0);
        const { deviations, fits, risks } = mix(high, middle, ordinary);
        expect(Math.abs(deviations.high + deviations.middle + deviations.ordinary)).toBeLessThan(0.2);
        if (risks.includes('too-many-high')) expect(fits).toBe(false);
      }),
    );
  });
});

describe('background coverage', () => {
  const { coverage } = defaultCommunitySettings;
  const somebody = { ...blankMember('小雅', 'teal'), communityId: 'c' };

  it('says 190 of 300 is 63.3 %, ten short', () => {
    expect(coverageOf(190, 300)).toEqual({ people: 300, known: 190, share: 63.3, reached: false, more: 10 });
    expect(coverageOf(200, 300)).toMatchObject({ share: 66.7, reached: true, more: 0 });
    expect(coverageOf(0, 0)).toMatchObject({ share: 0, reached: false, more: 0 });
  });

  it('reaches the goal with exactly the people it says are missing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (people, part) => {
          const known = Math.floor(people * part);
          const { more, reached } = coverageOf(known, people);
          expect(reached).toBe(more === 0);
          expect(coverageOf(known + more, people).reached).toBe(true);
          if (more > 0) expect(coverageOf(known + more - 1, people).reached).toBe(false);
        },
      ),
    );
  });

  it('knows somebody by two of identity, specialty, skin and introduction', () => {
    const named = { ...somebody, preferredName: '雅姐' };
    expect(knownPartsOf(somebody, false)).toEqual([]);
    expect(knownPartsOf({ ...somebody, city: '杭州' }, false)).toEqual([]);
    expect(knownPartsOf({ ...somebody, city: '杭州', source: '小红书' }, false)).toEqual(['identity']);
    expect(countsAsKnown(knownPartsOf(named, false), coverage)).toBe(false);
    expect(countsAsKnown(knownPartsOf(named, true), coverage)).toBe(true);
    expect(missingPartsOf(knownPartsOf(named, true), coverage)).toEqual(['specialty', 'skin']);
  });

  it('never asks for more parts than the rule names', () => {
    expect(lackOf([], { parts: ['skin'], least: 4 })).toBe(1);
    expect(countsAsKnown(['skin'], { parts: ['skin'], least: 4 })).toBe(true);
  });
});

describe('names of new groups', () => {
  it.each([
    [[], '1群'],
    [['1群'], '2群'],
    [['1群', '2群', '核心群'], '3群'],
    [['颜究院 1群', '颜究院 4群'], '颜究院 5群'],
    [['一群', '二群'], '三群'],
    [['小满九群'], '小满十群'],
    [['核心群'], '1群'],
    [['2025届 1班', '2025届 2班'], '2025届 3班'],
  ])('after %j comes %s', (names, next) => {
    expect(nextGroupName(names)).toBe(next);
  });

  it('offers a 核心群 once', () => {
    expect(coreGroupName(['颜究院 1群'])).toBe('颜究院 核心群');
    expect(coreGroupName(['闲聊'])).toBe('核心群');
    expect(coreGroupName(['1群', '核心群'])).toBeNull();
  });

  it('is never a name that is taken', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (names) => {
        expect(names).not.toContain(nextGroupName(names));
      }),
    );
  });
});

describe('how full a group is', () => {
  it('warns at the limits the operator set', () => {
    expect(fillOf(399, 500, [80, 95])).toEqual({ percent: 80, level: 'calm', passed: null });
    expect(fillOf(400, 500, [80, 95])).toEqual({ percent: 80, level: 'warned', passed: 80 });
    expect(fillOf(475, 500, [80, 95]).level).toBe('pressing');
    expect(fillOf(500, 500, []).level).toBe('full');
    expect(fillOf(450, 500, [90]).level).toBe('warned');
  });

  it('knows where WeChat is said to ask more of newcomers', () => {
    expect([40, 41, 100, 101, 201, 499, 500].map(sizeStepOf)).toEqual([null, 40, 40, 100, 200, 200, 500]);
  });
});

describe('a unique 职务', () => {
  const one = 'g1' as GroupId;
  const other = 'g2' as GroupId;
  const offers = [
    { title: '院长', description: '', unique: true },
    { title: '喝水委员', description: '', unique: false },
  ];
  const holders = [{ nickname: '小雅', duties: [{ title: '院长' }, { title: '喝水委员' }], groupIds: [one] }];

  it('has one holder in a group', () => {
    expect(holderInTheWay('院长', [one, other], holders, offers)?.nickname).toBe('小雅');
    expect(holderInTheWay('院长', [other], holders, offers)).toBeNull();
    expect(holderInTheWay('喝水委员', [one], holders, offers)).toBeNull();
    expect(holderInTheWay('没有这个', [one], holders, offers)).toBeNull();
  });

  it('has one holder among those in no group', () => {
    expect(
      holderInTheWay(
        '院长',
        [],
        [{ ...holders[0], nickname: '小雅', duties: [{ title: '院长' }], groupIds: [] }],
        offers,
      )?.nickname,
    ).toBe('小雅');
  });
});
