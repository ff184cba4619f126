import { type Tier, tiers } from '../members/member';
import type { TierTargets } from './community';

export type TierCounts = Readonly<Record<Tier, number>>;

/** What goes wrong with such a mix: it turns into a 联络群, nobody to look up to, or a 灌水群. */
export type TierRisk = 'too-many-high' | 'only-middle' | 'only-ordinary';

/** How the energy tiers of a community stand against its targets. */
export type TierJudgement = Readonly<{
  people: number;
  /** Share of each tier in percent, to one decimal; zeros where there is nobody. */
  shares: TierCounts;
  /** How many points each share is over its target (under it when negative), to one decimal. */
  deviations: TierCounts;
  /** No tier has a whole person too many or too few, or is half a point off. */
  fits: boolean;
  risks: readonly TierRisk[];
}>;

/** Judges how many there are of each tier against target shares in percent, such as 5/15/80. */
export function judgeTiers(counts: TierCounts, targets: TierTargets): TierJudgement {
  const people = tiers.reduce((sum, tier) => sum + counts[tier], 0);
  if (people === 0) return { people, shares: nothing, deviations: nothing, fits: false, risks: [] };
  const points = (tier: Tier) => (counts[tier] * 100) / people - targets[tier];
  const fitting = (tier: Tier) =>
    Math.abs(counts[tier] - (targets[tier] * people) / 100) < 1 || Math.abs(points(tier)) < 0.5;
  return {
    people,
    shares: ofEach((tier) => toOneDecimal((counts[tier] * 100) / people)),
    deviations: ofEach((tier) => toOneDecimal(points(tier))),
    fits: tiers.every(fitting),
    risks: risksOf(counts, people, points('high') > 0 && !fitting('high')),
  };
}

const nothing: TierCounts = { high: 0, middle: 0, ordinary: 0 };

function ofEach(value: (tier: Tier) => number): TierCounts {
  return { high: value('high'), middle: value('middle'), ordinary: value('ordinary') };
}

function toOneDecimal(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

function risksOf({ high, middle, ordinary }: TierCounts, people: number, highOver: boolean): TierRisk[] {
  if (highOver) return ['too-many-high'];
  if (high > 0) return [];
  if (ordinary === people) return ['only-ordinary'];
  return middle > ordinary ? ['only-middle'] : [];
}
