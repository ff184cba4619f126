import { describe, expect, it } from 'vitest';
import { builtInProfiles, lengthProfileSchema } from '#shared/domain/composer/length-profile';
import {
  addProfile,
  mostProfiles,
  removeProfile,
  restoreBuiltIn,
} from '#shared/domain/composer/profile-edits';

const idsOf = (profiles: readonly Readonly<{ id: string }>[]) => profiles.map(({ id }) => id);

describe('length profiles', () => {
  it('get one more, under a name that is free', () => {
    const one = addProfile(builtInProfiles, 'own-1', '新档位');
    const two = addProfile(one, 'own-2', '新档位');
    expect(two.slice(-2).map(({ name }) => name)).toEqual(['新档位', '新档位 2']);
    for (const profile of two) expect(lengthProfileSchema.safeParse(profile).success).toBe(true);
  });

  it('go one by one, but never the last, and the first takes the place of the one in use', () => {
    const left = removeProfile({ profiles: builtInProfiles, inUse: 'wechat' }, 'wechat');
    expect(left.inUse).toBe('wecom-app');
    expect(idsOf(left.profiles)).not.toContain('wechat');
    expect(removeProfile({ profiles: builtInProfiles, inUse: 'wechat' }, 'wecom-app').inUse).toBe('wechat');
    const [last] = builtInProfiles;
    const alone = { profiles: last ? [last] : [], inUse: 'wechat' };
    expect(removeProfile(alone, 'wechat')).toEqual(alone);
  });

  it('come back as they were, with the own ones after them', () => {
    expect(restoreBuiltIn(builtInProfiles)).toBe(builtInProfiles);
    const edited = builtInProfiles.map((profile) =>
      profile.id === 'wechat' ? { ...profile, most: 500 } : profile,
    );
    const own = addProfile(edited.slice(0, 2), 'own-1', '朋友圈');
    expect(idsOf(restoreBuiltIn(own))).toEqual([...idsOf(builtInProfiles), 'own-1']);
    expect(restoreBuiltIn(own).find(({ id }) => id === 'wechat')?.most).toBe(2_000);
    // Only own ones are added to whole built-in ones: nothing is to be restored.
    const whole = addProfile(builtInProfiles, 'own-1', '朋友圈');
    expect(restoreBuiltIn(whole)).toBe(whole);
  });

  it('are left alone where the built-in ones have no room', () => {
    let own = builtInProfiles.slice(0, 1).map((profile) => ({ ...profile, id: 'own-0' }));
    for (let count = 1; count < mostProfiles; count += 1) own = [...addProfile(own, `own-${count}`, '档位')];
    expect(restoreBuiltIn(own)).toBe(own);
  });
});
