import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Ask } from '../../../shared/domain/experts/expert';
import type { MemberId } from '../../../shared/domain/ids';
import type { ExpertHit } from '../../../shared/wire/nouns/experts';
import type { QueryResult } from '../../../shared/wire/vault-contract';
import { useScope } from '../../data/scope';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';

/** Milliseconds without a key after which a topic is looked up. */
const typingPause = 120;

/** The topic being typed, who fits it, and who was chosen. */
export type Finder = Readonly<{
  topic: string;
  /** The topic without spaces around it. */
  asked: string;
  changeTopic: (topic: string) => void;
  /** Undefined until the first answer. */
  found: QueryResult<'experts.find'> | undefined;
  chosen: readonly ExpertHit[];
  isChosen: (id: MemberId) => boolean;
  toggle: (hit: ExpertHit) => void;
  /** Nobody is chosen any more. */
  clear: () => void;
  asks: QueryResult<'experts.asks'>;
}>;

/** Asks of one topic that still wait for an answer; they are not written down twice. */
export function waitingAsks(asks: QueryResult<'experts.asks'>, topic: string): readonly Ask[] {
  return asks.filter((ask) => ask.topic === topic && ask.outcome === 'pending');
}

/** What a member goes by where the switcher stands. */
export function nameOf({ member, membership }: ExpertHit): string {
  return membership?.nickname || member.nickname;
}

/** Finds people for a topic as it is typed. Whoever was chosen stays chosen until the topic is another. */
export function useFinder(startingTopic: string): Finder {
  const { community, group } = useScope();
  const today = useToday();
  const [topic, setTopic] = useState(startingTopic);
  const [chosen, setChosen] = useState<readonly ExpertHit[]>([]);
  const asked = topic.trim();
  const [settled] = useDebouncedValue(asked, typingPause);
  const found = useVaultQuery(
    'experts.find',
    settled === '' ? null : { communityId: community.id, groupId: group?.id ?? null, topic: settled, today },
  );
  const asks = useVaultQuery('experts.asks', { communityId: community.id }).data ?? [];
  const isChosen = (id: MemberId) => chosen.some(({ member }) => member.id === id);
  return {
    topic,
    asked,
    changeTopic: (next) => {
      setTopic(next);
      if (next.trim() !== asked) setChosen([]);
    },
    // An answer to what is no longer asked says nothing.
    found: asked === '' ? undefined : found.data,
    chosen,
    isChosen,
    toggle: (hit) =>
      setChosen(
        isChosen(hit.member.id)
          ? chosen.filter(({ member }) => member.id !== hit.member.id)
          : [...chosen, hit].slice(-5),
      ),
    clear: () => setChosen([]),
    asks,
  };
}
