import { Input, MultiSelect, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import type { GroupId } from '../../../../shared/domain/ids';
import { type ContentKind, contentKinds } from '../../../../shared/domain/planner/planner-item';
import { type DayOffRule, dayOffRules } from '../../../../shared/domain/planner/series';
import { noteLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { PatternField } from './PatternField';
import classes from './Series.module.css';
import type { FormPartProps } from './SeriesForm';

const words = text.series.form;

/** What each item of a series begins with: its kind, title, groups and text, and what becomes of it on days off. */
export function ItemPart({ fields, change }: FormPartProps) {
  const { groups } = useScope().community;
  const label = { label: classes.label ?? '' };
  const turnTo = (kind: ContentKind) => {
    // A pattern nobody has touched goes with its kind.
    const isUsual = fields.titlePattern === words.numbered(fields.kind);
    change({ kind, ...(isUsual ? { titlePattern: words.numbered(kind) } : {}) });
  };
  return (
    <Stack gap="sm" className={classes.part ?? ''}>
      <div className={classes.fields}>
        <Select
          size="xs"
          w={104}
          label={words.kind}
          classNames={label}
          data={[...contentKinds]}
          value={fields.kind}
          allowDeselect={false}
          onChange={(kind) => kind && turnTo(kind)}
        />
        <MultiSelect
          size="xs"
          flex={1}
          miw={180}
          label={words.groups}
          classNames={label}
          data={groups.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...fields.groupIds]}
          placeholder={fields.groupIds.length === 0 ? words.allGroups : ''}
          onChange={(groupIds) => change({ groupIds: groupIds as GroupId[] })}
        />
      </div>
      <PatternField fields={fields} change={change} />
      <Textarea
        label={words.body}
        classNames={label}
        placeholder={words.bodyPlaceholder}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={noteLimit}
        value={fields.body}
        onChange={({ currentTarget }) => change({ body: currentTarget.value })}
      />
      <div className={classes.fields}>
        <DayOffChoice
          label={words.statutory}
          value={fields.onStatutory}
          onChange={(onStatutory) => change({ onStatutory })}
        />
        <DayOffChoice label={words.folk} value={fields.onFolk} onChange={(onFolk) => change({ onFolk })} />
      </div>
    </Stack>
  );
}

type DayOffProps = Readonly<{ label: string; value: DayOffRule; onChange: (rule: DayOffRule) => void }>;

function DayOffChoice({ label, value, onChange }: DayOffProps) {
  return (
    <Input.Wrapper label={label} labelElement="div" classNames={{ label: classes.label ?? '' }}>
      <SegmentedControl
        size="xs"
        display="flex"
        aria-label={label}
        value={value}
        onChange={(rule) => onChange(rule as DayOffRule)}
        data={dayOffRules.map((rule) => ({ value: rule, label: words.dayOff[rule] }))}
      />
    </Input.Wrapper>
  );
}
