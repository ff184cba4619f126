import { builtInProfiles, type LengthProfile } from './length-profile';

/** Most length profiles there may be. */
export const mostProfiles = 20;

/** The profiles and which one is in use. */
export type ProfileChoice = Readonly<{ profiles: readonly LengthProfile[]; inUse: string }>;

/** The profiles with one more at the end, to be edited; its name gets a number where it is taken. */
export function addProfile(
  profiles: readonly LengthProfile[],
  id: string,
  name: string,
): readonly LengthProfile[] {
  const taken = new Set(profiles.map((profile) => profile.name));
  const free = [name, ...profiles.map((_profile, index) => `${name} ${index + 2}`)].find(
    (one) => !taken.has(one),
  );
  const fresh = {
    id,
    name: free ?? name,
    unit: 'characters',
    most: 2_000,
    comfort: null,
    source: '',
  } as const;
  return [...profiles, fresh];
}

/** The profiles without one of them; the last one stays. Where it was in use, the first of the others is. */
export function removeProfile({ profiles, inUse }: ProfileChoice, id: string): ProfileChoice {
  const left = profiles.filter((profile) => profile.id !== id);
  const [first] = left;
  if (!first) return { profiles, inUse };
  return { profiles: left, inUse: left.some((profile) => profile.id === inUse) ? inUse : first.id };
}

/**
 * The built-in profiles as they came, first, then one's own. The same list where nothing is to be restored, and where
 * there is no room.
 */
export function restoreBuiltIn(profiles: readonly LengthProfile[]): readonly LengthProfile[] {
  const known = new Set(builtInProfiles.map(({ id }) => id));
  const own = profiles.filter(({ id }) => !known.has(id));
  const whole = builtInProfiles.every((builtIn) => profiles.some((profile) => isSame(profile, builtIn)));
  return whole || own.length + builtInProfiles.length > mostProfiles
    ? profiles
    : [...builtInProfiles, ...own];
}

function isSame(a: LengthProfile, b: LengthProfile): boolean {
  return (
    a.id === b.id &&
    a.name === b.name &&
    a.unit === b.unit &&
    a.most === b.most &&
    a.comfort === b.comfort &&
    a.source === b.source
  );
}
