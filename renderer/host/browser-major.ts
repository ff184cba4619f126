type Brand = Readonly<{ brand: string; version: string }>;
type BrandedNavigator = Navigator & { userAgentData?: Readonly<{ brands: readonly Brand[] }> };

/** Major version of the browser's engine, or 0 where it does not say. */
export function browserMajor(navigator: Pick<BrandedNavigator, 'userAgent' | 'userAgentData'>): number {
  const branded = navigator.userAgentData?.brands.find(({ brand }) => brand === 'Chromium')?.version;
  const named = /(?:Chrome|Firefox|Version)\/(\d+)/.exec(navigator.userAgent)?.[1];
  return Number.parseInt(branded ?? named ?? '0', 10) || 0;
}
