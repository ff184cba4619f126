import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { mostPairs } from '../../../../shared/domain/members/duplicates/find-duplicates';
import type { DuplicatePair, DuplicateSide } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import { useRowFocus } from '../../../ui/use-row-focus';
import virtual from '../../../ui/VirtualRows.module.css';
import classes from './Merging.module.css';

const words = text.merging;

/** Pixels of a pair in a wide dialog; each is measured once it is drawn. */
const rowHeight = 84;

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
        {pairs.length < mostPairs ? words.lead(pairs.length) : words.leadOfFirst(pairs.length)}
      </Text>
      <Pairs pairs={pairs} onMerge={onMerge} />
    </Stack>
  );
}

type PairsProps = Readonly<{ pairs: readonly DuplicatePair[]; onMerge: (pair: DuplicatePair) => void }>;

/** The rows in view. */
function Pairs({ pairs, onMerge }: PairsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rowFocus = useRowFocus<HTMLUListElement>('li');
  const [begun, setBegun] = useState(false);
  // The first row takes the keyboard when the list comes, not whenever it is scrolled back to.
  useEffect(() => setBegun(true), []);
  const virtualizer = useVirtualizer({
    count: pairs.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => pairKey(pairs[index]) ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={virtual.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={words.list}
        {...rowFocus}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const pair = pairs[index];
          return pair ? (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={`${virtual.row} ${classes.pair}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={pairs.length}
              aria-posinset={index + 1}
              aria-label={words.pair(pair.a.nickname, pair.b.nickname)}
            >
              <PairRow
                pair={pair}
                first={index === 0}
                autoFocus={index === 0 && !begun}
                onMerge={() => onMerge(pair)}
              />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

const pairKey = (pair: DuplicatePair | undefined) => pair && `${pair.a.id} ${pair.b.id}`;

type PairRowProps = Readonly<{
  pair: DuplicatePair;
  first: boolean;
  autoFocus: boolean;
  onMerge: () => void;
}>;

function PairRow({ pair: { a, b, reasons }, first, autoFocus, onMerge }: PairRowProps) {
  const run = useRun();
  return (
    <>
      <Person side={a} />
      <Person side={b} />
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          variant={first ? 'filled' : 'light'}
          aria-label={words.mergePair(a.nickname, b.nickname)}
          autoFocus={autoFocus}
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
    </>
  );
}

function Person({ side }: Readonly<{ side: DuplicateSide }>) {
  const today = useToday();
  const facts = [
    side.groupNames.join('、'),
    side.joinedOn ? words.joined(sayDate(side.joinedOn, today)) : '',
    side.city,
    side.wechatId,
    words.records(side.timelineCount),
  ];
  const known = facts.filter(Boolean);
  return (
    <div className={classes.person}>
      <MemberAvatar member={side} size={26} />
      <div className={classes.value}>
        <Text className="one-line person-text" title={side.nickname}>
          {side.nickname}
        </Text>
        <Text size="xs" c="dimmed" className="person-text" lineClamp={2} title={known.join(' · ')}>
          {known.map((fact, index) => (
            <span key={fact} className={classes.fact}>
              {index < known.length - 1 ? `${fact} · ` : fact}
            </span>
          ))}
        </Text>
      </div>
    </div>
  );
}
