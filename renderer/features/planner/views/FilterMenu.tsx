import { ActionIcon, Button, Chip, Group, Popover, Select, Stack, Text } from '@mantine/core';
import { IconFilter, IconFilterX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { GroupId, PlannerSeriesId } from '../../../../shared/domain/ids';
import {
  type ContentKind,
  contentKinds,
  type PlannerStatus,
  plannerStatuses,
} from '../../../../shared/domain/planner/planner-item';
import {
  conditionsOf,
  type ItemFilter,
  noItemFilter,
} from '../../../../shared/domain/planner/views/item-filter';
import type { SeriesName } from '../../../../shared/wire/nouns/planner';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { pinyinOptions } from '../../../ui/pinyin-options';

type FilterMenuProps = Readonly<{
  filter: ItemFilter;
  series: readonly SeriesName[];
  onChange: (filter: ItemFilter) => void;
}>;

const words = text.planner.filter;
const inPlace = { withinPortal: false } as const;
const quietLabel = { fz: 12, fw: 400, c: 'dimmed', mb: 4 } as const;

/** What of the calendar is shown; one click shows all of it again. */
export function FilterMenu(props: FilterMenuProps) {
  const { filter, onChange } = props;
  const count = conditionsOf(filter);
  return (
    <Group gap={4} wrap="nowrap" flex="none">
      <Popover position="bottom-start" shadow="md" trapFocus returnFocus width={340}>
        <Popover.Target>
          <Button
            size="xs"
            h={32}
            variant={count > 0 ? 'light' : 'default'}
            leftSection={<IconFilter size={14} stroke={1.8} />}
          >
            {count > 0 ? words.opened(count) : words.open}
          </Button>
        </Popover.Target>
        <Popover.Dropdown p="sm" aria-label={words.open}>
          <Conditions {...props} />
        </Popover.Dropdown>
      </Popover>
      {count > 0 ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={words.clear}
          title={words.clear}
          onClick={() => onChange(noItemFilter)}
        >
          <IconFilterX size={15} stroke={1.8} />
        </ActionIcon>
      ) : null}
    </Group>
  );
}

function Conditions({ filter, series, onChange }: FilterMenuProps) {
  const { community, group } = useScope();
  const kindData = contentKinds.map((value) => ({ value, label: value }));
  const statusData = plannerStatuses.map((value) => ({ value, label: text.planner.statuses[value] }));
  return (
    <Stack gap="sm">
      <Chips
        label={words.kinds}
        data={kindData}
        chosen={filter.kinds}
        onChange={(kinds) => onChange({ ...filter, kinds: kinds as ContentKind[] })}
      />
      <Chips
        label={words.statuses}
        data={statusData}
        chosen={filter.statuses}
        onChange={(statuses) => onChange({ ...filter, statuses: statuses as PlannerStatus[] })}
      />
      {series.length > 0 ? (
        <Select
          size="xs"
          label={words.series}
          labelProps={quietLabel}
          placeholder={words.anySeries}
          clearable
          searchable
          filter={pinyinOptions}
          comboboxProps={inPlace}
          data={series.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.seriesId}
          onChange={(id) => onChange({ ...filter, seriesId: id as PlannerSeriesId | null })}
        />
      ) : null}
      {group === null && community.groups.length > 1 ? (
        <Select
          size="xs"
          label={words.group}
          labelProps={quietLabel}
          placeholder={words.anyGroup}
          clearable
          comboboxProps={inPlace}
          data={community.groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.groupId}
          onChange={(id) => onChange({ ...filter, groupId: id as GroupId | null })}
        />
      ) : null}
    </Stack>
  );
}

type ChipsProps = Readonly<{
  label: string;
  data: readonly Readonly<{ value: string; label: string }>[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}>;

function Chips({ label, data, chosen, onChange }: ChipsProps): ReactNode {
  return (
    <div role="group" aria-label={label}>
      <Text size="xs" c="dimmed" mb={4}>
        {label}
      </Text>
      <Chip.Group multiple value={[...chosen]} onChange={onChange}>
        <Group gap={6}>
          {data.map((one) => (
            <Chip key={one.value} size="xs" value={one.value}>
              {one.label}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </div>
  );
}
