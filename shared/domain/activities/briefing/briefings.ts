import type { Instant } from '../../days';
import type { Briefing } from '../parts';
import { briefingWords } from './briefing-words';

/** Whether one owner was told, and said it back; both null where nothing is written down of them. */
export function briefingOf(briefings: readonly Briefing[], owner: string): Briefing {
  return briefings.find((briefing) => briefing.owner === owner) ?? { owner, toldAt: null, restatedAt: null };
}

/** The briefings with what became of one owner's. */
export function withBriefing(
  briefings: readonly Briefing[],
  owner: string,
  patch: Readonly<{ toldAt?: Instant | null; restatedAt?: Instant | null }>,
): readonly Briefing[] {
  const changed = { ...briefingOf(briefings, owner), ...patch };
  return briefings.some((briefing) => briefing.owner === owner)
    ? briefings.map((briefing) => (briefing.owner === owner ? changed : briefing))
    : [...briefings, changed];
}

/** The owners who have not said back what they do (还没确认), in the order given. */
export function unconfirmedOwners(
  owners: readonly string[],
  briefings: readonly Briefing[],
): readonly string[] {
  return owners.filter((owner) => briefingOf(briefings, owner).restatedAt === null);
}

/** Those of them who were told: only they are asked once more (催复述). Who was not told yet gets the message first. */
export function toRemind(owners: readonly string[], briefings: readonly Briefing[]): readonly string[] {
  return unconfirmedOwners(owners, briefings).filter((owner) => briefingOf(briefings, owner).toldAt !== null);
}

/** A reminder for the group, naming those who were told and have not said it back. */
export function reminderText(owners: readonly string[], title: string): string {
  return briefingWords.reminder(owners, title);
}
