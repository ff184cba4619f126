import { Select } from '@mantine/core';
import { shiftDay } from '../../../../shared/domain/days';
import type { SeriesEnd } from '../../../../shared/domain/planner/series';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { InlineNumber } from '../../../ui/InlineNumber';
import classes from './Series.module.css';
import type { FormPartProps } from './SeriesForm';

const words = text.series.form;
const kinds = ['never', 'count', 'until', 'days'] as const;

/** When a series ends: never, after so many sessions, on a day, or after so many days. */
export function EndFields({ fields: { ends, startsOn }, change }: FormPartProps) {
  const turnTo = (kind: SeriesEnd['kind']) => {
    if (kind === 'never') change({ ends: { kind } });
    if (kind === 'count') change({ ends: { kind, count: 100 } });
    if (kind === 'days') change({ ends: { kind, days: 30 } });
    if (kind === 'until') change({ ends: { kind, day: shiftDay(startsOn, 90) } });
  };
  const keep = (end: SeriesEnd) => {
    change({ ends: end });
    return Promise.resolve(true);
  };
  return (
    <>
      <Select
        size="xs"
        w={104}
        label={words.ends}
        classNames={{ label: classes.label ?? '' }}
        allowDeselect={false}
        data={kinds.map((value) => ({ value, label: words.endNames[value] }))}
        value={ends.kind}
        onChange={(kind) => kind && kind !== ends.kind && turnTo(kind)}
      />
      {ends.kind === 'count' ? (
        <InlineNumber
          label={words.count}
          value={ends.count}
          least={1}
          most={1000}
          w={96}
          suffix={words.countUnit}
          onSave={(count) => keep({ kind: 'count', count: count ?? 1 })}
        />
      ) : null}
      {ends.kind === 'days' ? (
        <InlineNumber
          label={words.days}
          value={ends.days}
          least={1}
          most={3660}
          w={96}
          suffix={words.dayUnit}
          onSave={(days) => keep({ kind: 'days', days: days ?? 1 })}
        />
      ) : null}
      {ends.kind === 'until' ? (
        <DayField
          size="xs"
          w={170}
          label={words.until}
          classNames={{ label: classes.label ?? '' }}
          minDate={startsOn}
          value={ends.day}
          onChange={(day) => day && change({ ends: { kind: 'until', day } })}
        />
      ) : null}
    </>
  );
}
