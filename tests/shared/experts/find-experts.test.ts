import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultExpertSettings, type ExpertSettings } from '#shared/domain/experts/expert';
import { type FoundExperts, findExperts } from '#shared/domain/experts/find-experts';
import type { ExpertCandidate } from '#shared/domain/experts/score-expert';
import type { MemberId } from '#shared/domain/ids';
import { askedAgo, daysAgo, person, somePeople, someTopic, today, trait } from './expert-fixtures';

const find = (
  people: readonly ExpertCandidate[],
  topic: string,
  settings: Partial<ExpertSettings> = {},
): FoundExperts => findExperts(people, topic, { ...defaultExpertSettings, ...settings }, today);
const namesOf = (found: FoundExperts['people']) => found.map(({ nickname }) => nickname);
const whole: Partial<ExpertSettings> = { coolDownDays: 0 };

describe('the expert finder', () => {
  it('finds who knows by their own words, by words that mean the same, and by part of a longer name', () => {
    const people = [
      person('骨科李医生', { traits: [trait('骨科', { domain: '医疗' })] }),
      person('护士小贺', { traits: [trait('护肤', { domain: '美容' })] }),
      person('掌勺', { traits: [trait('低糖甜品', { domain: '美食' })] }),
      person('沈老师', { traits: [trait('读成分表', { domain: '美容' })] }),
      person('路人', { traits: [trait('摄影')] }),
    ];
    expect(namesOf(find(people, '换季脸上发红能用酸吗？').people)).toEqual(['护士小贺']);
    expect(namesOf(find(people, '膝盖疼挂什么号').people)).toEqual(['骨科李医生']);
    expect(namesOf(find(people, '想吃不腻的糖水').people)).toEqual(['掌勺']);
    expect(namesOf(find(people, '這個成分表怎麼看').people)).toEqual(['沈老师']);
    expect(find(people, '換季臉上發紅').understood).toEqual(['脸上', '发红']);
  });

  it('is not led astray by a short word within another', () => {
    const people = [person('小红', { tagNames: ['泛红'] }), person('阿斑', { tagNames: ['淡斑'] })];
    expect(find(people, '抢红包啦').people).toEqual([]);
    expect(find(people, '斑马线').people).toEqual([]);
    expect(find(people, '一点意思也没有').understood).toEqual([]);
  });

  it('asks no beginner about what they are beginning', () => {
    const people = [person('阿宽', { tagNames: ['护肤新手'] }), person('小满', { tagNames: ['精简护肤'] })];
    expect(namesOf(find(people, '护肤').people)).toEqual(['小满']);
  });

  it('shows what each reason counts, and the score is their sum', () => {
    const [best] = find(
      [
        person('桃子', {
          traits: [trait('烘焙', { strength: 3, quote: '会做可颂', on: daysAgo(365) })],
          tagNames: ['面包'],
          duties: [{ title: '蛋糕委员', description: '', claimedOn: null, claimedBy: 'self' }],
          lastHeardOn: daysAgo(40),
          asks: [askedAgo(20, 'answered'), askedAgo(10, 'unanswered')],
        }),
      ],
      '谁会做蛋糕',
    ).people;
    expect(best?.reasons.map(({ kind, points }) => [kind, points])).toEqual([
      ['specialty', 17.5],
      ['tag', 5],
      ['answered', 3],
      ['duty', 2.8],
      ['inactive', -4],
      ['recently-asked', -10],
    ]);
    expect(best).toMatchObject({ score: 14.3, asked: 2, answered: 1, withinCoolDown: false });
    expect(best?.reasons[0]).toMatchObject({
      name: '烘焙',
      quote: '会做可颂',
      on: daysAgo(365),
      strength: 3,
    });
  });

  it('proposes nobody asked within the cool-down unless no one else matches, and then says so', () => {
    const knows = { traits: [trait('摄影', { strength: 3 })] } as const;
    const tired = person('常被问', { ...knows, asks: [askedAgo(6)] });
    const fresh = person('没问过', { traits: [trait('摄影', { strength: 1 })] });
    const both = find([tired, fresh], '求教摄影');
    expect(namesOf(both.people)).toEqual(['没问过']);
    expect(namesOf(both.resting)).toEqual(['常被问']);
    const alone = find([tired], '求教摄影');
    expect(alone.people).toMatchObject([{ nickname: '常被问', withinCoolDown: true }]);
    expect(alone.resting).toEqual([]);
    // Seven days later the rest is over.
    expect(find([person('七天前', { ...knows, asks: [askedAgo(7)] })], '摄影').people).toMatchObject([
      { withinCoolDown: false },
    ]);
  });

  it('says who might know when nobody does, and proposes at most five', () => {
    const cook = person('掌勺', { traits: [trait('家常菜', { domain: '美食' })] });
    const runner = person('跑者', { traits: [trait('跑步', { domain: '健身' })] });
    const found = find([cook, runner], '哪里买咖啡豆');
    expect(found.people).toEqual([]);
    expect(found.maybe).toMatchObject([{ nickname: '掌勺', reasons: [{ kind: 'domain', name: '家常菜' }] }]);
    expect(namesOf(find([cook, runner], '聊聊美食').people)).toEqual(['掌勺']);
    const many = Array.from({ length: 9 }, (_, index) => person(`友${index}`, { tagNames: ['咖啡'] }));
    expect(namesOf(find(many, '咖啡').people)).toEqual(['友0', '友1', '友2', '友3', '友4']);
  });

  it("takes in the community's own synonyms, joined with the everyday ones", () => {
    const people = [person('小贺', { traits: [trait('医美')] })];
    expect(find(people, '做过小气泡的来').people).toEqual([]);
    const synonyms = [['小气泡', '医美']];
    expect(namesOf(find(people, '做过小气泡的来', { synonyms }).people)).toEqual(['小贺']);
    expect(namesOf(find([person('阿热', { tagNames: ['热玛吉'] })], '小气泡', { synonyms }).people)).toEqual([
      '阿热',
    ]);
  });

  it('knows which structure role a topic belongs to', () => {
    const people = [person('桃子', { roles: ['manager'] }), person('阿May', { roles: ['participant'] })];
    expect(find(people, '群规在哪看').people).toMatchObject([
      { nickname: '桃子', reasons: [{ kind: 'role', name: 'manager' }] },
    ]);
  });

  it('gives the same answer whatever the order of the people', () => {
    const twins = ['b', 'a'].map((id) => person('桃子', { id: id as MemberId, tagNames: ['咖啡'] }));
    for (const order of [twins, twins.toReversed()]) {
      expect(find(order, '咖啡').people.map(({ id }) => id)).toEqual(['a', 'b']);
    }
    const shuffled = somePeople.chain((people) =>
      fc.tuple(fc.constant(people), fc.shuffledSubarray([...people], { minLength: people.length })),
    );
    fc.assert(
      fc.property(shuffled, someTopic, ([people, other], topic) => {
        expect(find(other, topic)).toEqual(find(people, topic));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the order of the others when somebody comes who has nothing to do with it', () => {
    fc.assert(
      fc.property(somePeople, someTopic, fc.nat(), (people, topic, place) => {
        const stranger = person('外人', { traits: [trait('天文望远镜')], tagNames: ['观星'] });
        const more = people.toSpliced(place % (people.length + 1), 0, stranger);
        expect(find(more, topic)).toEqual(find(people, topic));
      }),
      { numRuns: 40 },
    );
  });

  it('never rates anybody lower for stronger, newer or quoted evidence, or for an answer', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(1, 2, 3),
        fc.constantFrom(1, 2, 3),
        fc.boolean(),
        fc.integer({ min: 0, max: 60 }),
        (ago, other, strength, otherStrength, quoted, asked) => {
          const scoreOf = (days: number, sure: number, quote: string, outcome: 'answered' | 'unanswered') =>
            find(
              [
                person('x', {
                  traits: [trait('烘焙', { on: daysAgo(days), strength: sure as 1 | 2 | 3, quote })],
                  asks: [askedAgo(asked, outcome)],
                }),
              ],
              '烘焙',
              whole,
            ).people[0]?.score ?? Number.NaN;
          const [old, recent] = ago > other ? [ago, other] : [other, ago];
          const [weak, strong] = [Math.min(strength, otherStrength), Math.max(strength, otherStrength)];
          const low = scoreOf(old, weak, '', 'unanswered');
          expect(scoreOf(recent, weak, '', 'unanswered')).toBeGreaterThanOrEqual(low);
          expect(scoreOf(old, strong, '', 'unanswered')).toBeGreaterThanOrEqual(low);
          expect(scoreOf(old, weak, quoted ? '我会' : '', 'unanswered')).toBeGreaterThanOrEqual(low);
          expect(scoreOf(old, weak, '', 'answered')).toBeGreaterThanOrEqual(low);
        },
      ),
    );
  });

  it('proposes nobody within the cool-down while somebody outside it matches', () => {
    fc.assert(
      fc.property(somePeople, someTopic, fc.integer({ min: 0, max: 40 }), (people, topic, coolDownDays) => {
        const { people: proposed, resting } = find(people, topic, { coolDownDays });
        const everyone = find(people, topic, whole);
        expect(proposed.length).toBeLessThanOrEqual(5);
        expect(proposed.length > 0).toBe(everyone.people.length > 0);
        const within = proposed.filter(({ withinCoolDown }) => withinCoolDown);
        expect([0, proposed.length]).toContain(within.length);
        if (within.length > 0) expect(resting).toEqual([]);
        for (const one of resting) expect(one.withinCoolDown).toBe(true);
      }),
    );
  });

  it('adds up: every score is the sum of the points shown', () => {
    fc.assert(
      fc.property(somePeople, someTopic, (people, topic) => {
        const { people: proposed, maybe } = find(people, topic);
        for (const { score, reasons } of [...proposed, ...maybe]) {
          expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6);
        }
      }),
    );
  });
});
