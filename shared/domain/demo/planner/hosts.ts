import type { Member } from '../../members/member';
import type { Host, Rotation } from '../../planner/rotation';

/** Who takes turns once the speakers who were asked have spoken, with what they speak about. */
const poolSeeds: ReadonlyArray<readonly [string, string]> = [
  ['院长·沈老师', '护肤'],
  ['御膳房掌勺', '美食'],
  ['体育委员阿月', '运动'],
  ['护士小贺', '护肤'],
  ['书慧', '生活'],
];

/** A member by nickname, else a guest of that name. */
export function hostNamed(name: string, members: readonly Member[]): Host {
  return { memberId: members.find(({ nickname }) => nickname === name)?.id ?? null, name };
}

/** The rotation of the 百日微分享. */
export function demoRotation(members: readonly Member[]): Rotation {
  return {
    hosts: poolSeeds.map(([name, domain]) => ({
      ...hostNamed(name, members),
      domains: [domain],
      away: [],
      share: 1,
    })),
    domains: ['护肤', '美食', '护肤', '生活', '运动'],
    coolDownDays: 3,
  };
}
