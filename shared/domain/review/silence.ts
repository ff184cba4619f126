import type { Group } from '../communities/community';
import { type Day, dayOf, daysBetween } from '../days';
import type { GroupId } from '../ids';
import { joinedOnOf, type ReviewSubject } from './subject';

/** How long somebody has said nothing, as far as is known. */
export type Silence = Readonly<{
  days: number;
  /** The last day they spoke; null when never. */
  spokenOn: Day | null;
  /** The day up to which is known who spoke. */
  knownOn: Day;
}>;

/** The day up to which is known who spoke, of each group of which that is known. */
export type KnownSpeech = ReadonlyMap<GroupId, Day>;

/** Of which groups is known who spoke, and up to when. */
export function knownSpeech(groups: readonly Group[]): KnownSpeech {
  return new Map(groups.flatMap(({ id, speechKnownOn }) => (speechKnownOn ? [[id, speechKnownOn]] : [])));
}

/**
 * How long somebody has been silent; null where that cannot be said: they may have spoken in a group nobody has a list
 * of, on a day nobody knows, or they came after the last list. What is not known is never held against anybody.
 */
export function silenceOf(subject: ReviewSubject, known: KnownSpeech): Silence | null {
  const { member, memberships } = subject;
  const knownDays = memberships.map(({ groupId }) => known.get(groupId) ?? null);
  const knownOn = knownDays.includes(null) ? undefined : knownDays.toSorted()[0];
  if (!knownOn) return null;
  const spokenOn =
    memberships
      .flatMap((one) => one.spokenOn ?? [])
      .toSorted()
      .at(-1) ?? null;
  if (spokenOn === null && memberships.some(({ spokenCount }) => spokenCount > 0)) return null;
  // Without a day of joining, only the time since the member was entered is sure.
  const since = spokenOn ?? joinedOnOf(subject) ?? dayOf(member.createdAt);
  if (spokenOn === null && since > knownOn) return null;
  return { days: Math.max(0, daysBetween(since, knownOn)), spokenOn, knownOn };
}

/** Whether somebody belongs on the list of the silent: never a word, or none for so many days. */
export function isSilent({ days, spokenOn }: Silence, least: number): boolean {
  return spokenOn === null || days >= least;
}

/** Silence as evidence: `40 天没说过话（发言名单到 2026-11-20）`. */
export function silenceInWords({ days, spokenOn, knownOn }: Silence): string {
  const said = spokenOn ? `${days} 天没说话，上次 ${spokenOn}` : `${days} 天没说过话`;
  return `${said}（发言名单到 ${knownOn}）`;
}
