import { Select, type SelectProps } from '@mantine/core';
import { fieldIdSchema } from '../../../../shared/domain/ids';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import {
  newFieldTest,
  newTest,
  type SubjectGroup,
  subjectGroups,
  subjectOfTest,
  type TestSubject,
} from '../../../../shared/domain/segments/test-subjects';
import type { SegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { text } from '../../../i18n/text';
import { pinyinOptions } from '../../../ui/pinyin-options';
import { takeMarkedOption } from '../../../ui/take-marked-option';

type SubjectSelectProps = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'onSelect'> &
  Readonly<{
    /** The condition it is of; null where none is chosen yet. */
    test: SegmentTest | null;
    fields: SegmentVocabulary['fields'];
    /** A new condition on what was chosen. */
    onChoose: (test: SegmentTest) => void;
  }>;

const fieldPrefix = 'field:';
const groupNames = Object.keys(subjectGroups) as readonly SubjectGroup[];

/** 看什么: a subject or a custom field, found by typing. What stands there gives way to the first key. */
export function SubjectSelect({ test, fields, onChoose, ...others }: SubjectSelectProps) {
  const words = text.segments;
  const fieldId = test?.test === 'field' ? test.fieldId : null;
  const offered = fields.filter(({ id, archivedAt }) => archivedAt === null || id === fieldId);
  const subject = test && subjectOfTest(test);

  const choose = (chosen: string | null) => {
    if (chosen === null) return;
    if (!chosen.startsWith(fieldPrefix)) {
      onChoose(newTest(chosen as TestSubject));
      return;
    }
    const wanted = fieldIdSchema.safeParse(chosen.slice(fieldPrefix.length)).data;
    const kind = fields.find(({ id }) => id === wanted)?.kind;
    if (kind && wanted) onChoose(newFieldTest(wanted, kind));
  };

  return (
    <Select
      aria-label={words.subject}
      w={150}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      onKeyDown={takeMarkedOption}
      maxDropdownHeight={320}
      filter={pinyinOptions}
      value={fieldId === null ? subject : `${fieldPrefix}${fieldId}`}
      onChange={choose}
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      data={[
        ...groupNames.map((group) => ({
          group: words.subjectGroups[group],
          items: subjectGroups[group].map((value) => ({ value, label: words.subjects[value] })),
        })),
        {
          group: words.subjectGroups.fields,
          items: offered.map(({ id, name }) => ({ value: `${fieldPrefix}${id}`, label: name })),
        },
      ]}
      {...others}
    />
  );
}
