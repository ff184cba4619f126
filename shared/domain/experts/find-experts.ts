import { type Day, dayOf, daysBetween } from '../days';
import type { MemberId } from '../ids';
import { compareNames } from '../search/pinyin-search';
import type { ExpertSettings } from './expert';
import { nameMatcher, readTopic, understoodWords } from './read-topic';
import {
  domainReasons,
  type ExpertCandidate,
  matchReasons,
  type ScoreReason,
  standingReasons,
  type Weighing,
} from './score-expert';

/** Somebody to ask, with why. */
export type RankedExpert = Readonly<{
  id: MemberId;
  nickname: string;
  score: number;
  /** What speaks for them, strongest first, then what speaks against. */
  reasons: readonly ScoreReason[];
  lastAskedAt: number | null;
  asked: number;
  answered: number;
  withinCoolDown: boolean;
}>;

export type FoundExperts = Readonly<{
  understood: readonly string[];
  people: readonly RankedExpert[];
  /** Only where nobody matches: people of the same domain. */
  maybe: readonly RankedExpert[];
  /** Who matches and was asked within the cool-down, best first, where others match too. */
  resting: readonly RankedExpert[];
}>;

/** Most people proposed at once. */
export const expertCount = 5;

/**
 * Who of the candidates knows about a topic (该@谁). The same candidates in whatever order give the same answer.
 *
 * @param today - a local day, as the days asks were made on
 */
export function findExperts(
  candidates: readonly ExpertCandidate[],
  topicText: string,
  settings: ExpertSettings,
  today: Day,
): FoundExperts {
  const topic = readTopic(topicText, settings.synonyms);
  const match = nameMatcher(topic);
  const weighing: Weighing = { topic, match, settings, today };
  const rank = (reasonsOf: (candidate: ExpertCandidate) => readonly ScoreReason[]) =>
    candidates
      .flatMap((candidate) => rankedBy(candidate, reasonsOf(candidate), weighing) ?? [])
      .sort(bestFirst);

  const matching = rank((candidate) => matchReasons(candidate, weighing));
  const matched = matching.flatMap(({ reasons }) => reasons.map(({ name }) => match(name)?.word ?? ''));
  const understood = understoodWords(topic, matched);
  if (matching.length === 0) {
    const related = rank((candidate) => domainReasons(candidate, topic.domains, weighing));
    return { understood, people: [], maybe: rested(related).proposed, resting: [] };
  }
  const { proposed, resting } = rested(matching);
  return { understood, people: proposed, maybe: [], resting };
}

/** Whoever was asked within the cool-down rests, unless that is everybody. */
function rested(ranked: readonly RankedExpert[]) {
  const free = ranked.filter(({ withinCoolDown }) => !withinCoolDown);
  if (free.length === 0) return { proposed: ranked.slice(0, expertCount), resting: [] };
  return {
    proposed: free.slice(0, expertCount),
    resting: ranked.filter(({ withinCoolDown }) => withinCoolDown),
  };
}

function rankedBy(
  candidate: ExpertCandidate,
  why: readonly ScoreReason[],
  weighing: Weighing,
): RankedExpert | null {
  if (why.length === 0) return null;
  const { id, nickname, asks } = candidate;
  const reasons = [...why, ...standingReasons(candidate, weighing)].sort(
    (a, b) => b.points - a.points || compareTexts(a.kind + a.name, b.kind + b.name),
  );
  const lastAskedAt = asks.length > 0 ? Math.max(...asks.map(({ at }) => at)) : null;
  const { coolDownDays } = weighing.settings;
  return {
    id,
    nickname,
    reasons,
    // Tenths are added as whole numbers, so that the sum does not depend on their order.
    score: reasons.reduce((sum, { points }) => sum + Math.round(points * 10), 0) / 10,
    lastAskedAt,
    asked: asks.length,
    answered: asks.filter(({ outcome }) => outcome === 'answered').length,
    withinCoolDown: lastAskedAt !== null && daysBetween(dayOf(lastAskedAt), weighing.today) < coolDownDays,
  };
}

function bestFirst(a: RankedExpert, b: RankedExpert): number {
  return b.score - a.score || compareNames(a.nickname, b.nickname) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
