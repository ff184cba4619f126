import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { DuplicatePair, DuplicateSide } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import classes from './Merging.module.css';

const words = text.merging;

type DuplicateListProps = Readonly<{ onMerge: (pair: DuplicatePair) => void }>;

/** Pairs that look like one person, surest first, each with why. */
export function DuplicateList({ onMerge }: DuplicateListProps) {
  const { community } = useScope();
  const { data: pairs } = useVaultQuery('members.duplicates', { communityId: community.id });
  if (pairs === undefined) return <EmptyState sentence={words.looking} />;
  if (pairs.length === 0) return <EmptyState sentence={words.none} />;
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {words.lead(pairs.length)}
      </Text>
      <ul className={classes.list} aria-label={words.list}>
        {pairs.map((pair, index) => (
          <PairRow
            key={`${pair.a.id} ${pair.b.id}`}
            pair={pair}
            first={index === 0}
            onMerge={() => onMerge(pair)}
          />
        ))}
      </ul>
    </Stack>
  );
}

type PairRowProps = Readonly<{ pair: DuplicatePair; first: boolean; onMerge: () => void }>;

function PairRow({ pair: { a, b, reasons }, first, onMerge }: PairRowProps) {
  const run = useRun();
  return (
    <li className={classes.pair} aria-label={words.pair(a.nickname, b.nickname)}>
      <Person side={a} />
      <Person side={b} />
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          variant={first ? 'filled' : 'light'}
          aria-label={words.mergePair(a.nickname, b.nickname)}
          autoFocus={first}
          onClick={onMerge}
        >
          {words.merge}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={words.apartPair(a.nickname, b.nickname)}
          onClick={() => void run('members.keepApart', { ids: [a.id, b.id] })}
        >
          {words.apart}
        </Button>
      </Group>
      <Group gap={6} style={{ gridColumn: '1 / -1' }}>
        {reasons.map((reason) => (
          <Badge key={reason} size="sm" variant="light" color="gray" tt="none" fw={500}>
            {words.reasons[reason]}
          </Badge>
        ))}
      </Group>
    </li>
  );
}

function Person({ side }: Readonly<{ side: DuplicateSide }>) {
  const facts = [
    side.groupNames.join('、'),
    side.joinedOn ? words.joined(side.joinedOn) : '',
    side.city,
    side.wechatId,
    words.records(side.timelineCount),
  ];
  const known = facts.filter(Boolean).join(' · ');
  return (
    <div className={classes.person}>
      <MemberAvatar member={side} size={26} />
      <div className={classes.value}>
        <Text className="one-line person-text" title={side.nickname}>
          {side.nickname}
        </Text>
        <Text size="xs" c="dimmed" className="one-line person-text" title={known}>
          {known}
        </Text>
      </div>
    </div>
  );
}
