import { day, instantOf, timeOfDay } from '../../../shared/domain/days';
import { buildDemoCommunity } from '../../../shared/domain/demo/build-demo-community';

/** A Sunday, on which the 百日微分享 falls. */
export const sunday = day('2026-11-22');

/** The moment of the tests: ten past noon on their day. */
export const noonOnSunday = instantOf(sunday, timeOfDay('12:10'));

/** The demo as it is loaded on that Sunday. */
export const demo = buildDemoCommunity({ today: sunday, now: noonOnSunday });
