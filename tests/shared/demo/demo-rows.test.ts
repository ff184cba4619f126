import { describe, expect, test } from 'vitest';
import { dayOf, daysBetween, shiftDay } from '../../../shared/domain/days';
import { buildDemoCommunity } from '../../../shared/domain/demo/build-demo-community';
import { tiers } from '../../../shared/domain/members/member';
import { scenarios } from '../../../shared/domain/scripts/script';
import { communityTableNames, dataTables } from '../../../shared/domain/store/data-tables';
import { demo, noonOnSunday, sunday } from './demo-fixture';

const tableNames = ['communities', ...communityTableNames] as const;

function idsOf(rows: readonly Readonly<{ id: string }>[]): ReadonlySet<string> {
  return new Set(rows.map((row) => row.id));
}

/** Every instant anywhere in a value, found by its key. */
function pastInstants(value: unknown, key = ''): readonly number[] {
  if (typeof value === 'number') return /At$|^at$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => pastInstants(inner, name));
}

describe('rows of the demo', () => {
  test.each(tableNames)('%s all pass their gate, with ids of their own', (name) => {
    for (const row of demo[name]) expect(dataTables[name].parse(row)).toEqual(row);
    expect(idsOf(demo[name]).size).toBe(demo[name].length);
  });

  test('has what was promised', () => {
    expect(demo.communities).toMatchObject([{ name: '小满护肤社', demo: true }]);
    expect(demo.groups.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['1群', 500],
      ['2群', 500],
    ]);
    expect(demo.members).toHaveLength(120);
    expect(demo.scripts).toHaveLength(40);
    expect(demo.products).toHaveLength(6);
    expect(demo.orders).toHaveLength(60);
    expect(demo.queue).toHaveLength(0);
    expect(demo.tags.length).toBeGreaterThanOrEqual(10);
    expect(demo.tags.length).toBeLessThanOrEqual(14);
    expect(demo.activities.map(({ status }) => status)).toEqual(['done', 'running', 'planned']);
  });

  test('is of one community, and every reference leads somewhere', () => {
    const community = demo.communities[0]?.id;
    const members = idsOf(demo.members);
    const groups = idsOf(demo.groups);
    const tags = idsOf(demo.tags);
    const products = idsOf(demo.products);
    const series = idsOf(demo.plannerSeries);
    const activities = idsOf(demo.activities);
    const sources = new Set([...idsOf(demo.orders), ...idsOf(demo.scripts), ...activities]);
    for (const name of tableNames) {
      for (const row of demo[name]) if ('communityId' in row) expect(row.communityId).toBe(community);
    }
    for (const member of demo.members) {
      for (const tagId of member.tagIds) expect(tags).toContain(tagId);
      if (member.inviter.memberId) expect(members).toContain(member.inviter.memberId);
      expect(member.inviter.memberId).not.toBe(member.id);
    }
    for (const membership of demo.memberships) {
      expect(members).toContain(membership.memberId);
      expect(groups).toContain(membership.groupId);
    }
    for (const event of demo.timeline) {
      expect(members).toContain(event.memberId);
      if (event.sourceId) expect(sources).toContain(event.sourceId);
    }
    for (const item of demo.plannerItems) {
      if (item.seriesId) expect(series).toContain(item.seriesId);
      for (const groupId of item.groupIds) expect(groups).toContain(groupId);
    }
    for (const task of demo.tasks) expect(activities).toContain(task.activityId);
    for (const activity of demo.activities) for (const id of activity.groupIds) expect(groups).toContain(id);
    for (const order of demo.orders) {
      expect(members).toContain(order.memberId);
      expect(products).toContain(order.productId);
    }
  });

  test('is the same for the same input, and moves with the day', () => {
    expect(buildDemoCommunity({ today: sunday, now: noonOnSunday })).toEqual(demo);
    const week = 7 * 24 * 60 * 60 * 1000;
    const later = buildDemoCommunity({ today: shiftDay(sunday, 7), now: noonOnSunday + week });
    expect(later.members.map(({ id }) => id)).toEqual(demo.members.map(({ id }) => id));
    expect(later.members.map(({ joinedOn }) => joinedOn)).toEqual(
      demo.members.map(({ joinedOn }) => joinedOn && shiftDay(joinedOn, 7)),
    );
    expect(later.plannerItems.map(({ day }) => day)).toEqual(
      demo.plannerItems.map(({ day }) => shiftDay(day, 7)),
    );
  });

  test('another seed scatters what is drawn and keeps what is written down', () => {
    const other = buildDemoCommunity({ today: sunday, now: noonOnSunday, seed: 7 });
    expect(other.members.map(({ nickname }) => nickname)).toEqual(
      demo.members.map(({ nickname }) => nickname),
    );
    expect(other.members).not.toEqual(demo.members);
    for (const name of tableNames) for (const row of other[name]) dataTables[name].parse(row);
  });

  test('nothing has happened in the future, even just after midnight', () => {
    expect(Math.max(...pastInstants(demo))).toBeLessThanOrEqual(noonOnSunday);
    const midnight = noonOnSunday - (12 * 60 + 9) * 60_000;
    const early = buildDemoCommunity({ today: sunday, now: midnight });
    expect(Math.max(...pastInstants(early))).toBeLessThanOrEqual(midnight);
  });
});

describe('members of the demo', () => {
  test('stand near 5/15/80 in energy, all with a structure role', () => {
    expect(tiers.map((tier) => demo.members.filter((member) => member.tier === tier).length)).toEqual([
      6, 18, 96,
    ]);
    expect(demo.members.every(({ roles }) => roles.length > 0)).toBe(true);
    expect(demo.members.every(({ roles }) => new Set(roles).size === roles.length)).toBe(true);
  });

  test('have a skin profile in about seventy cases, with evidence for every value', () => {
    const known = demo.members.filter(({ skin }) => skin.type);
    expect(known.length).toBeGreaterThanOrEqual(65);
    expect(known.length).toBeLessThanOrEqual(78);
    expect(demo.members.filter(({ skin }) => skin.sensitive).length).toBeGreaterThanOrEqual(15);
    for (const state of ['孕期', '刷酸中', '哺乳期']) {
      expect(demo.members.some(({ skin }) => skin.states.includes(state))).toBe(true);
    }
    for (const { skin } of known) expect(skin.evidence.some(({ field }) => field === 'type')).toBe(true);
    expect(demo.members.some(({ skin }) => skin.evidence.some(({ where }) => where.includes('“')))).toBe(
      true,
    );
  });

  test('hold each 职务 once', () => {
    const titles = demo.members.flatMap(({ duties }) => duties.map(({ title }) => title));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles).toEqual(
      expect.arrayContaining(['院长', '行政主任', '御膳房掌勺', '保安', '体育委员', '喝水委员']),
    );
  });

  test('wait for a welcome when they came today or yesterday, and only then', () => {
    const waiting = demo.memberships.filter(({ welcomedAt }) => welcomedAt === null);
    expect(waiting).toHaveLength(5);
    for (const { joinedOn } of waiting) expect([sunday, shiftDay(sunday, -1)]).toContain(joinedOn);
    for (const { joinedOn, welcomedAt } of demo.memberships) {
      if (welcomedAt !== null) expect(joinedOn && daysBetween(joinedOn, sunday)).toBeGreaterThan(1);
    }
  });

  test('are in one group or both, and a few have left', () => {
    expect(demo.memberships.length).toBeGreaterThan(125);
    expect(demo.memberships.filter(({ status }) => status === 'left')).toHaveLength(4);
    expect(demo.memberships.filter(({ status }) => status === 'maybe-left')).toHaveLength(2);
    for (const { status, joinedOn, leftOn } of demo.memberships) {
      expect(leftOn !== null).toBe(status === 'left');
      if (joinedOn && leftOn) expect(daysBetween(joinedOn, leftOn)).toBeGreaterThanOrEqual(0);
    }
  });

  test('joined over ten months and after their group was opened', () => {
    for (const membership of demo.memberships) {
      const group = demo.groups.find(({ id }) => id === membership.groupId);
      const opened = dayOf(group?.createdAt ?? Number.NaN);
      expect(membership.joinedOn && daysBetween(opened, membership.joinedOn)).toBeGreaterThanOrEqual(0);
    }
    const days = demo.members.map(({ joinedOn }) => (joinedOn ? daysBetween(joinedOn, sunday) : 0));
    expect(Math.max(...days)).toBeGreaterThan(290);
  });

  test('were brought mostly by 小满 and 桃子', () => {
    const brought = (name: string) => demo.members.filter(({ inviter }) => inviter.name === name);
    expect(brought('小满').length).toBeGreaterThan(12);
    expect(brought('桃子').length).toBeGreaterThan(20);
    expect([...brought('小满'), ...brought('桃子')].every(({ inviter }) => inviter.memberId)).toBe(true);
    expect(demo.members.filter(({ inviter }) => inviter.name && !inviter.memberId)).toEqual([]);
  });
});

describe('timelines of the demo', () => {
  const lengths = demo.members.map(
    (member) => demo.timeline.filter(({ memberId }) => memberId === member.id).length,
  );

  test('are three to eight entries long for about sixty members, one or two for the others', () => {
    expect(Math.max(...lengths)).toBeLessThanOrEqual(8);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(1);
    const stories = lengths.filter((length) => length >= 3).length;
    expect(stories).toBeGreaterThanOrEqual(55);
    expect(stories).toBeLessThanOrEqual(65);
  });

  test('begin with joining', () => {
    for (const member of demo.members) {
      const [first] = demo.timeline.filter(({ memberId }) => memberId === member.id);
      expect(first).toMatchObject({ kind: 'joined', at: member.createdAt });
    }
  });
});

test('scripts stand in all scenarios, and the two welcomes are favourites', () => {
  expect(new Set(demo.scripts.map(({ scenario }) => scenario))).toEqual(new Set(scenarios));
  for (const title of ['欢迎新人（合并）', '欢迎新人（一人）']) {
    expect(demo.scripts.find((script) => script.title === title)).toMatchObject({ favourite: true });
  }
});
