import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Day } from '../../../days';
import { ended } from '../say';
import { chainFacts } from './chain-facts';
import type { Fact } from './fact';
import { budgetFacts, rewardFacts } from './ledger-facts';
import { lessonFacts } from './lesson-facts';
import { metricFacts } from './metric-facts';
import { attendanceFacts, checkInFacts } from './people-facts';
import { cueFacts, riskFacts } from './run-facts';
import { taskFacts } from './task-facts';
import { reasonFacts, timeFacts } from './time-facts';
import { quoteFacts, windowFacts } from './voice-facts';

/**
 * Everything a retrospective can be drafted from, in the order it is told: what was aimed at, how it went, what was
 * said, what is learnt. There is no fact where nothing is known.
 *
 * @param today - what was due before it is late
 */
export function factsOf(report: ActivityReport, today: Day): readonly Fact[] {
  const facts = [
    ...metricFacts(report),
    ...timeFacts(report),
    ...taskFacts(report, today),
    ...attendanceFacts(report),
    ...chainFacts(report),
    ...checkInFacts(report),
    ...rewardFacts(report),
    ...budgetFacts(report),
    ...riskFacts(report),
    ...cueFacts(report),
    ...windowFacts(report),
    ...reasonFacts(report),
    ...quoteFacts(report),
    ...lessonFacts(report),
  ];
  return facts.map((fact) => ({ ...fact, text: ended(fact.text) }));
}
