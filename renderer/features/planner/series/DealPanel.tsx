import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { MaterialId } from '../../../../shared/domain/ids';
import { type MaterialCategory, materialCategories } from '../../../../shared/domain/planner/material';
import { dealMaterials } from '../../../../shared/domain/planner/series/deal-materials';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { DealList } from './DealList';
import type { SeriesDetail } from './series-detail';

const words = text.series.deal;
const noRows: readonly MaterialRow[] = [];
/** Most materials of one dealing. */
const mostMaterials = 500;

const MaterialPicker = lazy(async () => ({
  default: (await import('../materials/MaterialPicker')).MaterialPicker,
}));

/** 发素材: materials in an order, which session each would go into, and dealing them out. */
export function DealPanel({ detail }: Readonly<{ detail: SeriesDetail }>) {
  const { community } = useScope();
  const today = useToday();
  const save = useSave();
  const rows = useVaultQuery('materials.list', { communityId: community.id }).data ?? noRows;
  const [order, setOrder] = useState<readonly MaterialId[]>([]);
  const [picking, setPicking] = useState<boolean | null>(null);
  const { series, items } = detail;

  const chosen = useMemo(() => {
    const byId = new Map(rows.map((row) => [row.material.id, row]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }, [rows, order]);
  const dealing = useMemo(() => {
    const uses = new Map(chosen.map(({ material, usedOn }) => [material.id, usedOn]));
    return dealMaterials(
      series,
      items,
      chosen.map(({ material }) => material),
      uses,
      community.rhythm,
      today,
    );
  }, [series, items, chosen, community.rhythm, today]);
  const add = (more: readonly MaterialRow[]) => {
    const ids = more.map(({ material }) => material.id);
    setOrder([...new Set([...order, ...ids])].slice(0, mostMaterials));
  };
  const addCategory = (category: MaterialCategory) =>
    add(
      rows
        .filter(({ material }) => material.category === category && material.archivedAt === null)
        // The oldest first: the order they were put into the library.
        .toReversed(),
    );
  const deal = useOnce(async () => {
    const materialIds = chosen.map(({ material }) => material.id);
    if (await save('series.deal', { id: series.id, materialIds, today })) setOrder([]);
    return false;
  });
  const dealt = dealing.dealt.length;

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {words.intro}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => setPicking(true)}>
          {words.pick}
        </Button>
        <Select
          size="xs"
          w={130}
          aria-label={words.category}
          placeholder={words.category}
          data={[...materialCategories]}
          value={null}
          onChange={(category) => category && addCategory(category)}
        />
        {chosen.length > 0 ? (
          <Button size="xs" variant="subtle" onClick={() => setOrder([])}>
            {words.clear}
          </Button>
        ) : null}
      </Group>
      {chosen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.empty}
        </Text>
      ) : (
        <>
          <DealList rows={chosen} dealing={dealing} detail={detail} onOrder={setOrder} />
          <Group justify="flex-end">
            <Text size="sm" c="dimmed" aria-live="polite">
              {words.summary(dealt, dealing.refused.length, chosen.length - dealt - dealing.refused.length)}
            </Text>
            <Button disabled={dealt === 0} onClick={() => void deal()}>
              {words.deal}
            </Button>
          </Group>
        </>
      )}
      {picking === null ? null : (
        <Suspense fallback={null}>
          <MaterialPicker opened={picking} onClose={() => setPicking(false)} onPick={add} />
        </Suspense>
      )}
    </Stack>
  );
}
