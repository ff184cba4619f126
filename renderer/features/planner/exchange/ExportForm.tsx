import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import {
  allSeries,
  chosenItems,
  type ExportRange,
  exportRange,
  exportRanges,
  singleItems,
} from './export-choice';
import { type ContentFormat, contentFormats, useExportContent } from './use-export-content';

const words = text.exchange.exporting;
const inPlace = { withinPortal: false } as const;

/** Which items go into a file, and into which kind of file; how many they are is said before. */
export function ExportForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const today = useToday();
  const { community, group } = useScope();
  const [format, setFormat] = useState<ContentFormat>('ics');
  const [choice, setChoice] = useState<ExportRange>('all');
  const [own, setOwn] = useState<Readonly<{ from: Day; to: Day }>>({ from: today, to: today });
  const [groupId, setGroupId] = useState<string | null>(group?.id ?? null);
  const [seriesId, setSeriesId] = useState(allSeries);
  const groupMeant = community.groups.find(({ id }) => id === groupId)?.id ?? null;
  const range = exportRange(choice, own, today);
  const planned = useVaultQuery('planner.range', {
    communityId: community.id,
    groupId: groupMeant,
    ...range,
  });
  const series = useVaultQuery('series.list', { communityId: community.id, today }).data ?? [];
  const { busy, run, stop } = useExportContent();
  const items = planned.data && !planned.stale ? chosenItems(planned.data, seriesId) : null;

  const save = async () => {
    if (items && (await run(format, items, series))) onDone();
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={words.format}
        value={format}
        onChange={(next) => setFormat(next as ContentFormat)}
        data={contentFormats.map((value) => ({ value, label: words.formats[value] }))}
      />
      <Text size="sm" c="dimmed">
        {words.about[format]}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.range}
        value={choice}
        onChange={(next) => setChoice(next as ExportRange)}
        data={exportRanges.map((value) => ({ value, label: words.ranges[value] }))}
      />
      {choice === 'own' && (
        <Group grow>
          <DayField
            label={words.from}
            value={own.from}
            maxDate={own.to}
            onChange={(from) => from && setOwn({ ...own, from })}
          />
          <DayField
            label={words.to}
            value={own.to}
            minDate={own.from}
            onChange={(to) => to && setOwn({ ...own, to })}
          />
        </Group>
      )}
      <Group grow>
        <Select
          label={words.group}
          placeholder={words.anyGroup}
          clearable
          clearButtonProps={{ 'aria-label': words.anyGroup }}
          comboboxProps={inPlace}
          value={groupId}
          onChange={setGroupId}
          data={community.groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          label={words.series}
          allowDeselect={false}
          comboboxProps={inPlace}
          value={seriesId}
          onChange={(next) => setSeriesId(next ?? allSeries)}
          data={[
            { value: allSeries, label: words.anySeries },
            { value: singleItems, label: words.singles },
            ...series.map((row) => ({ value: row.series.id, label: row.series.name })),
          ]}
        />
      </Group>
      <Group justify="space-between">
        <Text size="sm" c="dimmed" aria-live="polite">
          {items ? words.count(items.length) : ''}
        </Text>
        <Group gap="xs">
          {busy && format === 'ics' && (
            <Button variant="default" onClick={stop}>
              {words.stop}
            </Button>
          )}
          <Button
            leftSection={<IconDownload size={16} stroke={1.6} />}
            disabled={!items || items.length === 0}
            loading={busy}
            onClick={() => void save()}
          >
            {words.run}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}
