import { Button, Group, Stack, Text } from '@mantine/core';
import type { QueryResult } from '../../../shared/wire/vault-contract';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { PersonCard } from './PersonCard';
import { type Finder, waitingAsks } from './use-finder';

const words = text.experts;

type FoundPeopleProps = Readonly<{
  finder: Finder;
  found: QueryResult<'experts.find'>;
  /** Enter on a card of somebody chosen. */
  onCopy: () => void;
}>;

/** Who fits the topic, who rests, and what to do where nobody fits. */
export function FoundPeople({ finder, found, onCopy }: FoundPeopleProps) {
  const { community } = useScope();
  const { people, maybe, resting, understood } = found;
  const none = people.length === 0;
  const listed = none ? maybe : people;
  return (
    <Stack gap="xs">
      {understood.length > 0 ? (
        <Text size="xs" c="dimmed" className="person-text">
          {words.understood}：{understood.join('、')}
        </Text>
      ) : null}
      {none ? <NobodyKnows finder={finder} found={found} /> : null}
      <Stack gap="xs" component="section" aria-label={none ? words.maybe : words.people}>
        {listed.map((hit, index) => (
          <PersonCard
            key={hit.member.id}
            hit={hit}
            place={index + 1}
            chosen={finder.isChosen(hit.member.id)}
            onToggle={() => finder.toggle(hit)}
            onCopy={onCopy}
          />
        ))}
      </Stack>
      {resting.length > 0 ? (
        <Text size="xs" c="dimmed" className="person-text">
          {words.resting(community.expert.coolDownDays)}
          {resting.map(({ nickname }) => nickname).join('、')}
        </Text>
      ) : null}
    </Stack>
  );
}

/** Nobody fits: says so, and offers to write the gap down. */
function NobodyKnows({ finder, found }: Pick<FoundPeopleProps, 'finder' | 'found'>) {
  const { community } = useScope();
  const run = useRun();
  const { asked, asks } = finder;
  const logged = waitingAsks(asks, asked).some(({ memberId }) => memberId === null);
  return (
    <Stack gap="xs">
      <Text>{found.understood.length > 0 ? words.nobody : words.nobodyKnown}</Text>
      {found.maybe.length > 0 ? (
        <Text size="sm" c="dimmed">
          {words.nobodyMaybe}
        </Text>
      ) : null}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={logged}
          onClick={() => void run('experts.logGap', { communityId: community.id, topic: asked })}
        >
          {logged ? words.gapLogged : words.gap}
        </Button>
      </Group>
    </Stack>
  );
}
