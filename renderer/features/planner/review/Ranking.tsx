import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { day } from '../../../../shared/domain/days';
import {
  type RankGrouping,
  type RankOrder,
  type RankPeriod,
  rankGroupings,
  rankItems,
  rankPeriods,
  rankRange,
  sortRanks,
} from '../../../../shared/domain/planner/feedback/rank-items';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { RankedItems } from './RankedItems';
import { type Chosen, RankingTable } from './RankingTable';

const words = text.exchange.ranking;
const firstDay = day('0001-01-01');

/** The table of what draws most, over a period, by kind, slot or host; and the items behind a number. */
export function Ranking({ onClose }: Readonly<{ onClose: () => void }>) {
  const today = useToday();
  const { community, group } = useScope();
  const { slots } = community.rhythm;
  const [period, setPeriod] = useState<RankPeriod>(90);
  const [by, setBy] = useState<RankGrouping>('kind');
  const [order, setOrder] = useState<Readonly<{ by: RankOrder; descending: boolean }>>({
    by: 'replies',
    descending: true,
  });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const items = useVaultQuery('planner.range', {
    communityId: community.id,
    groupId: group?.id ?? null,
    ...rankRange(period, today, firstDay),
  }).data;
  const rows = useMemo(() => (items ? rankItems(items, by, slots) : null), [items, by, slots]);
  const sorted = useMemo(() => rows && sortRanks(rows, order.by, order.descending), [rows, order]);
  const row = chosen && sorted?.find(({ key }) => key === chosen.key);

  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={words.by}
          value={by}
          onChange={(next) => {
            setBy(next as RankGrouping);
            setChosen(null);
          }}
          data={rankGroupings.map((value) => ({ value, label: words.groupings[value] }))}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.period}
          value={`${period}`}
          onChange={(next) => setPeriod(rankPeriods.find((days) => `${days}` === next) ?? null)}
          data={rankPeriods.map((days) => ({ value: `${days}`, label: words.periods(days) }))}
        />
      </Group>
      {sorted && sorted.length === 0 && (
        <EmptyState
          sentence={by === 'host' && items?.some(({ feedback }) => feedback) ? words.emptyHosts : words.empty}
        />
      )}
      {sorted && sorted.length > 0 && (
        <>
          <RankingTable
            rows={sorted}
            by={by}
            order={order}
            onOrder={(next) =>
              setOrder((before) => ({ by: next, descending: before.by === next ? !before.descending : true }))
            }
            chosen={chosen}
            onChoose={setChosen}
          />
          <Text size="xs" c="dimmed">
            {words.lead}
          </Text>
        </>
      )}
      {row && chosen && <RankedItems row={row} order={chosen.order} onOpen={onClose} />}
    </Stack>
  );
}
