import { Select } from '@mantine/core';
import { fieldIdSchema } from '../../../../shared/domain/ids';
import type { PartPath } from '../../../../shared/domain/segments/edit-tree';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import {
  newFieldTest,
  newTest,
  rulesOf,
  type SubjectGroup,
  subjectGroups,
  subjectOfTest,
  type TestSubject,
  withRule,
} from '../../../../shared/domain/segments/test-subjects';
import { text } from '../../../i18n/text';
import { placeOf, type TreeEditor } from './ConditionTree';
import { moveKeys, PartTools } from './PartTools';
import classes from './Segments.module.css';
import { TestValue } from './TestValue';

type TestRowProps = Readonly<{ test: SegmentTest; path: PartPath; editor: TreeEditor }>;

const fieldPrefix = 'field:';
const groupNames = Object.keys(subjectGroups) as readonly SubjectGroup[];

/** One condition: what it looks at, how, and for which value. */
export function TestRow({ test, path, editor }: TestRowProps) {
  const words = text.segments;
  const { fields, words: sentence } = editor.vocabulary;
  const fieldId = test.test === 'field' ? test.fieldId : null;
  const field = fields.find(({ id }) => id === fieldId) ?? null;
  const rules = rulesOf(test, field?.kind ?? null);
  const offered = fields.filter(({ id, archivedAt }) => archivedAt === null || id === fieldId);

  const choose = (chosen: string | null) => {
    if (chosen === null) return;
    const { negated } = test;
    const wanted = fieldIdSchema.safeParse(chosen.slice(fieldPrefix.length)).data;
    const kind = chosen.startsWith(fieldPrefix) ? fields.find(({ id }) => id === wanted)?.kind : undefined;
    if (kind && wanted) editor.put(path, { ...newFieldTest(wanted, kind), negated });
    else if (!chosen.startsWith(fieldPrefix))
      editor.put(path, { ...newTest(chosen as TestSubject), negated });
  };

  return (
    <div className={classes.row} data-part={placeOf(path)} onKeyDownCapture={moveKeys(editor, path)}>
      <Select
        aria-label={words.subject}
        w={150}
        searchable
        allowDeselect={false}
        maxDropdownHeight={320}
        value={fieldId === null ? subjectOfTest(test) : `${fieldPrefix}${fieldId}`}
        onChange={choose}
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
      />
      {rules.length > 0 && 'rule' in test && (
        <Select
          aria-label={words.rule}
          w={140}
          allowDeselect={false}
          value={test.rule}
          onChange={(rule) => rule !== null && editor.put(path, withRule(test, rule))}
          data={rules.map((rule) => ({ value: rule, label: words.rules[rule] }))}
        />
      )}
      <div className={classes.value}>
        <TestValue
          test={test}
          field={field}
          tags={editor.vocabulary.tags}
          onChange={(next) => editor.put(path, next)}
        />
      </div>
      <PartTools part={test} path={path} editor={editor} name={sentence.test(test)} />
    </div>
  );
}
