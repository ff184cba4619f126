import type { IntakeBase } from '../../../wire/nouns/intake';
import type { Day } from '../../days';
import type { IntakeKind } from '../intake';
import { nameKey } from '../names';
import type { Fact, IntakeOptions } from '../preview';

/** What earlier pastes of the same kind into the same group have done. */
export type Earlier = Readonly<{
  /** When the very same text was applied, or null. */
  sameText: Day | null;
  /** When an item was applied, or null; `day` is the day the text itself names. */
  appliedOn: (key: string, day: Day | null) => Day | null;
}>;

/** Looks through the earlier pastes once. */
export function earlierPastes(
  kind: IntakeKind,
  { earlier }: IntakeBase,
  { groupId }: IntakeOptions,
  hash: string,
): Earlier {
  const pastes = earlier.filter((one) => one.kind === kind && one.groupId === groupId);
  const sameText = pastes.find((one) => one.hash === hash)?.on ?? null;
  const keys = new Map<string, Day>();
  for (const { appliedKeys, on } of pastes) for (const key of appliedKeys) keys.set(key, on);
  return {
    sameText,
    appliedOn: (key, day) => {
      // A roster tells who is there now: only the very same one is a repetition.
      const on = key.startsWith('present ') ? undefined : keys.get(key);
      // Who came again on a later day came again.
      return on === undefined || (day !== null && day > on) ? sameText : on;
    },
  };
}

/** What an item is recognised by when it comes again. Counts are of a day. */
export function itemKey(name: string, fact: Fact, { on }: IntakeOptions): string {
  if (fact.says === 'joined') return `joined ${name} ${nameKey(fact.inviter.name)}`;
  if (fact.says === 'spoke') return `spoke ${name} ${fact.count} ${on}`;
  return `${fact.says} ${name}`;
}
