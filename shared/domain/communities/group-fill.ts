/** How full a group is: below every warning, past one, past the last, or full. */
export type FillLevel = 'calm' | 'warned' | 'pressing' | 'full';

export type GroupFill = Readonly<{
  /** Share of the capacity in percent, rounded; more than 100 when it holds too many. */
  percent: number;
  level: FillLevel;
  /** The highest warning that was passed, in percent. */
  passed: number | null;
}>;

/** Judges how full a group is by the community's warnings, in percent of its capacity. */
export function fillOf(members: number, capacity: number, warnings: readonly number[]): GroupFill {
  const exact = (members * 100) / capacity;
  const passed = warnings.filter((warning) => exact >= warning);
  const highest = passed.length === 0 ? null : Math.max(...passed);
  const percent = Math.round(exact);
  if (members >= capacity) return { percent, level: 'full', passed: highest };
  if (highest === null) return { percent, level: 'calm', passed: null };
  const last = warnings.length > 1 && passed.length === warnings.length;
  return { percent, level: last ? 'pressing' : 'warned', passed: highest };
}

/** Sizes from which WeChat asks more of newcomers, as public pages say (facts.md 2). They differ: never certain. */
export const wechatSizeSteps = [40, 100, 200, 500] as const;
export type WechatSizeStep = (typeof wechatSizeSteps)[number];

/** The last of those steps that a group has passed. */
export function sizeStepOf(members: number): WechatSizeStep | null {
  return wechatSizeSteps.findLast((step) => (step === 500 ? members >= step : members > step)) ?? null;
}
