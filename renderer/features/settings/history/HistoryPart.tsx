import { Group, SegmentedControl, Stack } from '@mantine/core';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { ChangeList } from './ChangeList';
import { RecordFilter } from './RecordFilter';
import { TrashList } from './TrashList';
import { type HistoryView, useHistoryAddress } from './use-history-address';

const words = text.history;

/** 历史记录: every change in words, with a way back; and what was deleted lately. */
export function HistoryPart() {
  const { community } = useScope();
  const { view, of, setView, setOf } = useHistoryAddress();
  return (
    <Stack gap="md">
      <Group gap="sm">
        <SegmentedControl
          aria-label={words.viewsLabel}
          data={[
            { value: 'changes', label: words.views.changes },
            { value: 'trash', label: words.views.trash },
          ]}
          value={view}
          onChange={(chosen) => setView(chosen as HistoryView)}
        />
        {view === 'changes' && <RecordFilter of={of} onChange={setOf} />}
      </Group>
      {view === 'changes' ? <ChangeList key={`${community.id} ${of?.id}`} of={of} /> : <TrashList />}
    </Stack>
  );
}
