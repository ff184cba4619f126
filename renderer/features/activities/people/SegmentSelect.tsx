import { Select, Text } from '@mantine/core';
import type { Activity } from '../../../../shared/domain/activities/activity';
import type { SegmentId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { useSegmentList } from './use-segment-members';

const words = text.people.segment;

type SegmentSelectProps = Readonly<{
  label: string;
  place: Pick<Activity, 'communityId' | 'groupIds'>;
  value: SegmentId | null;
  onChange: (id: SegmentId | null) => void;
  /** Set where no segment at all is a choice. */
  clearable?: boolean;
  /** False inside a popover that would take a click outside for a farewell. */
  withinPortal?: boolean;
}>;

/** Chooses a saved segment of the community. */
export function SegmentSelect(props: SegmentSelectProps) {
  const { label, place, value, onChange, clearable = false, withinPortal = true } = props;
  const segments = useSegmentList(place);
  if (segments?.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words.none}
      </Text>
    );
  const shown = segments ?? [];
  const known = shown.some(({ id }) => id === value);
  return (
    <Select
      size="xs"
      label={label}
      labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
      placeholder={words.pick}
      data={shown.map(({ id, name, count }) => ({ value: id, label: words.option(name, count) }))}
      value={known ? value : null}
      clearable={clearable}
      allowDeselect={false}
      comboboxProps={{ withinPortal }}
      onChange={(id) => onChange(shown.find((segment) => segment.id === id)?.id ?? null)}
    />
  );
}
