import type { IntakeBase } from '../../../wire/nouns/intake';
import type { Day } from '../../days';
import type { IntakeKind } from '../intake';
import { nameKey } from '../names';
import type { Fact, IntakeOptions, InviterFound } from '../preview';

/** What earlier pastes of the same kind into the same group have done. */
export type Earlier = Readonly<{
  /** When the very same text was applied, or null. */
  sameText: Day | null;
  /** When an item was applied, or null; `day` is the day the text itself names. */
  appliedOn: (key: string, day: Day | null) => Day | null;
  /** The count the last list with somebody in it had for them, or null. */
  countedBefore: (name: string) => number | null;
}>;

/**
 * Looks through the earlier pastes once.
 * @param keysHere the keys of everything this text says; asked for when there is something to compare
 */
export function earlierPastes(
  kind: IntakeKind,
  { earlier }: IntakeBase,
  { groupId }: IntakeOptions,
  hash: string,
  keysHere: () => ReadonlySet<string>,
): Earlier {
  const pastes = earlier.filter((one) => one.kind === kind && one.groupId === groupId);
  const sameText = pastes.findLast((one) => one.hash === hash)?.on ?? null;
  const here = pastes.length > 0 ? keysHere() : new Set<string>();
  const keys = new Map<string, Day>();
  const counts = new Map<string, number>();
  for (const { appliedKeys, on } of pastes) {
    for (const key of appliedKeys) {
      const [, count, name] = /^spoke (\d+) (.+)$/su.exec(key) ?? [];
      if (name) counts.set(name, Number(count));
    }
    // The same words in a text without the others are another event: people come, go and come again.
    if (appliedKeys.every((key) => here.has(key) || key.startsWith('present ')))
      for (const key of appliedKeys) keys.set(key, on);
  }
  return {
    sameText,
    appliedOn: (key, day) => {
      // A roster tells who is there now: only the very same one is a repetition.
      const on = key.startsWith('present ') ? undefined : keys.get(key);
      // Who came again on a later day came again.
      return on === undefined || (day !== null && day > on) ? sameText : on;
    },
    countedBefore: (name) => counts.get(name) ?? null,
  };
}

/** What tells one item from another of the same name. */
export type Said =
  | Readonly<{ says: Exclude<Fact['says'], 'joined' | 'spoke'> }>
  | Readonly<{ says: 'joined'; inviter: Pick<InviterFound, 'name'> }>
  | Readonly<{ says: 'spoke'; count: number }>;

/** What an item is recognised by when it comes again. */
export function itemKey(name: string, said: Said): string {
  const key =
    said.says === 'joined'
      ? `joined ${name} ${nameKey(said.inviter.name)}`
      : said.says === 'spoke'
        ? `spoke ${said.count} ${name}`
        : `${said.says} ${name}`;
  return key.slice(0, longestKey);
}

const longestKey = 1_000;
