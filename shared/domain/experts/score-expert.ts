import { type Day, dayOf, daysBetween } from '../days';
import type { Member, Trait } from '../members/member';
import { foldText } from '../search/fold-text';
import type { Ask, ExpertSettings } from './expert';
import { closeness, type NameMatch, speaksOf, type Topic } from './read-topic';

/** What the expert finder knows of somebody. */
export type ExpertCandidate = Readonly<
  Pick<Member, 'id' | 'nickname' | 'traits' | 'duties' | 'roles'> & {
    tagNames: readonly string[];
    /** The last day anything was heard of them; null when nobody knows. */
    lastHeardOn: Day | null;
    asks: ReadonlyArray<Pick<Ask, 'at' | 'outcome'>>;
  }
>;

/** One reason somebody is proposed, or not sooner, with what it counts. */
export type ScoreReason = Readonly<{
  kind:
    | 'specialty'
    | 'hobby'
    | 'tag'
    | 'role'
    | 'duty'
    | 'domain'
    | 'answered'
    | 'recently-asked'
    | 'inactive';
  /** The specialty, tag or duty; the member's own words where there are some. */
  name: string;
  quote: string;
  /** When it was said, or last asked; empty where nobody knows. */
  on: Day | '';
  strength: number;
  points: number;
}>;

/** What a score is worked out with. */
export type Weighing = Readonly<{
  topic: Topic;
  match: (name: string) => NameMatch | null;
  settings: ExpertSettings;
  today: Day;
}>;

/** Days after which silence, and before which an ask, counts against somebody. */
const recentDays = 30;
/** Asks of the last days that are counted, at most. */
const mostRecentAsks = 3;
/** What a specialty counts that is only of the topic's domain. */
const domainShare = 0.5;

/** The share of evidence of that day that still counts; evidence without a day counts as one half-life old. */
export function recency(on: Day | null, today: Day, halfLifeDays: number): number {
  return on === null ? 0.5 : 0.5 ** (Math.max(0, daysBetween(on, today)) / halfLifeDays);
}

/**
 * Why somebody matches: each specialty, hobby and tag once, as match × strength (with the evidence's weight where a
 * quote backs it) × recency × how close its name is to the topic; and each fitting 职务 and structure role.
 */
export function matchReasons(candidate: ExpertCandidate, weighing: Weighing): readonly ScoreReason[] {
  return [
    ...candidate.traits.flatMap((trait) => traitReason(trait, weighing) ?? []),
    ...candidate.tagNames.flatMap((name) => tagReason(name, weighing) ?? []),
    ...candidate.duties.flatMap((duty) => dutyReason(duty, weighing) ?? []),
    ...candidate.roles
      .filter((role) => weighing.topic.roles.has(role))
      .map((role) => reason({ kind: 'role', name: role, points: weighing.settings.role })),
  ];
}

/** Specialties and hobbies of one of these domains: somebody who might know, or might know who knows. */
export function domainReasons(
  candidate: ExpertCandidate,
  domains: Topic['domains'],
  weighing: Weighing,
): readonly ScoreReason[] {
  return candidate.traits
    .filter((trait) => trait.kind !== 'personality' && domains.has(trait.domain))
    .map((trait) => weighedTrait(trait, 'domain', domainShare, weighing));
}

/** What counts whatever the topic: answers given, asks of late, long silence. */
export function standingReasons(
  { asks, lastHeardOn }: ExpertCandidate,
  { settings, today }: Weighing,
): readonly ScoreReason[] {
  const reasons: ScoreReason[] = [];
  const answered = asks.filter(({ outcome }) => outcome === 'answered').length;
  const settled = asks.filter(({ outcome }) => outcome !== 'pending').length;
  if (answered > 0) {
    reasons.push(reason({ kind: 'answered', points: (settings.answered * answered) / settled }));
  }
  const recent = asks.map(({ at }) => dayOf(at)).filter((on) => daysBetween(on, today) < recentDays);
  if (recent.length > 0) {
    const points = -settings.recentlyAsked * Math.min(mostRecentAsks, recent.length);
    reasons.push(reason({ kind: 'recently-asked', on: recent.toSorted().at(-1) ?? '', points }));
  }
  if (lastHeardOn === null || daysBetween(lastHeardOn, today) >= recentDays) {
    reasons.push(reason({ kind: 'inactive', on: lastHeardOn ?? '', points: -settings.inactive }));
  }
  return reasons;
}

function traitReason(trait: Trait, weighing: Weighing): ScoreReason | null {
  if (trait.kind === 'personality') return null;
  const match = weighing.match(trait.name);
  if (match) return weighedTrait(trait, trait.kind, match.closeness, weighing);
  return weighing.topic.named.has(trait.domain) ? weighedTrait(trait, 'domain', domainShare, weighing) : null;
}

function weighedTrait(
  { name, quote, on, strength }: Trait,
  kind: ScoreReason['kind'],
  share: number,
  { settings, today }: Weighing,
): ScoreReason {
  const said = quote.trim();
  const worth = settings.match * strength + (said ? settings.evidence : 0);
  const points = worth * recency(on, today, settings.halfLifeDays) * share;
  return reason({ kind, name, quote: said, on: on ?? '', strength, points });
}

/** A tag is a trait somebody heard of, without a day. */
function tagReason(name: string, { match, settings, today }: Weighing): ScoreReason | null {
  const found = match(name);
  if (!found) return null;
  const points = settings.match * recency(null, today, settings.halfLifeDays) * found.closeness;
  return reason({ kind: 'tag', name, strength: 1, points });
}

function dutyReason(
  duty: Member['duties'][number],
  { match, topic, settings }: Weighing,
): ScoreReason | null {
  const spoken = speaksOf(foldText(duty.description), topic) ? closeness.within : 0;
  const share = Math.max(match(duty.title)?.closeness ?? 0, spoken);
  if (share === 0) return null;
  const { title: name, description: quote, claimedOn } = duty;
  return reason({ kind: 'duty', name, quote, on: claimedOn ?? '', points: settings.role * share });
}

/** Points are shown with one decimal, and added up as they are shown. */
function reason(given: Partial<ScoreReason> & Pick<ScoreReason, 'kind' | 'points'>): ScoreReason {
  // Adding nothing makes 0 of −0.
  const points = Math.round(given.points * 10) / 10 + 0;
  return { name: '', quote: '', on: '', strength: 0, ...given, points };
}
