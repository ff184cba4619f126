import { CloseButton, Group, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { ActivityStatus } from '../../../../shared/domain/activities/activity';
import { statusOrder } from '../../../../shared/domain/activities/list/narrow-activities';
import { activityStatusLabels } from '../../../../shared/domain/activities/vocabulary';
import { text } from '../../../i18n/text';
import type { ListAddress, ListView } from './use-list-address';
import { listViews } from './use-list-address';

const words = text.activityList;

type ListToolbarProps = Readonly<{
  address: ListAddress;
  query: string;
  onQuery: (query: string) => void;
  /** Activities of each status, before any narrowing. */
  counts: Readonly<Record<ActivityStatus, number>>;
}>;

/** What of the activities is shown: a search, a status; and the view. */
export function ListToolbar({ address, query, onQuery, counts }: ListToolbarProps) {
  const { view, status, change } = address;
  const total = statusOrder.reduce((sum, each) => sum + counts[each], 0);
  // A status without activities would show nothing; the one that is chosen stays, to be seen.
  const shown = statusOrder.filter((each) => counts[each] > 0 || each === status);
  return (
    <Group gap="sm" wrap="wrap" mb="md">
      <TextInput
        type="search"
        size="xs"
        w={220}
        aria-label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={15} stroke={1.6} />}
        rightSection={
          query ? <CloseButton size="sm" aria-label={words.clearSearch} onClick={() => onQuery('')} /> : null
        }
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !query) return;
          event.stopPropagation();
          onQuery('');
        }}
      />
      <SegmentedControl
        size="xs"
        aria-label={words.status}
        value={status ?? 'all'}
        onChange={(chosen) => change({ status: statusOrder.find((each) => each === chosen) ?? null })}
        data={[
          { value: 'all', label: words.counted(words.all, total) },
          ...shown.map((value) => ({
            value,
            label: words.counted(activityStatusLabels[value], counts[value]),
          })),
        ]}
      />
      <SegmentedControl
        size="xs"
        ml="auto"
        aria-label={words.view}
        value={view}
        onChange={(chosen) => change({ view: chosen as ListView })}
        data={listViews.map((value) => ({ value, label: words.views[value] }))}
      />
    </Group>
  );
}
