import { useEffect, useMemo, useState } from 'react';
import type { CommunityId } from '../../../shared/domain/ids';
import type { Repeat } from '../../../shared/wire/nouns/scripts';
import { useHost } from '../host-context';
import { type Bubble, portionsOf } from './portions-of';

/** What was sent before, of each text in its place. `ready` is false until all of them are compared. */
type SentBefore = Readonly<{ repeats: ReadonlyArray<Repeat | null>; ready: boolean }>;

type Held = Readonly<{ key: string; found: ReadonlyArray<readonly [index: number, repeat: Repeat | null]> }>;

/**
 * Compares finished texts with what was sent lately, each with the group it is for, in as many portions as it takes.
 * Where a portion cannot be compared, copying goes on without it.
 *
 * @param asked - the texts as JSON, so that the same made anew are no reason to ask again
 * @param composition - changes when the texts are composed anew: what was copied of them before counts from then on
 */
export function useRepeats(
  asked: string,
  communityId: CommunityId,
  days: number,
  composition: string,
): SentBefore {
  const { vault } = useHost();
  const key = `${communityId} ${days} ${composition} ${asked}`;
  const readySince = useReadySince(key);
  const [held, setHeld] = useState<ReadonlyMap<number, Held>>(new Map());
  const portions = useMemo(() => portionsOf(JSON.parse(asked) as readonly Bubble[]), [asked]);

  useEffect(() => {
    const watches = portions.map(({ groupId, texts, places }, index) => {
      const hold = (found: Held['found']) => setHeld((before) => new Map(before).set(index, { key, found }));
      return vault.watch(
        'copies.repeats',
        { communityId, groupId, texts: [...texts], days, readySince },
        (repeats) => hold(repeats.map((repeat, at) => [places[at] ?? 0, repeat])),
        () => hold([]),
      );
    });
    return () => {
      for (const watch of watches) watch.stop();
    };
  }, [vault, key, communityId, days, readySince, portions]);

  return useMemo(() => {
    const answers = portions.flatMap((_, index) => held.get(index) ?? []).filter((one) => one.key === key);
    const repeats: Array<Repeat | null> = [];
    for (const [index, repeat] of answers.flatMap(({ found }) => found)) repeats[index] = repeat;
    return { repeats, ready: answers.length === portions.length };
  }, [portions, held, key]);
}

/** The moment since when a composition is what it is. */
function useReadySince(key: string): number {
  const [composed, setComposed] = useState(() => ({ key, at: Date.now() }));
  if (composed.key === key) return composed.at;
  const anew = { key, at: Date.now() };
  setComposed(anew);
  return anew.at;
}
