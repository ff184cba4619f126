import { NumberInput, Select } from '@mantine/core';
import { groupIdSchema } from '../../../../shared/domain/ids';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import { timelineKinds } from '../../../../shared/domain/timeline/timeline-event';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';

type CountTest = Extract<SegmentTest, { test: 'count' }>;
type CountValueProps = Readonly<{ test: CountTest; onChange: (test: CountTest) => void }>;

const words = text.segments;

/** A number, and what it counts: which group's messages, which kind of entry, since when. */
export function CountValue({ test, onChange }: CountValueProps) {
  const { community } = useScope();
  const { subject } = test;
  return (
    <>
      <NumberInput
        aria-label={words.value}
        min={0}
        max={1_000_000}
        clampBehavior="strict"
        allowDecimal={false}
        suffix={words.units[subject]}
        value={test.value}
        onChange={(typed) => onChange({ ...test, value: typeof typed === 'number' ? typed : 0 })}
      />
      {subject === 'spoken' && (
        <Select
          aria-label={words.subjects.group}
          placeholder={words.allGroups}
          clearable
          data={community.groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={test.groupId}
          onChange={(groupId) =>
            onChange({ ...test, groupId: groupIdSchema.safeParse(groupId).data ?? null })
          }
        />
      )}
      {subject === 'timeline' && (
        <Select
          aria-label={words.kind}
          placeholder={words.anyKind}
          clearable
          data={timelineKinds.map((value) => ({ value, label: text.members.drawer.timeline.kinds[value] }))}
          value={test.kind}
          onChange={(kind) => onChange({ ...test, kind })}
        />
      )}
      {(subject === 'timeline' || subject === 'orders') && (
        <NumberInput
          aria-label={words.within}
          placeholder={words.withinAny}
          min={1}
          max={36_500}
          clampBehavior="strict"
          allowDecimal={false}
          suffix={words.daysUnit}
          value={test.within ?? ''}
          onChange={(typed) =>
            onChange({ ...test, within: typeof typed === 'number' && typed > 0 ? typed : null })
          }
        />
      )}
    </>
  );
}
