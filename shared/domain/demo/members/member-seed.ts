import type {
  Gender,
  MembershipStatus,
  SpecialtyDomain,
  StructureRole,
  Tier,
  Trait,
} from '../../members/member';
import type { SkinType } from '../../members/skin';
import type { DemoTagName } from '../demo-tags';

/** A trait without its date, which the builder sets after the member joined. */
export type TraitSeed = Omit<Trait, 'on'>;

/** A 职务 and how many days after joining it was claimed. */
export type DutySeed = Readonly<{
  title: string;
  description: string;
  claimedBy: 'self' | 'appointed';
  afterDays: number;
}>;

/** What is known of a member's skin. `quote` is how they said it, `where` the place when it was not the group. */
export type SkinSeed = Readonly<{
  type?: SkinType;
  sensitive?: boolean;
  concerns?: readonly string[];
  states?: readonly string[];
  allergens?: readonly string[];
  quote?: string;
  where?: string;
}>;

/** A demo member as written down; what is left out is drawn from the seed or stays unknown. */
export type MemberSeed = Readonly<{
  nickname: string;
  preferredName?: string;
  wechatId?: string;
  gender?: Gender;
  city?: string;
  /** Groups by number. */
  groups?: readonly (1 | 2)[];
  /** Nickname in 2群 where it differs. */
  secondNickname?: string;
  /** Days ago they joined. */
  joined?: number;
  /** A member's nickname or preferred name, or a name of somebody outside. */
  inviter?: string;
  source?: string;
  /** Days ago and time of the last contact; null when there never was one. */
  contact?: readonly [number, string] | null;
  tier?: Tier;
  roles?: readonly StructureRole[];
  duties?: readonly DutySeed[];
  skin?: SkinSeed;
  traits?: readonly TraitSeed[];
  tags?: readonly DemoTagName[];
  notes?: string;
  /** Days ago they left, or were missing from a roster. */
  left?: readonly [number, Exclude<MembershipStatus, 'active'>];
  /** Joined today or yesterday and not welcomed yet. */
  newcomer?: true;
}>;

/** Something a member is good at. */
export function specialty(
  name: string,
  domain: SpecialtyDomain,
  quote: string,
  strength: Trait['strength'],
): TraitSeed {
  return { kind: 'specialty', name, domain, quote, strength };
}

/** Something a member likes to do. */
export function hobby(name: string, quote = ''): TraitSeed {
  return { kind: 'hobby', name, domain: '其他', quote, strength: 1 };
}

/** A word for what a member is like. */
export function personality(name: string, quote = ''): TraitSeed {
  return { kind: 'personality', name, domain: '其他', quote, strength: 1 };
}
