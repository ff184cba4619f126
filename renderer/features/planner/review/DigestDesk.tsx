import { Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { shiftDay } from '../../../../shared/domain/days';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import {
  arrangeEntries,
  type DigestLength,
  digestEntries,
  digestMarkdown,
  digestParts,
} from '../../../../shared/domain/planner/digest/digest';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { WeekStepper } from '../templates/WeekStepper';
import { DigestEntries } from './DigestEntries';
import { DigestPieces } from './DigestPieces';
import classes from './review.module.css';
import { useSaveDigest } from './use-save-digest';

const words = text.exchange.digest;
const nothing: readonly never[] = [];

/** A week's digest: what is in it and in which order, beside how it looks in the chat. */
export function DigestDesk() {
  const today = useToday();
  const { community, group } = useScope();
  // A week is looked back at as it ends: on Monday and Tuesday it is still the one before.
  const [week, setWeek] = useState(() => weekOf(shiftDay(today, -2)).from);
  const [length, setLength] = useState<DigestLength>('short');
  const [order, setOrder] = useState<readonly PlannerItemId[]>(nothing);
  const [leftOut, setLeftOut] = useState<ReadonlySet<PlannerItemId>>(new Set());
  const save = useSaveDigest();
  const range = useMemo(() => weekOf(week), [week]);
  const groupId = group?.id ?? null;
  const found = useVaultQuery('planner.range', { communityId: community.id, groupId, ...range });
  const entries = useMemo(() => digestEntries(found.data ?? nothing, range), [found.data, range]);
  const all = arrangeEntries(entries, order, new Set());
  const chosen = all.filter(({ id }) => !leftOut.has(id));

  const include = (id: PlannerItemId, isIn: boolean) => {
    const next = new Set(leftOut);
    if (isIn) next.delete(id);
    else next.add(id);
    setLeftOut(next);
  };
  const move = (id: PlannerItemId, by: -1 | 1) => {
    const ids = all.map((entry) => entry.id);
    const at = ids.indexOf(id);
    const other = ids[at + by];
    if (other === undefined) return;
    setOrder(ids.with(at, other).with(at + by, id));
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <WeekStepper week={week} labels={words} onWeek={setWeek} />
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={words.length}
            value={length}
            onChange={(next) => setLength(next as DigestLength)}
            data={(['short', 'full'] as const).map((value) => ({ value, label: words.lengths[value] }))}
          />
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} stroke={1.6} />}
            disabled={chosen.length === 0}
            onClick={() => void save(range.from, digestMarkdown(chosen, range, words.text))}
          >
            {words.save}
          </Button>
        </Group>
      </Group>
      {found.data && entries.length === 0 && <EmptyState sentence={words.empty} />}
      {entries.length > 0 && (
        <div className={classes.desk}>
          <section aria-label={words.entries}>
            <Title order={3} size="h5" mb={6}>
              {words.entries}
            </Title>
            <DigestEntries entries={all} leftOut={leftOut} onInclude={include} onMove={move} />
          </section>
          <section aria-label={words.preview}>
            <Title order={3} size="h5" mb={6}>
              {words.preview}
            </Title>
            {chosen.length === 0 ? (
              <Text size="sm" c="dimmed">
                {words.allOut}
              </Text>
            ) : (
              <DigestPieces parts={digestParts(chosen, range, { length, words: words.text })} />
            )}
          </section>
        </div>
      )}
    </Stack>
  );
}
