import { Anchor, Group, Text } from '@mantine/core';
import { IconRepeat } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { OverridableField, PlannerItem } from '../../../../shared/domain/planner/planner-item';
import type { QueryResult } from '../../../../shared/wire/vault-contract';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { HostField } from './HostField';

const SeriesDrawer = lazy(async () => ({
  default: (await import('../series/SeriesDrawer')).SeriesDrawer,
}));

/** What sets an item apart from its siblings; a text and a host of its own are what most have. */
const ownPlace: ReadonlySet<OverridableField> = new Set(['day', 'time', 'kind', 'groupIds']);

/** A series with all its items, as the vault tells it. */
export type SeriesDetail = NonNullable<QueryResult<'series.detail'>>;

/** The series of an item, live; null for a single one, and while it is read. */
export function useSeriesOf(item: PlannerItem | null): SeriesDetail | null {
  const id = item?.seriesId ?? null;
  const { data, stale } = useVaultQuery('series.detail', id === null ? null : { id });
  return stale ? null : (data ?? null);
}

/** An item's number as its title has it: 047. */
export function numberInWords(item: Pick<PlannerItem, 'number'>, detail: SeriesDetail | null): string {
  return item.number === null ? '' : String(item.number).padStart(detail?.series.digits ?? 0, '0');
}

type SeriesPartProps = Readonly<{ item: PlannerItem; detail: SeriesDetail }>;

/** Which series an item is of, and whose turn it is. */
export function SeriesPart({ item, detail }: SeriesPartProps) {
  const { series } = detail;
  const [shown, setShown] = useState<'never' | 'open' | 'closed'>('never');
  return (
    <>
      <Group gap={6} wrap="nowrap">
        <IconRepeat size={14} stroke={1.6} aria-hidden />
        <Anchor
          component="button"
          type="button"
          size="sm"
          className="one-line person-text"
          title={series.name}
          onClick={() => setShown('open')}
        >
          {series.name}
        </Anchor>
        {item.overrides.some((field) => ownPlace.has(field)) ? (
          <Text size="xs" c="dimmed" flex="none">
            {text.item.changedAlone}
          </Text>
        ) : null}
      </Group>
      {hasHosts(item, detail) ? <HostField item={item} detail={detail} /> : null}
      {shown === 'never' ? null : (
        <Suspense fallback={null}>
          <SeriesDrawer opened={shown === 'open'} onClose={() => setShown('closed')} seriesId={series.id} />
        </Suspense>
      )}
    </>
  );
}

/** Whether somebody takes the sessions of a series: in turn, by its title, or this one by hand. */
function hasHosts({ host }: PlannerItem, { series }: SeriesDetail): boolean {
  return host !== null || series.rotation !== null || series.titlePattern.includes('{上台人}');
}
